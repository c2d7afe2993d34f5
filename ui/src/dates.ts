// Dates as words, from ISO strings. What must not live here: the clock. Today is always handed in by the core,
// so that a journal opened at midnight and a test agree on what day it is.

import { words } from './words';

type Form = { format: (date: Date) => string };
type Forms = Record<
  | 'long'
  | 'day'
  | 'full'
  | 'whole'
  | 'month'
  | 'short'
  | 'weekday'
  | 'wholeWeekday'
  | 'monthAlone'
  | 'monthShort',
  Form
> & {
  names: Intl.Collator;
};

/** A day and its month as they stand before the year. Intl's own way to say them alone puts Welsh months first, which
 * nobody writes. */
function withoutYear(parts: readonly Intl.DateTimeFormatPart[]): string {
  const year = parts.findIndex(({ type }) => type === 'year');
  return parts
    .slice(0, year - 1)
    .map(({ value }) => value)
    .join('');
}

function formsOf(tag: string): Forms {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const full = form({ day: 'numeric', month: 'long', year: 'numeric' });
  return {
    long: form({ weekday: 'long', day: 'numeric', month: 'long' }),
    full,
    whole: form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: { format: (date) => withoutYear(full.formatToParts(date)) },
    month: form({ month: 'long', year: 'numeric' }),
    short: form({ day: 'numeric', month: 'short' }),
    weekday: form({ weekday: 'short' }),
    wholeWeekday: form({ weekday: 'long' }),
    monthAlone: form({ month: 'long' }),
    monthShort: form({ month: 'short' }),
    names: new Intl.Collator(tag),
  };
}

let forms = formsOf('en-GB');

const DAY_MS = 86_400_000;

/** Midnight UTC of an ISO date ("2026-03-12"), so that arithmetic in days is exact. */
function at(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return dayOf(year, month, day);
}

function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes the year 99 for 1999
  return date;
}

/** "Thursday 12 March": the heading of Today. Intl puts a comma after the weekday; the design has none. */
export const longDay = (iso: string): string => forms.long.format(at(iso)).replace(',', '');

/** "12 March" in the year of `today`, "12 March 2025" in any other. Without `today` always with its year. */
export function day(iso: string, today?: string): string {
  return today && iso.slice(0, 4) === today.slice(0, 4)
    ? forms.day.format(at(iso))
    : forms.full.format(at(iso));
}

/** "12 March 2026". */
export const fullDay = (iso: string): string => forms.full.format(at(iso));

/** "Thursday 12 March 2026": a day as it is called when nothing around it says more. */
export const wholeDay = (iso: string): string => forms.whole.format(at(iso)).replace(',', '');

/** "29 Jan": the head of a narrow column. */
export const shortDay = (iso: string): string => forms.short.format(at(iso));

/** "Thu": beside a day number in the margin. */
export const weekday = (iso: string): string => forms.weekday.format(at(iso));

/** "Thursday": where the day is near. */
export const wholeWeekday = (iso: string): string => forms.wholeWeekday.format(at(iso));

/** 12, from "2026-03-12". */
export const dayNumber = (iso: string): number => at(iso).getUTCDate();

/** "March 2026"; month is 1 to 12. */
export const month = (year: number, month: number): string => forms.month.format(dayOf(year, month, 1));

/** "Mar": the month of a date, where there is little room. */
export const shortMonth = (iso: string): string => forms.monthShort.format(at(iso));

const namesOfMonths = () =>
  Array.from({ length: 12 }, (_, index) => forms.monthAlone.format(new Date(Date.UTC(2026, index, 1))));

/** The twelve months' names, January first, for a date field. */
export const monthNames: string[] = namesOfMonths();

/** Dates in this language from now on, by its tag ("cy"). */
export function datesIn(tag: string): void {
  forms = formsOf(tag);
  monthNames.splice(0, monthNames.length, ...namesOfMonths());
}

/** Which of two names comes first in the alphabet of the language. */
export const inOrder = (one: string, other: string): number => forms.names.compare(one, other);

/** Whole days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS);

/** The date so many days later (or earlier, when negative). */
export const addDays = (iso: string, days: number): string =>
  new Date(at(iso).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** "today", "yesterday", "tomorrow", or "on 12 March", in the words of the language: fits after "Backed up". */
export function when(iso: string, today: string): string {
  const ago = daysBetween(iso, today);
  const near = words.common.near;
  if (ago === 0) return near.today;
  if (ago === 1) return near.yesterday;
  if (ago === -1) return near.tomorrow;
  return near.on(day(iso, today));
}

/** An ISO date from what stands in three fields; null when there is no such day (31 February, letters, year 26). */
export function fromParts(dayText: string, monthNumber: number, yearText: string): string | null {
  if (!/^\d{1,2}$/.test(dayText.trim()) || !/^\d{4}$/.test(yearText.trim())) return null;
  const [d, y] = [Number(dayText), Number(yearText)];
  if (y < 1 || monthNumber < 1 || monthNumber > 12) return null;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(y, monthNumber - 1, d);
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== d) return null;
  return `${yearText.trim()}-${String(monthNumber).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
