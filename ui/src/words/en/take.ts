// The words of taking things out of the journal: the screen, and what a document says beside a person's own words. What
// must not live here: logic, names of months (dates.ts).
import type { DocumentWords } from '../../ipc/gen/DocumentWords';
import type { TakeFormat } from '../../ipc/gen/TakeFormat';
import { counted, figures } from './numbers';
import { sessions as sessionWords } from './sessions';

const files = (n: number) => (n === 1 ? '1 file' : `${figures(n)} files`);
const sessions = (n: number) => (n === 1 ? '1 session' : `${figures(n)} sessions`);
const entries = (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`);

export const take = {
  margin: 'Take it away',
  why: 'A copy of what you wrote that other programs can read: to keep elsewhere, to hand over, or to bring into another journal.',
  all: 'Take everything away',
  whyWith: 'A copy of what belongs to it, that other programs can read.',
  with: (name: string) => `Take away what there is with ${name}`,
  first: 'Take a copy away first',
  one: 'Take a copy away',
  waiting: 'Take it away',
  titles: {
    all: 'Take everything away',
    with: (name: string) => `Take away what there is with ${name}`,
    entry: (name: string) => `Take away “${name}”`,
    entries: 'Take these entries away',
  },
  holds: 'What it holds',
  entries: (n: number, drafts: number) =>
    drafts === 0 ? entries(n) : `${entries(n)}, ${counted(drafts, 'of them a draft', 'of them drafts')}`,
  form: (title: string, n: number) => `${title}: ${figures(n)}`,
  forms: 'By form',
  revisions: (n: number) => `What they said before: ${n === 1 ? '1 version' : `${figures(n)} versions`}`,
  sessions,
  goals: (n: number) => (n === 1 ? '1 goal' : `${figures(n)} goals`),
  actions: (n: number) => (n === 1 ? '1 action' : `${figures(n)} actions`),
  people: (names: string) => `Names: ${names}`,
  between: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  notBin: 'What is in the bin is not in it.',
  entriesOnly: 'In this form it holds the entries only: it cannot be brought in again.',
  asNotes:
    'In this form it holds the entries only. Brought in again, each of them becomes a note with its day, its tags and its star.',
  sessionsOnly:
    'In this form it holds the sessions only: when, with whom and where. It cannot be brought in again.',
  nothing: 'There is nothing to take away yet. When you have written something, it can go from here.',
  as: 'As what?',
  asMargin: 'In which form',
  formats: {
    json: {
      label: 'For Ithaca (JSON)',
      hint: 'One file with all of it, which a journal can bring in again. Programs can read it as well.',
    },
    markdown: {
      label: 'To read and to work with (Markdown)',
      hint: 'A text file for each entry.',
    },
    word: {
      label: 'To hand over or to change (Word)',
      hint: 'A document for each entry, for any word processor.',
    },
    pdf: {
      label: 'To read and to print (PDF)',
      hint: 'One file, with a new page for each entry and a list of them at the side.',
    },
    csv: {
      label: 'To count with (CSV)',
      hint: 'Tables for a spreadsheet: wheels, scales and statements, actions.',
    },
    calendar: {
      label: 'For a calendar (.ics)',
      hint: 'The sessions, for any calendar program: those held, those planned and those called off.',
    },
  } satisfies Record<TakeFormat, { label: string; hint: string }>,
  readers: 'Who can read it',
  plain: 'The copy is not encrypted. Whoever has it can read it, also after this journal is locked.',
  seal: 'Encrypt it with a passphrase',
  sealHint:
    'It becomes an age file, which Ithaca and any age program open with this passphrase. Your recovery words do not open it.',
  act: 'Choose where…',
  busy: 'Writing…',
  percent: (percent: number) => `${percent} per cent done. You can go on writing.`,
  done: (place: string, n: number, written: number) =>
    written === 1 ? `${entries(n)} in ${place}.` : `${entries(n)} in ${files(written)}, in ${place}.`,
  doneCalendar: (place: string, n: number) => `${sessions(n)} in ${place}.`,
  tooLarge:
    'It is too large to be brought in again: programs can read it, but only a backup brings all of it back.',
  back: 'Go back',
  fileName: (what: string, today: string, ending: string) => `${what} ${today}${ending}`,
  named: { all: 'Ithaca', entries: 'Entries' },
};

export const documentWords = (months: readonly string[]): DocumentWords => ({
  language: 'en-GB',
  session: sessionWords.calendar.titleNamed,
  with: 'With',
  written: 'Form',
  draft: 'Draft',
  what: 'What',
  success: 'How one will know',
  who: 'Who',
  by: 'By when',
  state: 'State',
  came: 'What came of it',
  me: 'Me',
  them: '{name}',
  both: 'Both of us',
  open: 'Open',
  done: 'Done',
  reached: 'Reached',
  dropped: 'Let go',
  area: 'Area',
  score: 'Score',
  note: 'Note',
  statement: 'Statement',
  name: 'Name',
  date: 'Date',
  signature: 'Signature',
  outOf: '{score} of {max}',
  whose: 'Who wrote this',
  mine: 'I did, on my own',
  theirs: '{name}, on their own',
  agreed: 'We agreed it together',
  months: [...months],
  page: 'Page {page} of {pages}',
});
