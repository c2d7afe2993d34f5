// Steps in its four states. Must not hold: anything else.
import { LONG_LABEL } from '../instrument/fixtures';

const step = (id: string, title: string, state = '') => ({ id, title, state, href: `#/entry/e1/at/${id}` });
const empty = {
  label: 'Steps of GROW worksheet',
  current: 'goal',
  steps: [step('goal', 'Goal'), step('check', 'Check')],
};
export const fixtures = {
  empty,
  filled: {
    ...empty,
    current: 'reality',
    steps: [step('goal', 'Goal', 'answered'), step('reality', 'Reality', 'begun'), step('check', 'Check')],
  },
  error: { ...empty, current: 'gone' },
  long: { ...empty, steps: Array.from({ length: 30 }, (_, i) => step(`s${i}`, LONG_LABEL)) },
};
