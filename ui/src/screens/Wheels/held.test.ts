import { describe, expect, it } from 'vitest';
import { factsOf } from '../../parts/wheel/facts';
import { wheels } from '../../words/en/wheels';
import { empty, filled, withGwen } from './fixtures';
import { drawnScores, heldOf } from './held';

describe('wheels held against one another', () => {
  it('are none without a wheel', () => expect(heldOf(empty)).toBeNull());

  it('compare the newest with the oldest shown, and draw the newest first', () => {
    const held = heldOf(filled);
    expect(held).toMatchObject({ then: 0, now: 1, sees: null, since: 'January', order: [1, 0] });
    expect(held?.columns.map(({ head }) => head)).toEqual(['26 Jan', '9 Mar']);
    expect(held?.areas.map(({ then, now }) => [then, now])).toEqual([
      [4, 6],
      [null, 7],
      [null, 0],
      [8, null],
    ]);
  });

  it('draw a part where the whole stood, and an area nobody scored not at all', () => {
    expect(drawnScores(filled.rows, 0)).toEqual([4, 5, null, 8]);
    expect(drawnScores(filled.rows, 1)).toEqual([6, 7, 0, null]);
  });

  it('compare mine with theirs as soon as both are shown, mine drawn first', () => {
    expect(heldOf(withGwen)).toMatchObject({ then: 0, now: 1, sees: 'Gwen', order: [0, 1] });
    const first = { ...withGwen, shown: [...withGwen.shown].reverse() };
    expect(heldOf(first)).toMatchObject({ then: 1, now: 0, order: [1, 0] });
  });
});

describe('how somebody else sees me', () => {
  const says = (pairs: [number | null, number | null][]) => {
    const names = ['Work', 'Rest', 'Home', 'Play'];
    const areas = pairs.map(([then, now], i) => ({ id: `${i}`, name: names[i] ?? '', then, now }));
    return wheels.sees(factsOf(areas, true), 'Gwen');
  };
  it.each<[string, [number | null, number | null][], string]>([
    [
      'both ways',
      [
        [6, 4],
        [3, 4],
        [8, 8],
      ],
      'Gwen sees one area higher and one lower than you do; furthest apart is Work, 6 by you and 4 by Gwen.',
    ],
    [
      'one way, equally far',
      [
        [6, 8],
        [3, 5],
      ],
      'Gwen sees two areas higher than you do.',
    ],
    [
      'lower only',
      [[6, 5]],
      'Gwen sees one area lower than you do; furthest apart is Work, 6 by you and 5 by Gwen.',
    ],
    ['the same', [[6, 6]], 'Gwen sees every area as you do.'],
    ['nothing in common', [[null, 6]], 'You and Gwen have scored no area that the other has too.'],
  ])('%s', (_, pairs, wanted) => expect(says(pairs)).toBe(wanted));

  it('is said in the table too', () => {
    expect(wheels.differs('Gwen', 6, 4)).toBe('Gwen 2 lower');
    expect(wheels.differs('Gwen', 4, 6)).toBe('Gwen 2 higher');
    expect(wheels.differs('Gwen', 4, 4)).toBe('same');
    expect(wheels.differs('Gwen', null, 4)).toBe('');
  });
});

describe('percentages', () => {
  const of = (...percentages: (number | null)[]) =>
    percentages.map((percentage, i) => ({ id: `${i}`, title: `Area ${i}`, percentage }));
  it.each([
    [of(50, 60), of(55, 40), 'Gwen: one area higher, one lower; furthest apart is Area 1, by 20 %.'],
    [of(50), of(50), 'Every area is the same on both sides.'],
    [of(null), of(50), 'No area is complete on both sides yet.'],
  ])('%#', (one, other, wanted) => expect(wheels.work.apartSays(one, other, 'Gwen')).toBe(wanted));
});
