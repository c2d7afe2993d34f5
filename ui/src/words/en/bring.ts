// The words of bringing something into the journal. What must not live here: logic.
import type { BringFrom } from '../../ipc/gen/BringFrom';
import type { SkipWhy } from '../../ipc/gen/SkipWhy';
import { figures } from './numbers';

const entries = (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`);
const skipped: Record<SkipWhy, (n: number) => string> = {
  empty: (n) => `${entries(n)} left out: nothing is written in ${n === 1 ? 'it' : 'them'}.`,
  'too-long': (n) => `${entries(n)} left out: longer than an entry can be (200,000 letters).`,
  'date-missing': (n) => `${entries(n)} left out: no day that can be read.`,
  'not-text': (n) => `${n === 1 ? '1 page' : `${figures(n)} pages`} left out: no text in UTF-8.`,
  unreadable: (n) => `${entries(n)} left out: ${n === 1 ? 'it is' : 'they are'} broken.`,
  'not-opened': (n) =>
    `${n === 1 ? '1 page or folder' : `${figures(n)} pages or folders`} left out: this computer does not let Ithaca read ${n === 1 ? 'it' : 'them'}.`,
  picture: (n) =>
    `${n === 1 ? '1 picture or sound stays' : `${figures(n)} pictures and sounds stay`} where ${n === 1 ? 'it is' : 'they are'}.`,
  'not-markdown': (n) =>
    `${n === 1 ? '1 other file stays' : `${figures(n)} other files stay`} where ${n === 1 ? 'it is' : 'they are'}.`,
  head: (n) =>
    n === 1
      ? '1 page comes without some of what stands at its head.'
      : `${figures(n)} pages come without some of what stands at their head.`,
  tag: (n) =>
    `${n === 1 ? '1 tag stays' : `${figures(n)} tags stay`} behind: an entry takes 50 tags, of up to 60 letters each.`,
  nobody: (n) =>
    `${entries(n)} ${n === 1 ? 'comes' : 'come'} with nobody: no one relationship here has the name ${n === 1 ? 'it says' : 'they say'}.`,
};

export const bring = {
  margin: 'Bring it in',
  title: 'Bring it in',
  why: 'A copy that Ithaca made, or what you wrote in another program. You see what is in it before anything changes, and it can be taken back.',
  link: 'Bring something in',
  lead: 'What is in this journal already stays as it is.',
  reads: [
    'A copy that Ithaca made: .json or .json.age. All of it comes back as it was.',
    'Day One: the .json of an export. Unpack the .zip first.',
    'jrnl: its journal as .txt, or an export as .json.',
    'Markdown: a .md file, or a folder of them.',
  ],
  choose: 'Choose a file…',
  other: 'Choose another file…',
  folder: 'Choose a folder…',
  looking: 'Reading…',
  passphrase: 'Passphrase of this file',
  look: 'Look inside',
  again: 'Look again',
  holds: 'What it would bring',
  from: {
    ithaca: '',
    markdown: 'Pages of Markdown. Each becomes a note, with its day and its tags.',
    'day-one': 'A journal of Day One. Each entry becomes a note, with its day, its tags and its star.',
    jrnl: 'A journal of jrnl. Each entry becomes a note, with its day, its tags and its star.',
  } satisfies Record<BringFrom, string>,
  skipped,
  first: (which: string) => `The first: ${which}`,
  entries,
  relationships: (n: number) => (n === 1 ? '1 relationship' : `${figures(n)} relationships`),
  others: (n: number) => (n === 1 ? 'one other' : `${figures(n)} others`),
  tied: (names: string) => `Kept with ${names}, because they say so`,
  here: (n: number) => `${entries(n)} left out: ${n === 1 ? 'it is' : 'they are'} in this journal already.`,
  unfit: (n: number) =>
    `${entries(n)} left out: ${n === 1 ? 'its' : 'their'} form is missing or does not fit.`,
  nothing: 'There is nothing new in it: all of it is in this journal already.',
  act: 'Bring it in',
  busy: 'Bringing it in',
  percent: (percent: number) => `${percent} per cent done. You can go on writing.`,
  done: (n: number) => (n === 0 ? 'It is in this journal now.' : `${entries(n)} brought in.`),
  undo: 'Undo: take back what was brought in',
  came: 'What came in',
  cameIn: (n: number, when: string, time: string) =>
    `${n === 0 ? 'A copy without entries' : entries(n)} came in ${when} at ${time}.`,
  back: (n: number) => (n > 1 ? 'Take them back' : 'Take it back'),
  backOf: (n: number, says: string) => `${bring.back(n)}: ${says}`,
  backAsk: (n: number) => (n === 0 ? 'Take back what came in?' : `Take back ${entries(n)}?`),
  backNote:
    'What came in with that file goes for good. What you have changed since stays, and of the rest only what it cannot do without, such as the relationship it belongs to. A tag or a star keeps nothing.',
  keep: (n: number) => (n > 1 ? 'Keep them' : 'Keep it'),
  /** What stays, as a list: "1 relationship and 2 entries". */
  undone: (kept: string) =>
    kept === ''
      ? 'Taken back.'
      : `Taken back, but for ${kept}: what was changed since, with what it cannot do without.`,
};
