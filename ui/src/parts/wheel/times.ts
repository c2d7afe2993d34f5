// What the two lines of a wheel are called: the present one, and the one before it. Must not hold: the clock (today
// comes from the core), sentences.
import type { Inherited } from '../../ipc/gen/Inherited';
import type { Item } from '../../ipc/gen/Item';
import type { PreviousWheel } from '../../ipc/gen/PreviousWheel';
import { day, shortDay } from '../../dates';
import { words } from '../../words';
import { scoredOf } from '../instrument/answers';
import type { Area } from './facts';
import type { Score } from './geometry';
import { since } from './since';

export type Times = {
  /** "Today", or the entry's day: in the key, and at the head of the table. */
  now: string;
  nowShort: string;
  /** The earlier wheel: "January" in a sentence, "29 January" in a title, "29 Jan" in the table; null without one. */
  then: {
    named: string;
    day: string;
    short: string;
    scores: Record<string, number>;
    inherited?: Record<string, Inherited>;
  } | null;
};

/** `date` is the entry's; `today` may be empty when it is not known, and then nothing is called today. */
export function timesOf(date: string, today: string, previous: PreviousWheel | null): Times {
  const isToday = date === today;
  return {
    now: isToday ? words.wheel.today : day(date, date),
    nowShort: isToday ? words.wheel.today : shortDay(date),
    then: previous && {
      named: since(previous.date, date),
      day: day(previous.date, date),
      short: shortDay(previous.date),
      scores: previous.scores,
      inherited: previous.inherited,
    },
  };
}

/** The areas of a wheel's answer beside those of the wheel before it. */
export function areasOf(items: readonly Item[], value: unknown, times: Times): Area[] {
  return items.map(({ id, label }) => ({
    id,
    name: label,
    now: scoredOf(value, id).score,
    then: times.then?.scores[id] ?? null,
    was: times.then?.inherited?.[id] ?? null,
  }));
}

/** The lines of a wheel and of the one before it. A part stood where the whole did. */
export function linesOf(areas: readonly Area[], times: Times): { scores: Score[]; named: string }[] {
  const now = { scores: areas.map((area) => area.now), named: times.now };
  if (times.then === null) return [now];
  const then = areas.map((area) => area.then ?? area.was?.score ?? null);
  return [now, { scores: then, named: times.then.named }];
}
