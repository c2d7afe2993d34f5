// What stands in the three parts of a date field, and what it means: nothing, a day, or what is wrong with it.
// Must not hold: words, components, the clock.
import { fromParts } from '../../dates';

/** As typed. `month` is "1" to "12" or empty. */
export type DateParts = { day: string; month: string; year: string };
export type Wrong = 'day-and-month' | 'day' | 'month' | 'year' | 'no-such-day';
export type Read = { is: 'empty' } | { is: 'date'; date: string } | { is: 'wrong'; what: Wrong };

/** A stored date as parts; without one, only the year that is most likely meant (it counts as empty by itself). */
export function partsOf(date: string, year: string): DateParts {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return y && m && d
    ? { day: String(Number(d)), month: String(Number(m)), year: y }
    : { day: '', month: '', year };
}

/** Reads the parts. `year` is the one that was filled in for the person. */
export function readParts({ day, month, year: typedYear }: DateParts, year: string): Read {
  const [d, y] = [day.trim(), typedYear.trim()];
  if (d === '' && month === '' && (y === '' || y === year)) return { is: 'empty' };
  if (d === '' && month === '') return { is: 'wrong', what: 'day-and-month' };
  if (d === '' || !/^\d{1,2}$/.test(d)) return { is: 'wrong', what: 'day' };
  if (month === '') return { is: 'wrong', what: 'month' };
  if (!/^\d{4}$/.test(y)) return { is: 'wrong', what: 'year' };
  const date = fromParts(d, Number(month), y);
  return date === null ? { is: 'wrong', what: 'no-such-day' } : { is: 'date', date };
}

/** Which part the eye should go to. */
export const wrongPart = (what: Wrong): keyof DateParts =>
  what === 'month' ? 'month' : what === 'year' ? 'year' : 'day';

/** Half-typed dates by where they stand: a prompt's own id, or `PROMPT/PART` for one of several in an answer. */
export type Typed = Record<string, DateParts>;
export const typedKey = (prompt: string, part: string): string => `${prompt}/${part}`;

/** Those of one prompt's parts, by part. */
export const typedIn = (typed: Typed, prompt: string): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([key, parts]) =>
      key.startsWith(`${prompt}/`) ? [[key.slice(prompt.length + 1), parts]] : [],
    ),
  );
