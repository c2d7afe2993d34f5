// One row for each code the core answers with: what happened, and what to do next. What must not live here: which
// buttons stand beside it (each screen knows its own), and anything a person typed.
import type { Code } from '../../ipc/gen/Code';

/** A sentence, or one made with the trouble's detail (see the list of codes in docs). */
export type Say = string | ((detail: string) => string);
export type Row = { what: Say; next: Say };

const slotNames: Record<string, string> = {
  keychain: 'The lock for this computer’s login is damaged',
  passphrase: 'The passphrase lock is damaged',
  recovery: 'The lock for your recovery words is damaged',
};
const slotTakes: Record<string, string> = {
  keychain: 'The small file that takes this computer’s login',
  passphrase: 'The small file that takes your passphrase',
  recovery: 'The small file that takes your recovery words',
};

/** What a file is made of, by its name in the file. */
const parts: Record<string, string> = {
  person: 'Somebody’s name',
  relationship: 'A relationship',
  phase_change: 'A step of a relationship',
  session: 'A session',
  instrument_wording: 'A form',
  entry: 'An entry',
  entry_revision: 'What an entry said before',
  goal: 'A goal',
  milestone: 'A milestone',
  action: 'An action',
  wheel_set: 'A set of areas',
  wheel_area: 'The name of an area',
  tag: 'A tag',
  kept_filter: 'A kept filter',
  own_family: 'A family of questions',
  own_question: 'A question',
  own_instrument: 'A form',
};

export const errors: Record<Code, Row> = {
  'wrong-passphrase': {
    what: 'That is not the passphrase for this journal.',
    next: 'Check Caps Lock and try again, or use your recovery words.',
  },
  'wrong-words': {
    what: 'These words do not open this journal.',
    next: 'They may belong to another one: check the name on your paper, or open a different journal.',
  },
  'word-unknown': {
    what: (detail) => `Word ${detail.split(':')[0]} is not on the list of recovery words.`,
    next: (detail) => {
      const nearest = detail.split(':')[2];
      return nearest
        ? `The nearest is “${nearest}”: check it against your paper.`
        : 'Check it against your paper.';
    },
  },
  'words-count': {
    what: (detail) =>
      detail === '1'
        ? 'There is one word here, and it takes twelve.'
        : `There are ${detail} words here, and it takes twelve.`,
    next: 'Look for one left out, or two that run together.',
  },
  'words-do-not-fit': {
    what: 'These twelve words do not fit together.',
    next: 'One is misread or out of its place: go through them once more against your paper.',
  },
  'words-not-yours': {
    what: 'These are not the words at those places.',
    next: 'Check the numbers against your paper. If you cannot read it, go back for new words.',
  },
  'new-key-holds': {
    what: 'The new key holds, and the journal is closed.',
    next: 'Something went wrong while its files were put in their place. The next opening finishes that. Open the journal the new way; the old key opens it no more.',
  },
  'slot-damaged': {
    what: (detail) => slotNames[detail] ?? 'A lock of this journal is damaged',
    next: (detail) =>
      `${slotTakes[detail] ?? 'A small file that opens the journal'} has changed since Ithaca wrote it, so it cannot open anything now. What you wrote is in another file, and this does not touch it.`,
  },
  'slot-missing': {
    what: 'This way in is gone',
    next: 'The small file that belongs to it is no longer in the journal’s folder. What you wrote is in another file, and this does not touch it. Open it another way.',
  },
  'manifest-damaged': {
    what: 'This journal’s label cannot be read',
    next: 'The small file that says which journal this is has changed, so Ithaca does not try its locks. Nothing has been changed. Restore a backup into a new folder.',
  },
  'database-damaged': {
    what: 'Part of this journal cannot be read',
    next: 'Nothing has been changed, and nothing is written in it any more. Bring back a backup, or save what can be read.',
  },
  'older-damaged': {
    what: 'Part of this journal cannot be read, and an older Ithaca wrote it',
    next: 'It cannot be brought up to date as it is, and nothing in it has been changed. What can be read can be saved in a journal of its own, or you can bring back a backup.',
  },
  'database-missing': {
    what: 'The journal’s own file is not in its folder',
    next: 'Its locks are there, but what you wrote is not. It may be on another drive or still being copied. Bring it back, or restore a backup.',
  },
  'newer-version': {
    what: 'A newer Ithaca wrote this journal',
    next: 'This version would not understand all of it, so it leaves it alone. Install the newest Ithaca, then open it again.',
  },
  'foreign-journal': {
    what: 'This is not a journal that Ithaca made',
    next: 'It opened, but what is inside is built differently from any journal of Ithaca’s, so nothing of it was used and nothing was changed. Only open what you or somebody you trust made with Ithaca: choose another backup or journal.',
  },
  'in-use': {
    what: 'This journal is open somewhere else',
    next: 'Another window of Ithaca has it, perhaps on another computer that shares this folder. Lock it there, then try again.',
  },
  'journal-not-found': {
    what: 'There is no journal in this folder',
    next: 'It may have been moved, or be on a drive that is not plugged in. Plug it in and try again, or look in another folder.',
  },
  'already-there': {
    what: 'There is already a journal in this folder.',
    next: 'Ithaca never writes over one. Choose another name or another folder, or open the one that is there.',
  },
  'not-empty': {
    what: 'There is something else in this folder.',
    next: 'A journal needs a folder to itself. Choose an empty one, or another name.',
  },
  'keychain-absent': {
    what: 'This computer has no keychain',
    next: 'A journal that opens with your login keeps its key there, and Ithaca finds none running. Your recovery words open it anywhere.',
  },
  'keychain-locked': {
    what: 'This computer’s keychain is locked',
    next: 'The key to this journal is inside. Your computer is asking for your login password, perhaps in a window behind this one.',
  },
  'key-missing': {
    what: 'The key is not on this computer',
    next: 'This computer’s keychain does not hold the key to this journal. That is usual on a new computer. Your recovery words open it anywhere.',
  },
  'disk-full': {
    what: 'The disk is full.',
    next: 'Free some space, then try again.',
  },
  'not-writable': {
    what: 'Ithaca may not write in this folder.',
    next: 'Choose another folder, or ask whoever looks after this computer to let you write here.',
  },
  'backup-damaged': {
    what: 'This is not a whole backup',
    next: 'The file is something else, or was cut short when it was copied. Nothing has been written. Choose another backup.',
  },
  'other-key': {
    what: 'This backup was made under another key.',
    next: 'It is of another journal, or from before this one got a new key. Its own recovery words open it.',
  },
  'passphrase-weak': {
    what: 'This passphrase would be guessed too soon.',
    next: 'Make it longer: four or five words that have nothing to do with each other are strong and easy to keep.',
  },
  'too-soon': {
    what: 'That was wrong several times in a row.',
    next: (seconds) =>
      seconds === '1' ? 'Wait a second, then try again.' : `Wait ${seconds} seconds, then try again.`,
  },
  'secret-missing': {
    what: 'This asks for what opens the journal today.',
    next: 'Type your passphrase, or your recovery words.',
  },
  'name-missing': { what: 'There is no name yet.', next: 'Type one; a word is enough.' },
  'name-too-long': { what: 'This name is too long.', next: 'Keep it to a line.' },
  'name-invalid': {
    what: 'This name holds a sign that cannot be written.',
    next: 'Type it again with letters, figures and spaces.',
  },
  'name-taken': {
    what: 'Another one has that name already.',
    next: 'Choose another name, or merge the two.',
  },
  'date-invalid': { what: 'There is no such day.', next: 'Give a day, a month and a year.' },
  'time-invalid': {
    what: 'There is no such time of day.',
    next: 'Give it as hours and minutes, such as 15:30.',
  },
  'minutes-invalid': {
    what: 'A session cannot be that long or that short.',
    next: 'Give its length in minutes: 5 at least, 1440 at most.',
  },
  'end-before-start': {
    what: 'The end comes before the start.',
    next: 'Change one of the two dates, or leave the end open.',
  },
  'what-missing': {
    what: 'There is nothing written here yet.',
    next: 'Say it in a few words; you can change them later.',
  },
  'due-before-made': {
    what: 'This day was over before it was agreed.',
    next: 'Choose a later one, or leave the day open.',
  },
  'goal-under-itself': {
    what: 'A goal cannot be a step to itself.',
    next: 'Choose another goal to put it under, or let it stand on its own.',
  },
  'not-signed': {
    what: 'A signature is missing.',
    next: 'Write the name of each who signs, and the day.',
  },
  'contract-signed': {
    what: 'This has been signed, and stays as it is.',
    next: 'Agree it afresh to change something; what was signed is kept.',
  },
  'review-before-signing': {
    what: 'The day to look at it again comes before it is signed.',
    next: 'Choose a later day, or leave it empty for six months on.',
  },
  'areas-too-few': {
    what: 'A wheel needs three areas at least.',
    next: 'Add another one first, or rename this one.',
  },
  'areas-too-many': {
    what: 'A wheel has room for sixteen areas.',
    next: 'Take one off first. It can come back.',
  },
  'area-twice': {
    what: 'Another area on this wheel has that name.',
    next: 'Give this one a name of its own.',
  },
  'wheel-set-twice': {
    what: 'This relationship has a set of areas already.',
    next: 'Change that one, or leave this one for yourself.',
  },
  'text-too-long': {
    what: 'This is more than one answer can hold.',
    next: 'Move part of it to another entry; nothing on this page is lost.',
  },
  'answer-invalid': {
    what: 'One answer does not fit its question.',
    next: 'Go through the page once more. Your words are still on it.',
  },
  'not-found': {
    what: 'This is not in the journal.',
    next: 'It may have been removed. Go back to where you came from.',
  },
  'link-refused': {
    what: 'Ithaca does not open this kind of address.',
    next: 'It opens pages on the web and letters in your mail program, nothing else.',
  },
  'link-not-opened': {
    what: 'No browser answered.',
    next: 'Copy the address and open it there yourself.',
  },
  'inside-journal': {
    what: 'That place is inside the journal’s own folder.',
    next: 'What lies there is taken for a part of the journal. Choose another place: your documents, or a memory stick.',
  },
  'file-too-large': {
    what: (detail) => {
      const [part = '', number] = detail.split(':');
      if (!number) return 'This file is larger than Ithaca reads.';
      if (part === 'me') return 'The name at the head of this file is too large for a journal.';
      return `${parts[part] ?? 'A part'} in this file is too large for a journal: number ${number} of its kind.`;
    },
    next: (detail) =>
      !detail.includes(':')
        ? 'A file may have 32 megabytes and a hundred thousand parts, room for twenty thousand entries. Nothing has been changed. Choose another, or the same in parts.'
        : 'Nothing has been changed. Make it shorter where it was written and take a new copy there, or choose another file.',
  },
  'file-newer': {
    what: 'A newer Ithaca wrote this file.',
    next: 'This version would lose what it does not know. Install the newest Ithaca, then bring it in.',
  },
  'file-sealed': {
    what: 'This file is encrypted.',
    next: 'Type the passphrase it was encrypted with.',
  },
  'file-changed': {
    what: 'This has changed since you looked at it.',
    next: 'Nothing has been brought in. Look at it again: you see what it holds now, and then it can come.',
  },
  'file-not-readable': {
    what: 'Ithaca cannot read this.',
    next: 'It is of another kind, or was cut short when it was copied. Unpack a .zip first. Nothing has been changed. Choose another one.',
  },
  locked: { what: 'The journal is locked.', next: 'Open it, then do this again.' },
  'setup-missing': {
    what: 'The new journal was not finished in time.',
    next: 'Nothing has been written. Start it again.',
  },
  internal: {
    what: 'Something went wrong inside Ithaca',
    next: 'Nothing you had saved has changed. Try again; if it happens again, close the window and start Ithaca once more.',
  },
};
