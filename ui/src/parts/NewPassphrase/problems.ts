// What is wrong with a new passphrase typed twice. What must not live here: measuring its strength (the core does).
import type { Strength } from '../../ipc/gen/Strength';
import { words } from '../../words';

export type PassphraseProblems = { first: string | null; second: string | null };
export const noProblems: PassphraseProblems = { first: null, second: null };

/** One problem a field, the first field's first: a person puts right one thing at a time. */
export function problemsOf(first: string, second: string, strength: Strength | null): PassphraseProblems {
  const w = words.passphrase;
  if (first === '') return { first: w.empty, second: null };
  if (!strength?.enough) return { first: w.weak, second: null };
  if (second === '') return { first: null, second: w.secondEmpty };
  if (first !== second) return { first: null, second: w.differ };
  return noProblems;
}

/** The same as lines of an error summary. */
export function listOf(id: string, problems: PassphraseProblems): { id: string; text: string }[] {
  return [
    { id, text: problems.first },
    { id: `${id}-again`, text: problems.second },
  ].flatMap((line) => (line.text ? [{ id: line.id, text: line.text }] : []));
}
