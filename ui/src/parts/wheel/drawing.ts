// A wheel as the marks it is made of, in the order they are drawn, each with its ink: what the page shows and what a saved
// file holds are the same marks. Must not hold: geometry (geometry.ts, labels.ts), words, colours: ink is a token's name.
import {
  markers,
  outline,
  radiusOf,
  RIM,
  spokes,
  surface,
  TICKS,
  ticks,
  type Score,
  type Shape,
} from './geometry';
import { lineAt, namesOf, SIZE } from './labels';

/** What a line shows, newest first; up to three. */
export type Line = { scores: readonly Score[] };
export type Wheel = {
  names: readonly string[];
  lines: readonly Line[];
  shape: Shape;
  /** What the ring of a score is called; the score itself unless it stands for something else. */
  ring?: ((score: number) => string) | undefined;
  /** The size of a name, where the drawing stands smaller on its page. */
  size?: number | undefined;
  /** Numbers in place of names, where it stands too small for those. */
  numbers?: boolean | undefined;
};

type Attributes = Record<string, string | number>;
/** `role` is also the class it has in the page. */
export type Mark = { tag: 'path' | 'circle' | 'text'; role: Role; at: Attributes; text?: string };
/** Marks that can be a file, whatever drew them. */
export type Picture = {
  viewBox: string;
  marks: { tag: Mark['tag']; at: Attributes; text?: string }[];
};
export type Drawing = { viewBox: string; byNumber: boolean; marks: Mark[] };

const line = (stroke: string, width: number, more: Attributes = {}): Attributes => ({
  fill: 'none',
  stroke: `var(--${stroke})`,
  'stroke-width': width,
  ...more,
});
const letters = (weight: number, ink: string): Attributes => ({
  'font-family': 'var(--sans)',
  'font-weight': weight,
  fill: `var(--${ink})`,
});
const dot = (fill: string, stroke: string, width: number): Attributes => ({
  fill: `var(--${fill})`,
  stroke: `var(--${stroke})`,
  'stroke-width': width,
});

/** How each kind of mark looks. The newest line is the strongest, the oldest the lightest; each has a dash and a marker of
 *  its own, so that none of them needs its colour. A gap of paper keeps dashes readable where lines coincide. */
export const INK = {
  sector: { fill: 'var(--wash)' },
  ring: line('hair', 1),
  rim: line('edge', 1),
  spoke: line('hair', 1),
  now: line('accent', 4, { 'stroke-linejoin': 'round' }),
  gap: line('paper', 2),
  last: line('ink', 1.75, { 'stroke-dasharray': '5 4' }),
  oldest: line('ink-3', 2, { 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' }),
  'mark-now': dot('accent', 'paper', 1.5),
  'mark-last': dot('paper', 'ink', 1.75),
  'mark-oldest': dot('paper', 'ink-3', 1.75),
  name: letters(500, 'ink'),
  tick: letters(400, 'ink-3'),
} as const;
export type Role = keyof typeof INK;
/** The line and the marker of each, newest first. */
export const LINES = [
  ['now', 'mark-now'],
  ['last', 'mark-last'],
  ['oldest', 'mark-oldest'],
] as const;

const TICK = 15 / SIZE;
const mark = (tag: Mark['tag'], role: Role, at: Attributes, text?: string): Mark =>
  text === undefined
    ? { tag, role, at: { ...INK[role], ...at } }
    : { tag, role, at: { ...INK[role], ...at }, text };

/** The lines of a wheel, without names: the newest under the older ones, whose dashes would be lost beneath it. */
function linesOf({ lines, shape }: Wheel): Mark[] {
  const drawn = lines.slice(0, LINES.length).flatMap(({ scores }, i) => {
    const [role] = LINES[i] ?? LINES[0];
    const d = outline(scores, shape);
    return i === 0 ? [mark('path', role, { d })] : [mark('path', 'gap', { d }), mark('path', role, { d })];
  });
  // One line needs no telling apart; joined scores without a neighbour are seen by their marker alone.
  if (lines.length < 2 && shape === 'segments') return drawn;
  const dots = lines.slice(0, LINES.length).map(({ scores }, i) => {
    const [, role] = LINES[i] ?? LINES[0];
    return mark('path', role, { d: markers(scores, i, shape) });
  });
  return [...drawn, ...dots.reverse()];
}

export function drawingOf(wheel: Wheel): Drawing {
  const { names, lines, shape, ring = String, size = SIZE, numbers = false } = wheel;
  const { labels, viewBox, byNumber } = namesOf(names, size, numbers);
  const written = labels.flatMap((label) =>
    label.lines.map((text, i) =>
      mark(
        'text',
        'name',
        {
          ...lineAt(label, i, size),
          'font-size': size,
          // The anchor is where the writing begins: from right to left that is the other side.
          'text-anchor': label.rtl
            ? { start: 'end', middle: 'middle', end: 'start' }[label.anchor]
            : label.anchor,
          ...(label.rtl ? { direction: 'rtl' } : {}),
        },
        text,
      ),
    ),
  );
  return {
    viewBox,
    byNumber,
    marks: [
      mark('path', 'sector', { d: surface(lines[0]?.scores ?? [], shape) }),
      ...TICKS.slice(0, -1).map((score) => mark('circle', 'ring', { r: radiusOf(score) })),
      mark('circle', 'rim', { r: RIM }),
      mark('path', 'spoke', { d: spokes(names.length) }),
      ...linesOf(wheel),
      ...written,
      ...ticks(names.length).map(({ x, y, text }) =>
        mark(
          'text',
          'tick',
          { x, y, 'text-anchor': 'end', 'font-size': Math.round(size * TICK) },
          ring(Number(text)),
        ),
      ),
    ],
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The drawing as the text of a file that needs nothing else. `ink` says what a token is worth, "--accent" and the rest. */
export function svgText(
  { viewBox, marks }: Picture,
  title: string,
  says: string,
  ink: (token: string) => string,
): string {
  const worth = (value: string | number): string =>
    escaped(String(value).replace(/var\((--[\w-]+)\)/g, (_, token: string) => ink(token)));
  const [x, y, width, height] = viewBox.split(' ');
  const body = marks.map(({ tag, at, text }) => {
    const attributes = Object.entries(at).map(([name, value]) => ` ${name}="${worth(value)}"`);
    return `<${tag}${attributes.join('')}${text === undefined ? '/>' : `>${escaped(text)}</${tag}>`}`;
  });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}" role="img">`;
  return [
    head,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(says)}</desc>`,
    // Whoever opens it may have a dark table under the paper.
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${worth('var(--paper)')}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}
