// Every word of filling in, checking and reading an entry. What must not live here: logic, the words of one
// instrument (those are content), the words about a wheel (wheel.ts).
import type { Wrong } from '../../parts/instrument/typed-date';
import { capital, inWords, lower } from './numbers';

const wrongDates: Record<Exclude<Wrong, 'no-such-day'>, string> = {
  'day-and-month': 'Give a day and a month.',
  day: 'Give the day in figures, such as 7.',
  month: 'Choose a month.',
  year: 'Give the year in four figures, such as 2026.',
};

/** A sentence of its own as the second half of another: "the disk is full." */
const within = (sentence: string): string =>
  (sentence.startsWith('Ithaca') ? sentence : lower(sentence)).replace(/\.?$/, '.');

export const entry = {
  readMore: 'Read about this',
  by: {
    withPerson: (name: string, date: string) => `With ${name}, ${date}`,
    alone: (date: string) => date,
    sees: (name: string, date: string) => `How ${name} sees me, ${date}`,
  },
  day: {
    label: 'The day it was scored',
    change: 'I scored it on another day',
  },
  step: (index: number, count: number) => `Step ${index} of ${count}`,
  stepsOf: (title: string) => `Steps of ${title}`,
  check: 'Check',
  checked: 'Check your answers',
  progress: { none: '', some: 'begun', all: 'answered' },
  optional: '(optional)',
  allOptional: 'every question here is optional',
  back: 'Back',
  continue: 'Continue',
  leave: 'Leave it for now',

  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving…',
  /** `what` and `next` are a row of the errors' table. */
  notSaved: (since: string | null, what: string, next: string) =>
    `${since === null ? 'Not saved yet' : `Not saved since ${since}`}: ${within(what)} ${next} Your words are still on this page.`,
  tryAgain: 'Try again',

  borrow: {
    title: 'Questions to borrow',
    about: 'for',
    hint: 'Stuck? Borrow one. It stands at the end of your answer as a quotation, for you to write under.',
    bare: 'Questions to think with',
    button: 'Borrow',
    named: (question: string) => `Borrow: ${question}`,
  },

  note: {
    add: 'Add a note',
    addTo: (item: string) => `Add a note: ${item}`,
    labelOf: (item: string) => `Note: ${item}`,
  },
  clear: 'Clear',
  clearOf: (what: string) => `Clear: ${what}`,
  end: (at: number, label: string) => `${at}: ${label}`,
  range: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
  outOfRange: (min: number, max: number) => `Give a whole number from ${min} to ${max}.`,
  youChose: (score: number) => `You chose ${score}.`,
  followUp: (label: string) => `One more question, below: ${label}`,

  date: {
    day: 'Day',
    month: 'Month',
    year: 'Year',
    calendar: 'Calendar',
    // They begin with what is written on them, for whoever presses by saying it.
    earlier: (month: string) => `${month}: previous month`,
    later: (month: string) => `${month}: next month`,
    chosen: (day: string) => `${day}, chosen`,
    keys: 'Arrow keys go from day to day, Page Up and Page Down from month to month.',
    wrong: (what: Wrong, month: string, year: string) =>
      what === 'no-such-day' ? `There is no such day in ${month} ${year}.` : wrongDates[what],
  },

  notAnswered: 'Not answered',
  // Nobody has to; a page of “not answered” reads as if one had failed.
  notAnsweredOptional: 'Left empty',
  ticked: 'Ticked: ',
  notTicked: 'Not ticked: ',
  scored: (score: number, min: number, max: number) =>
    min === 0 || min === 1 ? `${score} out of ${max}` : `${score}, between ${min} and ${max}`,
  leftOpen: (n: number) =>
    n === 1 ? 'One question was left open:' : `${capital(inWords(n))} questions were left open:`,

  checkHint:
    'Change whatever no longer sounds right. Finishing is not final: you can open this again at any time.',
  checkNothing: 'Nothing is answered yet. A line is enough to finish.',
  change: 'Change',
  changeOf: (label: string) => `: ${label}`,
  next: 'What happens next',
  nextAlone: 'It goes into your journal as finished. Only you can read it.',
  nextWith: (name: string) =>
    `It goes into your journal as finished, with ${name}. Nothing is sent to ${name}.`,
  finish: 'Finish',
  finishing: 'Finishing…',
  keepDraft: 'Keep it as a draft',
  another: (n: number) =>
    n === 1 ? 'One answer needs another look' : `${capital(inWords(n))} answers need another look`,
  anotherOf: (label: string, wrong: string) => `${label} ${wrong}`,

  reopen: 'Open it again',
  toJournal: 'Go to the journal',
  toPath: (name: string) => `Go to the path with ${name}`,
  drawnOver: (date: string, before: string) => `${date}, drawn over ${before}`,
  changeScore: 'Change a score',
  loading: 'Opening…',
};
