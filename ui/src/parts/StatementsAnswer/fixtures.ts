// Scored statements read back in their four states. Must not hold: anything else.
import { times } from '../instrument/fixtures';
import { fixtures as scored } from '../StatementsField/fixtures';

const only = ({ id, label, min, max, groups, value }: (typeof scored)[keyof typeof scored]) => ({
  id,
  label,
  min,
  max,
  groups,
  value: value as unknown,
  times,
});
export const fixtures = {
  empty: only(scored.empty),
  filled: only(scored.filled),
  error: { ...only(scored.empty), value: { 'i-am-asked': 11, gone: 3 } as unknown }, // what does not fit is no number
  long: only(scored.long),
};
