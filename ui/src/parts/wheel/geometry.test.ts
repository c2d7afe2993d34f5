import { describe, expect, it } from 'vitest';
import {
  labels,
  numbered,
  outline,
  pointAt,
  radiusOf,
  RIM,
  runs,
  startOf,
  surface,
  ticks,
  viewBox,
  type Score,
} from './geometry';

/** A small fixed generator, so that a failure can be seen again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

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

describe("a wheel's names", () => {
  const eight = ['Work', 'Money', 'Health', 'Rest', 'Family', 'Friends', 'Learning', 'Home'];

  it('stand where the reference drawing has them', () => {
    const found = labels(eight);
    expect(found[0]).toMatchObject({ anchor: 'start', text: 'Work' });
    expect(found[0]?.x).toBeCloseTo(68.5, 0);
    expect(found[0]?.y).toBeCloseTo(-160.4, 0);
    expect(found[6]).toMatchObject({ anchor: 'end', text: 'Learning' });
  });

  it('become numbers for more than eight areas or a name of more than twelve letters', () => {
    expect(numbered(eight)).toBe(false);
    expect(numbered([...eight, 'Play'])).toBe(true);
    expect(numbered(['Relationship'])).toBe(false);
    expect(numbered(['Relationships'])).toBe(true);
    expect(labels([...eight, 'Play']).map((label) => label.text)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
  });

  it('always lie outside the rim and inside the view box', () => {
    for (let count = 1; count <= 20; count += 1) {
      const marks = labels(Array.from({ length: count }, (_, i) => `Area ${i}`));
      const half = Number(viewBox(marks).split(' ')[2]) / 2;
      for (const { x, y } of marks) {
        expect(Math.hypot(x, y - 5)).toBeGreaterThan(RIM);
        expect(Math.abs(x)).toBeLessThan(half);
      }
    }
  });

  it('has its ring numbers along a spoke', () => {
    expect(ticks(8)[0]).toMatchObject({ x: 30, y: -5, text: '2' });
    expect(ticks(14)[0]).toMatchObject({ x: -4, y: -19, text: '2' });
  });
});
