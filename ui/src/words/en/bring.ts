// The words of bringing something into the journal. What must not live here: logic.
import { figures } from './numbers';

const entries = (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`);

export const bring = {
  margin: 'Bring it in',
  title: 'Bring it in',
  why: 'A copy that Ithaca made (JSON), encrypted or not. You see what is in it before anything changes, and it can be taken back.',
  link: 'Bring in a copy',
  lead: 'Choose a file that Ithaca wrote when you took something away (.json or .json.age). What is in this journal already stays as it is.',
  choose: 'Choose a file…',
  other: 'Choose another file…',
  looking: 'Reading…',
  passphrase: 'Passphrase of this file',
  look: 'Look inside',
  holds: 'What it would bring',
  entries,
  relationships: (n: number) => (n === 1 ? '1 relationship' : `${figures(n)} relationships`),
  sessions: (n: number) => (n === 1 ? '1 session' : `${figures(n)} sessions`),
  goals: (n: number) => (n === 1 ? '1 goal' : `${figures(n)} goals`),
  actions: (n: number) => (n === 1 ? '1 action' : `${figures(n)} actions`),
  people: (names: string) => `Names: ${names}`,
  here: (n: number) => `${entries(n)} left out: ${n === 1 ? 'it is' : 'they are'} in this journal already.`,
  unfit: (n: number) =>
    `${entries(n)} left out: ${n === 1 ? 'its' : 'their'} form is missing or does not fit.`,
  nothing: 'There is nothing new in it: all of it is in this journal already.',
  act: 'Bring it in',
  busy: 'Bringing it in',
  percent: (percent: number) => `${percent} per cent done. You can go on writing.`,
  done: (n: number) => (n === 0 ? 'It is in this journal now.' : `${entries(n)} brought in.`),
  undo: 'Undo: take back what was brought in',
  undone: (kept: number) =>
    kept === 0 ? 'Taken back.' : `Taken back, but for ${entries(kept)} with what was changed since.`,
};
