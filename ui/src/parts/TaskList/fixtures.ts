// What lives here: tasks in every state, for tests: only a tick, a link, done, begun, very long.
import type { TaskItem } from './TaskList.svelte';

const task = (id: string, over: Partial<TaskItem>): TaskItem => ({
  id,
  label: id,
  href: null,
  done: false,
  state: '',
  begun: false,
  tick: `Done: ${id}`,
  ...over,
});

export const tick = task('Set a date', {});
export const done = task('Meet', { done: true, state: 'Done 22 January' });
export const link = task('Draw', { href: '#/new/wheel', state: 'Not started' });
export const begun = task('Plan', { href: '#/entry/e1', state: 'Started today', begun: true });
export const long = task('Llanfair'.repeat(1250), { state: '<script>alert(1)</script>' });
