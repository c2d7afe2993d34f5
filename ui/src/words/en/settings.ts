// Words of Settings. What must not live here: names of things other screens also name.
export const settings = {
  title: 'Settings',
  parts: {
    look: { title: 'Look', about: 'Light or dark, the size of text, the letters of your own words.' },
    language: {
      title: 'Language and dates',
      about: 'Which language Ithaca speaks, how it writes dates, and where a week begins.',
    },
    keyboard: { title: 'Keys', about: 'Every key there is, and which of them do something.' },
    reminders: { title: 'Reminders', about: 'What is brought to mind, when, and when it is quiet.' },
    opening: { title: 'Lock and keys', about: 'How the journal opens, and when it locks itself.' },
    backup: { title: 'Backups', about: 'A copy that brings the journal back, and how old the last one is.' },
    place: { title: 'Where it lies', about: 'The journal’s folder on this computer, and moving it.' },
    take: {
      title: 'Take away, bring in',
      about: 'Copies to read or hand over, and what was written elsewhere.',
    },
    forms: { title: 'Forms', about: 'Your own, made here or read from files, and what else is offered.' },
    about: {
      title: 'About Ithaca',
      about: 'The version, the sources of its words, licences, and a report for help.',
    },
  },
  look: 'Look',
  lookHeading: 'How the pages look',
  appearance: 'Light or dark',
  appearances: {
    system: 'Like this computer',
    light: 'Paper by day',
    dark: 'Paper by lamplight',
  },
  textSize: 'Size of text',
  textSizes: {
    100: 'As usual',
    112: 'A little larger',
    125: 'Larger',
    150: 'Half as large again',
    200: 'Twice as large',
  },
  letters: 'Letters of your own words',
  letterKinds: { serif: 'With serifs, as in a book', sans: 'Without, as in the rest of Ithaca' },
  letterSample: 'So this is how it looks when I write.',
  window: 'The window',
  resetWindow: 'Make the window as it was at first',
  windowReset: 'The window is as it was at first.',
  percent: (size: number) => `${size} %`,
  language: 'Language',
  languageHeading: 'Which language Ithaca speaks',
  /** Each in its own language, so that whoever speaks it finds it. */
  languages: { system: 'Like this computer', en: 'English', cy: 'Cymraeg' },
  languageHint:
    'Welsh is begun and not finished: what has no Welsh words yet is in English. What you began to write keeps the questions it has.',
  dates: 'Dates and times',
  datesWhy: (day: string) =>
    `Dates are written as the language writes them: ${day}. Times are those of this computer’s time zone, with 24 hours.`,
  firstDay: 'First day of the week',
  firstDayHint: 'In the month that opens beside a date, to choose a day from.',
  firstDaySystem: (day: string) => `Like this computer: ${day}`,
  place: 'The journal’s folder',
  placeWhy:
    'Everything the journal holds is in this one folder, encrypted. Ithaca can move it: it copies, compares every file with the original, and only then removes the old one.',
  placeNow: 'It lies in',
  move: 'Move it to another place',
  moveAsk: 'Move the journal there?',
  moveTo: (folder: string) =>
    `It will lie in ${folder}. It is locked first; afterwards you open it again as always.`,
  moveKeep: 'Leave it where it is',
  moveDo: 'Move it',
  moving: 'Moving the journal',
  moved: (folder: string) => `The journal lies in ${folder} now. Open it as always.`,
  movedLeft: (folder: string) =>
    `Something that is not Ithaca’s was in the old folder and is still there: ${folder}`,
  backup: 'Backup',
  backupWhy:
    'One encrypted file with everything in it. Keep it away from this computer: on a memory stick, or in a folder that is copied elsewhere. Together with your recovery words it brings the journal back.',
  lastBackup: (when: string) => `Last backed up ${when}.`,
  neverBackedUp: 'Not backed up yet.',
  backUp: 'Back up now',
  backingUp: 'Backing up',
  percentDone: (percent: number) => `${percent} per cent done. You can go on writing.`,
  halfDone: 'Backing up: half done',
  backedUp: (place: string, time: string) =>
    `Backed up to ${place} at ${time}, then opened again and checked.`,
  notBackedUp: (what: string, next: string) => `Not backed up: ${lower(what)} ${next}`,
  fileName: (journal: string, date: string) => `${journal} ${date}.ithaca-backup`,
  opens: 'Opening',
  opensHeading: 'How this journal opens',
  opensNow: { keychain: 'It opens with this computer’s login.', passphrase: 'It opens with a passphrase.' },
  opensWords: 'It opens with your recovery words only.',
  opensAlways: 'Your recovery words open it as well, always.',
  offered: 'Offered',
  scheme: 'Offer what helps to start a small scheme',
  schemeHint:
    'For somebody who brings mentors and mentees together: planning, matching, training, looking back. It then stands under Write something.',
  licences: 'What others wrote that is in it, and its licences',
  licencesWhy: (count: number) =>
    `Ithaca is built from ${count} packages that others wrote and gave away, and has two families of letters, Literata and Alegreya Sans, under the SIL Open Font License. Thank you.`,
  licence: (name: string, version: string, licence: string) => `${name} ${version}: ${licence}`,
  ownLicence:
    'Ithaca itself may be used under the MIT licence or the Apache licence, version 2.0, as you prefer.',
  report: 'A report for help',
  reportWhy:
    'If something does not work, whoever helps you may ask what this computer and this journal are like. This is all the report holds: no names, no words of yours, no folders.',
  reportShow: 'Show the report',
  reportLabel: 'The report',
  reportCopy: 'Copy it',
  reportCopied: 'Copied.',
  reportSave: 'Save it as a file',
  reportFile: 'ithaca-report.txt',
  reportSaved: 'Saved.',
  about: 'About',
  version: (version: string) => `Ithaca ${version}`,
  sources: 'The documents its questions and pages draw on',
  sourcesWhy: 'Facts and the structure of models come from these. The words are ours.',
  source: (title: string, body: string, year: number | null) =>
    year === null ? `${title}. ${body}.` : `${title}. ${body}, ${year}.`,
  aboutWhy:
    'A private mentoring journal. No account, no server: what you write stays on this computer, encrypted.',
};

/** "The disk is full." as it reads after a colon. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
