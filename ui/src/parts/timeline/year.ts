// A year as the marks it is made of: a square for each day something was written, a ring for each session, and the phases
// as bands. Twelve rows of days, as a wall calendar has them. Must not hold: words, colours: ink is a token's name.
import { daysBetween } from '../../dates';
import type { Picture } from '../wheel/drawing';
import { INK } from './drawing';

type Mark = Picture['marks'][number] & { role: string };

const LEFT = 44;
const CELL = 20;
const HEAD = 22;
const ROW = 22;
export const WIDTH = LEFT + 31 * CELL + 4;

const FILL = {
  day: { fill: 'var(--wash)' },
  entry: { fill: 'var(--own)' },
  session: { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2.5 },
  today: { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2 },
  band: { fill: 'var(--wash)', stroke: 'var(--edge)', 'stroke-width': 1 },
} as const;

const middle = (iso: string): { x: number; y: number } => ({
  x: LEFT + (Number(iso.slice(8, 10)) - 0.5) * CELL,
  y: HEAD + (Number(iso.slice(5, 7)) - 0.5) * ROW,
});
const square = (iso: string, half: number): string => {
  const { x, y } = middle(iso);
  return `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
};
const ring = (iso: string): string => {
  const { x, y } = middle(iso);
  return `M${x - 8} ${y}a8 8 0 1 1 16 0a8 8 0 1 1 -16 0`;
};
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');

export type YearShown = {
  year: number;
  today: string;
  written: readonly string[];
  met: readonly string[];
  /** "Jan" and the rest. */
  months: readonly string[];
};

export function yearDrawing({ year, today, written, met, months }: YearShown): Picture & { marks: Mark[] } {
  const days = months
    .flatMap((_, m) =>
      Array.from({ length: lastDay(year, m + 1) }, (_, d) =>
        square(`${year}-${two(m + 1)}-${two(d + 1)}`, 8),
      ),
    )
    .join('');
  const each = (all: readonly string[], shape: (iso: string) => string): string =>
    [...new Set(all)].map(shape).join('');
  return {
    viewBox: `0 0 ${WIDTH} ${HEAD + 12 * ROW + 4}`,
    marks: [
      { tag: 'path', role: 'day', at: { ...FILL.day, d: days } },
      { tag: 'path', role: 'entry', at: { ...FILL.entry, d: each(written, (iso) => square(iso, 5)) } },
      { tag: 'path', role: 'session', at: { ...FILL.session, d: each(met, ring) } },
      ...(Number(today.slice(0, 4)) === year
        ? [{ tag: 'path' as const, role: 'today', at: { ...FILL.today, d: square(today, 9) } }]
        : []),
      ...months.map((text, m) => ({
        tag: 'text' as const,
        role: 'tick',
        at: { ...INK.tick, x: LEFT - 8, y: HEAD + (m + 0.5) * ROW + 5, 'text-anchor': 'end' },
        text,
      })),
      ...[1, 5, 10, 15, 20, 25, 30].map((day) => ({
        tag: 'text' as const,
        role: 'tick',
        at: { ...INK.tick, x: LEFT + (day - 0.5) * CELL, y: 14, 'text-anchor': 'middle' },
        text: String(day),
      })),
    ],
  };
}

/** The samples of the key: a square, a ring. */
export const SAMPLES = [
  { at: FILL.entry, d: 'M3 3h10v10h-10Z' },
  { at: FILL.session, d: 'M2 8a6 6 0 1 1 12 0a6 6 0 1 1 -12 0' },
] as const;

export type Band = { from: string; to: string; text: string };
const BAND = 26;

/** The phases of one relationship along the year; a name where there is room for it. */
export function bandDrawing(
  year: number,
  bands: readonly Band[],
  months: readonly string[],
): Picture & {
  marks: Mark[];
} {
  const first = `${year}-01-01`;
  const span = daysBetween(first, `${year + 1}-01-01`);
  const x = (iso: string, after = 0): number =>
    Math.round(LEFT + ((daysBetween(first, iso) + after) / span) * (WIDTH - 4 - LEFT));
  return {
    viewBox: `0 0 ${WIDTH} ${BAND + 22}`,
    marks: [
      ...bands.flatMap(({ from, to, text }): Mark[] => {
        const [left, right] = [x(from), x(to, 1)];
        const fits = text.length * 7.5 + 10 < right - left;
        return [
          { tag: 'path', role: 'band', at: { ...FILL.band, d: `M${left} 1H${right}V${BAND}H${left}Z` } },
          ...(fits
            ? [
                {
                  tag: 'text' as const,
                  role: 'title',
                  at: { ...INK.title, x: left + 6, y: BAND / 2 + 6 },
                  text,
                },
              ]
            : []),
        ];
      }),
      ...months.map((text, m) => ({
        tag: 'text' as const,
        role: 'tick',
        at: { ...INK.tick, x: x(`${year}-${two(m + 1)}-01`), y: BAND + 17 },
        text,
      })),
    ],
  };
}
