// Which contract an entry is a text of. Must not hold: components, words.
import { contract } from '../../ipc';
import type { ContractView } from '../../ipc/gen/ContractView';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { Route } from '../../route';

const holds = ({ mine, theirs, agreed }: ContractView, entry: string): boolean =>
  [mine, theirs, agreed].some((text) => text.entry === entry);

/** The screen of the contract an entry belongs to; null when it is an entry like any other. `stored` false is one just
 *  begun: it leads to the newest contract. */
export async function contractOf({ id, instrument, relationship, stored }: EntryView): Promise<Route | null> {
  if (!instrument.sides || relationship === null) return null;
  const at = (which: string | null): Route => ({ at: 'contract', relationship: relationship.id, which });
  if (!stored) return at(null);
  const newest = await contract(relationship.id, null);
  if (holds(newest, id)) return at(null);
  for (const earlier of newest.earlier) {
    if (holds(await contract(relationship.id, earlier.id), id)) return at(earlier.id);
  }
  return null;
}
