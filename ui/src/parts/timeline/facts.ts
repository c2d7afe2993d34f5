// What a line shows, as facts: where it began, where it is, how high and how low it was. Must not hold: sentences
// (words/en/overTime.ts says them), drawing.
import type { TimeLine } from '../../ipc/gen/TimeLine';

export type LineFacts = {
  /** The first and the last value since the scale last changed, each with its day. */
  first: { value: number; day: string };
  last: { value: number; day: string };
  highest: number;
  lowest: number;
  /** How many values there are since then; how many in all. */
  read: number;
  all: number;
  /** How often it was left out between the first value and the last. */
  leftOut: number;
  /** The first day on the present scale, where there was another before. */
  changed: string | null;
};

/** Null without a value, which the core never sends. */
export function factsOf({ values, ranges }: TimeLine, days: readonly string[]): LineFacts | null {
  const from = ranges[ranges.length - 1]?.from ?? 0;
  const found = values.flatMap((value, place) =>
    value === null || place < from ? [] : [{ value, day: days[place] ?? '', place }],
  );
  const [first, last] = [found[0], found[found.length - 1]];
  if (!first || !last) return null;
  return {
    first: { value: first.value, day: first.day },
    last: { value: last.value, day: last.day },
    highest: Math.max(...found.map(({ value }) => value)),
    lowest: Math.min(...found.map(({ value }) => value)),
    read: found.length,
    all: values.filter((value) => value !== null).length,
    leftOut: last.place - first.place + 1 - found.length,
    changed: ranges.length > 1 ? first.day : null,
  };
}

/** How many there were in all, in how many months, and where most; of counts. */
export type CountFacts = { sum: number; months: number; most: number; when: string[] };

export function countsOf({ values }: TimeLine, days: readonly string[]): CountFacts {
  const counts = values.map((value) => value ?? 0);
  const most = Math.max(...counts);
  return {
    sum: counts.reduce((a, b) => a + b, 0),
    months: counts.length,
    most,
    when: days.filter((_, place) => counts[place] === most),
  };
}
