import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST, PAUSE, Saving, SLOW } from './saving.svelte';
import { flushUnsaved, onWritten } from './unsaved';

const saved = (time: string) => ({ date: '2026-03-12', time });
const full = { code: 'disk-full', detail: null, message: '' };

/** A write that waits until the test answers it. */
function slowWrites() {
  const waiting: { answer: (time: string) => void; fail: () => void }[] = [];
  const write = vi.fn(
    () =>
      new Promise<{ date: string; time: string }>((resolve, reject) => {
        waiting.push({ answer: (time) => resolve(saved(time)), fail: () => reject(full) });
      }),
  );
  return { write, waiting };
}

let saving: Saving;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  saving.end();
  vi.useRealTimers();
});

describe('saving by itself', () => {
  it('never writes what nobody touched', async () => {
    const write = vi.fn(() => Promise.resolve(saved('14:02')));
    saving = new Saving(write);
    saving.soon();
    await saving.flush();
    await flushUnsaved();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(write).not.toHaveBeenCalled();
  });

  it('writes within a second of a pause, once, and shows the time the core answers', async () => {
    const write = vi.fn(() => Promise.resolve(saved('14:02')));
    saving = new Saving(write);
    for (let key = 0; key < 5; key += 1) {
      saving.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(PAUSE).toBeLessThan(1000);
    expect(write).toHaveBeenCalledTimes(1);
    expect([saving.at, saving.said, saving.unsaved]).toEqual(['14:02', '14:02', false]);
  });

  it('writes while typing goes on without a pause, and says nothing aloud until there is one', async () => {
    const { write, waiting } = slowWrites();
    saving = new Saving(write, '13:00');
    for (let ms = 0; ms <= LONGEST; ms += 250) {
      saving.changed();
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(write).toHaveBeenCalledTimes(1);
    saving.changed();
    waiting[0]?.answer('14:02');
    await vi.advanceTimersByTimeAsync(0);
    expect([saving.at, saving.said]).toEqual(['14:02', '13:00']);
    await vi.advanceTimersByTimeAsync(PAUSE);
    waiting[1]?.answer('14:03');
    await vi.advanceTimersByTimeAsync(0);
    expect([saving.at, saving.said]).toEqual(['14:03', '14:03']);
  });

  it('writes at once on blur, and on the registry’s call', async () => {
    const write = vi.fn(() => Promise.resolve(saved('14:02')));
    saving = new Saving(write);
    saving.changed();
    saving.soon();
    expect(write).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(0);
    saving.changed();
    await flushUnsaved();
    expect(write).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(LONGEST * 2);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('has one write in flight, and the newest state wins', async () => {
    let text = '';
    const { waiting } = slowWrites();
    const written: string[] = [];
    saving = new Saving(() => {
      written.push(text);
      return new Promise((resolve, reject) => {
        waiting.push({ answer: (time) => resolve(saved(time)), fail: () => reject(full) });
      });
    });
    const type = (next: string) => {
      text = next;
      saving.changed();
    };
    type('a');
    await vi.advanceTimersByTimeAsync(PAUSE);
    type('ab');
    await vi.advanceTimersByTimeAsync(PAUSE);
    type('abc');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(written).toEqual(['a']);
    waiting[0]?.answer('14:02');
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a', 'abc']);
    expect(saving.unsaved).toBe(true);
    waiting[1]?.answer('14:03');
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.unsaved).toBe(false);
    await vi.advanceTimersByTimeAsync(LONGEST * 2);
    expect(written).toHaveLength(2);
  });

  it('flushes what was typed during a write, too', async () => {
    const { write, waiting } = slowWrites();
    saving = new Saving(write);
    saving.changed();
    saving.soon();
    saving.changed();
    let done = false;
    void saving.flush().then(() => (done = true));
    waiting[0]?.answer('14:02');
    await vi.advanceTimersByTimeAsync(0);
    expect([write.mock.calls.length, done]).toEqual([2, false]);
    waiting[1]?.answer('14:02');
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toBe(true);
  });

  it('says when a write is slow', async () => {
    const { write, waiting } = slowWrites();
    saving = new Saving(write);
    saving.changed();
    saving.soon();
    expect(saving.slow).toBe(false);
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(saving.slow).toBe(true);
    waiting[0]?.answer('14:02');
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.slow).toBe(false);
  });
});

describe('when it cannot be saved', () => {
  it('keeps the last good time and says why, tries again on the next change, and recovers', async () => {
    let broken = true;
    const write = vi.fn(() => (broken ? Promise.reject(full) : Promise.resolve(saved('14:09'))));
    saving = new Saving(write, '14:02');
    saving.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saving.trouble?.code).toBe('disk-full');
    expect([saving.at, saving.unsaved]).toEqual(['14:02', true]);
    await expect(saving.flush()).rejects.toMatchObject({ code: 'disk-full' });
    const tries = write.mock.calls.length;
    await vi.advanceTimersByTimeAsync(LONGEST * 3);
    expect(write).toHaveBeenCalledTimes(tries);
    broken = false;
    saving.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect([saving.trouble, saving.at, saving.unsaved]).toEqual([null, '14:09', false]);
  });

  it('tries again when asked, and says to whoever waits for it that it is written', async () => {
    const { write, waiting } = slowWrites();
    saving = new Saving(write, '14:02');
    const heard = vi.fn();
    const hear = onWritten(heard);
    saving.changed();
    saving.soon();
    waiting[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.trouble?.code).toBe('disk-full');
    expect(heard).not.toHaveBeenCalled();
    saving.soon();
    waiting[1]?.answer('14:05');
    await vi.advanceTimersByTimeAsync(0);
    expect([saving.trouble, saving.at]).toEqual([null, '14:05']);
    expect(heard).toHaveBeenCalledTimes(1);
    hear();
  });

  it('holds everyone who waits for all of it', async () => {
    saving = new Saving(() => Promise.reject(full));
    saving.changed();
    await expect(flushUnsaved()).rejects.toMatchObject({ code: 'disk-full' });
    expect(saving.unsaved).toBe(true);
  });
});
