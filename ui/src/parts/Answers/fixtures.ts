// The answers of a section in its four states. Must not hold: anything else.
import { answers, prompts, times, view } from '../instrument/fixtures';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../instrument/answers';

const empty = {
  prompts: [prompts.line, prompts.text, prompts.date] as Prompt[],
  answers: {} as Answers,
  formatted: {} as Record<string, string>,
  times,
  change: (prompt: string) => `#/entry/e1/at/goal/${prompt}`,
  wrong: {} as Record<string, string>,
};
export const fixtures = {
  empty,
  filled: { ...empty, answers: answers as Answers, formatted: view.formatted as Record<string, string> },
  error: { ...empty, wrong: { again: 'There is no such day in February 2026.' } as Record<string, string> },
  long: { ...empty, prompts: Object.values(prompts) as Prompt[], answers: answers as Answers },
};
