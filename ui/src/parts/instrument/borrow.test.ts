import { expect, it } from 'vitest';
import { changed } from '../LongField/markdown';
import { askedHere } from './borrow';

/** The text with `|` where the caret is, before and after. */
function asked(marked: string): string {
  const start = marked.indexOf('|');
  const written = { text: marked.replace('|', ''), start, end: start };
  const { text, start: at } = changed(written, askedHere(written, 'Why?'));
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

it.each([
  ['in an empty answer', '|', '> Why?\n\n|'],
  ['in nothing but space', ' \n|\n', '> Why?\n\n|'],
  ['at the end', 'One.|', 'One.\n\n> Why?\n\n|'],
  ['in the middle of a paragraph', 'One |two.\nThree.', 'One two.\nThree.\n\n> Why?\n\n|'],
  ['between paragraphs', 'One.\n\n|\n\nTwo.', 'One.\n\n> Why?\n\n|\n\nTwo.'],
  ['on an empty line right under one', 'One.\n|\nTwo.', 'One.\n\n> Why?\n\n|\n\nTwo.'],
  ['in the first of two', 'On|e.\n\nTwo.\n', 'One.\n\n> Why?\n\n|\n\nTwo.\n'],
  ['at the very start', '|One.\n\nTwo.', 'One.\n\n> Why?\n\n|\n\nTwo.'],
  ['under a question already there', '> Who?\n\nMe.|\n\nTwo.', '> Who?\n\nMe.\n\n> Why?\n\n|\n\nTwo.'],
])('puts a question where one was writing: %s', (_, before, after) => {
  expect(asked(before)).toBe(after);
});
