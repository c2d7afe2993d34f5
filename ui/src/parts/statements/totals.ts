// What scored statements add up to: per group and over all, in whole numbers. A group that is not complete has no
// total: a sum with holes would look like a low one. Must not hold: sentences, components, drawing.
//
// It is here and not in the core because totals appear while a person scores, before anything is saved.
import type { StatementGroup } from '../../ipc/gen/StatementGroup';
import { scoreIn } from '../instrument/answers';

/** The one scale all statements share, and the groups they stand in. */
export type Scale = { min: number; max: number; groups: readonly StatementGroup[] };
export type Total = {
  /** How many statements there are, and how many of them have a number. */
  count: number;
  scored: number;
  /** The most they can add up to. */
  maximum: number;
  /** Null until every one of them has a number. */
  total: number | null;
  /** Total in the hundred of the maximum, halves rounded up; null without a total, or where it would mean nothing. */
  percentage: number | null;
};
export type GroupTotal = Total & { id: string; title: string };
export type Totals = { groups: GroupTotal[]; all: Total };

/** `part` in the hundred of `whole`, rounded half up. Whole numbers throughout: no fraction is ever formed. */
export function perCent(part: number, whole: number): number {
  const doubled = 200 * part + whole;
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}

/** Below nought a sum may shrink as statements are scored, and its part of the maximum says nothing. */
export const hasPercentages = ({ min, max }: Scale): boolean => min >= 0 && max > 0;

function totalOf(scores: readonly (number | null)[], scale: Scale): Total {
  const count = scores.length;
  const given = scores.filter((score) => score !== null);
  const maximum = count * scale.max;
  const complete = count > 0 && given.length === count;
  const total = complete ? given.reduce((sum, score) => sum + score, 0) : null;
  const percentage = total !== null && hasPercentages(scale) ? perCent(total, maximum) : null;
  return { count, scored: given.length, maximum, total, percentage };
}

/** The totals of an answer as it is stored, `{statement: number}`. A number outside the scale counts as none. */
export function totalsOf(scale: Scale, value: unknown): Totals {
  const scored = scale.groups.map((group) => ({
    group,
    scores: group.statements.map(({ id }) => scoreIn(value, id, scale)),
  }));
  return {
    groups: scored.map(({ group: { id, title }, scores }) => ({ id, title, ...totalOf(scores, scale) })),
    all: totalOf(
      scored.flatMap(({ scores }) => scores),
      scale,
    ),
  };
}
