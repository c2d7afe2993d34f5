// A drawn wheel in its four states, and three wheels at once. Must not hold: anything else.
import { answers, firstTimes, LONG_LABEL, prompts, times } from '../instrument/fixtures';
import type { Area } from '../wheel/facts';
import { areasOf, linesOf, type Times } from '../wheel/times';

const items = prompts.wheel.areas;
const of = (areas: readonly Area[], shown: Times) => ({
  id: 'drawn',
  title: 'Wheel of life, 12 March',
  describedby: 'says',
  names: areas.map(({ name }) => name),
  lines: linesOf(areas, shown),
});
const filled = of(areasOf(items, answers.areas, times), times);
export const fixtures = {
  empty: of(areasOf(items, undefined, firstTimes), firstTimes),
  filled,
  error: of([], firstTimes), // nothing to draw is not a broken page
  long: of(
    Array.from({ length: 16 }, (_, i) => ({ id: `a${i}`, name: LONG_LABEL, now: i % 11, then: null })),
    times,
  ),
};
export const three = {
  ...filled,
  lines: [...filled.lines, { scores: [2, 4, 6, 4, 7, 2, 5, 8], named: 'November' }],
};
