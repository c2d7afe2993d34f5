// A date in its four states. Must not hold: anything else.
import { HINT, LONG_LABEL } from '../instrument/fixtures';

const empty = {
  id: 'date',
  label: 'When do you meet next?',
  value: '',
  year: '2026',
  onchange: (_: string) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: '2026-03-12', hint: HINT, optional: true },
  error: { ...empty, error: 'Choose the day you meet.' },
  long: { ...empty, label: LONG_LABEL, typed: { day: '31', month: '2', year: '2026' } },
};
