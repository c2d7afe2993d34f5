// The days of a year as the page needs them: what was written and who was met on each. Must not hold: sentences, drawing.
import { fullDay } from '../../dates';
import type { Cell } from '../../ipc/gen/Cell';
import type { PhaseBand } from '../../ipc/gen/PhaseBand';
import type { YearEntry } from '../../ipc/gen/YearEntry';
import type { YearSession } from '../../ipc/gen/YearSession';
import type { YearView } from '../../ipc/gen/YearView';
import { words } from '../../words';

export type DayOfYear = { date: string; entries: YearEntry[]; sessions: YearSession[] };

/** Every day with something on it, earliest first. */
export function daysOf({ entries, sessions }: YearView): DayOfYear[] {
  const found = new Map<string, DayOfYear>();
  const at = (date: string): DayOfYear => {
    const day = found.get(date) ?? { date, entries: [], sessions: [] };
    found.set(date, day);
    return day;
  };
  for (const entry of entries) at(entry.date).entries.push(entry);
  for (const session of sessions) at(session.date).sessions.push(session);
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The bands of each relationship, in the order they came. */
export function bandsOf(bands: readonly PhaseBand[]): PhaseBand[][] {
  const found = new Map<string, PhaseBand[]>();
  for (const band of bands) found.set(band.with.id, [...(found.get(band.with.id) ?? []), band]);
  return [...found.values()];
}

const w = words.year;

/** A row for each entry and each session. */
export const tableOf = (days: readonly DayOfYear[]): Cell[][] => [
  [w.day, w.written, w.met],
  ...days.flatMap(({ date, entries, sessions }) => [
    ...entries.map(({ title }) => [fullDay(date), title, '']),
    ...sessions.map((session) => [fullDay(date), '', w.with(session.with.name)]),
  ]),
];
