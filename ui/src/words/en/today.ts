// What lives here: the words of Today. What must not: words of other screens, logic.
import { figures } from './numbers';

export const today = {
  /** Before the date has come back from the core. */
  title: 'Today',
  clean: {
    margin: 'A clean page',
    lead: 'Today is where you will see what comes next: what you left open, and where each mentoring relationship stands.',
    say: 'There is nothing here yet because you have not told Ithaca about anyone. Start with your mentor, or with someone you have said you will mentor. A first name is enough.',
    begin: 'Begin a mentoring relationship',
  },
  small: {
    margin: 'Or start small',
    say: 'You can also carry on alone. What you write by yourself belongs to no one else, and you can begin a relationship whenever you like.',
  },
  forget: {
    margin: 'Before you forget',
    words:
      'Your recovery words are the only way back in if this computer is lost. Put the paper where you would keep a passport.',
    backup: 'Choose where to keep backups',
  },
  open: {
    margin: 'Left open',
    /** What a draft is, after its title; `instrument` is empty where the title already says it. */
    about: (instrument: string, who: string | null) => {
      if (who === null) return instrument;
      return instrument === '' ? `with ${who}` : `${instrument}, with ${who}`;
    },
    since: (day: string) => `Started ${day}`,
    startedToday: 'Started today',
    all: (n: number) => `All ${figures(n)} drafts are in the journal`,
  },
  standing: {
    margin: 'Where things are',
    done: (done: number, tasks: number) => `, ${done} of ${tasks} tasks done`,
    nobody: 'With no one so far: you are writing by yourself.',
    begin: 'Begin a mentoring relationship',
  },
  write: { margin: 'Write something', all: 'Everything there is to write' },
  backup: {
    margin: 'Backups',
    say: 'This journal has not been backed up yet.',
    choose: 'Choose where to keep a backup',
  },
};
