import { describe, expect, it } from 'vitest';
import { addDays } from './dates';
import {
  endOfWeek,
  plusDays,
  plusMonths,
  startOfWeek,
  weekdayOf,
  weekFrom,
  weeksOf,
  type Weekday,
} from './weeks';

const EVERY: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const pad = (n: number) => String(n).padStart(2, '0');

/** The first of every month from 2020 to 2035. */
const months = Array.from(
  { length: 16 * 12 },
  (_, at) => `${2020 + Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`,
);
/** Every day of them, one after the other, by another module's arithmetic. */
const days: string[] = [];
for (let day = '2020-01-01'; day < '2036-01-01'; day = addDays(day, 1)) days.push(day);

describe('a month in weeks', () => {
  it('has each of its days once, in order, in seven columns, under its own weekday', () => {
    for (const first of EVERY) {
      const laid: string[] = [];
      for (const month of months) {
        const weeks = weeksOf(month, first);
        expect(weeks.length, month).toBeGreaterThanOrEqual(4);
        expect(weeks.length, month).toBeLessThanOrEqual(6);
        for (const week of weeks) {
          if (week.length !== 7 || week.every((day) => day === null)) expect.fail(`${month}: ${week}`);
          week.forEach((day, column) => {
            if (day === null) return;
            if (weekdayOf(day) !== weekFrom(first)[column] || day.slice(0, 7) !== month.slice(0, 7))
              expect.fail(`${day} in the column ${column} of ${month}, from ${first}`);
            laid.push(day);
          });
        }
        // Nothing is left out within: what is empty stands before the first and behind the last.
        expect(
          weeks
            .flat()
            .join()
            .replace(/^,+|,+$/g, ''),
          month,
        ).not.toContain(',,');
      }
      expect(laid).toEqual(days);
    }
  });

  it('is the same whichever of its days is given', () => {
    for (const day of days.filter((_, at) => at % 5 === 0))
      expect(weeksOf(day, 1)).toEqual(weeksOf(`${day.slice(0, 7)}-01`, 1));
  });

  it('takes four weeks to six', () => {
    expect(weeksOf('2021-02-10', 1)).toHaveLength(4);
    expect(weeksOf('2026-08-31', 1)).toHaveLength(6);
    expect(weeksOf('2026-08-31', 6)).toHaveLength(5);
    expect(weeksOf('2026-03-01', 1)[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
    expect(weeksOf('2026-03-01', 0)[0]?.[0]).toBe('2026-03-01');
  });
});

describe('a week', () => {
  it('has seven days that begin and end together', () => {
    for (const first of EVERY)
      for (const day of days) {
        const [start, end] = [startOfWeek(day, first), endOfWeek(day, first)];
        if (!(start <= day && day <= end && plusDays(start, 6) === end && weekdayOf(start) === first))
          expect.fail(`${day} in a week from ${first}: ${start} to ${end}`);
      }
  });

  it('knows its days', () => {
    expect(weekdayOf('2026-03-12')).toBe(4);
    expect(weekFrom(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });
});

describe('months on and back', () => {
  it('keep the day, or the last one there is', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(plusMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(plusMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(plusMonths('2024-02-29', -12)).toBe('2023-02-28');
  });

  it('go through every month, and come back', () => {
    for (const day of days.filter((_, at) => at % 7 === 0))
      for (const many of [1, 5, 12, 13]) {
        const there = plusMonths(day, many);
        const far = Number(there.slice(0, 4)) * 12 + Number(there.slice(5, 7));
        expect(far - Number(day.slice(0, 4)) * 12 - Number(day.slice(5, 7))).toBe(many);
        if (there.slice(8) === day.slice(8)) expect(plusMonths(there, -many)).toBe(day);
      }
  });

  it('stay within the years that can be typed', () => {
    expect(plusDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(plusMonths('9999-12-01', 1)).toBe('9999-12-31');
    expect(plusDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(plusMonths('0001-01-20', -12)).toBe('0001-01-01');
    expect(weeksOf('0001-01-20', 1).flat().filter(Boolean)).toHaveLength(31);
    expect(weeksOf('9999-12-20', 1).flat().filter(Boolean)).toHaveLength(31);
    expect(plusDays('0099-12-31', 1)).toBe('0100-01-01');
  });
});
