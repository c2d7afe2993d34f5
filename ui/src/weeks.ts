// Days laid out in weeks: pure arithmetic on ISO dates. What must not live here: the clock (today is handed in by the core),
// words, which day a person's week begins on (calendar.svelte.ts).

/** As Date counts them: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAY_MS = 86_400_000;
export const WEEK = 7;
const MONTHS = 12;
/** The years a date can be typed in: four figures. */
const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];

/** Midnight UTC. Any month and day: the 0th is the day before the first, the 13th month is the next January. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Held to the years there are. */
function iso(date: Date): string {
  const year = date.getUTCFullYear();
  if (year < 1) return FIRST;
  return year > 9999 ? LAST : date.toISOString().slice(0, 10);
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

export const weekdayOf = (date: string): Weekday => utc(...partsOf(date)).getUTCDay() as Weekday;

/** The date so many days later, or earlier; never beyond the years there are. */
export function plusDays(date: string, days: number): string {
  return iso(new Date(utc(...partsOf(date)).getTime() + days * DAY_MS));
}

const daysIn = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate();

/** The same day so many months later, or earlier; the last of the month where it has no such day. */
export function plusMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const at = year * MONTHS + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / MONTHS), (((at % MONTHS) + MONTHS) % MONTHS) + 1];
  return iso(utc(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth))));
}

/** How many days after the first of its week. */
const into = (date: string, first: Weekday): number => (weekdayOf(date) - first + WEEK) % WEEK;

export const startOfWeek = (date: string, first: Weekday): string => plusDays(date, -into(date, first));
export const endOfWeek = (date: string, first: Weekday): string =>
  plusDays(date, WEEK - 1 - into(date, first));

/** The seven days of a week in their order. */
export const weekFrom = (first: Weekday): Weekday[] =>
  Array.from({ length: WEEK }, (_, at) => ((first + at) % WEEK) as Weekday);

/** The weeks of the month this date is in. Days of the months beside it are left empty. */
export function weeksOf(date: string, first: Weekday): (string | null)[][] {
  const [year, month] = partsOf(date);
  const begins = iso(utc(year, month, 1));
  const before = into(begins, first);
  const days = daysIn(year, month);
  return Array.from({ length: Math.ceil((before + days) / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_, at) => {
      const day = week * WEEK + at - before;
      return day < 0 || day >= days ? null : plusDays(begins, day);
    }),
  );
}
