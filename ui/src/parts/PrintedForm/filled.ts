// Whether a sheet has an answer to show. Must not hold: words, components.
import type { Prompt } from '../../ipc/gen/Prompt';
import { isAnswered, type Answers } from '../instrument/answers';
import { isNamed, rowsOf, type Row } from '../instrument/rows';

/** The rows that say something, those from before first. */
export const printedRows = (value: unknown): Row[] => rowsOf(value).filter(isNamed);

/** What stands there from before is no answer yet, but it is on the page, so it is on paper. */
export function isFilled(prompt: Prompt, answers: Answers): boolean {
  return prompt.kind === 'actions' || prompt.kind === 'goals'
    ? printedRows(answers[prompt.id]).length > 0
    : isAnswered(prompt, answers);
}
