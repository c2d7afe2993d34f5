// What a wheel shows, as facts: who rose, who fell, what is highest and lowest, what has no score.
// Must not hold: sentences (words/en/wheel.ts says them) or drawing (geometry.ts).
import type { Inherited } from '../../ipc/gen/Inherited';
import type { Score } from './geometry';

export type Area = {
  id: string;
  name: string;
  now: Score;
  then: Score;
  /** What the area had, then, of which this one is a part now. */
  was?: Inherited | null;
};
/** An area's name with its scores before and now, both there. */
export type Move = { name: string; from: number; to: number };
export type Extreme = { names: string[]; score: number };
export type Facts = {
  /** How many areas there are. */
  count: number;
  /** How many of them have a score. */
  scored: number;
  /** Largest change first; equal changes keep the order of the wheel. */
  rose: Move[];
  fell: Move[];
  same: string[];
  /** Areas without a score now. */
  unscored: string[];
  /** Areas with a score now that had none last time. Empty when there is no last time. */
  fresh: string[];
  highest: Extreme | null;
  lowest: Extreme | null;
};

function extreme(areas: readonly Area[], pick: (...scores: number[]) => number): Extreme | null {
  const scores = areas.flatMap(({ now }) => (now === null ? [] : [now]));
  if (scores.length === 0) return null;
  const score = pick(...scores);
  return { score, names: areas.filter(({ now }) => now === score).map(({ name }) => name) };
}

/** The facts of a wheel; `before` says whether there is an earlier one to compare it with. */
export function factsOf(areas: readonly Area[], before: boolean): Facts {
  const moves = areas.flatMap(({ name, now, then }) =>
    before && now !== null && then !== null ? [{ name, from: then, to: now }] : [],
  );
  const unscored = areas.filter(({ now }) => now === null).map(({ name }) => name);
  return {
    count: areas.length,
    scored: areas.length - unscored.length,
    rose: moves.filter(({ from, to }) => to > from).sort((a, b) => b.to - b.from - (a.to - a.from)),
    fell: moves.filter(({ from, to }) => to < from).sort((a, b) => a.to - a.from - (b.to - b.from)),
    same: moves.filter(({ from, to }) => to === from).map(({ name }) => name),
    unscored,
    fresh: before
      ? areas.filter(({ now, then }) => now !== null && then === null).map(({ name }) => name)
      : [],
    highest: extreme(areas, Math.max),
    lowest: extreme(areas, Math.min),
  };
}
