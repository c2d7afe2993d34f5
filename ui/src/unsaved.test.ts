import { describe, expect, it, vi } from 'vitest';
import { flushUnsaved, holdUnsaved, onWritten } from './unsaved';

describe('unsaved text', () => {
  it('waits for every flush', async () => {
    const written: string[] = [];
    const drop = [
      holdUnsaved(async () => {
        await Promise.resolve();
        written.push('first');
      }),
      holdUnsaved(async () => void written.push('second')),
    ];
    await flushUnsaved();
    expect(written.sort()).toEqual(['first', 'second']);
    drop.forEach((end) => end());
  });

  it('tries all of them when one fails, and then says which failure came first', async () => {
    const written: string[] = [];
    const drop = [
      holdUnsaved(async () => Promise.reject(new Error('disk full'))),
      holdUnsaved(async () => void written.push('kept')),
    ];
    await expect(flushUnsaved()).rejects.toThrow('disk full');
    expect(written).toEqual(['kept']);
    drop.forEach((end) => end());
    await expect(flushUnsaved()).resolves.toBeUndefined();
  });

  it('says when there may be less to write, as long as somebody listens', () => {
    const heard = vi.fn();
    const hear = onWritten(heard);
    holdUnsaved(async () => {})();
    expect(heard).toHaveBeenCalledTimes(1);
    hear();
    holdUnsaved(async () => {})();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('turns a flush that throws at once into a failure, not a crash', async () => {
    const drop = holdUnsaved(() => {
      throw new Error('at once');
    });
    await expect(flushUnsaved()).rejects.toThrow('at once');
    drop();
  });
});
