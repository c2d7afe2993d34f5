// Asks the core every minute to look after the open journal: its pages, and the backups that are due. What it found is
// here for every screen. What must not live here: when something is due (the core's), words.
import { tend } from './ipc';
import type { Tended } from './ipc/gen/Tended';
import { MINUTE } from './reminding';

class Found {
  now: Tended = $state.raw({ damaged: false, notice: null });
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

/** Begins; what comes back ends it. */
export function startTending(): () => void {
  found.now = { damaged: false, notice: null };
  void tendNow();
  const every = setInterval(() => void tendNow(), MINUTE);
  return () => clearInterval(every);
}
