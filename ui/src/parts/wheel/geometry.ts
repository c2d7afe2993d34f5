// Where every line of a drawn wheel goes: outline, surface, markers, spokes. Numbers in, SVG numbers out. Names stand round
// it by labels.ts. Must not hold: colours, words, anything of the page. Unscored (null) is a gap, never nought.
//
// The drawing's unit is one px of its own view box; the centre is 0,0; angles are in whole turns, clockwise from the top.

/** The radius of the rim, where a score of ten lies. */
export const RIM = 165;
/** The highest score. */
export const TOP = 10;
/** Scores that have a ring and a number. */
export const TICKS = [2, 4, 6, 8, 10];

export type Score = number | null;
export type Point = { x: number; y: number };
/** Segments filled to their scores, or the scores joined to an inner wheel. */
export type Shape = 'segments' | 'joined';

/** How far from the centre a score lies. */
export function radiusOf(score: number): number {
  return (score / TOP) * RIM;
}

/** The angle at which area `index` of `count` begins. */
export function startOf(index: number, count: number): number {
  return index / count;
}

/** A point by angle (turns from the top, clockwise) and distance from the centre. */
export function pointAt(turn: number, radius: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export const figure = (value: number): string => {
  const rounded = value.toFixed(1);
  return rounded === '-0.0' ? '0.0' : rounded;
};
const at = ({ x, y }: Point): string => `${figure(x)} ${figure(y)}`;

/** The curved edge of one sector, from its start; the pen is already there. An only area goes right round in two halves. */
function arc(index: number, count: number, radius: number): string {
  if (radius === 0) return '';
  const halves = count === 1 ? [0.5, 1] : [startOf(index + 1, count)];
  const r = figure(radius);
  return halves.map((turn) => `A${r} ${r} 0 0 1 ${at(pointAt(turn, radius))}`).join('');
}

/** Neighbouring areas that have scores, each run in order round the wheel. A full wheel is one run that closes. */
export function runs(scores: readonly Score[]): { areas: number[]; closed: boolean }[] {
  const count = scores.length;
  const gap = scores.findIndex((score) => score === null);
  if (gap === -1) return count === 0 ? [] : [{ areas: scores.map((_, i) => i), closed: true }];
  const found: number[][] = [];
  let open: number[] | null = null;
  for (let step = 1; step <= count; step += 1) {
    const index = (gap + step) % count;
    if (scores[index] === null) open = null;
    else if (open) open.push(index);
    else found.push((open = [index]));
  }
  return found.map((areas) => ({ areas, closed: false }));
}

/** The angle at which area `index` of `count` has its point, in the middle of its sector. */
export function middleOf(index: number, count: number): number {
  return (index + 0.5) / count;
}

function trace(scores: readonly Score[], areas: readonly number[], shape: Shape): string {
  const count = scores.length;
  return areas
    .map((index, place) => {
      const radius = radiusOf(scores[index] ?? 0);
      const pen = place === 0 ? 'M' : 'L';
      return shape === 'joined'
        ? `${pen}${at(pointAt(middleOf(index, count), radius))}`
        : `${pen}${at(pointAt(startOf(index, count), radius))}${arc(index, count, radius)}`;
    })
    .join('');
}

/** The line round the scores. It breaks at an area without one, rather than fall to the centre. */
export function outline(scores: readonly Score[], shape: Shape = 'segments'): string {
  return runs(scores)
    .map(({ areas, closed }) => trace(scores, areas, shape) + (closed ? 'Z' : ''))
    .join('');
}

/** The surface the scores cover: as the outline, but closed through the centre where it breaks. */
export function surface(scores: readonly Score[], shape: Shape = 'segments'): string {
  return runs(scores)
    .map(({ areas, closed }) => trace(scores, areas, shape) + (closed ? 'Z' : 'L0.0 0.0Z'))
    .join('');
}

/** One line from the centre to the rim before each area. */
export function spokes(count: number): string {
  return Array.from({ length: count }, (_, i) => `M0 0L${at(pointAt(startOf(i, count), RIM))}`).join('');
}

/** Where on its own edge each line has its marker, so that markers of equal scores lie beside each other. */
const ALONG = [0.5, 0.3, 0.7];
/** Half the size of a marker: where scores are joined they lie on one another, and the later ones are the larger. */
const HALF = [4.5, 6, 8.5];

/** A marker at each score: a dot for the newest line (0), a square and a triangle for the two before it. */
export function markers(scores: readonly Score[], line: number, shape: Shape): string {
  const half = HALF[line] ?? 4;
  return scores
    .map((score, i) => {
      if (score === null) return '';
      const along = shape === 'joined' ? 0.5 : (ALONG[line] ?? 0.5);
      return marker(line, pointAt((i + along) / scores.length, radiusOf(score)), half);
    })
    .join('');
}

function marker(line: number, { x, y }: Point, half: number): string {
  const h = figure(half);
  if (line === 0)
    return `M${figure(x - half)} ${figure(y)}A${h} ${h} 0 1 1 ${figure(x + half)} ${figure(y)}A${h} ${h} 0 1 1 ${figure(x - half)} ${figure(y)}Z`;
  const corners: [number, number][] =
    line === 1
      ? [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ]
      : [
          [0, -1.1],
          [1, 0.8],
          [-1, 0.8],
        ];
  return `M${corners.map(([dx, dy]) => at({ x: x + dx * half, y: y + dy * half })).join('L')}Z`;
}

/** Where the small numbers of the rings stand: along the level spoke where there is one, else along the upright one. */
export function ticks(count: number): (Point & { text: string })[] {
  const level = count % 4 === 0;
  return TICKS.map((score) => {
    const radius = radiusOf(score);
    const place = level ? { x: radius - 3, y: -5 } : { x: -4, y: 14 - radius };
    return { ...place, text: String(score) };
  });
}
