// Which face of a session is up, and since when its clock runs. Kept while the window is open, so that a worksheet can be
// opened in between: ids and minutes, nobody's words. Must not hold: anything from the journal.
import type { SessionCard } from '../../ipc/gen/SessionCard';

export type Stage = 'before' | 'hold' | 'took' | 'after' | 'cancelled';

const chosen = new Map<string, 'before' | 'hold'>();

/** By what became of it and its time; before and while it is held, as the person chose. */
export function stageOf({ id, state, startsIn, over }: SessionCard): Stage {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'held') return 'after';
  const own = chosen.get(id);
  if (own === 'hold') return own;
  if (over) return 'took';
  return own ?? (startsIn > 0 ? 'before' : 'hold');
}

export const choose = (id: string, stage: 'before' | 'hold'): unknown => chosen.set(id, stage);

/** By session: minutes from its planned start to when the clock was started; negative before it. */
export const clocks = new Map<string, number>();
