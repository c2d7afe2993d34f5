// When a goal is due, or since when it is closed, as its line says it. Must not hold: the clock, components.
import { day } from '../../dates';
import type { GoalView } from '../../ipc/gen/GoalView';
import { dueSays } from '../../parts/ActionList/when';
import { words } from '../../words';

const w = words.goals;

/** "Due 30 June", "Overdue since Tuesday", "Reached 12 March". */
export function goalSays({ state, due, closed }: GoalView, today: string): string {
  if (state === 'open') return dueSays(due, today);
  return (state === 'reached' ? w.reached : w.dropped)(day(closed ?? today, today));
}
