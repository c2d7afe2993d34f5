// Takes an entry up for the screen that opens it. Must not hold: how it is opened and saved (open.svelte.ts), which contract
// it may belong to (Contract/whose.ts).
import type { Route } from '../../route';
import { contractOf } from '../Contract/whose';
import { hold, type OpenEntry } from './open.svelte';

/** Holds an entry while its contract is looked up, and after: whoever calls lets it go. When the looking up fails, it is let
 *  go here, so that trying again does not hold it twice. */
export async function takeUp(entry: OpenEntry): Promise<{ release: () => void; contract: Route | null }> {
  const release = hold(entry);
  try {
    return { release, contract: await contractOf(entry.view) };
  } catch (thrown) {
    release();
    throw thrown;
  }
}
