// Questions to borrow in its four states. Must not hold: anything else.
import { LONG_LABEL } from '../instrument/fixtures';

const empty = {
  id: 'borrow',
  about: 'for What is happening now?',
  questions: [] as string[],
  onborrow: ((_: string) => undefined) as ((question: string) => void) | null,
  hint: 'Stuck? Borrow one.' as string | null,
};
export const fixtures = {
  empty,
  filled: { ...empty, questions: ['What have you tried?', 'Who else is in it?'] },
  error: { ...empty, questions: ['What have you tried?'], onborrow: null }, // no room to borrow into
  long: { ...empty, questions: Array.from({ length: 20 }, (_, i) => `${i} ${LONG_LABEL}`) },
};
