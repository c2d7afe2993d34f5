// The entry just moved to the bin, for the next page to tell of and to undo. Must not hold: anything longer than until
// that page takes it.

export type Moved = { id: string; title: string };

let moved: Moved | null = null;

export function leaveMoved(entry: Moved): void {
  moved = entry;
}

/** Takes it up once: a page that is opened later says nothing of it. */
export function takeMoved(): Moved | null {
  const taken = moved;
  moved = null;
  return taken;
}
