// Where a quiet line goes: days along, values up. A gap stays a gap, and what was measured otherwise is not joined. Must not
// hold: colours, words, anything of the page. The unit is one px of the drawing's own view box.
import { daysBetween } from '../../dates';
import type { TimeLine } from '../../ipc/gen/TimeLine';
import { figure } from '../wheel/geometry';

export const WIDTH = 320;
export const HEIGHT = 104;
/** Where the values stand: beside them the numbers of the scale, above them the last one, below them the days. */
export const LEFT = 36;
export const RIGHT = WIDTH - 10;
export const TOP = 16;
export const BOTTOM = 78;

export type Dot = { x: number; y: number };
/** A value with where it stands. */
export type Reading = Dot & { place: number; value: number };

/** The lines of a chart share their days: a thousand dates are read once, not once for each line. */
const known = new WeakMap<readonly string[], number[]>();

/** How far along each day is, from the first to the last. A day alone stands in the middle. */
export function along(days: readonly string[]): number[] {
  const found = known.get(days);
  if (found) return found;
  const first = days[0] ?? '';
  const span = daysBetween(first, days[days.length - 1] ?? first);
  const at = days.map((day) => (span === 0 ? 0.5 : daysBetween(first, day) / span));
  known.set(days, at);
  return at;
}

/** The runs of a line: neighbouring readings on the same scale. One left out, or another scale, begins a new run. */
export function runsOf({ values, ranges }: TimeLine, days: readonly string[]): Reading[][] {
  const at = along(days);
  const runs: Reading[][] = [];
  let open: Reading[] | null = null;
  let range = ranges[0];
  for (const [place, value] of values.entries()) {
    const next = ranges.find(({ from }) => from === place);
    if (next) {
      range = next;
      open = null;
    }
    if (value === null || !range) {
      open = null;
      continue;
    }
    const height = range.max === range.min ? 0.5 : (value - range.min) / (range.max - range.min);
    const reading = {
      place,
      value,
      x: LEFT + (at[place] ?? 0) * (RIGHT - LEFT),
      y: BOTTOM - height * (BOTTOM - TOP),
    };
    if (open) open.push(reading);
    else runs.push((open = [reading]));
  }
  return runs;
}

/** The line itself. A reading alone has none; its dot shows it. */
export const outline = (runs: readonly Reading[][]): string =>
  runs
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${figure(x)} ${figure(y)}`).join(''))
    .join('');

const RADIUS = 3;
/** More dots than these would be a band. */
const MOST_DOTS = 60;

/** A dot at each reading; on a long line only where a run is one reading, and at the last. */
export function dots(runs: readonly Reading[][]): string {
  const all = runs.flat();
  const shown =
    all.length <= MOST_DOTS ? all : [...runs.filter((run) => run.length === 1).flat(), ...all.slice(-1)];
  const r = figure(RADIUS);
  return shown
    .map(
      ({ x, y }) =>
        `M${figure(x - RADIUS)} ${figure(y)}A${r} ${r} 0 1 1 ${figure(x + RADIUS)} ${figure(y)}A${r} ${r} 0 1 1 ${figure(x - RADIUS)} ${figure(y)}Z`,
    )
    .join('');
}

/** Where the scale changed, an upright stroke before the first reading on the new one. */
export const breaks = (line: TimeLine, days: readonly string[]): string => {
  const at = along(days);
  return line.ranges
    .slice(1)
    .map(({ from }) => {
      const middle = ((at[from - 1] ?? 0) + (at[from] ?? 0)) / 2;
      return `M${figure(LEFT + middle * (RIGHT - LEFT))} ${TOP}V${BOTTOM}`;
    })
    .join('');
};
