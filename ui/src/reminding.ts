// Asks the core every minute what came due, and hands it to the system's notifications. It goes on while the journal is
// locked. What must not live here: when something is due, whether it may say names (both the core's), words.
import { notify, remind } from './ipc';
import { words } from './words';

/** In ms. */
export const MINUTE = 60_000;
/** More than these at once are said in one. */
const FEW = 3;

async function look(): Promise<void> {
  try {
    const due = await remind();
    const said = due.length > FEW ? [words.reminders.several(due.length)] : due.map(words.reminders.said);
    for (const { title, body } of said) await notify(title, body);
  } catch {
    // A reminder that cannot be had is no reason to disturb anyone: everything due stands on Today.
  }
}

/** Begins to ask; returns the end of it. */
export function startReminding(): () => void {
  void look();
  const every = setInterval(() => void look(), MINUTE);
  return () => clearInterval(every);
}
