import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../dates';
import type { TimeLine } from '../../ipc/gen/TimeLine';
import { overTime as words } from '../../words/en/overTime';
import { svgText } from '../wheel/drawing';
import { dice } from '../wheel/testing';
import { lineDrawing, together } from './drawing';
import { countsOf, factsOf } from './facts';
import { along, BOTTOM, LEFT, outline, RIGHT, runsOf, TOP } from './geometry';
import { bandDrawing, yearDrawing } from './year';

const DAYS = ['2026-01-10', '2026-03-12', '2026-05-14', '2026-05-20'];
const line = (values: (number | null)[], ranges?: TimeLine['ranges']): TimeLine => ({
  id: 'a',
  title: 'A',
  values,
  ranges: ranges ?? [{ from: values.findIndex((value) => value !== null), min: 0, max: 10 }],
});
const TOKENS = readFileSync('src/look/tokens.css', 'utf8');
const ink = (token: string): string => new RegExp(`${token}:\\s*([^;]+);`).exec(TOKENS)?.[1]?.trim() ?? '';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('where a line goes', () => {
  it('puts every value at its day and its height, and days in proportion', () => {
    const roll = dice(7);
    for (let round = 0; round < 200; round += 1) {
      const count = 1 + Math.floor(roll() * 30);
      let day = '2025-01-01';
      const days = Array.from({ length: count }, () => (day = addDays(day, 1 + Math.floor(roll() * 40))));
      const values = days.map(() => (roll() < 0.2 ? null : Math.floor(roll() * 11)));
      if (values.every((value) => value === null)) continue;
      const runs = runsOf(line(values), days);
      const read = runs.flat();
      expect(read.map(({ place, value }) => [place, value])).toEqual(
        values.flatMap((value, place) => (value === null ? [] : [[place, value]])),
      );
      const at = along(days);
      for (const { x, y, value, place } of read) {
        expect(x).toBeCloseTo(LEFT + (at[place] ?? 0) * (RIGHT - LEFT));
        expect(y).toBeCloseTo(BOTTOM - (value / 10) * (BOTTOM - TOP));
      }
      // A run has neighbours only: a gap is never crossed.
      for (const run of runs) run.forEach(({ place }, i) => expect(place).toBe((run[0]?.place ?? 0) + i));
    }
  });

  it('leaves a gap open, and joins nothing across another scale', () => {
    expect(runsOf(line([4, null, 6, 7]), DAYS).map((run) => run.map(({ value }) => value))).toEqual([
      [4],
      [6, 7],
    ]);
    const changed = line(
      [9, 8, 5, 6],
      [
        { from: 0, min: 1, max: 10 },
        { from: 2, min: 1, max: 7 },
      ],
    );
    expect(runsOf(changed, DAYS).map((run) => run.length)).toEqual([2, 2]);
    expect(outline(runsOf(changed, DAYS)).match(/M/g)).toHaveLength(2);
    expect(lineDrawing(changed, DAYS, String).marks.some(({ role }) => role === 'break')).toBe(true);
  });

  it('stands in the middle with one reading, and on a scale with one value', () => {
    const [[one] = []] = runsOf(line([0], [{ from: 0, min: 0, max: 0 }]), ['2026-01-01']);
    expect(one).toMatchObject({ x: (LEFT + RIGHT) / 2, y: (TOP + BOTTOM) / 2 });
  });

  it('is a handful of marks, however long it is', () => {
    const days = Array.from({ length: 1000 }, (_, i) => addDays('2020-01-01', i));
    const drawing = lineDrawing(line(days.map((_, i) => i % 11)), days, String);
    expect(drawing.marks.length).toBeLessThan(12);
    const dots = String(drawing.marks.find(({ role }) => role === 'dot')?.at['d']);
    expect(dots.match(/Z/g)).toHaveLength(1);
  });
});

describe('a line as a file', () => {
  it.each([
    ['line-with-a-gap', lineDrawing(line([4, null, 6, 7]), DAYS, String)],
    [
      'line-another-scale',
      lineDrawing(
        line(
          [9, 8, 5, 6],
          [
            { from: 0, min: 1, max: 10 },
            { from: 2, min: 1, max: 7 },
          ],
        ),
        DAYS,
        String,
      ),
    ],
    [
      'lines-together',
      together(
        ['Work & play', 'الحديقة', 'Rest', 'Home', 'Health'].map((title, i) => ({
          title,
          picture: lineDrawing(line([i, 5, 10 - i, 3]), ['2024-11-02', ...DAYS.slice(1)], String),
        })),
      ),
    ],
    [
      'year',
      yearDrawing({
        year: 2026,
        today: '2026-05-14',
        written: ['2026-01-10', '2026-03-12'],
        met: ['2026-03-12'],
        months: MONTHS,
      }),
    ],
    [
      'bands',
      bandDrawing(
        2026,
        [
          { from: '2026-01-05', to: '2026-03-11', text: 'Building rapport' },
          { from: '2026-03-12', to: '2026-03-14', text: 'Setting direction' },
        ],
        MONTHS,
      ),
    ],
  ])('%s', async (name, picture) => {
    const text = svgText(picture, name, 'Says.', ink);
    expect(text).not.toMatch(/var\(|NaN|undefined|class=/);
    await expect(text).toMatchFileSnapshot(`pictures/${name}.svg`);
  });
});

describe('what a line says', () => {
  const says = (given: TimeLine, value: (n: number) => string = String) => {
    const facts = factsOf(given, DAYS);
    return facts && words.says(facts, '2026-05-20', value);
  };
  it.each([
    [line([4, 6, 7, 7]), 'From 4 on 10 January to 7 on 20 May.'],
    [line([4, 2, 9, 7]), 'From 4 on 10 January to 7 on 20 May; lowest 2, highest 9.'],
    [line([4, 2, 4, null]), '4 on 10 January, and again on 14 May; lowest 2.'],
    [line([5, 5, 5, 5]), '5 each of four times, 10 January to 20 May.'],
    [line([null, 5, null, null]), '5 on 12 March, once so far.'],
    [line([4, null, null, 6]), 'From 4 on 10 January to 6 on 20 May. Left out two times between.'],
    [
      line(
        [9, 8, 5, 6],
        [
          { from: 0, min: 1, max: 10 },
          { from: 2, min: 1, max: 7 },
        ],
      ),
      'From 5 on 14 May to 6 on 20 May. Asked in another way before 14 May 2026, so that is not joined to it.',
    ],
  ])('%#', (given, wanted) => expect(says(given)).toBe(wanted));

  it('has the unit of its numbers', () =>
    expect(says(line([40, 73, null, null]), words.perCent)).toBe(
      'From 40 % on 10 January to 73 % on 12 March.',
    ));

  it('counts in months, and says where most were', () => {
    const months = ['2026-01-01', '2026-02-01', '2026-03-01'];
    const counts = (...values: number[]) =>
      words.saysCounts('sessions', countsOf(line(values), months.slice(0, values.length)));
    expect(counts(1, 0, 2)).toBe('Three sessions in three months, most in March 2026: two.');
    expect(counts(1, 0, 1)).toBe('Two sessions in three months, most in January 2026 and March 2026: one.');
    expect(counts(1)).toBe('One session in one month.');
  });
});
