// A question somebody wants to write about, for the note that opens next to take up.
import type { OpenEntry } from '../Entry/open.svelte';
import { withAnswer } from '../../parts/instrument/answers';
import { borrowed } from '../../parts/instrument/borrow';
import { promptsOf, sectionOf } from '../../parts/instrument/pages';
import { once } from '../../once';

/** The instrument one writes about a question with. */
export const NOTE = 'note';

const { leave, take } = once<string>();
export const leaveQuestion = leave;

/** Puts the question that was left into the first long answer of a new note. Nothing is stored by this: who looks and
 *  leaves has written nothing. Answers with the section and the prompt it stands in. */
export function takeQuestion(open: OpenEntry): [section: string, prompt: string] | null {
  const question = take();
  const { instrument } = open.view;
  const prompt = promptsOf(instrument).find(({ kind }) => kind === 'text');
  const section = prompt && sectionOf(instrument, prompt.id);
  if (question === null || instrument.id !== NOTE || !section) return null;
  open.answers = withAnswer(open.answers, prompt.id, borrowed('', question));
  return [section.id, prompt.id];
}
