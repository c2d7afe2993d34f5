// Everything one can do from the search box: every room, a quick note, and locking. What must not live here: doing it, words.
import type { Places } from '../../ipc/gen/Places';
import { href, type Route } from '../../route';
import { words } from '../../words';
import { partsOf, routeOf } from '../Settings/parts';

/** Where it leads, or what it does over the page one is on. */
export type Command = { says: string } & ({ to: string } | { does: 'note' | 'lock' });

const w = words.search.go;

/** A sample is closed another way than by locking, and has no keys and backups. */
export function commands(places: Places | null): Command[] {
  const sample = places?.sample ?? false;
  const rooms: [Route, string][] = [
    [{ at: 'today' }, words.frame.today],
    [{ at: 'journal' }, words.frame.journal],
    [{ at: 'write', relationship: null }, w.write],
    [{ at: 'actions' }, words.frame.titles.actions],
    [{ at: 'goals', relationship: null }, words.frame.myGoals],
    [{ at: 'wheels', set: null }, words.frame.titles.wheels],
    [{ at: 'assessments' }, words.frame.titles.assessments],
    [{ at: 'overTime', relationship: null }, words.frame.overTime],
    [{ at: 'year', year: null }, words.frame.titles.year],
    [{ at: 'practice' }, words.frame.practice],
    [{ at: 'questions' }, words.frame.questions],
    [{ at: 'library', page: null }, words.frame.library],
    [{ at: 'tags' }, words.tags.title],
    [{ at: 'bin' }, words.bin.title],
    [{ at: 'relationships' }, words.frame.everyone],
    [{ at: 'begin' }, w.begin],
    [{ at: 'search' }, words.search.narrow],
    [{ at: 'own' }, words.frame.titles.own],
    [{ at: 'take', relationship: null, entry: null }, words.take.all],
    [{ at: 'bring' }, words.bring.link],
    [{ at: 'settings' }, words.frame.settings],
  ];
  for (const { id: relationship, name } of places?.relationships ?? []) {
    rooms.push(
      [{ at: 'path', relationship }, w.path(name)],
      [{ at: 'sessions', relationship }, w.sessions(name)],
      [{ at: 'plan', relationship, session: null }, w.plan(name)],
      [{ at: 'goals', relationship }, w.goals(name)],
      [{ at: 'contract', relationship, which: null }, w.contract(name)],
      [{ at: 'reviews', relationship }, w.reviews(name)],
    );
  }
  const led = ([route, says]: [Route, string]): Command => ({ says, to: href(route) });
  const all = rooms.map(led);
  all.push({ says: w.note, does: 'note' });
  if (!sample) all.push({ says: w.lock, does: 'lock' }, led([{ at: 'keys' }, words.keys.title]));
  const parts = partsOf(sample).map((part) =>
    led([routeOf(part), w.setting(words.settings.parts[part].title)]),
  );
  return [...all, ...parts];
}
