// How an earlier wheel's time is named beside a later one: by its month, or its day when the month would not tell
// them apart. Must not hold: the clock, sentences.
import { day, daysBetween, month, monthNames } from '../../dates';

/** From this many days on the month alone could be either year's. */
const NEARLY_A_YEAR = 330;

/** "January", "January 2025", or "3 March", for `earlier` as seen from `later` (both ISO dates). */
export function since(earlier: string, later: string): string {
  if (earlier.slice(0, 7) === later.slice(0, 7)) return day(earlier, later);
  const number = Number(earlier.slice(5, 7));
  if (daysBetween(earlier, later) >= NEARLY_A_YEAR) return month(Number(earlier.slice(0, 4)), number);
  return monthNames[number - 1] ?? day(earlier, later);
}
