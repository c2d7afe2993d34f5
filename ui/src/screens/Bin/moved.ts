// The entry just moved to the bin, for the next page to tell of and to undo.
import { once } from '../../once';

export type Moved = { id: string; title: string };

export const { leave: leaveMoved, take: takeMoved } = once<Moved>();
