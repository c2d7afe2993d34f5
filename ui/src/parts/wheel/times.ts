// What the two lines of a wheel are called: the present one, and the one before it. Must not hold: the clock (today
// comes from the core), sentences.
import type { Item } from '../../ipc/gen/Item';
import type { PreviousWheel } from '../../ipc/gen/PreviousWheel';
import { day, shortDay } from '../../dates';
import { wheel as words } from '../../words/en/wheel';
import { scoredOf } from '../instrument/answers';
import type { Area } from './facts';
import { since } from './since';

export type Times = {
  /** "Today", or the entry's day: in the key, and at the head of the table. */
  now: string;
  nowShort: string;
  /** The earlier wheel: "January" in a sentence, "29 January" in a title, "29 Jan" in the table; null without one. */
  then: { named: string; day: string; short: string; scores: Record<string, number> } | null;
};

/** `date` is the entry's; `today` may be empty when it is not known, and then nothing is called today. */
export function timesOf(date: string, today: string, previous: PreviousWheel | null): Times {
  const isToday = date === today;
  return {
    now: isToday ? words.today : day(date, date),
    nowShort: isToday ? words.today : shortDay(date),
    then: previous && {
      named: since(previous.date, date),
      day: day(previous.date, date),
      short: shortDay(previous.date),
      scores: previous.scores,
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
  }));
}
