// A wheel being scored in its four states. Must not hold: anything else.
import { answers, firstTimes, HINT, LONG_LABEL, LONG_TEXT, prompts, times } from '../instrument/fixtures';

const { label, areas: items } = prompts.wheel;
type Value = Record<string, unknown> | undefined;
const empty = {
  id: 'wheel',
  label,
  items,
  value: undefined as Value,
  times: firstTimes,
  title: 'Wheel of life',
  onchange: (_: Value) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: answers.areas, times, hint: HINT },
  error: { ...empty, error: 'Score at least one area.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    items: Array.from({ length: 16 }, (_, i) => ({ id: `a${i}`, label: `${i} ${LONG_TEXT.slice(0, 80)}` })),
    value: { a3: { score: 0, note: LONG_TEXT } },
  },
};
