// A room of wheels in its states. Must not hold: anything else.
import type { AreaRow } from '../../ipc/gen/AreaRow';
import type { AreaScore } from '../../ipc/gen/AreaScore';
import type { AreaView } from '../../ipc/gen/AreaView';
import type { WheelsView } from '../../ipc/gen/WheelsView';

export const area = (id: string, name: string, more: Partial<AreaView> = {}): AreaView => ({
  id,
  name,
  retired: false,
  splitFrom: null,
  ...more,
});
export const score = (score: number | null, more: Partial<AreaScore> = {}): AreaScore => ({
  score,
  asked: true,
  named: null,
  inherited: null,
  ...more,
});
export const row = (id: string, name: string, scores: AreaScore[], on = true): AreaRow => ({
  id,
  name,
  on,
  scores,
});

export const empty: WheelsView = {
  sets: [{ id: 'life', name: '', relationship: null, builtIn: true }],
  set: 'life',
  areas: [area('work', 'Work'), area('rest', 'Rest'), area('home', 'Home')],
  line: 'segments',
  today: '2026-03-12',
  snapshots: [],
  shown: [],
  rows: [],
  assessments: [],
  people: [],
};

const shot = (id: string, date: string, by: string | null = null) => ({
  id,
  date,
  by,
  bumpiness: 20,
  balance: 15,
});
const card = (id: string, date: string, by: string | null = null) => ({
  id,
  date,
  by,
  title: null,
  state: 'done' as const,
});
export const filled: WheelsView = {
  ...empty,
  snapshots: [card('three', '2026-03-09'), card('two', '2026-01-26'), card('one', '2025-11-07')],
  shown: [shot('two', '2026-01-26'), shot('three', '2026-03-09')],
  rows: [
    row('work', 'The day job', [score(4, { named: 'Work' }), score(6)]),
    row('sleep', 'Sleep', [score(null, { asked: false, inherited: { name: 'Rest', score: 5 } }), score(7)]),
    row('play', 'Play', [score(null, { asked: false }), score(0)]),
    row('home', 'Home', [score(8), score(null)]),
    row('rest', 'Rest', [score(5), score(null, { asked: false })], false),
  ],
  people: [{ id: 'gwen', name: 'Gwen Pritchard', firstName: 'Gwen', role: 'mentee' }],
};
export const withGwen: WheelsView = {
  ...filled,
  snapshots: [card('hers', '2026-03-10', 'Gwen'), ...filled.snapshots],
  shown: [shot('three', '2026-03-09'), shot('hers', '2026-03-10', 'Gwen')],
  rows: [
    row('work', 'Work', [score(6), score(4)]),
    row('rest', 'Rest', [score(3), score(4)]),
    row('home', 'Home', [score(8), score(8)]),
  ],
};
