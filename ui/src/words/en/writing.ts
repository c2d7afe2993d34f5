// The words about writing: the toolbar of a long answer, how formatting works, leaving by a link. What must not live
// here: the words of one question.
import type { Command } from '../../parts/LongField/markdown';

const commands: Record<Command, string> = {
  heading: 'Heading',
  bold: 'Bold',
  italic: 'Italic',
  list: 'List',
  numbered: 'Numbered',
  quote: 'Quote',
  link: 'Link',
};

export const writing = {
  toolbar: (question: string) => `Formatting, ${question}`,
  commands,
  how: 'How to format',
  help: {
    intro:
      'You need none of this to write. A few signs in your text change how it looks when you read it back, and the buttons put them there for you:',
    /** What is typed, and what it becomes. */
    signs: [
      ['# Words', 'a heading'],
      ['**words**', 'bold'],
      ['*words*', 'italic'],
      ['- words', 'a list'],
      ['1. words', 'a numbered list'],
      ['> words', 'a quotation'],
      ['[words](address)', 'a link, which asks you before it opens'],
    ],
    lists: 'In a list, Enter begins the next line of it. Enter on an empty one ends the list.',
    keys: (mac: boolean) =>
      mac
        ? 'On the keyboard: ⌘\u00a0B is bold, ⌘\u00a0I italic, ⌘\u00a0⇧\u00a0K a link, ⌘\u00a0Z takes back the last step.'
        : 'On the keyboard: Ctrl\u00a0B is bold, Ctrl\u00a0I italic, Ctrl\u00a0Shift\u00a0K a link, Ctrl\u00a0Z takes back the last step.',
    name: 'The signs are called Markdown; many programs read them, so your words stay plain text.',
    close: 'Close',
  },
};

export const leaving = {
  web: 'Open this address in your browser?',
  mail: 'Write to this address in your mail program?',
  leadsTo: 'It leads to',
  writesTo: 'It writes to',
  outside: 'Nothing else from your journal goes along.',
  address: 'The full address',
  cancel: 'Cancel',
  open: 'Open in browser',
  write: 'Open mail program',
  notOpened: (what: string, next: string) => `${what} ${next}`,
};
