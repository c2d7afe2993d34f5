// Up to three wheels held against one another, as the drawing, the table and the sentence need them. Must not hold:
// sentences, components, which wheels are shown (the core answers that).
import { day, shortDay } from '../../dates';
import type { AreaRow } from '../../ipc/gen/AreaRow';
import type { Snapshot } from '../../ipc/gen/Snapshot';
import type { WheelsView } from '../../ipc/gen/WheelsView';
import { factsOf, type Area } from '../../parts/wheel/facts';
import type { Score } from '../../parts/wheel/geometry';
import { since } from '../../parts/wheel/since';
import { words } from '../../words';

export type Column = Snapshot & {
  /** "Today" or "29 Jan" at the head of a column, with whose it is; "29 January" in the key. */
  head: string;
  named: string;
};
export type Held = {
  /** Oldest first. */
  columns: Column[];
  /** Which column is held against which; null with one wheel alone. */
  then: number | null;
  now: number;
  /** Who sees me so, where that is what is compared. */
  sees: string | null;
  /** When the earlier one was: "January". */
  since: string | null;
  /** The areas of the newest wheel. */
  areas: Area[];
  /** In the order of the drawing: mine before theirs, newest first; by column. */
  order: number[];
};

const scoreOf = (row: AreaRow, column: number): Score => row.scores[column]?.score ?? null;

/** The scores one wheel is drawn with. A part stood where the whole did. */
export const drawnScores = (rows: readonly AreaRow[], column: number): Score[] =>
  rows
    .filter(({ on }) => on)
    .map((row) => scoreOf(row, column) ?? row.scores[column]?.inherited?.score ?? null);

export function heldOf({ shown, rows, today }: WheelsView): Held | null {
  if (shown.length === 0) return null;
  const columns = shown.map((one) => {
    const isToday = one.date === today;
    const short = isToday ? words.wheel.today : shortDay(one.date);
    const long = isToday ? words.wheel.today : day(one.date, today);
    return {
      ...one,
      head: one.by === null ? short : words.wheels.byShort(one.by, short),
      named: words.wheels.key(long, one.by),
    };
  });
  const places = columns.map((_, place) => place);
  const mine = places.filter((place) => columns[place]?.by === null).reverse();
  const theirs = places.filter((place) => columns[place]?.by !== null).reverse();
  const [me, them] = [mine[0], theirs[0]];
  const compared = me !== undefined && them !== undefined;
  const now = compared ? them : places.length - 1;
  const then = compared ? me : places.length > 1 ? 0 : null;
  return {
    columns,
    now,
    then,
    sees: compared ? (columns[them]?.by ?? null) : null,
    since: then === null ? null : since(columns[then]?.date ?? '', columns[now]?.date ?? ''),
    areas: rows
      .filter(({ on }) => on)
      .map((row) => ({
        id: row.id,
        name: row.name,
        now: scoreOf(row, now),
        then: then === null ? null : scoreOf(row, then),
      })),
    order: [...mine, ...theirs],
  };
}

/** The lines of the drawing, with what they are called. */
export const linesOf = (held: Held, rows: readonly AreaRow[]): { scores: Score[]; named: string }[] =>
  held.order.map((column) => ({
    scores: drawnScores(rows, column),
    named: held.columns[column]?.named ?? '',
  }));

/** What the shown wheels say in a sentence. */
export function saysOf(held: Held): string {
  const facts = factsOf(held.areas, held.then !== null);
  if (held.sees !== null) return words.wheels.sees(facts, held.sees);
  return facts.scored === 0 ? words.wheel.emptyRead : words.wheel.says(facts, held.since);
}
