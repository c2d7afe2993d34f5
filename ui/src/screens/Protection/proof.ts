// A secret of today as the core takes it, and which troubles are about it. What must not live here: asking for it.
import type { Trouble } from '../../ipc';
import type { UnlockRequest } from '../../ipc/gen/UnlockRequest';
import { tell } from '../../words';

/** Null while nothing is typed. */
export function proofOf(by: 'passphrase' | 'words', text: string): UnlockRequest | null {
  if (text.trim() === '') return null;
  return by === 'words' ? { with: 'words', words: text } : { with: 'passphrase', passphrase: text };
}

const ABOUT = new Set([
  'wrong-passphrase',
  'wrong-words',
  'word-unknown',
  'words-count',
  'words-do-not-fit',
  'too-soon',
  'secret-missing',
]);

/** What is said at its field; null when the trouble is about something else. */
export function saidOfProof(trouble: Trouble): string | null {
  if (!ABOUT.has(trouble.code)) return null;
  const { what, next } = tell(trouble);
  return `${what} ${next}`;
}
