// What lives here: invented relationships and paths for tests of the screens: usual, empty, very long, hostile.
import type { EntryCard } from '../../ipc/gen/EntryCard';
import type { InstrumentCard } from '../../ipc/gen/InstrumentCard';
import type { PathPhase } from '../../ipc/gen/PathPhase';
import type { PathTask } from '../../ipc/gen/PathTask';
import type { PathView } from '../../ipc/gen/PathView';
import type { PhaseMark } from '../../ipc/gen/PhaseMark';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';

export const TODAY = '2026-03-12';

export const learningLog: InstrumentCard = {
  id: 'learning-log',
  title: 'Learning log',
  purpose: 'What happened, and what you make of it.',
  time: '10 minutes',
};
export const wheel: InstrumentCard = {
  id: 'wheel-of-life',
  title: 'Wheel of life',
  purpose: 'Eight numbers, something to compare with later.',
  time: null,
};

export const gwen: RelationshipCard = {
  id: 'r1',
  name: 'Gwen Pritchard',
  firstName: 'Gwen',
  role: 'mentee',
  kind: 'one-to-one',
  phase: { id: 'setting-direction', title: 'Setting direction' },
  started: '2025-12-02',
  ends: null,
  state: 'active',
  ended: null,
  early: false,
};
export const tomasz: RelationshipCard = {
  ...gwen,
  id: 'r2',
  name: 'Tomasz Wilk',
  firstName: 'Tomasz',
  role: 'mentor',
};

export const LONG = 'Llanfair'.repeat(1250);
export const HOSTILE = '<script>alert(1)</script>';
export const ARABIC = 'ليلى 🌿';

export const entry = (id: string, over: Partial<EntryCard> = {}): EntryCard => ({
  id,
  instrument: learningLog,
  title: `Entry ${id}`,
  excerpt: 'I said it in one sentence and did not explain.',
  side: null,
  relationship: gwen,
  state: 'done',
  date: '2026-03-10',
  ...over,
});

const task = (id: string, label: string, over: Partial<PathTask> = {}): PathTask => ({
  id,
  label,
  instrument: null,
  done: null,
  entry: null,
  ...over,
});

export const tasks: PathTask[] = [
  task('say', 'Say what you want from mentoring', { done: '2026-01-22' }),
  task('draw', 'Draw your wheel of life', {
    instrument: wheel,
    done: '2026-01-29',
    entry: { id: 'e1', state: 'done', date: '2026-01-29' },
  }),
  task('plan', 'Plan your first steps', {
    instrument: learningLog,
    entry: { id: 'e2', state: 'draft', date: '2026-03-03' },
  }),
  task('look', 'Write about a meeting', { instrument: learningLog }),
  task('date', 'Set a date to look back'),
];

const phase = (id: string, title: string, mark: PhaseMark, over: Partial<PathPhase> = {}): PathPhase => ({
  id,
  title,
  purpose: `What ${title} is for.`,
  nudge: null,
  mark,
  since: null,
  until: null,
  focus: [`Focus of ${title}`],
  aware: [`Risk of ${title}`],
  questions: [`A question in ${title}?`],
  tasks: [task(`${id}-only`, `A task of ${title}`)],
  done: 0,
  ...over,
});

/** Gwen's path, with the phase at `here` (0 to 4) as the present one. */
export function pathView(here = 1, over: Partial<PathView> = {}): PathView {
  const mark = (place: number): PhaseMark => (place < here ? 'gone' : place === here ? 'here' : 'ahead');
  return {
    relationship: gwen,
    today: TODAY,
    history: [],
    phases: [
      phase('building-rapport', 'Building rapport', mark(0), { since: '2025-12-02', until: '2026-01-20' }),
      phase('setting-direction', 'Setting direction', mark(1), {
        since: here >= 1 ? '2026-01-20' : null,
        until: here > 1 ? '2026-03-01' : null,
        tasks,
        done: 2,
        nudge: 'Leave room for a second thought.',
      }),
      phase('progression', 'Progression', mark(2), { since: here >= 2 ? TODAY : null }),
      phase('winding-up', 'Winding up', mark(3)),
      phase('moving-on', 'Moving on', mark(4)),
    ],
    ...over,
  };
}

export const ticked = (view: PathView, id: string, done: string | null): PathView => ({
  ...view,
  phases: view.phases.map((each) => ({
    ...each,
    tasks: each.tasks.map((one) => (one.id === id ? { ...one, done } : one)),
  })),
});
