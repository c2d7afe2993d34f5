// Goals in their states, and the steps to one. Must not hold: anything else.
import { fixtures as actions } from '../ActionsField/fixtures';
import { answers, HINT, LONG_LABEL, LONG_TEXT, prompts, RTL } from '../instrument/fixtures';

const empty = {
  ...actions.empty,
  id: 'goals',
  label: prompts.goals.label as string,
  towards: null as string | null,
};
const row = { id: 'row-1', what: RTL, success: RTL, by: '2026-03-20' };
export const fixtures = {
  empty,
  filled: { ...empty, value: answers.goals as unknown, hint: HINT, optional: true },
  error: { ...empty, value: [row] as unknown, error: 'One goal needs another look.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    towards: LONG_TEXT as string | null,
    value: [
      { ...row, id: 'row-2', what: LONG_TEXT, since: '2026-01-01', state: 'reached', came: LONG_TEXT },
      { ...row, what: LONG_TEXT, success: LONG_TEXT },
    ] as unknown,
  },
};
