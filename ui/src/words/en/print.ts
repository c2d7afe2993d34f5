// Every word of printing an entry or an empty form: the preview, and what the sheet itself says. What must not live
// here: logic, the words of one instrument (those are content).
import type { Role } from '../../ipc/gen/Role';

/** What the other person is called at the head of a sheet, and what I am. */
const them: Record<Role, string> = { mentee: 'Mentor', mentor: 'Mentee', both: 'With' };
const me: Record<Role, string> = { mentee: 'Mentee', mentor: 'Mentor', both: 'Name' };

export const print = {
  link: 'Print',
  title: 'On paper',
  about:
    'This is what goes on the sheet, and nothing else. The system’s dialog breaks it into pages; there you can choose the paper, or save it as a file.',
  outside: 'Paper, and a saved file, lie outside the journal: whoever has them can read them.',
  blanks: 'With the unanswered questions, as space to write in',
  act: 'Print',
  pdf: 'Save as PDF…',
  saved: (place: string) => `Saved in ${place}.`,
  toEntry: 'Go to the entry',
  toForm: 'Fill it in here instead',
  sheet: (title: string) => `The sheet: ${title}`,
  nothing: 'Nothing is answered yet.',

  them: (role: Role) => them[role],
  me: (role: Role) => me[role],
  with: 'With',
  name: 'Name',
  date: 'Date',
  session: 'Session',
  sessionOf: (number: number | null, day: string) => (number === null ? day : `${number}, on ${day}`),
  space: 'space to write in',

  chosen: 'Chosen: ',
  scored: (score: number, min: number, max: number) =>
    min === 0 || min === 1 ? `${score} of ${max}` : `${score}, between ${min} and ${max}`,
  below: (score: number, label: string) => `Below ${score}: ${label}`,
  range: (min: number, max: number) => `from ${min} to ${max}`,
  end: (at: number, label: string) => `${at}: ${label}`,
  statement: 'Statement',
  number: 'Number',
  total: 'Total',
  area: 'Area',
  score: 'Score, 0 to 10',
  note: 'Note',

  done: 'Done',
  goal: 'Goal',
  step: 'Step',
  since: (day: string) => `From ${day}.`,
  signature: 'Signature',
  /** What stands over the signatures of an agreement, who made it, and when it is read again. */
  agreed: 'Agreed and signed',
  between: 'Between',
  again: 'To be read again on',
};
