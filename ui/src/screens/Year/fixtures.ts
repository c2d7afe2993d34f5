// A year of the journal. Must not hold: anything else.
import type { YearView } from '../../ipc/gen/YearView';

const gwen = { id: 'gwen', name: 'Gwen Pritchard', firstName: 'Gwen', role: 'mentee' as const };
const entry = (id: string, date: string, title: string, state: 'done' | 'draft' = 'done') => ({
  id,
  date,
  title,
  state,
});

export const yearView: YearView = {
  today: '2026-05-14',
  year: 2026,
  first: 2025,
  last: 2026,
  entries: [
    entry('e1', '2026-01-10', 'Wheel of life'),
    entry('e2', '2026-03-12', 'A first talk about the shop'),
    entry('e3', '2026-03-12', 'Wheel of life'),
    entry('e4', '2026-05-14', 'العمل والبيت', 'draft'),
  ],
  sessions: [{ id: 's1', date: '2026-03-12', with: gwen }],
  bands: [
    {
      with: gwen,
      phase: { id: 'building-rapport', title: 'Building rapport' },
      from: '2026-01-05',
      to: '2026-03-11',
    },
    {
      with: gwen,
      phase: { id: 'setting-direction', title: 'Setting direction' },
      from: '2026-03-12',
      to: '2026-05-14',
    },
  ],
  onThisDay: [entry('e0', '2025-05-14', 'The week I nearly gave up')],
};
