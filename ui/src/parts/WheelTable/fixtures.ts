// A wheel in figures in its four states. Must not hold: anything else.
import { answers, firstTimes, LONG_LABEL, prompts, times } from '../instrument/fixtures';
import { areasOf } from '../wheel/times';

const items = prompts.wheel.areas;
export const fixtures = {
  empty: { areas: areasOf(items, undefined, firstTimes), times: firstTimes },
  filled: { areas: areasOf(items, answers.areas, times), times },
  error: { areas: [], times: firstTimes },
  long: {
    areas: Array.from({ length: 16 }, (_, i) => ({ id: `a${i}`, name: LONG_LABEL, now: i % 11, then: null })),
    times,
  },
};
