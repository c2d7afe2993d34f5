// Where the names stand round a wheel: level, outside the rim, never on one another. Where they would be, numbers stand
// there and the table is their key. Must not hold: lines of the wheel (geometry.ts), colours, words.
import { figure, middleOf, pointAt, RIM, type Point } from './geometry';

export type Anchor = 'start' | 'middle' | 'end';
export type Label = Point & {
  anchor: Anchor;
  /** One or more lines, each a step lower than the one before. */
  lines: string[];
  /** Written from right to left. */
  rtl: boolean;
  box: Box;
};
export type Box = { left: number; right: number; top: number; bottom: number };
export type Names = { byNumber: boolean; labels: Label[]; viewBox: string };

/** The size of a name in the drawing's unit, and of a line of it. */
export const SIZE = 17;
const LINE = 1.15;
/** What a letter reaches above and below its base line, of its size. */
const UP = 0.8;
const DOWN = 0.27;
/** The widest a line of a name may be (in sizes), so that names do not make the wheel small beside them. */
const WIDEST = 6.6;
const MOST_LINES = 3;
/** Room between a name and the rim, and between two names. */
const CLEAR = 8;
const APART = 6;
/** The narrowest and the lowest view: the rim with a little paper. */
const PAPER = 14;

const MARK = /\p{M}|\p{Cf}/u;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ANY_LETTER = /\p{L}/u;

/** The most a letter of Alegreya Sans takes at the size of 17, by the font's own advances, a little more where it has none
 *  and another font steps in. */
function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (MARK.test(letter)) return 0;
  if (code >= 0x1100 || (code >= 0x1c4 && code <= 0x1cc)) return 21;
  if (/[ijlfrtI.,:;'!|()[\] ’-]/.test(letter)) return 6.1;
  if (/[mwMWŴŵÆæŒœ@%—½¼¾]/u.test(letter)) return 15.6;
  if (code >= 0x370) return RTL.test(letter) ? 12 : 16.5;
  return /\p{Lu}/u.test(letter) ? 12.3 : 9.2;
}

/** The most a text takes, in the drawing's unit. */
export const textWidth = (text: string, size = SIZE): number =>
  ([...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size) / SIZE;

/** A name in lines that are narrow enough, or nothing when it cannot be. */
function linesOf(name: string, size: number): string[] | null {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= WIDEST * size) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= MOST_LINES && lines.every((line) => textWidth(line, size) <= WIDEST * size)
    ? lines
    : null;
}

/** How far a box is from the centre. */
const nearest = ({ left, right, top, bottom }: Box): number =>
  Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0));

function boxOf(point: Point, anchor: Anchor, lines: readonly string[], size: number): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? point.x : anchor === 'end' ? point.x - width : point.x - width / 2;
  return {
    left,
    right: left + width,
    top: point.y - UP * size,
    bottom: point.y + ((lines.length - 1) * LINE + DOWN) * size,
  };
}

/** A name at the middle of its sector, as near the rim as it can be. */
function labelOf(lines: string[], turn: number, size: number): Label {
  const { x: across } = pointAt(turn, 1);
  const anchor: Anchor = Math.abs(across) < 0.01 ? 'middle' : across > 0 ? 'start' : 'end';
  const rtl = RTL.test(lines.join('').match(ANY_LETTER)?.[0] ?? '');
  // The base line of the first of several lines, so that all of them together sit level with the sector.
  const drop = ((UP - DOWN) / 2 - ((lines.length - 1) * LINE) / 2) * size;
  for (let radius = RIM + CLEAR; ; radius += 2) {
    const { x, y } = pointAt(turn, radius);
    const point = { x, y: y + drop };
    const box = boxOf(point, anchor, lines, size);
    if (nearest(box) >= RIM + CLEAR) return { ...point, anchor, lines, rtl, box };
  }
}

export const overlap = (a: Box, b: Box, apart = 0): boolean =>
  a.left < b.right + apart &&
  b.left < a.right + apart &&
  a.top < b.bottom + apart &&
  b.top < a.bottom + apart;

const collide = (labels: readonly Label[]): boolean =>
  labels.some((one, i) => labels.slice(i + 1).some((other) => overlap(one.box, other.box, APART)));

function numbersOf(count: number, size: number): Label[] {
  return Array.from({ length: count }, (_, i) => {
    const lines = [String(i + 1)];
    const { x, y } = pointAt(middleOf(i, count), RIM + size);
    const point = { x, y: y + ((UP - DOWN) / 2) * size };
    return { ...point, anchor: 'middle', lines, rtl: false, box: boxOf(point, 'middle', lines, size) };
  });
}

function viewBoxOf(labels: readonly Label[]): string {
  const most = (of: (box: Box) => number): number =>
    Math.ceil(Math.max(RIM + PAPER, ...labels.map(({ box }) => of(box))));
  // As wide to the left as to the right, so that the wheel stands in the middle of the page.
  const half = most(({ left, right }) => Math.max(-left, right));
  const top = most((box) => -box.top);
  return `${-half} ${-top} ${2 * half} ${top + most((box) => box.bottom)}`;
}

/** Places found before: they hang on nothing but the names, and a drawing is made anew at every score. */
const found = new Map<string, Names>();
const REMEMBERED = 20;

/** The names round a wheel, or their numbers (where they would meet, or `numbers` are wanted), and the view that shows all
 *  of it. */
export function namesOf(names: readonly string[], size = SIZE, numbers = false): Names {
  const key = JSON.stringify([size, numbers, names]);
  const before = found.get(key);
  if (before) return before;
  if (found.size >= REMEMBERED) found.clear();
  const placed = place(names, size, numbers);
  found.set(key, placed);
  return placed;
}

function place(names: readonly string[], size: number, numbers: boolean): Names {
  const count = names.length;
  const lines = names.map((name) => linesOf(name.trim(), size));
  const named =
    !numbers && lines.every((some) => some !== null)
      ? lines.map((some, i) => labelOf(some, middleOf(i, count), size))
      : null;
  const byNumber = named === null || collide(named);
  const labels = byNumber ? numbersOf(count, size) : named;
  return { byNumber, labels, viewBox: viewBoxOf(labels) };
}

/** Whether names would not fit round the rim. */
export const numbered = (names: readonly string[], size = SIZE): boolean => namesOf(names, size).byNumber;

/** Where each line of a label is written, by its base line. */
export const lineAt = ({ x, y }: Label, line: number, size: number): { x: string; y: string } => ({
  x: figure(x),
  y: figure(y + line * LINE * size),
});
