// What the core could say at the start, for tests of the cover and the frame. Not part of the window.
import type { JournalCard } from '../ipc/gen/JournalCard';
import type { StartUp } from '../ipc/gen/StartUp';

export const journalCard = (change: Partial<JournalCard> = {}): JournalCard => ({
  name: 'Mentoring',
  folder: '/home/ada/Documents/Ithaca/Mentoring',
  sample: false,
  found: true,
  lockedAt: null,
  slots: ['passphrase', 'recovery'],
  damaged: [],
  place: null,
  trouble: null,
  ...change,
});

export const startUpOf = (change: Partial<StartUp> = {}): StartUp => ({
  state: 'locked',
  journal: journalCard(),
  known: [journalCard()],
  keychain: { available: true, why: null },
  preferences: {
    appearance: 'system',
    textSize: 100,
    language: 'system',
    firstDay: 'system',
    letters: 'serif',
    keysOff: [],
    noteAnywhere: false,
    lastJournal: null,
    known: [],
  },
  locale: 'en',
  defaultFolder: '/home/ada/Documents/Ithaca',
  ...change,
});

/** Twelve words and the places asked for, as a new journal would have them. */
export const twelve =
  'orchard tunnel violin maple garment echo lantern picnic ribbon copper window salad'.split(' ');
