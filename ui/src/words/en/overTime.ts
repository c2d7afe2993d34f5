// Every word of what changes over time: the lines, a year in view, and what is taken away as a file. Must not hold:
// arithmetic (parts/timeline/facts.ts).
import { day, fullDay, month } from '../../dates';
import type { CountFacts, LineFacts } from '../../parts/timeline/facts';
import { list } from './names';
import { capital, counted, inWords } from './numbers';

const monthOf = (iso: string): string => month(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
const counts: Record<string, { title: string; one: string; many: string }> = {
  sessions: { title: 'Sessions held', one: 'session', many: 'sessions' },
  entries: { title: 'Entries finished', one: 'entry', many: 'entries' },
  actions: { title: 'Actions kept', one: 'action', many: 'actions' },
  goals: { title: 'Goals reached', one: 'goal', many: 'goals' },
};

export const overTime = {
  title: 'Over time',
  hint: 'What you scored and did, from the first time to the last. A line that rises is not better than one that falls.',
  empty:
    'Nothing to draw yet. A wheel, a scale or an assessment you finish begins a line; so does a session you hold.',
  whose: 'Whose',
  all: 'All of the journal',
  year: 'A year in view',
  wheel: (name: string): string => name || 'Wheel of life',
  counts: 'In each month',
  line: (id: string): string => counts[id]?.title ?? '',
  perCent: (n: number): string => `${n} %`,
  figures: 'Figures',
  figuresOf: (title: string): string => `Figures: ${title}`,
  date: 'Day',
  month: 'Month',
  value: 'Value',
  leftOut: 'left out',
  outOf: (min: number, max: number): string => `from ${min} to ${max}`,
  drawn: (title: string): string => `${title}, over time`,
  chartSays: (lines: readonly string[]): string => lines.join(' '),
  monthOf,

  says(facts: LineFacts, today: string, value: (n: number) => string): string {
    const { first, last, highest, lowest, read, leftOut, changed } = facts;
    const parts: string[] = [];
    if (read === 1) parts.push(`${capital(value(last.value))} on ${day(last.day, today)}, once so far.`);
    else if (highest === lowest)
      parts.push(
        `${capital(value(last.value))} each of ${inWords(read)} times, ${day(first.day, today)} to ${day(last.day, today)}.`,
      );
    else {
      const moved =
        first.value === last.value
          ? `${value(first.value)} on ${day(first.day, today)}, and again on ${day(last.day, today)}`
          : `From ${value(first.value)} on ${day(first.day, today)} to ${value(last.value)} on ${day(last.day, today)}`;
      const ends = [first.value, last.value];
      const beyond = [
        ends.includes(lowest) ? '' : `lowest ${value(lowest)}`,
        ends.includes(highest) ? '' : `highest ${value(highest)}`,
      ].filter(Boolean);
      parts.push(`${[moved, beyond.join(', ')].filter(Boolean).join('; ')}.`);
    }
    if (leftOut > 0) parts.push(`Left out ${leftOut === 1 ? 'once' : `${inWords(leftOut)} times`} between.`);
    if (changed !== null)
      parts.push(`Asked in another way before ${fullDay(changed)}, so that is not joined to it.`);
    return parts.join(' ');
  },
  saysCounts(id: string, { sum, months, most, when }: CountFacts): string {
    const of = counts[id];
    const all = `${capital(counted(sum, of?.one ?? '', of?.many ?? ''))} in ${counted(months, 'month', 'months')}`;
    return when.length > 3 || months === 1
      ? `${all}${months === 1 ? '' : `, ${inWords(most)} at most in one`}.`
      : `${all}, most in ${list(when.map(monthOf))}: ${inWords(most)}.`;
  },
};

export const year = {
  title: (year: number): string => `${year} in view`,
  hint: 'Every day something was written or you met. Days without are not gaps; they are days.',
  earlier: (year: number): string => `${year}`,
  which: 'Which year',
  calendar: 'Days',
  drawn: (year: number): string => `Calendar of ${year}`,
  key: { entry: 'written', session: 'session' },
  empty: 'Nothing was written in this year, and nobody met.',
  says: (entries: number, days: number, sessions: number): string =>
    `${capital(counted(entries, 'entry', 'entries'))} on ${counted(days, 'day', 'days')}, and ${counted(sessions, 'session', 'sessions')}.`,
  table: 'Day by day',
  day: 'Day',
  written: 'Written',
  met: 'Sessions',
  draft: 'draft',
  with: (name: string): string => `With ${name}`,
  phases: 'Phases',
  phase: (phase: string, from: string, to: string): string => `${phase}, ${from} to ${to}`,
  phasesDrawn: (year: number): string => `Phases in ${year}`,
  from: 'From',
  to: 'To',
  thisDay: 'On this day',
  lines: 'Over time',
};

export const saveDrawing = {
  title: 'Take it away',
  /** Before anything is saved. */
  warn: 'A file lies outside the journal and is not encrypted: whoever has it can read it.',
  copy: 'Copy the drawing',
  copied: 'Copied: paste it where you want it. Locking Ithaca takes it off the clipboard.',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save the figures as CSV',
  print: 'Print it on one page',
  of: (act: string, what: string): string => `${act}: ${what}`,
  done: (to: string): string => `Saved: ${to}`,
  file: 'drawing',
};

export const wheelSheet = {
  title: 'A wheel on paper',
  notes: 'Notes',
  todo: 'What is to be done about it',
  toWheels: 'Back to the wheels',
};
