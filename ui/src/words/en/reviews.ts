// The words of Reviews, where two people look back. What must not live here: logic, what the forms ask (content).
import { counted } from './numbers';

export const reviews = {
  title: 'Reviews',
  titled: (name: string) => `Reviews with ${name}`,
  lead: (name: string) => `Looking back with ${name}: when it is time, and what you said before.`,
  due: 'Next',
  next: (day: string, days: number) =>
    days < 0
      ? `A review was due on ${day}.`
      : days === 0
        ? 'A review is due today.'
        : `The next review is due on ${day}${days <= 31 ? `, in ${counted(days, 'day', 'days')}` : ''}.`,
  none: 'No review is due. Your agreement names a day, once it is signed.',
  toContract: 'Go to the agreement',
  goals: 'Goals to look at again',
  goalOn: (day: string) => day,
  goalLate: (day: string) => `since ${day}`,
  begin: (title: string) => `Write: ${title}`,
  goOn: (title: string) => `Go on with: ${title}`,
  forms: 'To look back in',
  before: 'Earlier',
  empty: (name: string) =>
    `Nothing looked back on with ${name} so far. Ten minutes, twice a year, is enough for most people.`,
  draft: 'Draft',
  last: (day: string) => `Last written on ${day}`,
};
