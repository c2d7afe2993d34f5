// Words of the frame round an open journal: the index, the bar at the top, what is said when text could not be saved.
import type { Role } from '../../ipc/gen/Role';

const roles: Record<Role, string> = { mentee: 'my mentor', mentor: 'I mentor', both: 'we mentor each other' };

export const frame = {
  skip: 'Skip to the page',
  places: 'Places',
  today: 'Today',
  with: 'With',
  role: (role: Role) => roles[role],
  path: 'Path',
  pathOf: (name: string) => `Path with ${name}`,
  someone: 'Someone new',
  someoneHint: 'begin a relationship',
  byMyself: 'By myself',
  journal: 'Journal',
  settings: 'Settings',
  notBackedUp: 'Not backed up yet',
  backedUp: (when: string) => `Backed up ${when}`,
  lock: 'Lock',
  lockKeys: (mac: boolean) => (mac ? '⌘ L' : 'Ctrl L'),
  sampleStrip: 'Sample journal. Invented people; nothing here is kept.',
  closeSample: 'Close the sample',
  unsavedTitle: 'What you wrote is not saved yet',
  unsavedLock: 'The journal stays open, so that your words stay on this page.',
  unsavedLeave: 'You are still on the same page, with your words on it.',
  unsavedClose: 'The window stays open, so that your words stay on this page.',
  titles: {
    today: 'Today',
    begin: 'Begin a mentoring relationship',
    path: 'Path',
    journal: 'Journal',
    write: 'Write something',
    settings: 'Settings',
    entry: 'Entry',
    check: 'Check your answers',
    new: 'New entry',
    bin: 'The bin',
    history: 'What it said before',
  },
};
