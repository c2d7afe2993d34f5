// What lives here: the words of sessions: their list, planning one, and the page of one before, during and after it. What
// must not: how a moment is worked out (screens/Sessions/say.ts).
import type { SessionMethod } from '../../ipc/gen/SessionMethod';
import { capital, counted, inWords, lower } from './numbers';

const methods: Record<SessionMethod, { by: string; label: string; place: string; hint: string | null }> = {
  'in-person': { by: 'in person', label: 'In person', place: 'Where?', hint: null },
  video: {
    by: 'by video',
    label: 'By video',
    place: 'Link or program',
    hint: 'The link you will both open, or what you call each other with.',
  },
  telephone: {
    by: 'by phone',
    label: 'By phone',
    place: 'Number',
    hint: 'Which number, and who rings whom.',
  },
  writing: {
    by: 'in writing',
    label: 'In writing',
    place: 'Where will you write?',
    hint: 'Letters, mail, a shared page.',
  },
};

/** "an hour and a half", "45 minutes". */
function lasts(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (minutes === 30) return 'half an hour';
  if (hours === 0 || minutes % 30 !== 0) return `${minutes} minutes`;
  const whole = hours === 1 ? 'an hour' : `${inWords(hours)} hours`;
  return minutes % 60 === 0
    ? whole
    : `${hours === 1 ? whole : inWords(hours)} and a half${hours === 1 ? '' : ' hours'}`;
}

const minutesOf = (n: number): string => `${n} ${n === 1 ? 'minute' : 'minutes'}`;
const numbered = (number: number | null): string =>
  number === null ? 'Session' : `Session ${inWords(number)}`;

export const sessions = {
  calendar: {
    all: 'Take them to your calendar',
    one: 'Take it to your calendar',
    plain:
      'A file for any calendar program (.ics). It is not encrypted: whoever has the file, or sees that calendar, can read it.',
    names: 'With the name and the place',
    write: 'Save the file',
    file: 'Sessions.ics',
    title: 'Session',
    titleNamed: 'Session with {name}',
    written: (count: number, file: string) =>
      count === 1 ? `One session is in ${file}.` : `${capital(inWords(count))} sessions are in ${file}.`,
  },
  waiting: 'Sessions',
  title: (name: string) => `Sessions with ${name}`,
  by: (method: SessionMethod) => methods[method].by,
  numbered,
  /** "Session six, today at 15:30". */
  named: (number: number | null, when: string) => `${numbered(number)}, ${when}`,
  at: (day: string, time: string) => `${day} at ${time}`,
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  now: 'now',
  until: {
    minutes: (n: number) => `in ${minutesOf(n)}`,
    hours: (n: number) => `in ${counted(n, 'hour', 'hours')}`,
    days: (n: number) => `in ${counted(n, 'day', 'days')}`,
    begun: (n: number) => `began ${minutesOf(n)} ago`,
    earlier: 'earlier today',
    ago: (n: number) => `${counted(n, 'day', 'days')} ago`,
  },
  /** The time where it was planned, beside the time here. */
  away: (time: string, place: string) => `${time} in ${place}`,
  lasts,
  /** "By video, for an hour." */
  how: (method: SessionMethod, minutes: number) => `${capital(methods[method].by)}, for ${lasts(minutes)}.`,

  /** "Session six, for an hour." */
  facts: (number: number | null, minutes: number) =>
    number === null ? `For ${lasts(minutes)}.` : `${numbered(number)}, for ${lasts(minutes)}.`,

  next: 'Next session',
  prepare: (name: string) => `Prepare for ${name}`,
  takes: 'takes about ten minutes',
  goOn: 'Go on preparing',
  prepared: 'Look at what you prepared',
  hold: 'Hold the session',
  open: 'Open',
  change: 'Change',
  callOff: 'Call it off',
  /** Hidden, after a word that stands at several sessions. */
  of: (named: string) => `: ${named}`,

  took: {
    margin: 'Did you meet?',
    ask: (named: string) => `${named}: did it take place?`,
    yes: 'Yes, write the log',
    yesOnly: 'Yes, without a log',
    no: 'No, it did not',
    other: 'It moved to another time',
  },
  planned: 'Planned',
  past: 'Past',
  calledOff: 'Called off',
  log: { read: 'Read the log', draft: 'Go on with the log', write: 'Write the log' },
  more: 'The one after',
  plan: 'Plan the next session',
  planFirst: 'Plan the first session',
  rhythm: (when: string) => `By your rhythm it would be ${when}.`,
  unplanned: 'Write down one that was never planned',
  empty: (name: string) =>
    `No sessions with ${name} so far. The first may be short: who you each are, and what you hope for.`,

  told: {
    /** `after`: how many more in a row with it. */
    planned: (named: string, after: number) =>
      after === 0 ? `Planned: ${named}.` : `Planned: ${named}, and ${inWords(after)} more after it.`,
    unplan: (count: number) =>
      count === 1 ? 'Undo: do not plan it' : `Undo: plan none of the ${inWords(count)}`,
    unplanned: (count: number) =>
      count === 1 ? 'It is not planned any more.' : 'They are not planned any more.',
    changed: (named: string) => `Changed: ${named}.`,
    calledOff: (named: string) => `${named} is called off.`,
    held: (named: string) => `${named} took place.`,
    again: (named: string) => `${named} is planned again.`,
    deleted: 'The session is gone. What you wrote for it is still in your journal.',
    undoOf: (named: string) => `Undo: plan ${named} again`,
  },
  remove: {
    link: 'Delete',
    ask: 'Delete this session?',
    note: 'What you wrote for it stays in your journal. The session itself cannot be brought back.',
    keep: 'Keep it',
  },
};

export const plan = {
  title: (name: string) => `Plan a session with ${name}`,
  change: (name: string) => `Change a session with ${name}`,
  unplanned: (name: string) => `A session you have had with ${name}`,
  waiting: 'Plan a session',
  unplannedLead: 'When was it, and how? After this you can write down what was said.',
  when: 'When',
  day: 'Which day?',
  dayHint: 'The day your rhythm suggests. Change it if it does not suit.',
  time: 'At what time?',
  timeHint: 'Such as 15:30.',
  zone: (place: string) => `By the clocks in ${place}, where it was planned.`,
  minutes: 'For how many minutes?',
  minutesHint: 'An hour is 60.',
  how: 'How',
  method: 'How will you meet?',
  metHow: 'How did you meet?',
  label: (method: SessionMethod) => methods[method].label,
  place: (method: SessionMethod) => methods[method].place,
  placeHint: (method: SessionMethod) => methods[method].hint,
  worksheet: 'Worksheet',
  worksheetAsk: 'Will you work through something?',
  none: 'Nothing in particular',
  worksheets: {
    grow: { label: 'GROW', hint: 'From what you want to what you will do.' },
    oskar: { label: 'OSKAR', hint: 'What works already, and one step more of it.' },
    oscar: { label: 'OSCAR', hint: 'Where to, from where, and what would follow from each choice.' },
    'three-stage': { label: 'Explore, understand, act', hint: 'One thing on your mind, in three stages.' },
  },
  row: {
    margin: 'And then',
    ask: 'How many more after it?',
    hint: 'By your rhythm, at the same time of day. You can leave days out.',
    none: 'None, only this one',
    more: (n: number) => capital(counted(n, 'more', 'more')),
    first: 'The days stand here once the first has its day and its time.',
    days: 'These as well',
    planned: (n: number) => `${capital(counted(n, 'session', 'sessions'))} after the first.`,
    moved: 'The clocks go forward that night, so it is later by that much.',
    clash: (name: string, when: string) => `You meet ${name} ${when}.`,
    sheet: 'For the first of them. Each of the others can have its own.',
  },
  doPlan: 'Plan it',
  doPlanRow: (n: number) => (n === 2 ? 'Plan both' : `Plan all ${inWords(n)}`),
  doChange: 'Save the change',
  doLog: 'Go on to the log',
  busy: 'Planning…',
  errors: {
    day: 'Give the day you will meet.',
    dayHad: 'Give the day you met.',
    ahead: 'That day is still to come. Plan it instead, or give the day you met.',
    time: 'Give a time of day, such as 15:30.',
    minutes: 'Give the length in minutes: 5 at least, 1440 at most.',
    place: 'This is too long for a place. Keep it to a line or two.',
  },
  clash: {
    one: (name: string) => `You also meet ${name} then`,
    several: 'You also meet others then',
    each: (name: string, when: string, long: string) => `${name}: ${when}, for ${long}.`,
    kept: 'Both stay planned unless you change one.',
    keep: 'Keep both',
    moved: 'The clocks go forward then',
    movedNote: (when: string) => `There is no such time that night. The session is planned for ${when}.`,
    keepTime: (time: string) => `Keep ${time}`,
    change: 'Change the time',
  },
};

export const session = {
  waiting: 'Session',
  before: (name: string) => `Before you meet ${name}`,
  hold: (name: string) => `With ${name}`,
  after: (named: string, name: string) => `${named} with ${name}`,
  took: (name: string) => `Did you meet ${name}?`,
  calledOff: (name: string) => `Session with ${name}, called off`,
  calledOffSay: (when: string) => `It was planned for ${when}.`,
  again: 'Plan it again',
  otherTime: 'Choose another time',
  /** In the margin: when, by its clock, and how. */
  label: (time: string, by: string) => `${time}, ${by}`,
  minutes: minutesOf,
  last: 'Last time',
  /** "session five", in the middle of a sentence. */
  number: (number: number | null) => lower(numbered(number)),
  wholeLog: 'Read the whole log',
  noLog: 'No log was written.',
  first: 'You have not met before in this journal.',
  open: 'Still open',
  openNone: 'Nothing is left open.',
  prepare: {
    mind: 'Frame of mind',
    ask: 'To ask',
    talk: 'To talk about',
    leave: 'To leave with',
    whole: 'All of the preparation',
    ready: 'I am ready',
    change: 'Change it',
    print: 'Print it',
    done: 'What you prepared',
  },
  since: 'Written since',
  begin: 'Begin the session',
  back: 'Back to the preparation',
  clock: {
    margin: 'Clock',
    start: 'Start the clock',
    gone: (gone: number, of: number) => `${gone} of ${minutesOf(of)}`,
    stop: 'Stop the clock',
    last: (left: number) => `${capital(counted(left, 'minute', 'minutes'))} left: time to sum up.`,
    over: 'The time you planned is over.',
  },
  contract: {
    margin: 'To begin with',
    open: 'Say what today is for',
    again: 'Open it again',
  },
  worksheet: {
    margin: 'Worksheet',
    open: (title: string) => `Open ${title}`,
    none: 'None',
  },
  capture: {
    topics: 'What you talk about',
    actions: 'Who does what',
    done: 'The log of this session is finished.',
  },
  end: 'End and look at the log',
  log: {
    margin: 'The log',
    none: 'Nothing is written down yet. A line about what you talked about is enough.',
    draft: 'Begun, and not finished yet.',
  },
  next: {
    margin: 'Next time',
    /** A date was given in the log, and nothing is planned. */
    agreed: (day: string) => `In the log you agreed to meet again on ${day}.`,
    plan: (day: string) => `Plan it for ${day}`,
    planned: (when: string) => `You meet next ${when}.`,
    nothing: 'Nothing is planned yet.',
  },
  written: 'Written for it',
  reflect: {
    margin: 'For yourself',
    mentor: 'Look back at your own part',
    mentee: 'Write what it taught you',
  },
};
