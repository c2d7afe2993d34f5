import { describe, expect, it } from 'vitest';
import { answers } from './fixtures';
import { isBlank, isSaid, newRow, rowsOf, standing, storedRows, type Row } from './rows';

const row = (id: string, change: Partial<Row> = {}): Row => ({ ...newRow(id), ...change });

describe('rows', () => {
  it('survive anything a file may hold', () => {
    for (const odd of [null, 7, 'x', {}, [1], [null], [{}], [{ id: 4 }], [{ id: '' }]])
      expect(rowsOf(odd)).toEqual([]);
    expect(rowsOf([{ id: 'a', what: 3, who: 'us', by: [], state: 'x' }])).toEqual([row('a')]);
    expect(rowsOf([row('a', { what: '1' }), row('a', { what: '2' })])).toEqual([row('a', { what: '1' })]);
  });
  it('are stored as they were read, those from before first', () => {
    expect(storedRows('actions', rowsOf(answers.actions))).toEqual(answers.actions);
    expect(storedRows('goals', rowsOf(answers.goals))).toEqual(answers.goals);
    const mixed = [row('b', { what: 'x' }), row('a', { what: 'y', since: '2026-01-01' })];
    expect(rowsOf(mixed).map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('are not stored while blank; who alone is nothing said', () => {
    const rows = [
      row('a'),
      row('b', { who: 'both' }),
      row('c', { by: '2026-03-01' }),
      row('d', { what: 'x' }),
    ];
    expect(storedRows('actions', rows).map(({ id }) => id)).toEqual(['c', 'd']);
    expect(isBlank(row('a', { what: ' \n' }))).toBe(true);
  });
  it('are an answer when an action is named, or something is said of one from before', () => {
    expect(isSaid(row('a', { what: 'x' }))).toBe(true);
    expect(isSaid(row('a', { by: '2026-03-01' }))).toBe(false);
    const before = row('a', { what: 'x', since: '2026-01-01' });
    expect(isSaid(before)).toBe(false);
    expect(isSaid({ ...before, state: 'dropped' })).toBe(true);
    expect(isSaid({ ...before, came: 'Rain.' })).toBe(true);
  });
});

describe('a page of rows', () => {
  const [a, blank, b] = [row('a', { what: 'A' }), row('blank'), row('b', { what: 'B' })];
  it('keeps its blank ones where they stand', () => {
    expect(standing([a, blank, b], [a, b])).toEqual([a, blank, b]);
  });
  it('takes in what changed, came and went elsewhere', () => {
    const changed = { ...a, what: 'AA' };
    expect(standing([a, blank, b], [changed])).toEqual([changed, blank]);
    expect(standing([blank], [a, b])).toEqual([blank, a, b]);
  });
});
