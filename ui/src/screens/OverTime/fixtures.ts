// What changes over time, in its states. Must not hold: anything else.
import { addDays } from '../../dates';
import type { Chart } from '../../ipc/gen/Chart';
import type { OverTimeView } from '../../ipc/gen/OverTimeView';
import type { TimeLine } from '../../ipc/gen/TimeLine';

export const line = (id: string, title: string, values: (number | null)[], max = 10): TimeLine => ({
  id,
  title,
  values,
  ranges: [{ from: values.findIndex((value) => value !== null), min: 0, max }],
});
const DAYS = ['2026-01-10', '2026-03-12', '2026-05-14'];
const chart = (id: string, kind: Chart['kind'], title: string, days: string[], lines: TimeLine[]): Chart => ({
  id,
  kind,
  title,
  days,
  entries: kind === 'counts' ? [] : days.map((_, place) => `e${place}`),
  lines,
});

export const empty: OverTimeView = { today: '2026-05-14', relationship: null, people: [], charts: [] };

const changed: TimeLine = {
  ...line('commitment', 'How sure are you that you will do it?', [9, 5, 6]),
  ranges: [
    { from: 0, min: 1, max: 10 },
    { from: 1, min: 1, max: 7 },
  ],
};
export const filled: OverTimeView = {
  ...empty,
  people: [
    { id: 'gwen', name: 'Gwen Pritchard', firstName: 'Gwen', role: 'mentee' },
    { id: 'leila', name: 'ليلى حداد', firstName: 'ليلى', role: 'mentor' },
  ],
  charts: [
    chart('wheel life', 'wheel', '', DAYS, [
      line('work', 'The day job', [4, 6, 7]),
      line('rest', 'Rest', [5, null, 5]),
      line('sleep', 'Sleep', [null, 7, 6]),
      line('garden', 'الحديقة', [null, 10, null]),
    ]),
    chart('track commitment', 'scale', 'GROW', DAYS, [changed]),
    chart('professional-assessment statements', 'statements', 'Professional assessment', DAYS.slice(1), [
      line('recognition', 'Recognition', [40, 73], 100),
      line('long', 'A group with quite a long name that goes on and on', [55, 55], 100),
    ]),
    chart(
      'counts',
      'counts',
      '',
      ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'],
      [line('sessions', '', [1, 0, 2, 1, 0], 2), line('entries', '', [3, 1, 4, 0, 2], 4)],
    ),
  ],
};

const long = Array.from({ length: 1000 }, (_, day) => addDays('2023-08-19', day));
export const thousand: OverTimeView = {
  ...empty,
  charts: [
    chart(
      'wheel life',
      'wheel',
      '',
      long,
      Array.from({ length: 16 }, (_, area) =>
        line(
          `a${area}`,
          `Area ${area + 1}`,
          long.map((_, day) => (day * 7 + area * 3) % 11),
        ),
      ),
    ),
  ],
};
