// Numbers and the sentences of the path that are made with them.
import { describe, expect, it } from 'vitest';
import { counted, figures, inWords, lower } from './numbers';
import { path } from './path';

it('says small numbers in words and large ones in figures', () => {
  expect([0, 5, 20, 21, 10_000].map(inWords)).toEqual(['none', 'five', 'twenty', '21', '10,000']);
  expect(figures(10_000)).toBe('10,000');
  expect(counted(1, 'day', 'days')).toBe('one day');
  expect(lower('Setting direction')).toBe('setting direction');
});

describe('how far a phase is', () => {
  it.each([
    [5, 8, 'Five of eight tasks are done; do the rest in any order, or leave some out.'],
    [1, 8, 'One of eight tasks is done; do the rest in any order, or leave some out.'],
    [0, 8, 'Eight tasks: do them in any order, or leave some out.'],
    [8, 8, 'All eight tasks are done.'],
    [1, 1, 'Its one task is done.'],
    [0, 0, 'There are no tasks here.'],
  ])('%i of %i', (done, tasks, sentence) => {
    expect(path.progress(done, tasks)).toBe(sentence);
  });

  it.each([
    [null, 'Passed by, 0 of 9 tasks done.'],
    [0, 'Walked in a day, 0 of 9 tasks done.'],
    [10, 'Walked in ten days, 0 of 9 tasks done.'],
    [49, 'Walked in seven weeks, 0 of 9 tasks done.'],
    [200, 'Walked in seven months, 0 of 9 tasks done.'],
  ])('walked in %s days', (days, sentence) => {
    expect(path.walked(days, 0, 9)).toBe(sentence);
  });
});
