// The step just taken in Moving, for the path to tell of and to undo.
import type { PhaseName } from '../../ipc/gen/PhaseName';
import { once } from '../../once';

/** `phase` is the one walked to, in whose stage it is said; `undo` the one to walk back to. */
export type Moved = { phase: string; sentence: string; undo: PhaseName | null };

const { leave, take } = once<{ relationship: string; step: Moved }>();

export function leaveMoved(relationship: string, step: Moved): void {
  leave({ relationship, step });
}

/** On another path it is not told. */
export function takeMoved(relationship: string): Moved | null {
  const taken = take();
  return taken?.relationship === relationship ? taken.step : null;
}
