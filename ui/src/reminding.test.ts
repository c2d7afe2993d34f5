import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from './ipc';
import type { Reminder } from './ipc/gen/Reminder';
import { MINUTE, startReminding } from './reminding';

vi.mock('./ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  remind: vi.fn(async () => []),
  notify: vi.fn(async () => null),
}));
const core = vi.mocked(ipc);
const session: Reminder = { kind: 'session', words: null };
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const said = () => core.notify.mock.calls.map(([title]) => title);

it('asks every minute and says what came due, without a name where none is allowed', async () => {
  stop = startReminding();
  await vi.advanceTimersByTimeAsync(0);
  expect(core.remind).toHaveBeenCalledTimes(1);
  core.remind.mockResolvedValueOnce([session]);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(said()).toEqual(['A session tomorrow']);
});

it('says names where they are allowed', async () => {
  core.remind.mockResolvedValueOnce([
    { kind: 'session', words: { who: 'Gwen', what: '', time: '17:00' } },
    { kind: 'action', words: { who: '', what: 'Ring Idris', time: '' } },
  ]);
  stop = startReminding();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual(['Gwen tomorrow at 17:00', 'Ring Idris']);
});

it('says many at once in one', async () => {
  core.remind.mockResolvedValueOnce(Array.from({ length: 10 }, () => session));
  stop = startReminding();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual(['10 things are waiting in Ithaca']);
});

it('goes on after a failure, and ends when told to', async () => {
  core.remind.mockRejectedValueOnce(new ipc.Trouble('internal'));
  stop = startReminding();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(core.remind).toHaveBeenCalledTimes(2);
  stop();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(core.remind).toHaveBeenCalledTimes(2);
});
