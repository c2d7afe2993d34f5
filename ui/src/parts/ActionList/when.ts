// When something is due, and since when it has been closed, as a list says it. Must not hold: the clock, components.
import { day, daysBetween, wholeWeekday } from '../../dates';
import type { ActionCard } from '../../ipc/gen/ActionCard';
import { words } from '../../words';

const w = words.actionList;
const WEEK = 7;

/** "due today", "due 5 March", "overdue since Tuesday"; empty without a day. */
function says(due: string | null, today: string): string {
  if (due === null) return '';
  const days = daysBetween(today, due);
  if (days < 0) return w.overdue((days > -WEEK && wholeWeekday(due)) || day(due, today));
  return days === 0 ? w.today : days === 1 ? w.tomorrow : w.by(day(due, today));
}

/** The same by itself: "Overdue since Tuesday". */
export const dueSays = (due: string | null, today: string): string => w.facts([says(due, today)]);

/** The right-hand end of an action's row: "You, due 5 March", "Done 12 March". */
export function actionSays(action: ActionCard, today: string, other: string | null, who: boolean): string {
  if (action.state !== 'open') {
    const at = day(action.closed ?? today, today);
    return action.state === 'done' ? w.done(at) : w.dropped(at);
  }
  return w.facts([who ? w.who(action.owner, other) : '', says(action.due, today)]);
}
