// The step just taken in Moving, for the path to tell of and to undo. Must not hold: anything longer than until the path
// takes it.
import type { PhaseName } from '../../ipc/gen/PhaseName';

/** `phase` is the one walked to, in whose stage it is said; `undo` the one to walk back to. */
export type Moved = { phase: string; sentence: string; undo: PhaseName | null };

let moved: { relationship: string; step: Moved } | null = null;

export function leaveMoved(relationship: string, step: Moved): void {
  moved = { relationship, step };
}

/** Takes it up once. On another path it is not told. */
export function takeMoved(relationship: string): Moved | null {
  const taken = moved;
  moved = null;
  return taken?.relationship === relationship ? taken.step : null;
}
