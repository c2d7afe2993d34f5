// Every word of what an entry said before: the moments, the comparison, making it say so again. What must not live
// here: logic, the words of one instrument.
import { figures } from './numbers';

export const history = {
  title: 'What it said before',
  about:
    'A moment is kept when you finish the entry, when you change it after opening it again, and when you come back to it after ten minutes or more.',
  none: 'Nothing else is kept so far. A moment is kept when you finish the entry, or come back to it after ten minutes or more.',
  moment: (day: string, time: string) => `${day}, ${time}`,
  state: { done: 'Finished', draft: 'Draft' },
  what: (state: string, words: number, now: boolean) =>
    `${state}, ${words === 1 ? '1 word' : `${figures(words)} words`}${now ? ', as it is now' : ''}`,
  said: (day: string, time: string) => `What it said on ${day} at ${time}`,
  same: 'It says the same now.',
  then: 'Then',
  now: 'Now',
  item: (label: string, item: string) => `${label} ${item}`,
  ticked: 'Ticked',
  notTicked: 'Not ticked',
  nothing: 'Not answered',
  again: 'Make it say this again',
  againNote: 'What it says now is kept as well, so you can go back to it.',
  restored: 'It says this again.',
  undo: 'Undo',
  undoOf: 'Undo: make it say what it said a moment ago',
  undone: 'It says again what it said a moment ago.',
  toEntry: 'Go to the entry',
  toMoments: 'All moments',
};
