// Text that is on a page and not yet in the journal. A part that holds some registers how to write it down; locking,
// going to another screen and closing the window wait for all of them. What must not live here: the text itself.

/** Writes what is pending. Rejects when it could not be written; the part then keeps the text on the page and says so. */
export type Flush = () => Promise<void>;

const pending = new Set<Flush>();
const waiting = new Set<() => void>();

/** Registers a flush; call the returned function when the part goes away (it fits as an `$effect` clean-up). */
export function holdUnsaved(flush: Flush): () => void {
  pending.add(flush);
  return () => {
    pending.delete(flush);
    wasWritten();
  };
}

/** Calls `does` whenever there may be less to write than before; call the returned function to hear no more. */
export function onWritten(does: () => void): () => void {
  waiting.add(does);
  return () => void waiting.delete(does);
}

/** To be said by a part that wrote its text down, or has none any more. */
export function wasWritten(): void {
  for (const does of waiting) does();
}

/** Writes everything down. Every flush is tried even when one fails; then the first failure is thrown. */
export async function flushUnsaved(): Promise<void> {
  const outcomes = await Promise.allSettled([...pending].map(async (flush) => flush()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
