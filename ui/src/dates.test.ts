import { describe, expect, it } from 'vitest';
import * as dates from './dates';

describe('dates as words', () => {
  it('writes a day as the headings do', () => {
    expect(dates.longDay('2026-03-12')).toBe('Thursday 12 March');
    expect(dates.fullDay('2026-03-01')).toBe('1 March 2026');
    expect(dates.wholeDay('2026-03-12')).toBe('Thursday 12 March 2026');
    expect(dates.wholeDay('0099-03-12')).toBe('Thursday 12 March 99');
    expect(dates.shortDay('2026-01-29')).toBe('29 Jan');
    expect(dates.shortMonth('2026-01-29')).toBe('Jan');
    expect(dates.weekday('2026-03-12')).toBe('Thu');
    expect(dates.dayNumber('2026-03-02')).toBe(2);
    expect(dates.month(2026, 3)).toBe('March 2026');
    expect(dates.month(26, 3)).toBe('March 26');
    expect(dates.monthNames).toHaveLength(12);
    expect(dates.monthNames[8]).toBe('September');
  });

  it('leaves the year out only in the year of today', () => {
    expect(dates.day('2026-03-12', '2026-12-31')).toBe('12 March');
    expect(dates.day('2025-12-31', '2026-01-01')).toBe('31 December 2025');
    expect(dates.day('2026-03-12')).toBe('12 March 2026');
  });

  it('counts whole days over a change of clocks, a leap day and a new year', () => {
    expect(dates.daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(dates.daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(dates.daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
    expect(dates.addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(dates.addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('says near days in a word', () => {
    expect(dates.when('2026-03-12', '2026-03-12')).toBe('today');
    expect(dates.when('2026-03-11', '2026-03-12')).toBe('yesterday');
    expect(dates.when('2026-03-13', '2026-03-12')).toBe('tomorrow');
    expect(dates.when('2026-03-02', '2026-03-12')).toBe('on 2 March');
    expect(dates.when('2025-03-02', '2026-03-12')).toBe('on 2 March 2025');
  });

  it('takes only days there are', () => {
    expect(dates.fromParts('5', 3, '2026')).toBe('2026-03-05');
    expect(dates.fromParts(' 29 ', 2, '2028')).toBe('2028-02-29');
    expect(dates.fromParts('29', 2, '2026')).toBeNull();
    expect(dates.fromParts('0', 1, '2026')).toBeNull();
    expect(dates.fromParts('1', 13, '2026')).toBeNull();
    expect(dates.fromParts('1', 1, '26')).toBeNull();
    expect(dates.fromParts('1st', 1, '2026')).toBeNull();
    expect(dates.fromParts('1', 1, '0099')).toBe('0099-01-01');
  });
});
