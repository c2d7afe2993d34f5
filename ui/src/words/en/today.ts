// What lives here: the words of Today. What must not: words of other screens, logic.
import { capital, counted, figures, inWords } from './numbers';

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
    backup: 'Choose a second place for backups',
  },
  next: {
    passed: 'Last session',
    after: (when: string) => `, ${when}`,
    of: (name: string) => `, ${name}`,
    open: 'Open the session',
    takes: 'Takes about ten minutes.',
    /** "By video, for an hour. Two actions are still open." */
    how: (how: string, open: number) =>
      open === 0 ? how : `${how} ${capital(counted(open, 'action is', 'actions are'))} still open.`,
  },
  todo: {
    margin: 'To do',
    more: (n: number) => `${inWords(n)} more open`,
    due: 'To look at again',
    contract: (name: string) => `Look at how it is going with ${name}`,
    goal: (what: string) => `Look again at: ${what}`,
    moreDue: (n: number) => `${capital(inWords(n))} more within a month.`,
  },
  think: { margin: 'To think about', another: 'Show another question' },
  open: {
    margin: 'Left open',
    /** What a draft is, after its title; `instrument` is empty where the title already says it. */
    about: (instrument: string, who: string | null) => {
      if (who === null) return instrument;
      return instrument === '' ? `with ${who}` : `${instrument}, with ${who}`;
    },
    since: (day: string) => `Started ${day}`,
    startedToday: 'Started today',
    all: (n: number) => `All ${figures(n)} drafts`,
  },
  standing: {
    margin: 'Where things are',
    /** "met 19 Feb, next today". */
    met: (last: string | null, next: string | null) =>
      last === null && next === null
        ? 'not met yet'
        : [
            last === null ? '' : `met ${last}`,
            next === null ? 'none planned' : last === null ? `first meeting ${next}` : `next ${next}`,
          ]
            .filter(Boolean)
            .join(', '),
    paused: 'paused',
    open: (n: number) => `${figures(n)} open`,
    openWith: (name: string) => ` with ${name}: actions and goals`,
    ended: (n: number) => `${capital(inWords(n))} ended`,
    nobody: 'With no one so far: you are writing by yourself.',
    begin: 'Begin a mentoring relationship',
  },
  write: { margin: 'Write something', all: 'Everything there is to write' },
  backup: {
    margin: 'Backups',
    say: 'The backups of this journal are on this computer only.',
    choose: 'Choose a second place for them',
  },
};
