// Days for tests of Today and for looking at it: a clean page, and a mentor of five on a full day. Must not hold: rules.
import type { ActionCard } from '../../ipc/gen/ActionCard';
import type { PhaseMark } from '../../ipc/gen/PhaseMark';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import type { SessionCard } from '../../ipc/gen/SessionCard';
import type { Standing } from '../../ipc/gen/Standing';
import type { TodayView } from '../../ipc/gen/TodayView';
import { entry, gwen, learningLog, TODAY, tomasz, wheel } from '../Path/fixtures';

export const session = (
  relationship: RelationshipCard,
  date: string,
  over: Partial<SessionCard> = {},
): SessionCard => ({
  id: `s-${relationship.id}-${date}`,
  relationship,
  number: 6,
  date,
  time: '15:30',
  zone: null,
  here: null,
  minutes: 60,
  method: 'video',
  place: '',
  worksheet: null,
  state: 'planned',
  when: date === TODAY ? 'today' : date < TODAY ? 'past' : 'ahead',
  startsIn: date === TODAY ? 200 : date < TODAY ? -1440 : 17_280,
  over: date < TODAY,
  prepared: null,
  log: null,
  ...over,
});
export const action = (id: string, what: string, over: Partial<ActionCard> = {}): ActionCard => ({
  id,
  what,
  owner: 'me',
  due: TODAY,
  state: 'open',
  came: '',
  made: '2026-02-19',
  closed: null,
  overdue: false,
  relationship: null,
  goal: null,
  from: null,
  ...over,
});
export const standing = (
  relationship: RelationshipCard,
  place: number,
  over: Partial<Standing> = {},
): Standing => ({
  relationship,
  phases: [0, 1, 2, 3, 4].map((at): PhaseMark => (at < place ? 'gone' : at === place ? 'here' : 'ahead')),
  done: 2,
  tasks: 6,
  lastSession: '2026-02-19',
  nextSession: null,
  openActions: 0,
  contractReview: null,
  nextReview: null,
  ...over,
});

export const clean: TodayView = {
  today: TODAY,
  next: [],
  passed: [],
  actions: [],
  openActions: 0,
  due: [],
  question: { id: 'q', text: 'Whose voice was missing from the room this week?', starred: false, own: false },
  relationships: [],
  drafts: [],
  startSmall: [learningLog, wheel],
  rehearse: false,
  lastBackup: null,
};

const with_ = (id: string, name: string, phase: RelationshipCard['phase']): RelationshipCard => ({
  ...tomasz,
  id,
  name,
  firstName: name.split(' ')[0] ?? name,
  phase,
});
const progression = { id: 'progression', title: 'Progression' };
const farah = with_('r3', 'Farah Siddiqui', { id: 'building-rapport', title: 'Building rapport' });
const oluwaseun = with_('r4', 'Oluwaseun Adeyemi-Brown', { id: 'winding-up', title: 'Winding up' });
const layla = with_('r5', 'ليلى حداد', progression);
const walking = { ...tomasz, phase: progression };

export const five: TodayView = {
  ...clean,
  next: [session(walking, TODAY), session(farah, '2026-03-24', { number: 1 })],
  actions: [
    action('a1', 'Send Gwen the two drafts of the rota', {
      due: '2026-03-10',
      overdue: true,
      relationship: { id: gwen.id, firstName: gwen.firstName },
      from: { entry: 'e1', title: 'Meeting of 24 February', date: '2026-02-24' },
    }),
    action('a2', 'Find Tomasz the leaflet about workshop loans', {
      relationship: { id: walking.id, firstName: walking.firstName },
      from: { entry: 'e2', title: 'Meeting of 19 February', date: '2026-02-19' },
    }),
    action('a3', 'Ask Idris to chair Monday’s stand-up', { due: '2026-03-13' }),
  ],
  openActions: 7,
  due: [{ relationship: oluwaseun, what: 'contract', date: '2026-03-20', goal: null }],
  relationships: [
    standing(gwen, 1, {
      lastSession: '2026-02-24',
      nextSession: session(gwen, '2026-03-17'),
      openActions: 1,
    }),
    standing(walking, 2, { nextSession: session(walking, TODAY), openActions: 3 }),
    standing(farah, 0, { lastSession: null, nextSession: session(farah, '2026-03-24') }),
    standing(oluwaseun, 3, { openActions: 12 }),
    standing(layla, 2, { nextSession: session(layla, '2026-04-02'), openActions: 2 }),
  ],
  drafts: [entry('d1', { state: 'draft', title: 'Saying no', date: '2026-03-03' })],
  lastBackup: '2026-03-11',
};
