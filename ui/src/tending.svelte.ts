// Asks the core every minute to look after the open journal: its pages, and the backups that are due. What it found is
// here for every screen. What must not live here: when something is due (the core's), words.
import { untrack } from 'svelte';
import { tend } from './ipc';
import type { Tended } from './ipc/gen/Tended';
import { MINUTE } from './reminding';

const nothing: Tended = { damaged: false, notice: null, last: null };

class Found {
  now: Tended = $state.raw(nothing);
}
export const found = new Found();

/** To be asked again where something may have changed it. */
export async function tendNow(): Promise<void> {
  try {
    found.now = await tend();
  } catch {
    // The journal was locked meanwhile. What could not be done is answered, not thrown.
  }
}

/** Begins; what comes back ends it. `onmade` hears of each new backup. */
export function startTending(onmade: () => void): () => void {
  const look = async () => {
    const before = found.now.last;
    await tendNow();
    if (found.now.last !== before) onmade();
  };
  // What it finds is no reason for whoever began it to begin again.
  untrack(() => {
    found.now = nothing;
    void look();
  });
  const every = setInterval(() => void look(), MINUTE);
  return () => clearInterval(every);
}
