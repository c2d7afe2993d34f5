// The pretended core's answers about what changes over time. `&wheels=none` has nothing yet, `&long` a thousand wheels. What
// must not come in here: rules.
import type { DrawingFile } from '../src/ipc/gen/DrawingFile';
import { empty, filled, thousand } from '../src/screens/OverTime/fixtures';
import { yearView } from '../src/screens/Year/fixtures';

export function overTime(asked: URLSearchParams): Record<string, unknown> {
  const none = asked.get('wheels') === 'none';
  return {
    over_time: ({ relationship }: { relationship: string | null }) => ({
      ...(none ? empty : asked.has('long') ? thousand : filled),
      relationship: filled.people.find(({ id }) => id === relationship) ?? null,
    }),
    year: ({ year }: { year: number | null }) =>
      none
        ? { ...yearView, entries: [], sessions: [], bands: [], onThisDay: [] }
        : { ...yearView, year: year ?? yearView.year },
    save_drawing: ({ name }: { file: DrawingFile; name: string }) => `/home/ada/${name}`,
  };
}
