import { describe, expect, it } from 'vitest';
import { noughtIsTen, numberOfKey } from './keys';
import { perCent, totalsOf, type Scale } from './totals';

/** The same numbers every time: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number((state >> 33n) % BigInt(below));
  };
}
const scaleOf = (min: number, max: number, sizes: readonly number[]): Scale => ({
  min,
  max,
  groups: sizes.map((size, g) => ({
    id: `g${g}`,
    title: `Group ${g}`,
    statements: Array.from({ length: size }, (_, s) => ({ id: `g${g}-s${s}`, label: '?' })),
  })),
});
const answerOf = (scores: readonly (readonly (number | null)[])[]): Record<string, number> =>
  Object.fromEntries(
    scores.flatMap((group, g) =>
      group.flatMap((score, s) => (score === null ? [] : [[`g${g}-s${s}`, score] as const])),
    ),
  );

/** Rounded half up, by its definition and not by division: the whole number p with p − ½ ≤ part ÷ whole × 100 < p + ½. */
function isRoundedHalfUp(percentage: number, part: bigint, whole: bigint): boolean {
  const p = BigInt(percentage);
  return (2n * p - 1n) * whole <= 200n * part && 200n * part < (2n * p + 1n) * whole;
}

function holds(scale: Scale, scores: readonly (readonly (number | null)[])[]): void {
  const { groups, all } = totalsOf(scale, answerOf(scores));
  let [sum, most, complete] = [0n, 0n, true];
  scores.forEach((group, g) => {
    const found = groups[g];
    const given = group.filter((score) => score !== null);
    let total = 0n;
    for (const score of given) total += BigInt(score);
    const maximum = BigInt(scale.max) * BigInt(group.length);
    [sum, most, complete] = [sum + total, most + maximum, complete && given.length === group.length];
    const fits =
      found?.scored === given.length &&
      BigInt(found.maximum) === maximum &&
      (given.length < group.length
        ? found.total === null && found.percentage === null
        : found.total === Number(total) && isRoundedHalfUp(found.percentage ?? -1, total, maximum));
    if (!fits)
      expect.fail(`${JSON.stringify(group)} of ${scale.min} to ${scale.max}: ${JSON.stringify(found)}`);
  });
  const overall = complete
    ? all.total === Number(sum) && isRoundedHalfUp(all.percentage ?? -1, sum, most)
    : all.total === null && all.percentage === null;
  if (!overall) expect.fail(`all of ${JSON.stringify(scores)}: ${JSON.stringify(all)}`);
}

describe('totals', () => {
  it('are exact for every combination of a group of four, one to ten, with and without gaps', () => {
    const scale = scaleOf(1, 10, [4]);
    for (let code = 0; code < 11 ** 4; code += 1) {
      const group = [
        code % 11,
        Math.floor(code / 11) % 11,
        Math.floor(code / 121) % 11,
        Math.floor(code / 1331),
      ];
      holds(scale, [group.map((score) => (score === 0 ? null : score))]);
    }
  });

  it('are exact for any groups, on any range from nought up', () => {
    for (let seed = 1; seed <= 4000; seed += 1) {
      const next = numbers(seed);
      const min = next(4);
      const max = min + 1 + next(seed % 10 === 0 ? 2_000_000_000 : 12);
      const sizes = Array.from({ length: 1 + next(9) }, () => 1 + next(7));
      const gaps = next(3) === 0;
      const score = (): number | null => (gaps && next(12) === 0 ? null : min + next(max - min + 1));
      holds(
        scaleOf(min, max, sizes),
        sizes.map((size) => Array.from({ length: size }, score)),
      );
    }
  });

  it('reach every total of the eight areas: the floor is 10 %, the top 100 %', () => {
    for (const size of [4, 5])
      for (let total = size; total <= 10 * size; total += 1) {
        const even = Math.floor(total / size);
        const group = Array.from({ length: size }, (_, s) => even + (s < total % size ? 1 : 0));
        holds(scaleOf(1, 10, [size]), [group]);
        expect(totalsOf(scaleOf(1, 10, [size]), answerOf([group])).groups[0]).toMatchObject({
          total,
          maximum: 10 * size,
        });
      }
    expect([perCent(4, 40), perCent(5, 50), perCent(40, 40), perCent(29, 40)]).toEqual([10, 10, 100, 73]);
  });

  it('leave out what the scale does not have, and percentages that would mean nothing', () => {
    const scale = scaleOf(1, 10, [2]);
    for (const odd of [undefined, null, 7, [1, 2], { 'g0-s0': 11, 'g0-s1': 5 }, { 'g0-s0': 2.5, 'g0-s1': 5 }])
      expect(totalsOf(scale, odd).groups[0]?.total).toBeNull();
    const below = totalsOf(scaleOf(-2, 2, [2]), { 'g0-s0': -2, 'g0-s1': 1 }).groups[0];
    expect([below?.total, below?.percentage]).toEqual([-1, null]);
    expect(totalsOf(scaleOf(1, 10, []), {}).all).toMatchObject({ count: 0, total: null });
  });
});

describe('keys', () => {
  it('give their figure, and nought is ten where there is no nought', () => {
    expect([...'1234567890'].map((key) => numberOfKey(key, { min: 1, max: 10 }))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(numberOfKey('0', { min: 0, max: 10 })).toBe(0);
    expect(numberOfKey('0', { min: 1, max: 5 })).toBeNull();
    expect(numberOfKey('6', { min: 1, max: 5 })).toBeNull();
    for (const key of ['Enter', '', '12', 'a', '-', ' '])
      expect(numberOfKey(key, { min: 1, max: 10 })).toBeNull();
    expect([noughtIsTen({ min: 1, max: 10 }), noughtIsTen({ min: 0, max: 10 })]).toEqual([true, false]);
  });
});
