// The words of one's own forms: the list, the changing, trying one, a form as a file. What must not live here: what is wrong
// inside a file (the core says it), what an instrument asks.
import type { PackTrouble } from '../../ipc/gen/PackTrouble';
import { ended } from './names';
import { capital, counted, inWords } from './numbers';

export type KindName =
  | 'text'
  | 'line'
  | 'date'
  | 'choice'
  | 'choices'
  | 'checklist'
  | 'scale'
  | 'statements'
  | 'wheel'
  | 'actions'
  | 'goals'
  | 'signature';

const kinds: Record<KindName, string> = {
  text: 'A long answer',
  line: 'A line',
  date: 'A day',
  choice: 'One of several',
  choices: 'Any of several',
  checklist: 'A list to tick',
  scale: 'A number on a scale',
  statements: 'Statements, all on one scale',
  wheel: 'A wheel of areas',
  actions: 'Things to do',
  goals: 'Goals',
  signature: 'A name and a day',
};

/** What to do about a mistake, by the field it is in. An entry of a list is `entry`. */
const mend: Record<string, string> = {
  title: 'Give it a title.',
  purpose: 'Say in a sentence what it is for.',
  label: 'Write the question.',
  entry: 'Write something here, or take it out.',
  items: 'Add at least one.',
  areas: 'Have at least three areas, and at most sixteen.',
  statements: 'Add at least one statement.',
  group: 'Add at least one group of statements.',
  prompt: 'Add a question, or remove this part.',
  section: 'Add a part with a question in it.',
  min: 'Make the lowest number lower than the highest.',
  max: 'Use 21 numbers at most, none below −100 or above 100.',
  below: 'Give a number of this scale, above its lowest.',
  carry: 'What it brings along from before no longer fits. Untick it.',
  under: 'Those goals no longer come before it. Choose others, or none.',
  headline: 'Choose a question that is answered in a line.',
};

const pickedFiles: Record<PackTrouble, { what: string; next: string }> = {
  link: {
    what: 'This is a link to another place, and Ithaca does not follow links',
    next: 'Choose the file itself.',
  },
  kind: { what: 'This is not a file', next: 'Choose a file whose name ends in .toml.' },
  unread: {
    what: 'This computer did not let Ithaca read it',
    next: 'See whether you can open it yourself, and try again.',
  },
};

const named = (verb: string, what: string) => `${verb}: ${what}`;

export const own = {
  title: 'Your own forms',
  why: 'Copy a form and change it, or begin with an empty page. They are in this journal, as private as what you write, and in its backups.',
  none: 'No form of your own so far. The easiest start is a copy: open any form and choose “Copy and change”.',
  toCopy: 'Choose a form to copy',
  make: 'Make your own form',
  makeNew: 'Begin with an empty form',
  copy: 'Copy and change',
  change: 'Change this form',
  copyTitle: (title: string) => `${title}, my own`,
  firstPart: 'Questions',
  list: 'Forms you made',
  untitled: 'Without a title',
  basedOn: (title: string) => `Copied from ${title}`,
  facts: (questions: number, day: string) =>
    `${capital(counted(questions, 'question', 'questions'))}, changed ${day}`,
  notUsed: 'Not in use yet',
  changing: 'Has changes that are not in use yet',
  fill: 'Fill it in',
  fillOf: (title: string) => named('Fill it in', title),
  again: 'Change',
  againOf: (title: string) => named('Change', title),
  binned: 'Removed',
  putBack: 'Put it back',
  putBackOf: (title: string) => named('Put it back', title),
  goneOn: (day: string) => `Gone for good from ${day}`,
  isBack: (title: string) => `${title} is back.`,
  removedForm: (title: string) => `${title} is removed. What you wrote in it stays.`,
  undoOf: (what: string) => named('Undo: remove', what),

  file: {
    title: 'Forms from others',
    why: 'A form is one small text file. Ithaca reads it, shows you what it asks, and runs nothing.',
    add: 'Add a form from a file',
    holds: (file: string) => `In ${file}`,
    asks: (questions: number, parts: number) =>
      `${capital(counted(questions, 'question', 'questions'))} in ${counted(parts, 'part', 'parts')}`,
    source: (source: string) => `From: ${source}`,
    act: 'Add this form',
    leave: 'Leave it',
    bad: (file: string) => `${file} was not added. Nothing has changed.`,
    at: (file: string, line: number) => `${file}, line ${line}`,
    mistake: (what: string, next: string) => `${capital(what)}. ${next}`,
    troubles: pickedFiles,
    added: (title: string) => `Added: ${title}. It stands under Your own in Write something.`,
  },

  editor: {
    margin: 'Your own form',
    head: 'About the form',
    titleLabel: 'What is it called?',
    purpose: 'What is it for, in a sentence?',
    time: 'How long does it take?',
    timeHint: 'In words, such as: Ten minutes.',
    who: 'Who is it for?',
    roles: { both: 'Anyone', mentee: 'Mentees', mentor: 'Mentors' },
    headline: 'Which answer names it in your journal?',
    headlineNone: 'None: it is called by the form’s title',
    source: 'Where does it come from?',
    sourceHint: 'For somebody you send it to.',
    optional: '(optional)',
    part: (place: number) => `Part ${place}`,
    partTitle: 'What is this part called?',
    partWhy: 'Why is it asked?',
    changePart: 'Change',
    within: (part: number, question: number | null) =>
      question === null ? `Part ${part}` : `Part ${part}, question ${question}`,
    untitled: 'A question without words',
    kinds,
    done: 'Done',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    named,
    moved: (what: string, place: number, of: number) => `${what} is now number ${place} of ${inWords(of)}.`,
    removed: (what: string) => `Removed: ${ended(what)}`,
    back: (what: string) => `It is back: ${ended(what)}`,
    add: 'Add a question',
    addTo: (part: string) => named('Add a question to', part),
    how: 'How is it answered?',
    addPart: 'Add a part',

    label: 'The question',
    help: 'How to go about it',
    optionalToo: 'It may be left out, and the page says so',
    borrow: 'Questions to borrow',
    borrowHint: 'For somebody who is stuck. Let each come from another side.',
    carry: 'Bring along the answer from last time',
    items: { choice: 'What to choose from', choices: 'What to choose from', checklist: 'What to tick' },
    areas: 'The areas',
    notes: 'Each has room for a few words',
    open: 'Those still open come first',
    under: 'Steps towards',
    underNone: 'Nothing: goals of their own',
    min: 'The lowest number',
    max: 'The highest number',
    low: 'What the lowest means',
    high: 'What the highest means',
    followUp: 'Ask one more question when the number is low',
    below: 'When the number is below',
    followUpLabel: 'The question asked then',
    followUpLong: 'It has room for a long answer',
    group: (place: number) => `Group ${place}`,
    groupTitle: 'What the group is called',
    groupStatements: 'Its statements',
    addGroup: 'Add a group of statements',
    line: (list: string, place: number) => `${list}, ${place}`,
    addLine: 'Add one',
    addLineTo: (list: string) => named('Add one to', list),
    whole: 'Give a whole number.',

    foot: 'When it is ready',
    use: 'Use this form',
    useChanged: 'Use it with these changes',
    notYet: 'Once it is in use, it stands under Your own in Write something. You can go on changing it.',
    nowUsed: 'It is in use: you find it under Your own in Write something.',
    changed:
      'The form in use stays as it was until you use it with these changes. What you wrote in it keeps its questions.',
    another: (n: number) =>
      n === 1
        ? 'One thing is missing before it can be used'
        : `${capital(inWords(n))} things are missing before it can be used`,
    mend: (key: string): string | null => mend[key] ?? null,
    tryIt: 'Try it',
    print: 'See it on paper',
    removeForm: 'Remove this form',
    inBin: 'This form is removed. What you wrote in it stays.',
    all: 'All your forms',
  },

  share: {
    title: 'Send it to somebody',
    note: 'The file is not encrypted. It holds only the questions, none of your answers. Somebody else adds it with “Add a form from a file”.',
    asUsed: 'What goes into the file is the form as it is in use.',
    act: 'Save as a file',
    done: (file: string) => `Saved in ${file}`,
    name: 'form',
  },

  trying: {
    title: (title: string) => `Try: ${title}`,
    margin: 'To try out',
    note: 'This is how it asks. Nothing you answer here is kept.',
    back: 'Go on changing it',
  },
};
