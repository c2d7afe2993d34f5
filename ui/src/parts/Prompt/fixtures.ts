// Any prompt in its four states. Must not hold: anything else.
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../instrument/answers';
import { answers, ENTRY, LONG_LABEL, prompts, times } from '../instrument/fixtures';

const empty = {
  prompt: prompts.text as Prompt,
  answers: {} as Answers,
  entry: ENTRY,
  other: 'Gwen' as string | null,
  year: '2026',
  times,
  title: 'Wheel of life',
  error: null as string | null,
  onanswer: (_id: string, _value: unknown) => undefined,
  ontyped: () => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, answers: answers as Answers },
  error: { ...empty, error: 'This is more than one answer can hold.' },
  long: { ...empty, prompt: { ...prompts.text, label: LONG_LABEL } as Prompt },
};
