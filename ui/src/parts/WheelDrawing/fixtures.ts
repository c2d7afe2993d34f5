// A drawn wheel in its four states. Must not hold: anything else.
import { answers, firstTimes, LONG_LABEL, prompts, times } from '../instrument/fixtures';
import { areasOf } from '../wheel/times';

const items = prompts.wheel.areas;
const base = { id: 'drawn', title: 'Wheel of life, 12 March', describedby: 'says' };
export const fixtures = {
  empty: { ...base, areas: areasOf(items, undefined, firstTimes), times: firstTimes },
  filled: { ...base, areas: areasOf(items, answers.areas, times), times },
  error: { ...base, areas: [], times: firstTimes }, // nothing to draw is not a broken page
  long: {
    ...base,
    areas: Array.from({ length: 16 }, (_, i) => ({ id: `a${i}`, name: LONG_LABEL, now: i % 11, then: null })),
    times,
  },
};
