import { describe, expect, it } from 'vitest';
import { wheel } from '../../words/en/wheel';
import { factsOf, type Area } from './facts';
import type { Score } from './geometry';

const NAMES = ['Work', 'Money', 'Health', 'Rest', 'Family', 'Friends', 'Learning', 'Home'];
const areas = (now: Score[], then: Score[] = []): Area[] =>
  now.map((score, i) => ({ id: `a${i}`, name: NAMES[i] ?? `Area ${i}`, now: score, then: then[i] ?? null }));
const says = (now: Score[], then?: Score[]): string =>
  wheel.says(factsOf(areas(now, then), then !== undefined), then ? 'January' : null);

describe('what a wheel shows beside an earlier one', () => {
  it('says rises and falls as the reference page does', () => {
    expect(says([7, 5, 6, 3, 8, 6, 8, 7], [5, 5, 6, 5, 7, 3, 6, 7])).toBe(
      'Four areas have risen since January, most of all Friends; Rest has dropped from 5 to 3 and is now the lowest.',
    );
  });
  it.each<[string, Score[], Score[], string]>([
    ['one rise', [6, 5], [3, 5], 'Work has risen from 3 to 6 since January.'],
    ['equal rises', [6, 6, 1], [5, 5, 1], 'Two areas have risen since January, each by 1.'],
    [
      'two furthest',
      [6, 6, 2],
      [4, 4, 1],
      'All three areas have risen since January, most of all Work and Money.',
    ],
    ['one fall', [6, 5, 7], [7, 5, 7], 'Work has dropped from 7 to 6 since January.'],
    [
      'falls',
      [6, 2, 7],
      [7, 5, 7],
      'Two areas have dropped since January, most of all Money, which is now the lowest at 2.',
    ],
    ['nothing moved', [6, 5], [6, 5], 'Nothing has moved since January: every score is the same.'],
    [
      'nothing moved, one missing',
      [6, null],
      [6, 5],
      'No score has changed since January. Money has no score.',
    ],
    [
      'new score',
      [6, 5],
      [5, null],
      'Work has risen from 5 to 6 since January. Money had no score last time.',
    ],
    ['nothing to compare', [6, null], [null, 4], 'Work stands at 6. Money has no score.'],
  ])('%s', (_, now, then, wanted) => expect(says(now, then)).toBe(wanted));
});

describe('what a wheel shows by itself', () => {
  it.each<[string, Score[], string]>([
    ['highest and lowest', [7, 5, 3], 'Work is highest at 7; Health is lowest at 3.'],
    ['shared places', [7, 7, 3, 3], 'Work and Money are highest at 7; Health and Rest are lowest at 3.'],
    ['many share', [7, 7, 7, 7, 3], 'Four areas are highest at 7; Family is lowest at 3.'],
    ['all equal', [6, 6], 'Every area stands at 6.'],
    ['equal so far', [6, 6, null], 'Every area with a score stands at 6. Health has no score.'],
    ['one', [0, null, null, null, null], 'Work stands at 0. Four areas have no score.'],
    ['none', [null, null], wheel.empty],
  ])('%s', (_, now, wanted) => expect(says(now)).toBe(wanted));

  it('quotes a name that would run into the sentence', () => {
    const long: Area[] = [
      { id: 'a', name: 'Money coming in, and put by', now: 5, then: null },
      { id: 'b', name: 'Rest', now: 3, then: null },
    ];
    expect(wheel.says(factsOf(long, false), null)).toBe(
      '“Money coming in, and put by” is highest at 5; Rest is lowest at 3.',
    );
  });
});

describe('facts', () => {
  it('never count an area without a score as nought', () => {
    const facts = factsOf(areas([null, 4], [3, 2]), true);
    expect(facts.fell).toEqual([]);
    expect(facts.lowest).toEqual({ score: 4, names: ['Money'] });
    expect(facts.unscored).toEqual(['Work']);
  });
  it('put every area in exactly one of rose, fell, same, or without a pair', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const score = (i: number): Score =>
        (seed * (i + 3) * 7919) % 13 > 10 ? null : (seed * (i + 5) * 104729) % 11;
      const list = areas([0, 1, 2, 3, 4].map(score), [5, 6, 7, 8, 9].map(score));
      const facts = factsOf(list, true);
      const paired = list.filter(({ now, then }) => now !== null && then !== null).length;
      expect(facts.rose.length + facts.fell.length + facts.same.length).toBe(paired);
      expect(facts.scored + facts.unscored.length).toBe(5);
    }
  });
});
