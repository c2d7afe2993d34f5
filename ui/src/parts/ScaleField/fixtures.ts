// A scale in its four states. Must not hold: anything else.
import type { FollowUp } from '../../ipc/gen/FollowUp';
import { HINT, LONG_LABEL, LONG_TEXT, prompts } from '../instrument/fixtures';

const { label, min, max, low, high, followUp } = prompts.scale;
const empty = {
  id: 'scale',
  label,
  min: min as number,
  max: max as number,
  low: low as string | null,
  high: high as string | null,
  value: null as number | null,
  followUp: followUp as FollowUp | null,
  more: '',
  moreId: 'scale-more',
  onchange: (_: number | null) => undefined,
  onmore: (_: string) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: 6, more: 'Telling Idris today.', hint: HINT, optional: true },
  error: { ...empty, error: 'Choose a number.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    low: LONG_TEXT.slice(0, 100),
    high: LONG_TEXT.slice(0, 100),
    value: 2,
    more: LONG_TEXT,
  },
};
