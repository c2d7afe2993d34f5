// A quiet line as the marks it is made of, each with its ink: what the page shows and what a saved file holds are the same
// marks. Why no charting library: docs/ARCHITECTURE.md, Decisions.
// Must not hold: geometry (geometry.ts), words, colours: ink is a token's name.
import { month, shortDay } from '../../dates';
import type { TimeLine } from '../../ipc/gen/TimeLine';
import type { Picture } from '../wheel/drawing';
import { BOTTOM, breaks, dots, HEIGHT, LEFT, outline, RIGHT, runsOf, TOP, WIDTH } from './geometry';

type Mark = Picture['marks'][number] & { role: string };
export type Roled = { viewBox: string; marks: Mark[] };

const SIZE = 14;
const stroke = (ink: string, width: number, more: Record<string, string | number> = {}) => ({
  fill: 'none',
  stroke: `var(--${ink})`,
  'stroke-width': width,
  ...more,
});
const letters = (ink: string, weight = 400) => ({
  'font-family': 'var(--sans)',
  'font-size': SIZE,
  'font-weight': weight,
  fill: `var(--${ink})`,
});
export const INK = {
  frame: stroke('hair', 1),
  line: stroke('accent', 2, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
  dot: { fill: 'var(--accent)', stroke: 'var(--paper)', 'stroke-width': 1 },
  break: stroke('ink-3', 1.5, { 'stroke-dasharray': '3 3' }),
  tick: letters('ink-3'),
  last: letters('ink', 700),
  title: letters('ink', 500),
} as const;
type Role = keyof typeof INK;

const mark = (tag: Mark['tag'], role: Role, at: Mark['at'], text?: string): Mark => ({
  tag,
  role,
  at: { ...INK[role], ...at },
  ...(text === undefined ? {} : { text }),
});

/** "29 Jan" within one year, "Jan 2025" beyond. */
function ends(days: readonly string[]): [string, string] {
  const [first = '', last = first] = [days[0], days[days.length - 1]];
  const named = (day: string): string =>
    first.slice(0, 4) === last.slice(0, 4)
      ? shortDay(day)
      : `${shortDay(day).replace(/^\d+ /, '')} ${month(Number(day.slice(0, 4)), 1).replace(/^\S+ /, '')}`;
  return [named(first), named(last)];
}

/** The marks of one line; `value` says a number with its unit. */
export function lineDrawing(
  line: TimeLine,
  days: readonly string[],
  value: (value: number) => string,
): Roled {
  const runs = runsOf(line, days);
  const last = runs[runs.length - 1]?.at(-1);
  const range = line.ranges[line.ranges.length - 1];
  const [from, to] = ends(days);
  const beyond = breaks(line, days);
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    marks: [
      mark('path', 'frame', { d: `M${LEFT} ${TOP}H${RIGHT}M${LEFT} ${BOTTOM}H${RIGHT}` }),
      ...(beyond === '' ? [] : [mark('path', 'break', { d: beyond })]),
      mark('path', 'line', { d: outline(runs) }),
      mark('path', 'dot', { d: dots(runs) }),
      ...(range
        ? [
            mark('text', 'tick', { x: LEFT - 8, y: TOP + 5, 'text-anchor': 'end' }, value(range.max)),
            mark('text', 'tick', { x: LEFT - 8, y: BOTTOM + 5, 'text-anchor': 'end' }, value(range.min)),
          ]
        : []),
      ...(last
        ? [
            mark(
              'text',
              'last',
              {
                x: Math.min(last.x, RIGHT),
                y: Math.max(last.y - 8, 11),
                'text-anchor': last.x > WIDTH / 2 ? 'end' : 'start',
              },
              value(last.value),
            ),
          ]
        : []),
      mark('text', 'tick', { x: LEFT, y: HEIGHT - 6 }, from),
      ...(from === to ? [] : [mark('text', 'tick', { x: RIGHT, y: HEIGHT - 6, 'text-anchor': 'end' }, to)]),
    ],
  };
}

const GAP = 28;

/** Several lines under one another in one picture, each with its name above it, in two columns where there are many. */
export function together(drawn: readonly { title: string; picture: Picture }[]): Picture {
  const columns = drawn.length > 4 ? 2 : 1;
  const height = HEIGHT + GAP;
  const rows = Math.ceil(drawn.length / columns);
  const marks = drawn.flatMap(({ title, picture }, i) => {
    const x = (i % columns) * (WIDTH + GAP);
    const y = Math.floor(i / columns) * height + GAP;
    const rtl = /^[\u0590-\u08ff]/.test(title);
    return [
      mark(
        'text',
        'title',
        {
          x: x + LEFT,
          y: y - 8,
          ...(rtl ? { direction: 'rtl', 'text-anchor': 'end' } : {}),
        },
        title,
      ),
      ...picture.marks.map((each) => ({ ...each, at: { ...each.at, transform: `translate(${x} ${y})` } })),
    ];
  });
  return {
    viewBox: `-8 -8 ${columns * WIDTH + (columns - 1) * GAP + 16} ${rows * height + 16}`,
    marks,
  };
}
