// Every word of the contract screen: what I answered, what the other person answered, what we agreed. What must not live
// here: logic, the points themselves (they are content).
import { capital, counted, inWords, lower } from './numbers';

/** "Gwen’s"; null where the other side is several people. */
const whose = (name: string | null): string => (name === null ? 'The others’' : `${name}’s`);
const theirs = (name: string | null): string => (name === null ? 'the others’' : `${name}’s`);
const who = (name: string | null): string => name ?? 'the others';
const ORDER = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** One point's three cells. `name` is the other person's first name; null where there are several. */
export const sides = {
  mine: 'Mine',
  theirs: whose,
  agreed: 'Agreed',
  change: 'Change',
  changeOf: (side: string, point: string) => ` ${side}: ${point}`,
  done: 'Done',
  doneOf: (point: string) => `: ${point}`,
  nothing: 'Nothing written',
  notAgreed: 'Not agreed',
  left: 'Left open:',
  write: 'Write mine',
  writeTheirs: (name: string | null) => `Write what ${who(name)} said`,
  ask: {
    mine: 'Mine:',
    theirs: (name: string | null) => `What ${who(name)} said:`,
    open: 'Not agreed yet. Write it together:',
    agreed: 'Agreed, in these words:',
  },
  of: (point: string) => ` ${point}`,
  fromMine: 'Start from mine',
  fromTheirs: (name: string | null) => `Start from ${theirs(name)}`,
};

export const contract = {
  titled: (title: string, name: string) => `${title}, with ${name}`,
  loading: 'Opening…',
  ways: { legend: 'Who is filling it in', own: 'On my own', together: 'Together' },
  agreed: (agreed: number, points: number) =>
    agreed === points
      ? `All ${counted(points, 'point', 'points')} agreed.`
      : `${agreed} of ${points} points agreed.`,
  // Without the whole number: nobody has to answer all of them.
  mine: (mine: number) =>
    mine === 0 ? 'No points answered yet.' : `${capital(counted(mine, 'point', 'points'))} answered.`,
  next: 'Go to the next open one',
  hint: {
    own: (name: string | null) =>
      `What you would want, before you hear what ${who(name)} ${name === null ? 'think' : 'thinks'}. Nothing of it is sent to ${name ?? 'them'}.`,
    nothing: (name: string | null) =>
      `Nothing is written yet. Answer on your own first, or talk it through and write down what ${who(name)} said beside what you agree.`,
    mineOnly: (name: string | null) =>
      `Your own answers are on the left. Write down what ${who(name)} said as you talk, then settle on words you would ${name === null ? 'all' : 'both'} sign.`,
    both: (name: string | null) =>
      `You each answered alone. Read the two side by side, then settle on words you would ${name === null ? 'all' : 'both'} sign.`,
    renewed: 'This begins with what you agreed last time. Change what no longer fits, then sign it afresh.',
  },
  toTogether: (name: string | null) => `Go on with ${who(name)}`,
  toTogetherHint: 'When you meet, lay the two side by side and agree a text for each point.',

  open: (n: number) =>
    n === 0
      ? ''
      : `${capital(counted(n, 'point is', 'points are'))} still open. You can sign without ${n === 1 ? 'it' : 'them'}.`,
  nothingAgreed: 'Nothing is agreed yet. One point is enough to sign.',
  suggested: (day: string) => `Left empty, it will be ${day}.`,
  sign: 'Sign it',
  signing: 'Signing…',
  noName: 'Write the name of the one who signs.',
  noDate: 'Give the day of signing.',
  errorOf: (label: string, wrong: string) => `${label}: ${lower(wrong)}`,
  reviewFirst: 'Choose a day after the signing.',
  signed: (day: string) => `Agreed and signed on ${day}.`,
  look: (day: string, past: boolean) =>
    past ? `You meant to look at it again on ${day}.` : `Look at it again on ${day}.`,
  signedNow: 'Signed. It stands as it is; to change it, agree it afresh.',
  print: 'Print it',
  printOpen: 'Print it to sign on paper',
  history: 'What it said before',
  renew: 'Agree it afresh',
  renewing: 'Opening a new one…',
  renewHint: 'A new agreement begins with these words. This one is kept, signed as it is.',
  renewed: 'A new agreement, with the words of the last. The last one is kept, below.',

  old: (position: number) => `${nth(position)} agreement`,
  oldHint: 'It is kept as it was signed. A newer one took its place.',
  oldOpenHint: 'It was never signed. A newer one took its place.',
  present: 'Go to the present one',
  earlier: 'Earlier',
  earlierRead: (position: number) => `${nth(position)} agreement`,
  earlierSigned: (day: string) => `signed on ${day}`,
  earlierOpen: 'not signed',
};

/** "Second", "11th". */
function nth(position: number): string {
  return ORDER[position - 1] ?? `${inWords(position)}th`;
}
