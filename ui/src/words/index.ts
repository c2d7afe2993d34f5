// Every word of the interface, by screen, in one object. What must not live here: sentences (they are in en/).
import * as actions from './en/actions';
import * as begin from './en/begin';
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
import * as moving from './en/moving';
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
import * as statements from './en/statements';
import * as tags from './en/tags';
import * as today from './en/today';
import * as wheel from './en/wheel';
import * as wheels from './en/wheels';
import * as write from './en/write';
import * as writing from './en/writing';
import type { Trouble } from '../ipc';

export const words = {
  ...actions,
  ...common,
  ...contract,
  ...cover,
  ...errorRows,
  ...frame,
  ...sessions,
  ...search,
  ...settings,
  ...statements,
  ...tags,
  ...today,
  ...begin,
  ...keys,
  ...library,
  ...moving,
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

/** What a trouble says: what happened, and what to do next. */
export function tell(trouble: Trouble): { what: string; next: string } {
  const row = errorRows.errors[trouble.code] ?? errorRows.errors.internal;
  const say = (part: errorRows.Say) => (typeof part === 'string' ? part : part(trouble.detail ?? ''));
  return { what: say(row.what), next: say(row.next) };
}
