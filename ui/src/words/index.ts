// Every word of the interface, by screen, in one object: in the language that is spoken, and in English where that has no word
// yet. What must not live here: sentences (they are in en/ and beside it), which language it is (speaking.ts).
import * as actions from './en/actions';
import * as backups from './en/backups';
import * as begin from './en/begin';
import * as bring from './en/bring';
import * as bin from './en/bin';
import * as common from './en/common';
import * as contract from './en/contract';
import * as cover from './en/cover';
import * as entry from './en/entry';
import * as errorRows from './en/errors';
import * as frame from './en/frame';
import * as goals from './en/goals';
import * as history from './en/history';
import * as journal from './en/journal';
import * as keys from './en/keys';
import * as library from './en/library';
import * as menu from './en/menu';
import * as moving from './en/moving';
import * as overTime from './en/overTime';
import * as own from './en/own';
import * as packs from './en/packs';
import * as path from './en/path';
import * as relationship from './en/relationship';
import * as relationships from './en/relationships';
import * as reviews from './en/reviews';
import * as rows from './en/rows';
import * as practice from './en/practice';
import * as print from './en/print';
import * as sessions from './en/sessions';
import * as questions from './en/questions';
import * as reminders from './en/reminders';
import * as search from './en/search';
import * as settings from './en/settings';
import * as shortcuts from './en/shortcuts';
import * as statements from './en/statements';
import * as tags from './en/tags';
import * as take from './en/take';
import * as today from './en/today';
import * as wheel from './en/wheel';
import * as wheels from './en/wheels';
import * as write from './en/write';
import * as writing from './en/writing';
import { isolating } from './isolate';
import type { Trouble } from '../ipc';

const english = {
  ...actions,
  ...common,
  ...contract,
  ...cover,
  ...errorRows,
  ...frame,
  ...sessions,
  ...search,
  ...settings,
  ...shortcuts,
  ...statements,
  ...tags,
  ...take,
  ...bring,
  ...today,
  ...backups,
  ...begin,
  ...keys,
  ...library,
  ...menu,
  ...moving,
  ...overTime,
  ...own,
  ...packs,
  ...path,
  ...print,
  ...practice,
  ...reminders,
  ...questions,
  ...journal,
  ...entry,
  ...relationship,
  ...relationships,
  ...reviews,
  ...rows,
  ...wheel,
  ...wheels,
  ...write,
  ...bin,
  ...goals,
  ...history,
  ...writing,
};

/** All there is to say. */
export type Words = typeof english;

/** What a translation may say: any of the words, and none that English has not got. */
export type Partly<T> = {
  [K in keyof T]?: T[K] extends ((...given: never[]) => unknown) | readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Partly<T[K]>
      : T[K];
};
export type Translation = Partly<Words>;

type Section = Record<string, unknown>;
const isSection = (said: unknown): said is Section =>
  typeof said === 'object' && said !== null && !Array.isArray(said);

/** Says everything again, section by section: whoever holds a section has its new words. */
function lay(into: Section, ours: Section, theirs: Section): Section {
  for (const [key, said] of Object.entries(ours)) {
    const other = theirs[key];
    into[key] = isSection(said)
      ? lay(isSection(into[key]) ? into[key] : {}, said, isSection(other) ? other : {})
      : isolating(other ?? said);
  }
  return into;
}

/** Look a word up when it is shown. A section may be held on to, a single word may not: it can change. */
export const words = lay({}, english, {}) as Words;

/** Speaks this translation from now on, and English where it says nothing. */
export function sayIn(translation: Translation): void {
  lay(words, english, translation);
}

/** What a trouble says: what happened, and what to do next. */
export function tell(trouble: Trouble): { what: string; next: string } {
  const row = words.errors[trouble.code] ?? words.errors.internal;
  const say = (part: errorRows.Say) => (typeof part === 'string' ? part : part(trouble.detail ?? ''));
  return { what: say(row.what), next: say(row.next) };
}
