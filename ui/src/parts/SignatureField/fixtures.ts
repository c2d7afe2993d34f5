// A signature in its states. Must not hold: anything else.
import { answers, HINT, LONG_LABEL, LONG_TEXT, prompts } from '../instrument/fixtures';
import type { DateParts } from '../instrument/typed-date';

type Value = Record<string, string> | undefined;
const empty = {
  id: 'signed',
  label: prompts.signature.label as string,
  value: undefined as unknown,
  year: '2026',
  typed: null as DateParts | null,
  onchange: (_: Value) => undefined as unknown,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: answers.signed as unknown, hint: HINT, optional: true },
  error: {
    ...empty,
    typed: { day: '31', month: '2', year: '2026' } as DateParts,
    error: 'Sign with your name.',
  },
  long: { ...empty, label: LONG_LABEL, value: { name: LONG_TEXT.slice(0, 1000) } as unknown },
};
