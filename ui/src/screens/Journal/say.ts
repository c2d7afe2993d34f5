// What lives here: what an entry in a list is, in words. What must not: markup, ipc.
import type { EntryCard } from '../../ipc/gen/EntryCard';
import { words } from '../../words';

/** "Learning log, with Gwen"; of a contract's text, whose it is: "What Gwen said". Empty where the title says it already. */
export function kindOf({ title, instrument, relationship, side, by }: EntryCard): string {
  const who = relationship?.firstName ?? null;
  if (side !== null && who !== null) return words.journal.side[side](who);
  if (by !== undefined) return words.wheels.by(by);
  return words.journal.meta(title === instrument.title ? null : instrument.title, who);
}
