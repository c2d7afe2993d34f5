// Words of the closed journal: welcome, setting up, unlocking, other journals, restoring. What must not live here:
// what an error means (errors.ts), what is said once the journal is open.
import type { KeychainWhy } from '../../ipc/gen/KeychainWhy';

const keychainWhy: Record<KeychainWhy, string> = {
  absent:
    'Opening with this computer’s login is not on offer: Ithaca would keep the key in the computer’s keychain, and it finds none running here. So this journal opens with a passphrase.',
  locked:
    'Opening with this computer’s login is not on offer: the computer’s keychain is locked or does not answer, and Ithaca would keep the key in it. So this journal opens with a passphrase. You can change that later in Settings.',
};

export const welcome = {
  title: 'Welcome',
  what: 'Ithaca walks with you through a mentoring relationship, from the first meeting to moving on, whether you are the mentee or the mentor.',
  kept: 'Everything you write stays on this computer, encrypted: there is no account and no server.',
  start: 'Start a journal',
  sample: 'Explore a sample journal',
  restore: 'Restore a backup',
  another: 'Open a journal in another folder',
};

export const setup = {
  over: 'A new journal',
  nameHeading: 'What is your journal called?',
  nameWhy:
    'The name is the folder’s name too, and anyone who uses this computer can see it. Leave people’s names out.',
  name: 'Name of the journal',
  nameDefault: 'Mentoring',
  nameEmpty: 'Give the journal a name',
  folder: 'Kept in',
  folderChange: 'Choose another folder',
  howHeading: 'How should it open?',
  howWhy: 'You can change your mind later, in Settings.',
  howEmpty: 'Choose how the journal should open',
  login: 'With this computer’s login',
  loginHint:
    'Nothing to remember: whoever is logged in as you can open it. Choose this when nobody else uses your login.',
  passphrase: 'With a passphrase',
  passphraseHint:
    'You type it each time. Choose this when others can use this computer, or it is not your own.',
  passphraseHeading: 'Choose a passphrase',
  passphraseWhy:
    'Four or five words that have nothing to do with each other make a strong one that is easy to keep. Nobody can send you a new one.',
  keychainWhy: (why: KeychainWhy | null) => keychainWhy[why ?? 'absent'],
  again:
    'Type it again. Ithaca does not keep it until the journal is made, and the twelve words will be new ones.',
  wordsHeading: 'Write down twelve recovery words',
  wordsWhy:
    'Write them on paper, in this order, and put the paper where you would keep a passport. They open this journal on any computer, and they are shown only now.',
  wordsNew: 'These are new words. The ones you saw before will not open anything: cross them out.',
  wordsList: 'Your twelve recovery words',
  written: 'I have written them down',
  typedHeading: 'Type three of them back',
  typedWhy: 'From your paper, so that you know it can be read.',
  word: (place: number) => `Word ${place}`,
  wordEmpty: (place: number) => `Type word ${place}`,
  wordWrong: 'Check this word against your paper',
  backMakesNew: 'Going back makes twelve new words.',
  make: 'Open my journal',
  making: 'Making the journal…',
  thinking: 'One moment…',
  otherFolder: 'Choose another name or folder',
  startAgain: 'Start again',
  withPassphrase: 'Use a passphrase instead',
};

export const passphrase = {
  first: 'Passphrase',
  second: 'The same again',
  empty: 'Type a passphrase',
  secondEmpty: 'Type the passphrase a second time',
  differ: 'The two are not the same. Type them once more.',
  weak: 'This would be guessed too soon. Add another word or two.',
  strength: 'How hard it is to guess',
  scores: [
    'guessed at once',
    'guessed within hours',
    'guessed with some effort',
    'hard to guess',
    'very hard to guess',
  ],
  enough: (score: string) => `${capital(score)}. That is enough.`,
  notEnough: (score: string) =>
    `${capital(score)}. Not enough yet: make it longer, or less like a phrase people know.`,
  unmeasured: 'Measured as you type.',
};

export const unlock = {
  title: 'Locked',
  passphrase: 'Your passphrase',
  passphraseEmpty: 'Type your passphrase',
  words: 'Your twelve recovery words',
  wordsHint: 'In the order on your paper, with spaces between them.',
  wordsEmpty: 'Type your recovery words',
  login: 'This computer’s login',
  loginOpen: 'Open with this computer’s login',
  open: 'Open the journal',
  opening: 'Opening…',
  asking: 'Your computer is asking for your login password.',
  askingNext: 'Perhaps in a window behind this one. Answer there, and the journal opens.',
  named: (name: string) => `The journal “${name}”.`,
  left: (folder: string) =>
    `The journal has moved. In its old folder there is still something that is not Ithaca’s, so the folder stays: ${folder}`,
  lockedAt: (time: string) => `Locked at ${time}. Everything you wrote is saved.`,
  useWords: 'Use my recovery words',
  usePassphrase: 'Use my passphrase',
  useLogin: 'Use this computer’s login',
  different: 'Open a different journal',
  restore: 'Restore a backup',
  tryAgain: 'Try again',
  /** Of a journal that is so damaged that it does not open even to be saved. */
  unreadable:
    'So much of it is damaged that it cannot be opened, even to save what is left. Nothing has been changed. Restore a backup: it becomes a journal of its own, and this one stays as it is.',
};

export const journals = {
  title: 'Journals on this computer',
  hint: 'A journal is a folder.',
  lockedAt: (time: string) => `Locked at ${time}`,
  notFound: (folder: string) => `Not found. It may be on a drive that is not plugged in: ${folder}`,
  forget: 'Take it off this list',
  forgetOf: (name: string) => `Take it off this list: ${name}`,
  forgotten: (name: string) =>
    `“${name}” is no longer on this list. Nothing was deleted: if its folder turns up, look for it below.`,
  look: 'Look in another folder',
  start: 'Start a new journal',
  sample: 'Explore a sample journal',
  restore: 'Restore a backup',
};

export const restore = {
  over: 'Restore a backup',
  fileHeading: 'Which backup?',
  fileWhy:
    'A backup is one file, and with your recovery words it is all you need. It becomes a new journal; nothing here is written over.',
  file: 'Backup file',
  none: 'No file chosen yet',
  choose: 'Choose the file',
  chooseOther: 'Choose another file',
  fileEmpty: 'Choose the backup file',
  name: 'What should it be called here?',
  nameHint: (folder: string) => `It goes into a folder of this name in ${folder}.`,
  nameEmpty: 'Give the journal a name',
  wordsHeading: 'Your twelve recovery words',
  wordsWhy: 'The ones you wrote on paper when the journal was made.',
  looking: 'Looking into the backup',
  lookingSays: 'Opening it and reading all of it. This can take a minute.',
  lookHeading: 'Is this the one?',
  go: 'Restore',
  ended: 'It was ended. Nothing of it was kept.',
  working: 'Restoring the journal',
  workingSays: 'Copying, checking and opening. This can take a minute.',
};

export const protect = {
  over: 'It is open',
  heading: 'How should it open on this computer?',
  why: 'Your recovery words opened it. For every day, choose something quicker. A passphrase you have now is replaced by a new one.',
  set: 'Use this from now on',
  setting: 'Changing the lock…',
  later: 'Leave this for later',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
