// Whether it is saved in its four states. Must not hold: anything else.
import { LONG_TEXT } from '../instrument/fixtures';

type Failed = { what: string; next: string } | null;
const empty = {
  at: null as string | null,
  said: null as string | null,
  slow: false,
  failed: null as Failed,
  onretry: () => undefined,
};
const full = { what: 'The disk is full.', next: 'Free some space, then try again.' };
export const fixtures = {
  empty,
  filled: { ...empty, at: '14:02', said: '14:02' },
  error: { ...empty, at: '14:02', said: '14:02', failed: full as Failed },
  long: { ...empty, at: '14:02', failed: { what: LONG_TEXT, next: LONG_TEXT } as Failed },
};
