// What was just done, for the page that follows to tell of and, where it can be, to undo.
import { once } from './once';

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

export const { leave: leaveTold, take: takeTold } = once<Told>();

/** For the door, where anybody may read it: no word of the journal's. */
export const { leave: leaveAtDoor, take: takeAtDoor } = once<string>();
