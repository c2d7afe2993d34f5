// Every word of the interface, by screen, in one object. What must not live here: sentences (they are in en/).
import * as begin from './en/begin';
import * as bin from './en/bin';
import * as common from './en/common';
import * as cover from './en/cover';
import * as entry from './en/entry';
import * as errorRows from './en/errors';
import * as frame from './en/frame';
import * as history from './en/history';
import * as journal from './en/journal';
import * as path from './en/path';
import * as settings from './en/settings';
import * as statements from './en/statements';
import * as today from './en/today';
import * as wheel from './en/wheel';
import * as write from './en/write';
import * as writing from './en/writing';
import type { Trouble } from '../ipc';

export const words = {
  ...common,
  ...cover,
  ...errorRows,
  ...frame,
  ...settings,
  ...statements,
  ...today,
  ...begin,
  ...path,
  ...journal,
  ...entry,
  ...wheel,
  ...write,
  ...bin,
  ...history,
  ...writing,
};

/** What a trouble says: what happened, and what to do next. */
export function tell(trouble: Trouble): { what: string; next: string } {
  const row = errorRows.errors[trouble.code] ?? errorRows.errors.internal;
  const say = (part: errorRows.Say) => (typeof part === 'string' ? part : part(trouble.detail ?? ''));
  return { what: say(row.what), next: say(row.next) };
}
