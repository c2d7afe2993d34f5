// The shown wheels as a table to take away. Must not hold: sentences, saving.
import type { AreaRow } from '../../ipc/gen/AreaRow';
import type { Cell } from '../../ipc/gen/Cell';
import { words } from '../../words';
import type { Held } from './held';

/** A row for each area and a column for each wheel, oldest first, with the change in points where there is one. */
export function tableOf({ columns, then, now }: Held, rows: readonly AreaRow[]): Cell[][] {
  const change = (row: AreaRow): Cell[] => {
    if (then === null) return [];
    const [from, to] = [row.scores[then]?.score ?? null, row.scores[now]?.score ?? null];
    return [from === null || to === null ? '' : to - from];
  };
  return [
    [words.wheel.area, ...columns.map(({ named }) => named), ...(then === null ? [] : [words.wheel.change])],
    ...rows.map((row) => [row.name, ...row.scores.map(({ score }) => score ?? ''), ...change(row)]),
  ];
}
