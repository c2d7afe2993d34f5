// Putting a borrowed question into an answer, as a Markdown quote with room to write under it.
// Must not hold: components or the caret itself (the field moves it).
import type { Change, Written } from '../LongField/markdown';

/** The answer with the question at its end. What was there stays, and the last line is empty, for the pen. */
export function borrowed(answer: string, question: string): string {
  const before = answer.trimEnd();
  return `${before === '' ? '' : `${before}\n\n`}${quoted(question)}\n\n`;
}

/** The question behind the paragraph in which one writes, with room to write under it; what follows stays behind it. */
export function askedHere({ text, end: caret }: Written, question: string): Change {
  const lineFrom = text.lastIndexOf('\n', caret - 1) + 1;
  const rest = text.slice(caret);
  // On an empty line there is no paragraph to get behind.
  const blank = text.slice(lineFrom, caret).trim() === '' && /^[ \t]*(?:\n|$)/.test(rest);
  const paragraph = blank ? '' : (/^[^]*?(?=\n[ \t]*\n|$)/.exec(rest)?.[0] ?? '');
  const head = text.slice(0, caret + paragraph.length).trimEnd();
  const tail = text.slice(caret + paragraph.length).replace(/^(?:[ \t]*\n)+|^[ \t]+$/, '');
  const made = `${head === '' ? '' : '\n\n'}${quoted(question)}\n\n`;
  const at = head.length + made.length;
  return {
    from: head.length,
    to: text.length - tail.length,
    insert: `${made}${tail === '' ? '' : '\n\n'}`,
    start: at,
    end: at,
  };
}

const quoted = (question: string): string =>
  question
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');
