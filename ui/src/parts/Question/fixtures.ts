// A question in its four states. Must not hold: anything else.
import { createRawSnippet } from 'svelte';
import { HINT, LONG_LABEL } from '../instrument/fixtures';

const children = createRawSnippet<[string | undefined]>((described) => ({
  render: () => `<input id="question" aria-describedby="${described() ?? ''}">`,
}));
const empty = { id: 'question', label: 'What is happening now?', children };
export const fixtures = {
  empty,
  filled: { ...empty, hint: HINT, optional: true },
  error: { ...empty, hint: HINT, error: 'Write a line.' },
  long: { ...empty, label: LONG_LABEL, hint: HINT.repeat(20) },
};
