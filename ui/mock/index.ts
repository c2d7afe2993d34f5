// A pretended core for `npm run mock`: answers the window's commands from memory, so that screens can be looked at in
// a browser. The address says how it starts:
//   ?state=absent|locked|open|sample  &keychain=no  &slot=keychain|passphrase|(none)  &damaged=passphrase  &fail=CODE[:detail]  (the next unlock,
//   restore or backup fails so)  &full (nothing is saved, and no lock)  &theme=dark  &size=200  &five (a full day of a mentor of five)  &everyone (paused and ended too)  &group (five people)  &ten (relationships, with long names)
// What must not come in here: anything a person's journal depends on.
import type { Preferences } from '../src/ipc/gen/Preferences';
import type { JournalCard } from '../src/ipc/gen/JournalCard';
import type { RelationshipCard } from '../src/ipc/gen/RelationshipCard';
import type { Slot } from '../src/ipc/gen/Slot';
import type { StartUp } from '../src/ipc/gen/StartUp';
import { contracts } from './contract';
import { meetings } from './meeting';
import * as data from './data';
import { forms } from './forms';
import { card as meeting, list, page } from '../src/screens/Session/fixtures';
import { overTime } from './overTime';
import { own } from './own';
import { questions } from './questions';
import { ten } from '../src/parts/Frame/fixtures';
import { everyone } from '../src/screens/Relationships/fixtures';
import { five } from '../src/screens/Today/fixtures';
import { backups } from './backups';
import { finding } from './finding';
import { goals } from './goals';
import { wheels } from './wheels';
import { taken } from '../src/screens/Take/fixtures';
import type { TakeRequest } from '../src/ipc/gen/TakeRequest';
import { working } from './working';

const asked = new URLSearchParams(location.search);
let state = asked.get('state') ?? 'locked';
let fail = asked.get('fail');
let lockedAt: string | null = asked.get('lockedAt');
const preferences: Preferences = {
  appearance: asked.get('theme') === 'dark' ? 'dark' : asked.get('theme') === 'light' ? 'light' : 'system',
  textSize: Number(asked.get('size') ?? 100) as Preferences['textSize'],
  language: asked.get('language') === 'cy' ? 'cy' : 'system',
  firstDay: 'system',
  letters: asked.has('sans') ? 'sans' : 'serif',
  keysOff: [],
  noteAnywhere: false,
  lastJournal: null,
  known: [],
};

const card = (name: string, folder: string, found = true): JournalCard => ({
  name,
  folder,
  sample: state === 'sample',
  found,
  lockedAt,
  slots: [...((asked.get('slot') ?? 'passphrase').split(',').filter(Boolean) as Slot[]), 'recovery'],
  damaged: (asked.get('damaged')?.split(',') ?? []) as Slot[],
  place: asked.has('synced') ? { kind: 'synced', name: 'Dropbox' } : null,
  trouble: null,
});

function startUp(): StartUp {
  const open = state === 'open' || state === 'sample';
  const known =
    state === 'absent'
      ? []
      : [
          card('Mentoring', '/home/ada/Documents/Ithaca/Mentoring'),
          card('Guild of joiners', '/home/ada/Documents/Guild/Guild of joiners'),
          card('Before the library', '/media/ada/Blue stick/Before the library', false),
        ];
  return {
    locale: preferences.language === 'cy' ? 'cy' : 'en',
    state: open ? 'open' : state === 'absent' ? 'absent' : 'locked',
    journal: known[0] ?? null,
    known,
    keychain:
      asked.get('keychain') === 'no' ? { available: false, why: 'absent' } : { available: true, why: null },
    preferences,
    defaultFolder: '/home/ada/Documents/Ithaca',
  };
}

function failIfAsked() {
  if (!fail) return;
  const [code, ...detail] = fail.split(':');
  fail = null;
  throw { code, detail: detail.join(':') || null, message: code };
}

function failIfFull() {
  if (asked.has('full')) throw { code: 'disk-full', detail: null, message: '' };
}

function opened(needsProtection = false) {
  failIfAsked();
  state = 'open';
  return { name: 'Mentoring', sample: false, needsProtection };
}

const filled = data.places.relationships[0] ? forms(data.places.relationships[0], data.TODAY) : {};
/** A form to look at, by its name or its entry's id. */
const form = (id: string) => filled[id] ?? Object.values(filled).find((view) => view.id === id);

/** `&name=…` calls the other person something else. */
const named = (card: RelationshipCard): RelationshipCard => {
  const name = asked.get('name') ?? card.name;
  return { ...card, name, firstName: name.split(' ')[0] ?? name };
};

type Args = Record<string, never>;
const commands: Record<string, (args: Args) => unknown> = {
  start_up: startUp,
  ready: () => null,
  about: () => ({ version: '0.1.0' }),
  file_entry: () => null,
  note_anywhere: () => ({ on: false, trouble: asked.has('wayland') ? 'wayland' : null }),
  set_note_anywhere: ({ wanted }: { wanted: boolean }) => ({ on: wanted, trouble: null }),
  handed_file: () => asked.get('handed'),
  handed_note: () => false,
  menu_bar: () => [],
  look_at_moving: ({ into }: { into: string }) => `${into}/Mentoring`,
  move_journal: ({ into }: { into: string }) => ({ folder: `${into}/Mentoring`, left: null }),
  reset_window: () => null,
  report: () => 'ithaca: 0.1.0\nsystem: linux x86_64\njournal: open, schema 4, 24 entries',
  save_report: () => null,
  licences: () => [{ name: 'age', version: '0.12.1', licence: 'MIT OR Apache-2.0' }],
  // As it comes over the wire: what the window watches cannot be copied otherwise.
  set_preferences: ({ preferences: next }: { preferences: Preferences }) =>
    Object.assign(preferences, JSON.parse(JSON.stringify(next))),
  passphrase_strength: ({ passphrase }: { passphrase: string }) => {
    const score = Math.min(4, Math.floor(passphrase.length / 5));
    return { score, enough: score >= 3 };
  },
  begin_setup: () => {
    failIfAsked();
    return { words: data.words, ask: [3, 7, 11] };
  },
  finish_setup: ({ words }: { words: string[] }) => {
    const right = [3, 7, 11].every((place, index) => words[index] === data.words[place - 1]);
    if (!right) throw { code: 'words-not-yours', detail: null, message: '' };
    return opened();
  },
  cancel_setup: () => null,
  unlock: ({ with: key }: { with: { with: string; passphrase?: string } }) => {
    if (key.passphrase === 'wrong') throw { code: 'wrong-passphrase', detail: null, message: '' };
    return opened(key.with === 'words' && asked.has('fresh'));
  },
  lock: () => {
    failIfFull();
    state = 'locked';
    lockedAt = '13:40';
    return null;
  },
  choose_journal: () => {
    failIfAsked();
    state = 'locked';
    return startUp();
  },
  forget_journal: () => startUp(),
  open_sample: () => {
    state = 'sample';
    return { name: 'Sample', sample: true, needsProtection: false };
  },
  close_sample: () => {
    state = 'absent';
    return null;
  },
  protect_with: () => {
    failIfAsked();
    return null;
  },
  cancel_unlock: () => null,
  keys: () => data.keys(asked),
  begin_words: () => {
    failIfAsked();
    return { words: data.words, ask: [3, 7, 11] };
  },
  cancel_words: () => null,
  finish_words: () => data.keys(asked),
  check_words: () => {
    failIfAsked();
    return { ...data.keys(asked), wordsChecked: data.TODAY, rehearse: false };
  },
  check_words_later: () => null,
  forget_old_key: () => ({ ...data.keys(asked), old: null }),
  place: () => (asked.has('synced') ? { kind: 'synced', name: 'Dropbox' } : null),
  stir: () => null,
  stay: () => null,
  copied: () => null,
  back_up: async ({ to, progress }: { to: string; progress: { onmessage: (done: number) => void } }) => {
    for (const done of [0.2, 0.62, 0.9]) {
      progress.onmessage(done);
      await new Promise((go) => setTimeout(go, Number(asked.get('slow') ?? 200)));
    }
    failIfAsked();
    return { file: to, at: '14:10', entries: 24, bytes: 245_760 };
  },
  restore: () => {
    const answer = opened(true);
    return answer;
  },
  look_at_taking: () => taken,
  look_at_bringing: () => ({
    ...taken,
    ...{
      relationships: 2,
      tied: ['Gwen Pritchard'],
      others: 0,
      anything: true,
      here: 3,
      unfit: 1,
      from: 'day-one',
      seen: 'd1',
    },
    skipped: [
      { why: 'picture', count: 12, first: '2025-02-03' },
      { why: 'tag', count: 3, first: 'what I would say to my younger self if we met on the ferry again' },
    ],
  }),
  bring_in: () => ({ import: 'i1', entries: 214 }),
  what_came: () => ({
    today: data.today.today,
    came: [
      { import: 'i1', entries: 214, day: data.today.today, time: '14:02' },
      { import: 'i0', entries: 0, day: '2025-11-02', time: '09:30' },
    ],
  }),
  take_back: () => ({
    entries: 213,
    kept: 1,
    relationships: 1,
    sessions: 0,
    goals: 0,
    actions: 0,
    others: 0,
  }),
  take_away: ({ request: { format, to } }: { request: TakeRequest }) => ({
    to,
    entries: format === 'calendar' ? 0 : taken.entries,
    sessions: format === 'calendar' ? taken.calendar : 0,
    files: taken.formats.find((one) => one.format === format)?.single ? 1 : taken.entries,
    tooLarge: false,
  }),
  pick_save: ({ name }: { name: string }) => `/media/ada/Blue stick/${name}`,
  pick_open: () => '/media/ada/Blue stick/Mentoring 2026-03-12.tar',
  pick_folder: () => '/home/ada/Papers',
  places: () => ({
    ...data.places,
    ...(asked.has('five') ? { relationships: five.relationships.map((one) => one.relationship) } : {}),
    ...(asked.has('everyone')
      ? { relationships: everyone.relationships.map((one) => one.relationship) }
      : {}),
    ...(asked.has('ten') ? { relationships: ten } : {}),
    sample: state === 'sample',
  }),
  today: () => (asked.has('everyone') ? everyone : asked.has('five') ? five : data.today),
  offers: () => data.offers,
  path: () => data.path,
  tick_task: () => data.path,
  move_to_phase: () => data.path,
  journal_list: () => data.journal,
  ...meetings(data.places.relationships[1]!, data.path, data.TODAY),
  ...contracts(named(data.places.relationships[0]!), data.TODAY, !asked.has('fresh')),
  ...backups(asked, data.TODAY),
  bin: () => data.bin,
  bin_entry: () => null,
  restore_entry: () => null,
  erase_entry: () => null,
  empty_bin: () => null,
  history: () => data.history,
  revision: () => data.revision,
  restore_revision: () => ({ before: 'v2' }),
  begin_relationship: () => data.places.relationships[0],
  sessions: () => list(),
  session: () => page(),
  plan_session: () => ({ session: meeting(), clashes: [], moved: false }),
  plan_again: () => ({ session: meeting(), clashes: [], moved: false }),
  hold_session: () => meeting({ state: 'held' }),
  cancel_session: () => meeting({ state: 'cancelled' }),
  delete_sessions: () => null,
  entry: ({ id }: { id: string }) => form(id) ?? data.entry,
  begin_entry: ({ instrument }: { instrument: string }) => ({
    ...(form(instrument) ?? data.entry),
    state: 'draft',
    stored: false,
    saved: null,
    answers: {},
    formatted: {},
  }),
  begin_scores: ({ instrument, theirs }: { instrument: string; theirs: boolean }) => ({
    ...(form(instrument) ?? data.entry),
    state: 'draft',
    stored: false,
    saved: null,
    answers: {},
    formatted: {},
    ...(theirs ? { by: 'Gwen' } : {}),
  }),
  ...wheels(asked, data.TODAY),
  ...overTime(asked),
  save_entry: () => {
    failIfFull();
    return { date: data.TODAY, time: '14:02' };
  },
  finish_entry: () => ({ ...data.entry, state: 'done' }),
  ...working,
  ...finding,
  ...questions,
  ...goals(asked),
  ...own((id) => (form(id) ?? data.entry).instrument),
  open_link: () => null,
  packs: () => data.packs,
  read_packs: () => data.packs,
  open_packs: () => null,
  print_page: () => window.print(),
  save_page: ({ name }: { name: string }) => `/media/ada/Blue stick/${name}`,
  reopen_entry: () => ({ ...data.entry, state: 'draft' }),
} as unknown as Record<string, (args: Args) => unknown>;

const internals = {
  metadata: { currentWindow: { label: 'main' }, currentWebview: { windowLabel: 'main', label: 'main' } },
  transformCallback: () => 0,
  unregisterCallback: () => undefined,
  invoke: async (command: string, args: Args) => {
    if (command.startsWith('plugin:')) return 0;
    const answer = commands[command];
    if (!answer) throw { code: 'internal', detail: null, message: `no such command: ${command}` };
    return structuredClone(await answer(args));
  },
};
Object.assign(window, {
  __TAURI_INTERNALS__: internals,
  __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener() {} },
});
