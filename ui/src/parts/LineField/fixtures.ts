// A line in its four states. Must not hold: anything else.
import { HINT, LONG_LABEL, LONG_TEXT } from '../instrument/fixtures';

const empty = {
  id: 'line',
  label: 'What shall we talk about?',
  value: '',
  onchange: (_: string) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: 'The rota', hint: HINT, optional: true },
  error: { ...empty, value: 'The rota', error: 'Keep it to a line.' },
  long: { ...empty, label: LONG_LABEL, value: LONG_TEXT.slice(0, 2000) },
};
