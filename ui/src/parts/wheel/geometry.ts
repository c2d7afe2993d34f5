// Where every line of a drawn wheel goes: sectors, outline, names, ticks. Numbers in, SVG numbers out.
// Must not hold: colours, words, anything of the page. Unscored (null) is a gap, never nought.
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
export type Anchor = 'start' | 'middle' | 'end';
export type Label = Point & { anchor: Anchor; text: string };

/** More areas than this, or a longer name, and the rim carries numbers with the table as their key. */
const NAMED_AREAS = 8;
const NAMED_LETTERS = 12;
const NAME_RADIUS = RIM + 14;
/** Half the height of a name, so that it sits level with its sector. */
const NAME_DROP = 5;
/** The widest a letter of a name gets, on average. Generous: a name cut off cannot be read at all. */
const LETTER = 8.5;
const HALF_HEIGHT = 186;

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

/** Whether names would not fit round the rim. */
export function numbered(names: readonly string[]): boolean {
  return names.length > NAMED_AREAS || names.some((name) => [...name].length > NAMED_LETTERS);
}

const figure = (value: number): string => {
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

function trace(scores: readonly Score[], areas: readonly number[]): string {
  const count = scores.length;
  return areas
    .map((index, place) => {
      const radius = radiusOf(scores[index] ?? 0);
      return `${place === 0 ? 'M' : 'L'}${at(pointAt(startOf(index, count), radius))}${arc(index, count, radius)}`;
    })
    .join('');
}

/** The line round the scores. It breaks at an area without one, rather than fall to the centre. */
export function outline(scores: readonly Score[]): string {
  return runs(scores)
    .map(({ areas, closed }) => trace(scores, areas) + (closed ? 'Z' : ''))
    .join('');
}

/** The surface the scores cover: as the outline, but closed through the centre where it breaks. */
export function surface(scores: readonly Score[]): string {
  return runs(scores)
    .map(({ areas, closed }) => trace(scores, areas) + (closed ? 'Z' : 'L0.0 0.0Z'))
    .join('');
}

/** One line from the centre to the rim before each area. */
export function spokes(count: number): string {
  return Array.from({ length: count }, (_, i) => `M0 0L${at(pointAt(startOf(i, count), RIM))}`).join('');
}

/** Names (or numbers) outside the rim, level, each at the middle of its sector. */
export function labels(names: readonly string[]): Label[] {
  const byNumber = numbered(names);
  return names.map((name, i) => {
    const { x, y } = pointAt((i + 0.5) / names.length, NAME_RADIUS);
    const beside = byNumber || Math.abs(x) < 1;
    const anchor: Anchor = beside ? 'middle' : x > 0 ? 'start' : 'end';
    return { x, y: y + NAME_DROP, anchor, text: byNumber ? String(i + 1) : name };
  });
}

/** Where the small numbers of the rings stand: along the level spoke where there is one, else along the upright one. */
export function ticks(count: number): Label[] {
  const level = count % 4 === 0;
  return TICKS.map((score) => {
    const radius = radiusOf(score);
    const place = level ? { x: radius - 3, y: -5 } : { x: -4, y: 14 - radius };
    return { ...place, anchor: 'end', text: String(score) };
  });
}

/** The view box that shows every label whole. */
export function viewBox(marks: readonly Label[]): string {
  const reach = marks.map(({ x, anchor, text }) => {
    const width = [...text].length * LETTER;
    return Math.abs(x) + (anchor === 'middle' ? width / 2 : width);
  });
  const half = Math.ceil(Math.max(RIM + 20, ...reach));
  return `${-half} ${-HALF_HEIGHT} ${2 * half} ${2 * HALF_HEIGHT}`;
}
