// Actions in every state, for tests and for looking at: open, overdue, done, let go, very long, right-to-left. Must not
// hold: anything else.
import type { ActionCard } from '../../ipc/gen/ActionCard';

export const TODAY = '2026-03-12';

export const action = (id: string, what: string, over: Partial<ActionCard> = {}): ActionCard => ({
  id,
  what,
  owner: 'me',
  due: null,
  state: 'open',
  came: '',
  made: '2026-02-24',
  closed: null,
  overdue: false,
  relationship: { id: 'r1', firstName: 'Gwen' },
  goal: null,
  from: null,
  ...over,
});
const from = { entry: 'e1', title: 'Plan for the rota', date: '2026-02-24' };

export const late = action('late', 'Send Gwen the two drafts of the rota', {
  due: '2026-03-10',
  overdue: true,
  from,
});
export const theirs = action('theirs', 'Find the leaflet about workshop loans', {
  owner: 'them',
  due: '2026-03-12',
});
export const undated = action('undated', 'Ask Idris to chair Monday’s stand-up', { owner: 'both' });
export const done = action('done', 'Price a bench', {
  state: 'done',
  closed: '2026-03-05',
  came: 'Too dear by half.',
});
export const dropped = action('dropped', 'Write to the council', { state: 'dropped', closed: '2026-03-06' });
export const long = action('long', 'Llanfairpwllgwyngyll'.repeat(20), { due: '2026-09-01' });
export const rtl = action('rtl', 'اتصل بمريم بشأن الجدول', {
  due: '2026-03-13',
  relationship: { id: 'r2', firstName: 'مريم' },
});
