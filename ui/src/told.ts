// What was just done, for the page that follows to tell of and, where it can be, to undo. Must not hold: anything longer
// than until a page takes it.

export type Told = {
  says: string;
  undo: {
    /** What the button says it does. */
    named: string;
    does: () => Promise<unknown>;
    /** What is said once it is undone. */
    undone: string;
  } | null;
};

let told: Told | null = null;

export function leaveTold(next: Told): void {
  told = next;
}

let atDoor: string | null = null;

/** For the door, where anybody may read it: no word of the journal's. */
export function leaveAtDoor(says: string): void {
  atDoor = says;
}

/** Takes it up once. */
export function takeAtDoor(): string | null {
  const taken = atDoor;
  atDoor = null;
  return taken;
}

/** Takes it up once: a page that is opened later says nothing of it. */
export function takeTold(): Told | null {
  const taken = told;
  told = null;
  return taken;
}
