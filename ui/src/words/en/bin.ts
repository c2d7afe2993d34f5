// Every word of the bin: moving an entry there, taking it out, deleting it for good. What must not live here: logic.
import { figures } from './numbers';

const entries = (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`);

export const bin = {
  title: 'The bin',
  move: 'Move to the bin',
  ask: 'Move this entry to the bin?',
  askNote: 'You can take it back for 30 days.',
  keep: 'Keep it',
  moved: 'Moved to the bin.',
  undo: 'Undo',
  undoOf: (title: string) => `Undo: take “${title}” out of the bin`,
  back: 'Taken out of the bin:',

  link: (n: number) => `The bin, ${entries(n)}`,
  empty: 'The bin is empty. What you move here can be taken back for 30 days.',
  about:
    'What is here can be taken back for 30 days and is shown nowhere else. After that it goes for good when the journal is opened. A backup made before still holds it.',
  until: 'until',
  binned: (day: string) => `moved here on ${day}`,
  draft: 'Draft',
  meta: (parts: string[]) => parts.join(', '),
  with: (who: string) => `with ${who}`,
  takeOut: 'Take it out',
  takeOutOf: (title: string) => `Take it out: ${title}`,
  erase: 'Delete for good',
  eraseOf: (title: string) => `Delete for good: ${title}`,
  eraseAsk: (title: string) => `Delete “${title}” for good?`,
  eraseNote: 'It cannot be brought back, even from the bin.',
  erased: (title: string) => `“${title}” is deleted for good.`,
  emptyIt: 'Empty the bin',
  emptyAsk: 'Empty the bin?',
  emptyNote: (n: number) =>
    n === 1
      ? '1 entry goes and cannot be brought back.'
      : `${figures(n)} entries go and cannot be brought back.`,
  keepThem: 'Keep them',
  emptied: 'The bin is emptied.',
  toJournal: 'Go to the journal',
};
