// Goals, actions and questions for the pretended core: shown as they are, whatever is asked of them. What must not live
// here: rules. The core's tests hold those.
import type { ActionCard } from '../src/ipc/gen/ActionCard';
import type { ActionsView } from '../src/ipc/gen/ActionsView';
import type { GoalView } from '../src/ipc/gen/GoalView';
import type { GoalsView } from '../src/ipc/gen/GoalsView';
import type { QuestionsView } from '../src/ipc/gen/QuestionsView';
import { places, TODAY } from './data';

const gwen = places.relationships[0]!;
const named = { id: gwen.id, firstName: gwen.firstName };

const action = (id: string, what: string, more: Partial<ActionCard> = {}): ActionCard => ({
  id,
  what,
  owner: 'me',
  due: null,
  state: 'open',
  came: '',
  made: '2026-02-19',
  closed: null,
  overdue: false,
  relationship: named,
  goal: null,
  from: { entry: 'e2', title: 'Meeting of 19 February', date: '2026-02-19' },
  ...more,
});
const walk = action('a1', 'Walk the yard with Idris before the rota goes up', {
  due: '2026-03-09',
  overdue: true,
  goal: 'g2',
});
const ask = action('a2', 'Send Gwen the two drafts', { owner: 'both', due: '2026-03-20' });
const done = action('a3', 'Ask Sian how she runs her Mondays', {
  state: 'done',
  closed: '2026-03-02',
  came: 'She does not. She lets them run it, and sits at the back.',
});

export const actions: ActionsView = {
  today: TODAY,
  relationship: named,
  open: [walk, ask],
  closed: [done],
};

const goal = (id: string, what: string, more: Partial<GoalView> = {}): GoalView => ({
  id,
  what,
  success: '',
  starts: null,
  due: null,
  review: null,
  state: 'open',
  came: '',
  made: '2026-01-22',
  closed: null,
  overdue: false,
  relationship: gwen.id,
  parent: null,
  milestones: [],
  steps: [],
  actions: [],
  from: null,
  ...more,
});

export const goals: GoalsView = {
  today: TODAY,
  now: { date: TODAY, time: '14:02' },
  relationship: gwen,
  goals: [
    goal('g1', 'Lead the workshop without doing everybody’s work', {
      success: 'A week goes by in which I fix nothing that was not mine.',
      due: '2026-11-06',
      review: '2026-05-01',
      milestones: [
        { id: 'm1', what: 'Idris writes the rota', due: '2026-03-01', reached: '2026-02-27' },
        { id: 'm2', what: 'A day off in the middle of a week', due: '2026-06-01', reached: null },
      ],
      steps: [goal('g2', 'Hand over the rota', { due: '2026-04-01', parent: 'g1', actions: [walk] })],
    }),
    goal('g3', 'Write one page about how we mend things', {
      state: 'reached',
      closed: '2026-02-26',
      came: 'It is two pages, and Gwen laughed twice.',
    }),
  ],
  loose: [ask, done],
  closedGoals: 1,
  closedActions: 1,
};

const question = (id: string, text: string, starred = false, own = false) => ({ id, text, starred, own });
export const questions: QuestionsView = {
  families: [
    {
      id: 'opening',
      title: 'To open',
      about: 'They leave the choice of where to begin with the other person.',
      own: false,
      questions: [
        question('what-now', 'What would make the next hour worth it?', true),
        question('since', 'What has changed since we last spoke?'),
      ],
    },
    {
      id: 'q-own',
      title: 'From Gwen',
      about: '',
      own: true,
      questions: [question('q1', 'And what are you not saying?', false, true)],
    },
  ],
  ofTheDay: question('what-now', 'What would make the next hour worth it?', true),
};

const removed = () => ({ kept: '{}' });
export const working = {
  goals: () => goals,
  save_goal: () => goals,
  move_goal: () => goals,
  close_goal: () => goals,
  delete_goal: removed,
  save_milestone: () => goals,
  reach_milestone: () => goals,
  delete_milestone: removed,
  actions: () => actions,
  my_actions: () => ({ today: TODAY, open: actions.open }),
  save_action: () => walk,
  close_action: () => done,
  delete_action: removed,
  put_back: () => null,
  questions: () => questions,
  star_question: () => null,
  save_own_question: () => questions,
  save_own_family: () => questions,
  delete_own_question: removed,
  delete_own_family: removed,
};
