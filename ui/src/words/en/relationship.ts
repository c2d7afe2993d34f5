// The words of a relationship's own page: what was set up, changing it, a pause, the end, and deleting everything about
// the other person. What must not live here: logic, names of roles, kinds and rhythms (begin.ts).
import { capital, counted, figures } from './numbers';

const entries = (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`);
const listed = new Intl.ListFormat('en-GB');

export const relationship = {
  waiting: 'About this relationship',
  title: (name: string) => `With ${name}`,
  /** "Idris, Sian and Nia". */
  names: (names: readonly string[]) => listed.format(names),
  facts: {
    margin: 'As it was set up',
    who: 'Who',
    role: 'Your part',
    kind: 'What kind',
    started: 'It began',
    ends: 'Agreed end',
    open: 'Left open',
    rhythm: 'How often',
    change: 'Change this',
  },
  toPath: (name: string) => `The path with ${name}`,
  pause: {
    margin: 'A pause',
    why: 'While it is paused nothing is due and nobody is reminded. What is written and planned stays as it is.',
    does: 'Pause it',
    is: 'It is paused: nothing is due and nobody is reminded. What is written and planned is still here.',
    goOn: 'Go on again',
  },
  end: {
    margin: 'The end',
    why: 'You can end it when you have come to the end, or sooner. What you wrote stays.',
    link: 'End it',
    is: (day: string, early: boolean) => (early ? `It ended early, on ${day}.` : `It ended on ${day}.`),
    keep: 'Everything is kept as it is: the path, the sessions, what you wrote. There is nothing you have to do.',
    reopen: 'Open it again',
  },
  erase: {
    margin: 'For good',
    why: (name: string) => `You can also delete what concerns ${name}, for good.`,
    link: (name: string) => `Delete everything about ${name}`,
  },
  change: {
    title: (name: string) => `Change what was set up with ${name}`,
    lead: 'What you wrote does not change by it.',
    save: 'Keep the changes',
    saving: 'Keeping…',
    cancel: 'Leave it as it was',
  },
  ending: {
    title: (name: string) => `The end with ${name}`,
    lead: 'Nothing is deleted. You can open it again.',
    how: 'How does it end?',
    well: {
      label: 'We have come to the end',
      hint: 'The time you agreed is over, or what you met for is done.',
    },
    early: {
      label: 'Sooner than we meant',
      hint: 'It did not suit, or life changed. Nobody is at fault.',
    },
    writeWell:
      'Before that, you could look back: what you did, what it meant, and what comes after. Alone it takes a quarter of an hour.',
    writeEarly:
      'Before that, you could write down what happened and how you want to tell them, so that you part in good shape.',
    closing: 'Write “Ending well”',
    earlyEnding: 'Write “Ending early, without blame”',
    day: 'Which day was the last?',
    dayMargin: 'When',
    howMargin: 'How',
    dayMissing: 'Choose the day it ends.',
    dayAhead: 'This day is still to come. End it when it is here, or change the agreed end.',
    dayBefore: 'This is before it began. Choose a later day.',
    does: 'End this relationship',
    doing: 'Ending…',
    cancel: 'Not now',
  },
  erasing: {
    title: (name: string) => `Delete everything about ${name}`,
    lead: 'This takes it out of the journal for good: what you wrote together and alone about it, what it said before, what is in the bin.',
    margin: 'What goes',
    entries: (n: number, revisions: number) =>
      revisions === 0 ? entries(n) : `${entries(n)}, with what ${n === 1 ? 'it' : 'they'} said before`,
    sessions: (n: number) => (n === 1 ? '1 session' : `${figures(n)} sessions`),
    goals: (n: number) => (n === 1 ? '1 goal' : `${figures(n)} goals`),
    actions: (n: number) => (n === 1 ? '1 action' : `${figures(n)} actions`),
    names: (names: string) => `The name ${names}`,
    namesMany: (names: string) => `The names ${names}`,
    walk: 'The path, its steps and what was ticked there',
    stays:
      'Notes and goals of your own stay, even where they speak of it: Ithaca does not read what you write.',
    staysNames: 'Whoever is also in another relationship keeps their name there.',
    backups: 'Backups',
    none: 'Ithaca knows of no backup that holds any of it. A copy you made yourself would.',
    holds: (n: number) =>
      `${capital(counted(n, 'backup holds', 'backups hold'))} it as it was, for as long as ${n === 1 ? 'the file exists' : 'the files exist'}.`,
    made: (day: string) => `Made ${day}`,
    gone: 'Not to be found now. It may be on a stick that is not plugged in.',
    remove: 'Delete this backup',
    removeOf: (day: string, file: string) => `Delete this backup: made ${day}, ${file}`,
    removeAsk: (day: string) => `Delete the backup made ${day}?`,
    removeNote: 'The file goes and cannot be brought back. Your journal itself is not touched.',
    removeKeep: 'Keep it',
    removed: (day: string) => `The backup made ${day} is deleted.`,
    what: 'What about these backups?',
    leave: { label: 'Leave them', hint: 'You can still delete the files yourself.' },
    fresh: {
      label: 'Make a fresh one, then delete these',
      hint: 'You choose where first. Once it is deleted, Ithaca backs up what is left, checks that, and only then deletes those of these it can find.',
    },
    keep: 'Keep everything',
    does: 'Delete for good…',
    ask: (name: string) => `Delete everything about ${name}?`,
    note: (n: number) =>
      n === 0
        ? 'It goes and cannot be brought back, even from the bin.'
        : `${entries(n)} ${n === 1 ? 'goes' : 'go'} and cannot be brought back, even from the bin.`,
    askKeep: 'Keep them',
    act: 'Delete for good',
    erasing: 'Deleting…',
  },
  /** Nothing here says whom it was about. */
  after: {
    title: 'It is deleted',
    done: 'Everything about them is deleted for good.',
    held: (n: number) =>
      n === 0 ? '' : `${capital(counted(n, 'backup still holds', 'backups still hold'))} it.`,
    fresh: (place: string, gone: number) =>
      gone === 0
        ? `A fresh backup is in ${place}.`
        : `A fresh backup is in ${place}, and ${counted(gone, 'older one is', 'older ones are')} deleted.`,
    notFresh: 'The fresh backup was not made, so no older one was deleted',
    again: 'Make it again',
    backingUp: 'Backing up what is left',
    today: 'Go to Today',
  },
  told: {
    changed: 'Changed.',
    undoChange: 'Undo: put back what was there',
    paused: 'It is paused.',
    active: 'It goes on.',
    ended: 'It has ended. Everything you wrote is still here.',
    undoState: { active: 'Undo: go on again', paused: 'Undo: pause it again', ended: 'Undo: it has ended' },
    undone: 'It is as it was.',
  },
};
