// The words of reminders: what a notification says, and how they are chosen in Settings.
import type { Reminder } from '../../ipc/gen/Reminder';
import type { ReminderKind } from '../../ipc/gen/ReminderKind';

type Said = { title: string; body: string };

/** What is said where no private word may be. */
const bare: Record<ReminderKind, Said> = {
  session: { title: 'A session tomorrow', body: 'Open Ithaca to see with whom.' },
  prepare: { title: 'A session in a week', body: 'A good moment to prepare.' },
  action: { title: 'Something to do today', body: 'Open Ithaca to see what.' },
  review: { title: 'Time to look back', body: 'A review is due today.' },
};

const full: Record<ReminderKind, (words: NonNullable<Reminder['words']>) => Said> = {
  session: ({ who, time }) => ({ title: `${who} tomorrow at ${time}`, body: 'Your session is tomorrow.' }),
  prepare: ({ who, time }) => ({
    title: `${who} in a week, at ${time}`,
    body: 'Nothing is prepared yet.',
  }),
  action: ({ who, what }) => ({ title: what, body: who === '' ? 'Due today.' : `With ${who}, due today.` }),
  review: ({ who, what }) => ({
    title: what === '' ? `Look at your agreement with ${who}` : what,
    body: 'A review is due today.',
  }),
};

export const reminders = {
  title: 'Reminders',
  say: 'A notification of this computer’s own. What is done already is not mentioned.',
  which: 'Remind me',
  kinds: {
    session: 'The afternoon before a session',
    prepare: 'A week before a session that is not prepared',
    action: 'On the morning something of mine is due',
    review: 'On the day a review is due',
    words: 'Say names and what it is about (anyone who sees the screen can read it)',
  },
  quiet: 'Quiet hours: wait until they are over',
  from: 'From',
  until: 'Until',
  noTime: 'Write a time like 21:00.',
  atLogin: 'Open Ithaca when I log in',
  closed:
    'While Ithaca is closed, nothing comes. While the journal is locked, reminders still come, without names.',
  said: ({ kind, words }: Reminder): Said => (words === null ? bare[kind] : full[kind](words)),
  /** So that a computer that slept for a week does not ring ten times. */
  several: (count: number): Said => ({
    title: `${count} things are waiting in Ithaca`,
    body: 'They stand on Today.',
  }),
};
