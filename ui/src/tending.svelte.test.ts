import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ipc from './ipc';
import { MINUTE } from './reminding';
import { found, startTending } from './tending.svelte';

vi.mock('./ipc', async (original) => ({ ...(await original<typeof ipc>()), tend: vi.fn() }));
const tend = vi.mocked(ipc.tend);
const says = (last: string | null) => ({ damaged: false, notice: null, last });

afterEach(() => vi.useRealTimers());

describe('looking after the journal', () => {
  it('goes on every minute, and says when there is a new backup and only then', async () => {
    vi.useFakeTimers();
    tend.mockResolvedValue(says('2026-03-12'));
    const made = vi.fn();
    const stop = startTending(made);
    await vi.advanceTimersByTimeAsync(0);
    expect(made).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([tend.mock.calls.length, made.mock.calls.length]).toEqual([2, 1]);
    tend.mockResolvedValue({ ...says('2026-03-13'), damaged: true });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([made.mock.calls.length, found.now.damaged]).toEqual([2, true]);
    stop();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(tend).toHaveBeenCalledTimes(3);
  });

  it('is not begun anew by what it finds', async () => {
    tend.mockClear();
    tend.mockImplementation(async () => says(String(tend.mock.calls.length)));
    const end = $effect.root(() => {
      $effect(() => startTending(() => {}));
    });
    flushSync();
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.resolve();
      flushSync();
    }
    expect(tend).toHaveBeenCalledTimes(1);
    end();
  });
});
