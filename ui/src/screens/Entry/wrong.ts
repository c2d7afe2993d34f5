// Half-typed dates of an entry: the one thing that can be wrong in it; everything else fits or is not answered. Must not
// hold: components, addresses.
import { monthNames } from '../../dates';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../../parts/instrument/answers';
import { isCarried, rowsOf } from '../../parts/instrument/rows';
import { promptsOf } from '../../parts/instrument/pages';
import { readParts, typedIn, type DateParts, type Typed } from '../../parts/instrument/typed-date';
import { words } from '../../words';

/** `part` is a row's id, or `date` in a signature; null where the date is the answer. */
export type WrongDate = { prompt: string; label: string; part: string | null; says: string };

/** What is looked at of an entry. */
type Filled = { view: Pick<EntryView, 'date' | 'instrument'>; answers: Answers; typed: Typed };

/** Every date that is not one, in the order of the questions. */
export function wrongDates({ view, answers, typed }: Filled): WrongDate[] {
  const year = view.date.slice(0, 4);
  const wrong = (parts: DateParts | undefined): string | null => {
    const read = parts && readParts(parts, year);
    if (read?.is !== 'wrong') return null;
    return words.entry.date.wrong(read.what, monthNames[Number(parts?.month) - 1] ?? '', parts?.year ?? '');
  };
  return promptsOf(view.instrument).flatMap((prompt) => {
    const whole = wrong(typed[prompt.id]);
    const own = whole === null ? [] : [{ part: null, says: whole }];
    const parts = Object.entries(typedIn(typed, prompt.id)).flatMap(([part, each]) => {
      const says = wrong(each);
      return says === null ? [] : [{ part, says: partSays(prompt, answers[prompt.id], part, says) }];
    });
    return [...own, ...parts].map((each) => ({ prompt: prompt.id, label: prompt.label, ...each }));
  });
}

/** "Action 2: Choose a month." A row that has no more than half a date stands after the others. */
function partSays(prompt: Prompt, value: unknown, part: string, says: string): string {
  if (prompt.kind !== 'actions' && prompt.kind !== 'goals') return words.signature.wrongDate(says);
  const own = rowsOf(value).filter((row) => !isCarried(row));
  const at = own.findIndex(({ id }) => id === part);
  const kind = prompt.kind === 'goals' && prompt.under !== null ? 'steps' : prompt.kind;
  return words.rows.wrongDate(words.rows[kind].nth((at < 0 ? own.length : at) + 1), says);
}
