// The words of Everyone: each mentoring relationship with what comes next in it. What must not live here: logic, roles
// (frame.ts).
import { capital, counted } from './numbers';

export const relationships = {
  title: 'Everyone',
  /** The heads of the columns; where there is no room for columns, each stands before its own cell. */
  heads: {
    who: 'Who',
    phase: 'Phase',
    last: 'Last met',
    next: 'Next session',
    open: 'Open actions',
    review: 'Review',
    goals: 'Goals again',
  },
  active: 'Going on',
  paused: 'Paused',
  ended: 'Ended',
  endedCount: (n: number) => `${capital(counted(n, 'has', 'have'))} ended`,
  endedOn: (day: string, early: boolean) => (early ? `Ended early, ${day}` : `Ended ${day}`),
  details: 'Details',
  detailsOf: (name: string) => ` of ${name}`,
  of: (name: string) => `, ${name}`,
  none: 'none',
  notYet: 'not yet',
  plan: 'Plan one',
  planWith: (name: string) => ` with ${name}`,
  overdue: 'overdue',
  nobodyNow: 'Nobody at the moment.',
  empty:
    'Nobody here so far. Start with your mentor, or with someone you have said you will mentor. A first name is enough.',
  begin: 'Begin a mentoring relationship',
  another: 'Begin another relationship',
};
