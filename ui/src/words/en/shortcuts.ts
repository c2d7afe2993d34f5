// Words about keys: what each does, what is written on it. What must not live here: which keys they are (shortcuts.svelte.ts).
import type { Shortcut } from '../../ipc/gen/Shortcut';

const does: Record<Shortcut, string> = {
  find: 'Find anything, or do anything',
  note: 'Write a quick note',
  lock: 'Lock the journal',
  back: 'Go back to the page before',
  keys: 'Show these keys, anywhere but in a field',
  bank: 'Look for a question beside the one you are answering, and come back',
  bold: 'Bold, in a long answer',
  italic: 'Italic, in a long answer',
  link: 'A link, in a long answer',
  scores: 'Score a statement by its figure, and go on to the next',
};

const caps: Record<Shortcut, [elsewhere: string, mac: string]> = {
  find: ['Ctrl K', '⌘ K'],
  note: ['Ctrl N', '⌘ N'],
  lock: ['Ctrl L', '⌘ L'],
  back: ['Alt ←', '⌘ ['],
  keys: ['?', '?'],
  bank: ['Ctrl J', '⌘ J'],
  bold: ['Ctrl B', '⌘ B'],
  italic: ['Ctrl I', '⌘ I'],
  link: ['Ctrl Shift K', '⌘ ⇧ K'],
  scores: ['0 to 9', '0 to 9'],
};

export const shortcuts = {
  title: 'Keys',
  does,
  caps: (name: Shortcut, mac: boolean) => caps[name][mac ? 1 : 0],
  off: 'switched off',
  close: 'Close',
  change: 'Switch keys on or off',
  also: 'Tab goes from one thing to the next, Enter follows a link, Space presses a button or ticks a box, the arrow keys choose among radio buttons, Escape closes what has opened over the page. In lists of results the arrow keys walk through. In a month they go from day to day, Home and End to the ends of the week, Page Up and Page Down from month to month, with Shift from year to year.',
  legend: 'Which keys do something',
  hint: 'Untick what gets in your way: speech input and screen readers have keys of their own.',
  anywhere: {
    label: (mac: boolean) =>
      mac
        ? 'Open a quick note with ⌘ ⌥ N in any program'
        : 'Open a quick note with Ctrl Alt N in any program',
    hint: 'While Ithaca is open, it comes to the front with an empty note. A locked journal asks to be opened first.',
    wayland:
      'This desktop (Wayland) lets no program listen for keys outside its own window. In the settings of your desktop you can give a key to the command “ithaca --note”, which does the same.',
    taken: 'Another program has these keys already, so they stay switched off here.',
  },
};

export const quickNote = {
  title: 'Quick note',
  button: 'Note',
  with: 'About',
  nobody: 'nobody in particular',
  keep: 'Keep it',
  page: 'Go on writing on a page',
  kept: 'Your note is in the journal.',
  read: 'Read it',
  waits: 'Open the journal first. Your note comes right after.',
};

/** A backup was opened from outside while a journal is open. */
export const handed = {
  ask: 'Look at this backup?',
  note: 'It is brought back at the door, beside the journals that are there. The one that is open is saved and locked first.',
  keep: 'Stay here',
  act: 'Lock and look at it',
};
