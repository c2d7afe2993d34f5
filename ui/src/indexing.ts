// Reading what the index has not read yet, slice by slice, while the journal is open: mostly nothing, after an upgrade
// all of it. Saves pass between two slices. What must not live here: telling anybody (a search says how much is left).
import { indexSome } from './ipc';

/** Begins; what comes back ends it. A slice that fails is left: a search tries again. */
export function startIndexing(): () => void {
  let goes = true;
  void (async () => {
    try {
      while (goes && (await indexSome()).left > 0);
    } catch {
      // the journal was locked, or nothing can be written: what was read before is still found
    }
  })();
  return () => {
    goes = false;
  };
}
