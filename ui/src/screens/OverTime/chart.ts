// A chart as the page, a picture and a table need it. Must not hold: sentences, loading.
import { fullDay } from '../../dates';
import type { Cell } from '../../ipc/gen/Cell';
import type { Chart } from '../../ipc/gen/Chart';
import type { TimeLine } from '../../ipc/gen/TimeLine';
import { countsOf, factsOf } from '../../parts/timeline/facts';
import { lineDrawing, together } from '../../parts/timeline/drawing';
import type { Picture } from '../../parts/wheel/drawing';
import { words } from '../../words';

const w = words.overTime;

/** A number with its unit. */
export const valueOf = ({ kind }: Chart): ((value: number) => string) =>
  kind === 'statements' ? w.perCent : String;

export const titleOf = ({ kind, title }: Chart): string =>
  kind === 'counts' ? w.counts : kind === 'wheel' ? w.wheel(title) : title;

export const lineTitle = ({ kind }: Chart, line: TimeLine): string =>
  kind === 'counts' ? w.line(line.id) : line.title;

export function saysOf(chart: Chart, line: TimeLine, today: string): string {
  if (chart.kind === 'counts') return w.saysCounts(line.id, countsOf(line, chart.days));
  const facts = factsOf(line, chart.days);
  return facts ? w.says(facts, today, valueOf(chart)) : '';
}

/** All lines of a chart as one picture. */
export const pictureOf = (chart: Chart): Picture =>
  together(
    chart.lines.map((line) => ({
      title: lineTitle(chart, line),
      picture: lineDrawing(line, chart.days, valueOf(chart)),
    })),
  );

/** A row for each day and a column for each line; what was left out is empty. */
export const tableOf = (chart: Chart): Cell[][] => [
  [chart.kind === 'counts' ? w.month : w.date, ...chart.lines.map((line) => lineTitle(chart, line))],
  ...chart.days.map((date, place) => [
    chart.kind === 'counts' ? w.monthOf(date) : fullDay(date),
    ...chart.lines.map((line) => line.values[place] ?? ''),
  ]),
];
