// Everything one can do from the search box: every room, and locking. What must not live here: doing it, words.
import type { Places } from '../../ipc/gen/Places';
import { href, type Route } from '../../route';
import { words } from '../../words';

export type Command = { says: string; to: string | null };

const w = words.search.go;

/** `to` null is locking. A sample is closed another way. */
export function commands(places: Places | null): Command[] {
  const rooms: [Route, string][] = [
    [{ at: 'today' }, words.frame.today],
    [{ at: 'journal' }, words.frame.journal],
    [{ at: 'write', relationship: null }, w.write],
    [{ at: 'goals', relationship: null }, words.frame.myGoals],
    [{ at: 'practice' }, words.frame.practice],
    [{ at: 'questions' }, words.frame.questions],
    [{ at: 'library', page: null }, words.frame.library],
    [{ at: 'tags' }, words.tags.title],
    [{ at: 'bin' }, words.bin.title],
    [{ at: 'relationships' }, words.frame.everyone],
    [{ at: 'begin' }, w.begin],
    [{ at: 'search' }, words.search.narrow],
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
  const all: Command[] = rooms.map(([route, says]) => ({ says, to: href(route) }));
  if (!places?.sample) all.push({ says: w.lock, to: null });
  return all;
}
