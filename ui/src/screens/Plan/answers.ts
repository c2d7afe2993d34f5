// What lives here: the answers of Plan, reading and checking them, and which field a trouble from the core belongs to. What
// must not: markup, ipc.
import { monthNames } from '../../dates';
import type { Trouble } from '../../ipc';
import type { SessionDraft } from '../../ipc/gen/SessionDraft';
import type { SessionMethod } from '../../ipc/gen/SessionMethod';
import { readParts, type DateParts } from '../../parts/instrument/typed-date';
import { words } from '../../words';

/** As they stand in the fields. `typed` is what is no date so far; `worksheet` is empty for none. */
export type Answers = {
  date: string;
  typed: DateParts | null;
  time: string;
  minutes: string;
  method: SessionMethod;
  place: string;
  worksheet: string;
};
export type FieldProblem = { id: string; text: string };

export const METHODS: readonly SessionMethod[] = ['in-person', 'video', 'telephone', 'writing'];
export const WORKSHEETS = ['grow', 'oskar', 'oscar', 'three-stage'] as const;

/** The ids of the fields. */
export const ids = { day: 'day', time: 'time', minutes: 'minutes', method: 'method', place: 'place' };

/** The core's own bounds, so that what it would refuse is said beside its field. */
const [SHORTEST, LONGEST, PLACE_LIMIT] = [5, 1440, 500];

export const answersOf = ({ date, time, minutes, method, place, worksheet }: SessionDraft): Answers => ({
  date,
  typed: null,
  time,
  minutes: String(minutes),
  method,
  place,
  worksheet: worksheet ?? '',
});

/** "HH:MM" from "9:05", "15.30", "1530" or "9"; null from anything else. */
export function timeOf(typed: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.replace(/\s/g, '')) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

const minutesOf = (typed: string): number => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : NaN);

/** What is wrong, in the order of the fields. `had` when it has taken place, so by `today`. */
export function check(answers: Answers, today: string, had: boolean): FieldProblem[] {
  const say = words.plan.errors;
  const minutes = minutesOf(answers.minutes);
  const found: [string, string | null][] = [
    [ids.day, dayProblem(answers, today, had)],
    [ids.time, timeOf(answers.time) === null ? say.time : null],
    [ids.minutes, minutes >= SHORTEST && minutes <= LONGEST ? null : say.minutes],
    [ids.place, [...answers.place.trim()].length > PLACE_LIMIT ? say.place : null],
  ];
  return found.flatMap(([id, text]) => (text === null ? [] : [{ id, text }]));
}

function dayProblem({ date, typed }: Answers, today: string, had: boolean): string | null {
  const say = words.plan.errors;
  if (date !== '') return had && date > today ? say.ahead : null;
  const read = typed && readParts(typed, today.slice(0, 4));
  if (read?.is !== 'wrong') return had ? say.dayHad : say.day;
  return words.entry.date.wrong(read.what, monthNames[Number(typed?.month) - 1] ?? '', typed?.year ?? '');
}

/** The draft with what was answered. Only once `check` finds nothing. */
export const asked = (draft: SessionDraft, answers: Answers): SessionDraft => ({
  ...draft,
  date: answers.date,
  time: timeOf(answers.time) ?? '',
  minutes: minutesOf(answers.minutes),
  method: answers.method,
  place: answers.place.trim(),
  worksheet: answers.worksheet || null,
});

/** The field a trouble from the core belongs to; null when it is nobody's. */
export function fieldOf({ code }: Trouble): FieldProblem | null {
  const say = words.plan.errors;
  if (code === 'date-invalid') return { id: ids.day, text: say.day };
  if (code === 'time-invalid') return { id: ids.time, text: say.time };
  if (code === 'minutes-invalid') return { id: ids.minutes, text: say.minutes };
  return code === 'text-too-long' ? { id: ids.place, text: say.place } : null;
}
