// Words of Keys: what opens a journal, its recovery words, a new key, and what an older one leaves behind; and of places
// other computers reach. What must not live here: setting up and unlocking (cover.ts), what an error means (errors.ts).
import type { PlaceView } from '../../ipc/gen/PlaceView';

export const keys = {
  title: 'Keys and recovery words',
  ways: 'Ways in',
  slots: {
    keychain: {
      name: 'This computer’s login.',
      say: 'Whoever is logged in as you can open the journal, on this computer only.',
    },
    passphrase: { name: 'A passphrase.', say: 'Typed each time. It opens any copy of the journal.' },
    recovery: { name: 'Twelve recovery words.', say: 'They open it on any computer. Always there.' },
  },
  damaged: 'Its file has changed since Ithaca wrote it, and opens nothing. Set it anew.',
  change: 'Change how it opens',
  changePassphrase: 'Change the passphrase, or use the login',
  changed: {
    keychain: 'From now on it opens with this computer’s login.',
    passphrase: 'From now on it opens with the new passphrase.',
  },
  changedNote:
    'Someone who has an older copy of the journal, such as a backup, can still open that copy the old way.',
  proof: 'The passphrase of today',
  proofWhy: 'So that nobody who finds the journal open can change what opens it.',
  proofWords: 'In place of the passphrase, in the order on your paper.',
  proofEmpty: 'Type your passphrase, or use your recovery words',
  words: 'Recovery words',
  wordsWhy:
    'The twelve words on paper open this journal when a passphrase is forgotten or this computer is gone. Without them, nobody can.',
  since: (day: string) => `Made on ${day}.`,
  checked: (day: string) => `Last found to be there on ${day}.`,
  unchecked: 'Not looked for since.',
  check: 'Check that you still have them',
  checkHint: 'From your paper, all twelve. They are tried on the journal and not kept.',
  checkNow: 'Check these words',
  checking: 'Checking…',
  notThese:
    'These words do not open this journal. Is there another paper, or have new words been made since?',
  found: 'Those are the words. Put the paper back where it was.',
  lost: 'I cannot find them: make new words',
  newWords: 'Make new words',
  newWordsWhy: 'Twelve new words take the place of the old ones, which open this journal no more.',
  showWords: 'Show me new words',
  wordsNow: {
    words:
      'Write them on paper, in this order. They are shown only now, and count once you have typed three of them back. Until then the old ones do.',
    key: 'Write them on paper, in this order. They are shown only now. The new key is made once you have typed three of them back.',
  },
  use: { words: 'Use these words from now on', key: 'Make the new key' },
  wordsMade:
    'The new words count. Cross out the old ones: they open only copies of the journal made before, such as a backup.',
  key: 'A new key',
  keyHeading: 'When somebody may have had your passphrase or your words',
  keyDoes:
    'A new key copies everything you have written under it, with a new way in and new recovery words. What you write from then on cannot be read by the old ones, whatever copy somebody may have.',
  keyDoesNot:
    'It does not reach into copies that exist already: a backup made before still opens the old way, with all that was in it then. Ithaca lists the ones it knows afterwards, so that you can delete them. Changing only the passphrase or the words leaves the key as it is.',
  makeKey: 'Make a new key',
  keyHow: 'How should it open under its new key?',
  makingKey: 'Copying the journal under its new key',
  keyMade: 'The journal has a new key, and everything is in it.',
  old: 'The older key',
  oldWhy: 'What you wrote before the new key can still be read where an older copy is left.',
  oldItem:
    'This computer’s keychain still holds the older key. Without it, older backups open by their own recovery words only.',
  forget: 'Remove it from the keychain',
  forgotten: 'This computer’s keychain no longer holds the older key.',
  oldBackups: (count: number) =>
    count === 1
      ? 'One backup was made under the older key. Make a new backup before you delete it.'
      : `${count} backups were made under the older key. Make a new backup before you delete them.`,
  rehearse: 'Do you still have your twelve recovery words?',
  rehearseGo: 'Check that they are there',
  later: 'Not now',
};

export const lockAfter = {
  legend: 'Lock by itself',
  hint: 'When no key is pressed and nothing is touched for that long. It also locks when the screen is locked or the computer sleeps, where the desktop says so. What is on the page is saved first.',
  minutes: {
    1: 'After a minute',
    5: 'After 5 minutes',
    10: 'After 10 minutes',
    30: 'After half an hour',
    0: 'Never',
  } as Record<number, string>,
  other: (minutes: number) => `After ${minutes} minutes`,
};

/** What a place other computers reach means for a journal, and what to do. */
export const place = ({ kind, name }: PlaceView): { what: string; next: string } =>
  kind === 'synced'
    ? {
        what: `${name} copies this folder to other computers`,
        next: 'Nobody can read the copies without your key. But when two computers write in the journal at once, one of them loses: lock it here before you open it elsewhere, and wait until everything is copied. A folder that nothing copies is safer.',
      }
    : {
        what: `This folder is on another computer (${name})`,
        next: 'When the connection breaks while you write, the last words may not arrive, and two computers can open the journal at once. A folder on this computer is safer, with backups over there.',
      };
