// What can be done about each trouble at the door: one row a code, so that a new code cannot be forgotten.
// What must not live here: words, doing it.
import type { Code } from '../../ipc/gen/Code';

/** `field`: put right in the field itself. `usual`: the other everyday way in. `save`: into a journal of its own. The first of a row is the main button. */
export type Step = 'field' | 'retry' | 'words' | 'usual' | 'restore' | 'other' | 'save';

export const stepsFor: Record<Code, readonly Step[]> = {
  'wrong-passphrase': ['field', 'words'],
  'wrong-words': ['field', 'other'],
  'word-unknown': ['field'],
  'words-count': ['field'],
  'words-do-not-fit': ['field'],
  'words-not-yours': ['field'],
  'new-key-holds': ['field'],
  'passphrase-weak': ['field'],
  'too-soon': ['field', 'words'],
  'secret-missing': ['field'],
  'slot-damaged': ['words', 'restore'],
  'slot-missing': ['words', 'restore'],
  'manifest-damaged': ['restore', 'other'],
  'database-damaged': ['restore', 'other'],
  'older-damaged': ['save', 'restore', 'other'],
  'database-missing': ['retry', 'restore'],
  'newer-version': ['other'],
  'foreign-journal': ['restore', 'other'],
  'in-use': ['retry', 'other'],
  'journal-not-found': ['retry', 'other', 'restore'],
  'already-there': ['other'],
  'not-empty': ['other'],
  'keychain-absent': ['words', 'other'],
  'keychain-locked': ['retry', 'words'],
  'key-missing': ['words', 'other'],
  'disk-full': ['retry', 'other'],
  'not-writable': ['retry', 'other'],
  'backup-damaged': ['restore', 'other'],
  'other-key': ['restore', 'other'],
  'name-missing': ['field'],
  'name-too-long': ['field'],
  'name-invalid': ['field'],
  'name-taken': ['field'],
  'date-invalid': ['retry'],
  'end-before-start': ['retry'],
  'time-invalid': ['field'],
  'minutes-invalid': ['field'],
  'not-signed': ['field'],
  'contract-signed': ['other'],
  'review-before-signing': ['field'],
  'areas-too-few': ['field'],
  'areas-too-many': ['field'],
  'area-twice': ['field'],
  'wheel-set-twice': ['field'],
  'what-missing': ['field'],
  'due-before-made': ['field'],
  'goal-under-itself': ['field'],
  'text-too-long': ['retry'],
  'answer-invalid': ['retry'],
  'not-found': ['retry', 'other'],
  'link-refused': ['other'],
  'link-not-opened': ['retry'],
  'inside-journal': ['retry'],
  'file-not-readable': ['retry', 'other'],
  'file-too-large': ['retry', 'other'],
  'file-newer': ['retry', 'other'],
  'file-sealed': ['retry', 'other'],
  'file-changed': ['retry', 'other'],
  locked: ['retry', 'other'],
  'setup-missing': ['retry'],
  internal: ['retry', 'other'],
};

/** The steps, when the way in that failed is the recovery words: they cannot then be the way out. */
export function stepsWith(code: Code, failed: 'words' | 'usual'): readonly Step[] {
  const steps = stepsFor[code];
  return failed === 'words' ? steps.map((step) => (step === 'words' ? 'usual' : step)) : steps;
}
