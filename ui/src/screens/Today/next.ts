// Which session Today puts first. What must not live here: words, components.
import { addDays } from '../../dates';
import type { SessionCard } from '../../ipc/gen/SessionCard';

/** One of today comes before one of which nobody has said yet whether it took place; that before one of another day. The
 *  others are those that have been, and those of today and tomorrow. */
export function inOrder(
  next: readonly SessionCard[],
  passed: readonly SessionCard[],
  today: string,
): { first: SessionCard | null; others: SessionCard[] } {
  const [soonest] = next;
  const first = (soonest?.when === 'today' ? soonest : (passed[0] ?? soonest)) ?? null;
  const tomorrow = addDays(today, 1);
  const near = next.filter(({ when, date, here }) => when === 'today' || (here?.date ?? date) <= tomorrow);
  const others = [...near, ...passed].filter(({ id }) => id !== first?.id);
  // Nothing that comes next is hidden behind what has been.
  if (first?.over && soonest && !others.includes(soonest)) others.unshift(soonest);
  return { first, others };
}
