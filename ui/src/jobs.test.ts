// Several things to write: the newest of each, none held up by another, and nobody kept on a page by what is gone.
import { afterEach, expect, it, vi } from 'vitest';
import { Closing } from './closing';
import { Trouble } from './ipc';
import { Jobs } from './jobs.svelte';
import { flushUnsaved } from './unsaved';

const open: Jobs[] = [];
function jobs(): Jobs {
  const made = new Jobs();
  open.push(made);
  return made;
}
afterEach(() => open.splice(0).forEach(({ saving }) => saving.end()));

it('writes the newest under each key, and before the page is left', async () => {
  const made = jobs();
  const [older, newer, other] = [vi.fn(async () => {}), vi.fn(async () => {}), vi.fn(async () => {})];
  made.later('a', older);
  made.later('a', newer);
  made.later('b', other);
  await flushUnsaved();
  expect([older, newer, other].map((job) => job.mock.calls.length)).toEqual([0, 1, 1]);
});

it('is not held up by one that fails, which waits and keeps the page', async () => {
  const made = jobs();
  const fails = vi.fn(async () => Promise.reject(new Trouble('disk-full')));
  made.later('a', fails);
  expect(await made.now('b', async () => {})).toBe(true);
  expect(made.saving.trouble?.code).toBe('disk-full');
  await expect(flushUnsaved()).rejects.toMatchObject({ code: 'disk-full' });
  fails.mockImplementation((async () => {}) as never);
  await flushUnsaved();
  expect(made.saving.trouble).toBeNull();
});

it('forgets what was dropped, and what is no longer there', async () => {
  const made = jobs();
  const dropped = vi.fn(async () => {});
  made.later('a', dropped);
  await made.drop('a');
  expect(dropped).not.toHaveBeenCalled();
  await made.now('b', async () => Promise.reject(new Trouble('not-found')));
  await flushUnsaved();
});

it('closes at once, and with the words that were typed last', async () => {
  const write = vi.fn(async (..._: string[]) => {});
  const closing = new Closing<string>(jobs(), write);
  await closing.onclose('a', 'done', '');
  closing.oncame('a', 'done', 'It rained');
  await closing.onclose('a', 'open', '');
  expect(write.mock.calls).toEqual([
    ['a', 'done', ''],
    ['a', 'open', 'It rained'],
  ]);
});
