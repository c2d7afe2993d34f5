// A long answer in its four states. Must not hold: anything else.
import { HINT, LONG_LABEL, LONG_TEXT } from '../instrument/fixtures';

const empty = { id: 'long', label: 'What is happening now?', value: '', onchange: (_: string) => undefined };
export const fixtures = {
  empty,
  filled: { ...empty, value: 'I write it, Idris mends it.', hint: HINT, optional: true },
  error: { ...empty, value: 'x', hint: HINT, error: 'This is more than one answer can hold.' },
  long: { ...empty, label: LONG_LABEL, value: LONG_TEXT, hint: HINT.repeat(20) },
};
