// Which ways into a journal there are, read from its card. What must not live here: trying them.
import type { JournalCard } from '../../ipc/gen/JournalCard';
import type { Slot } from '../../ipc/gen/Slot';

export type Way = 'keychain' | 'passphrase' | 'words';

/** The everyday way in; null when neither works, and only the recovery words are left. */
export function usualOf(journal: JournalCard): 'keychain' | 'passphrase' | null {
  if (journal.slots.includes('keychain')) return 'keychain';
  return journal.slots.includes('passphrase') ? 'passphrase' : null;
}

/** The everyday lock that is there but has changed since it was written; null when none is, or another one works. */
export function damagedOf(journal: JournalCard): Slot | null {
  if (usualOf(journal)) return null;
  return journal.damaged.find((slot) => slot !== 'recovery') ?? null;
}
