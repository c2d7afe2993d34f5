// The words of actions, goals, signatures and of answers brought from before. What must not live here: logic, the words
// of one instrument.
import type { Owner, RowState } from '../../parts/instrument/rows';
import { capital, counted, inWords, lower } from './numbers';

/** What one kind of row is called. */
export type RowWords = {
  nth: (n: number) => string;
  add: string;
  addFirst: string;
  full: string;
  removed: (n: number) => string;
  removeOf: (n: number, what: string) => string;
  undoOf: (n: number) => string;
  ask: string;
};
const named = (one: string, article: string): RowWords => {
  const nth = (n: number) => `${one} ${n}`;
  return {
    nth,
    add: `Add another ${lower(one)}`,
    addFirst: `Add ${article} ${lower(one)}`,
    full: `One answer holds a hundred of them.`,
    removed: (n) => `${nth(n)} removed.`,
    removeOf: (n, what) => `Remove ${lower(nth(n))}${what === '' ? '' : `: ${what}`}`,
    undoOf: (n) => `Undo: remove ${lower(nth(n))}`,
    ask: `Stuck? Borrow one. It stands above a new ${lower(one)}, for you to answer there.`,
  };
};
const state: Record<RowState, string> = {
  open: 'Still open',
  done: 'Done',
  reached: 'Reached',
  dropped: 'Let go',
};

export const rows = {
  actions: named('Action', 'an'),
  goals: named('Goal', 'a'),
  steps: named('Step', 'a'),
  what: 'What',
  who: 'Who',
  success: 'How will you know?',
  when: 'By when',
  remove: 'Remove',
  undo: 'Undo',
  wrongDate: (row: string, wrong: string) => `${row}: ${wrong}`,
  owner: (who: Owner, other: string | null) =>
    who === 'me' ? 'I' : who === 'both' ? 'Both' : (other ?? 'The other person'),
  by: (day: string) => `by ${day}`,
  towards: 'Towards',

  fromBefore: 'From last time',
  fromNow: 'From now on',
  state,
  came: 'What came of it?',
  cameOf: (what: string) => `: ${what}`,
  letGo: 'Let it go',
  letGoOf: (what: string) => `Let it go: ${what}`,
  takeBack: 'Take it back',
  takeBackOf: (what: string) => `Take it back: ${what}`,
};

export const signature = {
  name: 'Name',
  date: 'Date',
  wrongDate: (wrong: string) => `The date: ${lower(wrong)}`,
  signed: (day: string) => `Signed on ${day}`,
};

export const carried = {
  wrote: (day: string) => `On ${day} you wrote:`,
  said: (day: string) => `On ${day} you said:`,
  about: (question: string) => ` ${question}`,
  entry: 'Read that entry',
  entryOf: (title: string) => `: ${title}`,
  again: 'Use it again',
  againOf: (question: string) => `Use it again for: ${question}`,
};

export const whole = {
  link: 'See it all',
  linkOf: (title: string) => `: ${title}`,
  titled: (title: string) => `${title}, all of it`,
  progress: (answered: number, n: number) =>
    answered === n
      ? `All ${counted(n, 'question', 'questions')} answered.`
      : `${capital(counted(n, 'question', 'questions'))}, ${answered === 0 ? 'none' : inWords(answered)} of them answered so far.`,
  answer: 'Answer',
  outline: {
    range: (min: number, max: number) => `From ${min} to ${max}`,
    ends: (min: string, max: string) => `${min}; ${max}`,
    statements: (statements: number, groups: number) =>
      `${capital(counted(statements, 'statement', 'statements'))} in ${counted(groups, 'group', 'groups')}`,
  },
  goOn: 'Go on with it',
  begin: 'Begin',
};
