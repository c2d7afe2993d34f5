// Words of the backups Ithaca keeps, of bringing one back, and of a journal that is damaged. What must not live here: what an
// error means (errors.ts), a backup by hand (settings.ts).
import type { BackupKind } from '../../ipc/gen/BackupKind';
import { capital, counted, figures, lower } from './numbers';

const kinds: Record<BackupKind, string> = {
  automatic: '',
  'by-hand': 'made by hand',
  'before-upgrade': 'made before Ithaca brought the journal up to date',
  'before-restore': 'made before a backup took the journal’s place',
  damaged: 'kept as it was, damaged',
};

const some = (n: number, one: string, many: string) => (n === 0 ? `no ${many}` : counted(n, one, many));
const entries = (n: number) => some(n, 'entry', 'entries');

export const backups = {
  title: 'Backups',
  all: 'All backups, and how to bring one back',
  by: 'By itself',
  byHeading: 'One a day, when something has changed',
  does: 'Ithaca reads each one back and counts what is in it before it counts as a backup. It keeps the last of seven days, of four weeks and of six months, and takes the others away.',
  here: 'In the journal’s folder',
  last: (when: string) => `The last good one was made ${when}.`,
  none: 'There is none yet.',
  next: (when: string) => `The next is made ${when}, if you write something.`,
  soon: 'The next is made within the hour, if something has changed.',
  elsewhere: 'In another place',
  elsewhereWhy:
    'A backup in the journal’s own folder helps when a page is damaged or something was deleted. It is gone with the computer. A memory stick or a folder that is copied elsewhere is not; nobody can read it there without your key.',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  noMore: 'No longer make them there',
  stopped: 'None are made there any more. Those that are there stay.',
  absent: 'This folder is not there now. As soon as it is, the backup is made.',
  failed: (what: string, next: string) => `The last one was not made: ${lower(what)} ${next}`,
  now: 'Now',
  make: 'Make one now',
  making: 'Making a backup',
  made: 'Made, read back and counted.',
  madePartly: 'Not everywhere: what is wrong stands beside the folder.',
  byHand: 'By hand',
  list: 'What there is',
  listNone: 'No backup yet. The first is made within a minute of opening the journal.',
  listWhy: 'Each is the whole journal as it was then.',
  of: (day: string) => `Of ${day}`,
  kind: (kind: BackupKind, elsewhere: boolean) =>
    [kinds[kind], elsewhere && kind === 'automatic' ? 'in the other place' : ''].filter(Boolean).join(', '),
  holds: (count: number, newest: string | null) =>
    newest === null ? capital(entries(count)) : `${capital(entries(count))}, the newest of ${newest}`,
  damaged: 'No backup: the journal’s damaged file, for somebody who may still save something from it.',
  gone: 'Not to be found now. It may be on a stick that is not plugged in.',
  look: 'Look into it',
  lookOf: (day: string, file: string) => `Look into it: the backup of ${day}, ${file}`,
  other: 'Look into another file',
  looking: 'Opening it, and reading all of it',
  whole: (file: string) => `${file} is whole.`,
  found: (n: { entries: number; relationships: number; sessions: number }) =>
    `It holds ${entries(n.entries)}, ${some(n.relationships, 'relationship', 'relationships')} and ${some(n.sessions, 'session', 'sessions')}.`,
  between: (oldest: string, newest: string) =>
    oldest === newest ? `The entries are of ${oldest}.` : `The entries go from ${oldest} to ${newest}.`,
  put: 'Put it in the journal’s place',
  putAsk: 'Put this backup in the journal’s place?',
  putNote: 'What the journal holds now is kept first, as a backup in this list. It opens as it does today.',
  putKeep: 'Leave it as it is',
  putAct: 'Put it in place',
  putDone: (file: string) => `The backup is in the journal’s place. What was there before is in ${file}.`,
  beside: 'Open it beside this one',
  besideName: 'What should it be called?',
  besideHint:
    'It becomes a journal of its own and opens as this one does. This one is locked and stays as it is.',
  besideGo: 'Open it',
  besideDone: (name: string) => `This is ${name}, as the backup holds it. The other journal is locked.`,
  otherKey: 'It opens by the recovery words of its time.',
  otherWords: 'Its twelve recovery words',
  close: 'Close',
};

export const damaged = {
  title: 'Part of this journal cannot be read',
  strip: 'Part of this journal cannot be read. Nothing is written in it any more.',
  stripGo: 'See what can be done',
  what: 'What happened',
  heading: 'The file is not what Ithaca wrote',
  why: 'A page of the journal’s file has changed by itself: a failing disk, or a program that copied half of it. Ithaca found that when it read the journal through. So that it gets no worse, nothing is written from now on and no backup is made of it. Whatever stands on other pages can still be read.',
  restore: 'Go back',
  restoreHeading: 'Bring back a good backup',
  restoreWhy:
    'It takes the journal’s place. The damaged file is kept beside the backups as it is, and what you wrote after the backup is only in there.',
  restoreNone: 'There is no backup here. If you have one elsewhere, look into that.',
  save: 'Go on',
  saveHeading: 'Save what can be read',
  saveWhy:
    'Everything that can still be read goes into a new journal, which opens as this one does. The damaged one stays where it is.',
  saveName: 'What should it be called?',
  saveNameDefault: (name: string) => `${name}, saved`,
  saveGo: 'Save what can be read',
  saving: 'Reading and copying',
  savingEnded: 'It was ended, and no copy was kept. The damaged journal is as it was.',
  savingSays: 'This can take a few minutes. The damaged journal stays as it is.',
  saved: (n: { entries: number; gaps: number; alone: number }) =>
    [
      n.entries === 0
        ? 'No entry could be saved.'
        : `${capital(entries(n.entries))} could be saved and ${n.entries === 1 ? 'is' : 'are'} in this journal.`,
      n.gaps === 0 ? '' : `In ${counted(n.gaps, 'place', 'places')} something could not be read.`,
      n.alone === 0
        ? ''
        : `${figures(n.alone)} ${n.alone === 1 ? 'thing' : 'things'} could be read and meant nothing without it.`,
    ]
      .filter(Boolean)
      .join(' '),
  whole: 'This journal can be read from end to end. There is nothing to do here.',
};

export const backupNotice = {
  failed: (what: string) => `The last backup was not made: ${lower(what)} It is tried again.`,
  absent: 'The folder for backups is not there.',
  old: (last: string | null) =>
    last === null ? 'There has been no good backup so far.' : `There has been no good backup since ${last}.`,
  because: (what: string) => capital(what),
  last: (last: string) => `The last good one was made ${last}.`,
  wordless:
    'The lock for your recovery words is damaged, so they open neither this journal nor the backups made since. Make new words: they open the journal, and each backup made from then on.',
  goKeys: 'Look at the recovery words',
  go: 'Look at the backups',
};
