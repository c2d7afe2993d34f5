// Words of Settings. What must not live here: names of things other screens also name.
export const settings = {
  title: 'Settings',
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
  percent: (size: number) => `${size} %`,
  language: 'Language',
  languageHeading: 'Which language Ithaca speaks',
  /** Each in its own language, so that whoever speaks it finds it. */
  languages: { system: 'Like this computer', en: 'English', cy: 'Cymraeg' },
  languageHint:
    'Welsh is begun and not finished: what has no Welsh words yet is in English. What you began to write keeps the questions it has.',
  backup: 'Backup',
  backupHeading: 'Back up this journal',
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
  fileName: (journal: string, date: string) => `${journal} ${date}.tar`,
  opens: 'Opening',
  opensHeading: 'How this journal opens',
  opensNow: { keychain: 'It opens with this computer’s login.', passphrase: 'It opens with a passphrase.' },
  opensWords: 'It opens with your recovery words only.',
  opensAlways: 'Your recovery words open it as well, always.',
  offered: 'Offered',
  scheme: 'Offer what helps to start a small scheme',
  schemeHint:
    'For somebody who brings mentors and mentees together: planning, matching, training, looking back. It then stands under Write something.',
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
