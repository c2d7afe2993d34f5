// A note in its four states. Must not hold: anything else.
import { LONG_LABEL, LONG_TEXT } from '../instrument/fixtures';

const empty = { id: 'note', about: 'Rest', value: '', onchange: (_: string) => undefined };
export const fixtures = {
  empty,
  filled: { ...empty, value: 'Sundays went to the rota.' },
  error: empty, // a note is never wrong by itself
  long: { ...empty, about: LONG_LABEL, value: LONG_TEXT },
};
