// An answer read back in its four states. Must not hold: anything else.
import { answers, LONG_TEXT, prompts, times, view } from '../instrument/fixtures';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../instrument/answers';

const empty = {
  prompt: prompts.text as Prompt,
  answers: {} as Answers,
  formatted: {} as Record<string, string>,
  times,
};
export const fixtures = {
  empty,
  filled: { ...empty, answers: answers as Answers, formatted: view.formatted as Record<string, string> },
  error: { ...empty, answers: { wanted: 7, talked: 'x', areas: [1] } as Answers }, // what does not fit is not answered
  long: { ...empty, answers: { wanted: LONG_TEXT } as Answers },
};
