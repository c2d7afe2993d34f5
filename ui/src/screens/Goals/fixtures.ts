// Invented goals for tests and for the pretended core: usual, none, long, right-to-left. Must not hold: anything else.
import type { GoalsView } from '../../ipc/gen/GoalsView';
import type { GoalView } from '../../ipc/gen/GoalView';
import { action, done, dropped, late, theirs, TODAY, undated } from '../../parts/ActionList/fixtures';
import { gwen } from '../Path/fixtures';

export const goal = (id: string, what: string, over: Partial<GoalView> = {}): GoalView => ({
  id,
  what,
  success: '',
  starts: null,
  due: null,
  review: null,
  state: 'open',
  came: '',
  made: '2026-02-24',
  closed: null,
  overdue: false,
  relationship: 'r1',
  parent: null,
  milestones: [],
  steps: [],
  actions: [],
  from: null,
  ...over,
});

export const rota = goal('rota', 'Run the Monday rota without asking Gwen', {
  success: 'The team brings its swaps to me, and I say no once.',
  starts: '2026-03-02',
  due: '2026-06-30',
  review: '2026-05-01',
  from: { entry: 'e1', title: 'Plan for the rota', date: '2026-02-24' },
  milestones: [
    { id: 'm1', what: 'First Monday alone', due: '2026-03-02', reached: '2026-03-02' },
    { id: 'm2', what: 'A month of Mondays', due: '2026-03-09', reached: null },
  ],
  steps: [
    goal('step', 'Say no to one swap', {
      parent: 'rota',
      due: '2026-03-10',
      overdue: true,
      actions: [action('say', 'Write down the sentence beforehand', { goal: 'step', due: '2026-03-13' })],
    }),
    goal('step2', 'Draw up April by myself', { parent: 'rota', due: '2026-03-31' }),
  ],
  actions: [
    { ...late, goal: 'rota' },
    { ...theirs, goal: 'rota' },
  ],
});
export const chair = goal('chair', 'Chair a stand-up that ends on time', {
  actions: [{ ...undated, goal: 'chair' }],
});
export const reached = goal('reached', 'Meet everyone on the ward', {
  state: 'reached',
  closed: '2026-02-20',
  came: 'All but the night shift.',
});
export const long = goal('long', 'Llanfairpwllgwyngyll'.repeat(12), {
  success: 'أن يطلبوا مني المناوبات مباشرة',
  due: '2027-01-01',
});

export const view: GoalsView = {
  today: TODAY,
  now: { date: TODAY, time: '14:02' },
  relationship: gwen,
  goals: [rota, chair, reached],
  loose: [action('free', 'Bring the plant back', { due: '2026-03-20' }), done, dropped],
  closedGoals: 1,
  closedActions: 2,
};
export const none: GoalsView = { ...view, goals: [], loose: [], closedGoals: 0, closedActions: 0 };
