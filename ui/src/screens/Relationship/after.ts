// What is still to be done once everything about somebody is deleted: the backups that hold it. Kept here because the page
// it comes from is gone by then, and its address with it. Must not hold: anything about the person.
import type { KnownBackup } from '../../ipc/gen/KnownBackup';
import { once } from '../../once';
import type { Route } from '../../route';

/** `to` is where the fresh backup goes. */
export type After = { to: string; backups: KnownBackup[] };

/** An address that says nothing of anyone. */
export const AFTER: Route = { at: 'relationship', relationship: 'nobody', page: 'after' };

export const { leave: leaveAfter, take: takeAfter } = once<After>();
