import { describe, expect, it } from 'vitest';
import {
  markers,
  middleOf,
  outline,
  pointAt,
  radiusOf,
  RIM,
  runs,
  startOf,
  surface,
  ticks,
  type Score,
} from './geometry';
import { dice } from './testing';

function anyScores(roll: () => number, gaps: boolean): Score[] {
  const count = 2 + Math.floor(roll() * 15);
  return Array.from({ length: count }, () => (gaps && roll() < 0.3 ? null : Math.floor(roll() * 11)));
}

/** Every point a path names, with the ends of its arcs. */
function pointsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/[MLA]([^MLAZ]*)/g)].map(([, body]) => {
    const figures = (body ?? '').trim().split(/\s+/).map(Number);
    return { x: figures[figures.length - 2] ?? NaN, y: figures[figures.length - 1] ?? NaN };
  });
}

describe("a wheel's lines", () => {
  it("puts the two ends of each sector at its score's radius and its area's angles", () => {
    const roll = dice(7);
    for (let round = 0; round < 200; round += 1) {
      const scores = anyScores(roll, false).map((score) => score || 1);
      const points = pointsOf(outline(scores));
      expect(points).toHaveLength(scores.length * 2);
      scores.forEach((score, i) => {
        for (const [end, turn] of [
          [0, startOf(i, scores.length)],
          [1, startOf(i + 1, scores.length)],
        ] as const) {
          const wanted = pointAt(turn, radiusOf(score));
          const found = points[i * 2 + end];
          expect(Math.abs((found?.x ?? NaN) - wanted.x)).toBeLessThan(0.06);
          expect(Math.abs((found?.y ?? NaN) - wanted.y)).toBeLessThan(0.06);
        }
      });
    }
  });

  it('starts at the top and goes clockwise', () => {
    expect(pointAt(0, RIM)).toEqual({ x: 0, y: -RIM });
    expect(pointAt(0.25, RIM).x).toBeCloseTo(RIM);
    expect(radiusOf(10)).toBe(RIM);
    expect(radiusOf(0)).toBe(0);
  });

  it('keeps every scored area and no other, whatever is missing', () => {
    const roll = dice(11);
    for (let round = 0; round < 300; round += 1) {
      const scores = anyScores(roll, true);
      const kept = runs(scores)
        .flatMap((run) => run.areas)
        .sort((a, b) => a - b);
      expect(kept).toEqual(scores.flatMap((score, i) => (score === null ? [] : [i])));
      for (const run of runs(scores)) {
        run.areas.slice(1).forEach((area, i) => expect(area).toBe(((run.areas[i] ?? 0) + 1) % scores.length));
      }
      expect(outline(scores) + surface(scores)).not.toMatch(/NaN|undefined|-0\.0\b/);
    }
  });

  it('breaks at an area without a score and never draws it at nought', () => {
    expect(outline([5, null, 5, 5])).not.toContain('Z');
    expect(outline([5, null, 5, 5]).match(/M/g)).toHaveLength(1);
    expect(outline([5, null, 5, null]).match(/M/g)).toHaveLength(2);
    expect(outline([null, null])).toBe('');
    expect(surface([null, null])).toBe('');
    expect(outline([])).toBe('');
  });

  it('draws nought at the centre and an only area right round', () => {
    expect(outline([0, 5])).toMatch(/^M0\.0 0\.0L0\.0 82\.5A/);
    expect(outline([10]).match(/A/g)).toHaveLength(2);
  });
});

describe('joined scores and markers', () => {
  it("have each point at its score's radius and its area's angle", () => {
    const roll = dice(23);
    for (let round = 0; round < 200; round += 1) {
      const scores = anyScores(roll, true);
      const drawn = pointsOf(outline(scores, 'joined'));
      const wanted = runs(scores).flatMap(({ areas }) =>
        areas.map((i) => pointAt(middleOf(i, scores.length), radiusOf(scores[i] ?? NaN))),
      );
      expect(drawn).toHaveLength(wanted.length);
      wanted.forEach(({ x, y }, i) => {
        expect(Math.abs((drawn[i]?.x ?? NaN) - x)).toBeLessThan(0.06);
        expect(Math.abs((drawn[i]?.y ?? NaN) - y)).toBeLessThan(0.06);
      });
    }
  });

  it('mark every score and no gap, within the sector of the area', () => {
    const roll = dice(29);
    for (let round = 0; round < 100; round += 1) {
      const scores = anyScores(roll, true);
      for (const [line, shape] of [0, 1, 2].flatMap((line) => [
        [line, 'segments'] as const,
        [line, 'joined'] as const,
      ])) {
        const shapes = markers(scores, line, shape).split('M').slice(1);
        const scored = scores.flatMap((score, i) => (score === null ? [] : [{ score, i }]));
        expect(shapes).toHaveLength(scored.length);
        scored.forEach(({ score, i }, place) => {
          const points = pointsOf(`M${shapes[place]}`);
          const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
          const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
          if (score < 4) return; // near the centre a marker is wider than its sector
          const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
          expect(Math.floor(turn * scores.length)).toBe(i);
        });
      }
    }
  });
});

describe("a wheel's ring numbers", () => {
  it('stand along a spoke', () => {
    expect(ticks(8)[0]).toMatchObject({ x: 30, y: -5, text: '2' });
    expect(ticks(14)[0]).toMatchObject({ x: -4, y: -19, text: '2' });
  });
});
