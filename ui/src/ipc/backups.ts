// Backups that are kept by themselves, looking into one and bringing it back, and a journal that was damaged. What must not
// live here: words, screen state; a backup by hand, at the door or to a file (index.ts).
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';
import type { BackupLook } from './gen/BackupLook';
import type { BackupsView } from './gen/BackupsView';
import type { Opened } from './gen/Opened';
import type { Salvaged } from './gen/Salvaged';
import type { UnlockRequest } from './gen/UnlockRequest';
import type { Tended } from './gen/Tended';

/** Reads the journal's pages once after it was opened, and makes the backups that are due. To be asked every minute. */
export const tend = () => call<Tended>('tend');
export const backups = () => call<BackupsView>('backups');
/** In every place that is there; `onProgress` hears 0 to 1. What failed stands in the answer. */
export function backUpNow(onProgress: (done: number) => void): Promise<BackupsView> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<BackupsView>('back_up_now', { progress });
}
/** The folder backups go into besides the journal's own, or none. */
export const setBackupFolder = (folder: string | null) => call<BackupsView>('set_backup_folder', { folder });
/** By the key that is open now, or by its own words. */
export const lookAtBackup = (file: string, words: string | null = null) =>
  call<BackupLook>('look_at_backup', { file, words });
/** Ends a look by words, or a backup being brought back at the door; nothing of it is left. */
export const cancelAtDoor = () => call<null>('cancel_at_door');
/** In place of the open journal; the file that holds what was there before comes back. */
export const restoreHere = (file: string) => call<string>('restore_here', { file });
/** As a journal of its own, which is the open one then. */
export const restoreBeside = (file: string, name: string) => call<Opened>('restore_beside', { file, name });
/** What can be read of a damaged journal, as a journal of its own, which is the open one then. */
/** At the door, `open` is what opens the damaged journal. */
export const rescue = (name: string, open: UnlockRequest | null = null) =>
  call<Salvaged>('rescue', { name, with: open });
