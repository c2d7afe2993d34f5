// What the toolbar and the keys do to a text in Markdown, as plain functions: a text and a selection in, a change out.
// What must not live here: the field, the caret of a window, words for a person.

/** A text with its selection, as a textarea gives them. */
export type Written = { text: string; start: number; end: number };
/** Replaces `from`–`to` by `insert`, then selects `start`–`end` of the new text. */
export type Change = { from: number; to: number; insert: string; start: number; end: number };
export type Command = 'heading' | 'bold' | 'italic' | 'list' | 'numbered' | 'quote' | 'link';

const QUOTE = /^(?: {0,3}> ?)+/;
const BULLET = /^( {0,8})[-*+] +/;
// A longer number at the start of a line is a year.
const NUMBER = /^( {0,8})(\d{1,3})([.)]) +/;
const HEADING = /^#{1,6} +/;
const WORD = /[\p{L}\p{N}\p{M}'’]/u;

/** The text after a change. */
export const changed = ({ text }: Written, { from, to, insert, start, end }: Change): Written => ({
  text: text.slice(0, from) + insert + text.slice(to),
  start,
  end,
});

/** What a command does here; done twice, it leaves the text as it was. */
export function change(command: Command, written: Written): Change {
  switch (command) {
    case 'bold':
      return emphasis(written, 2);
    case 'italic':
      return emphasis(written, 1);
    case 'link':
      return link(written);
    default:
      return lines(written, command);
  }
}

/** The smallest change that makes one text of another. */
function between(old: string, text: string, start: number, end: number): Change {
  const least = Math.min(old.length, text.length);
  let from = 0;
  while (from < least && old[from] === text[from]) from += 1;
  let after = 0;
  while (after < least - from && old[old.length - 1 - after] === text[text.length - 1 - after]) after += 1;
  return { from, to: old.length - after, insert: text.slice(from, text.length - after), start, end };
}

// Bold and italic --------------------------------------------------------------------------------------------------

type Span = { start: number; end: number };
/** How many asterisks a mark has: `*italic*`, `**bold**`. */
type Mark = 1 | 2;

const has = (run: number, mark: Mark): boolean => (mark === 2 ? run >= 2 : run % 2 === 1);

function runBefore(text: string, at: number): number {
  let run = 0;
  while (text[at - 1 - run] === '*') run += 1;
  return run;
}
function runAfter(text: string, at: number): number {
  let run = 0;
  while (text[at + run] === '*') run += 1;
  return run;
}

function emphasis(written: Written, mark: Mark): Change {
  const { text, start, end } = written;
  if (start === end) return atCaret(written, mark);
  const spans = spansOf(text, start, end);
  if (spans.length === 0) return { from: start, to: start, insert: '', start, end };
  const marked = spans.map((span) => isMarked(text, span, mark));
  const off = marked.every(Boolean);
  let made = text;
  let shift = 0;
  const places: number[] = [];
  spans.forEach((span, index) => {
    const by = off ? -mark : marked[index] ? 0 : mark;
    made = rewrap(made, { start: span.start + shift, end: span.end + shift }, by);
    places.push(span.start + shift + by, span.end + shift + by);
    shift += 2 * by;
  });
  return between(text, made, places[0] ?? start, places.at(-1) ?? end);
}

const isMarked = (text: string, { start, end }: Span, mark: Mark): boolean =>
  has(Math.min(runBefore(text, start), runAfter(text, end)), mark);

/** Adds asterisks on both sides of a span, or takes them away. */
function rewrap(text: string, { start, end }: Span, by: number): string {
  if (by >= 0) {
    const marks = '*'.repeat(by);
    return text.slice(0, start) + marks + text.slice(start, end) + marks + text.slice(end);
  }
  return text.slice(0, start + by) + text.slice(start, end) + text.slice(end - by);
}

/** What of a selection can be marked: line by line, without what stands before a line's words, spaces or asterisks. */
function spansOf(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let from = lineStart(text, start); from <= end;) {
    const to = lineEnd(text, from);
    const lead = from + markers(text.slice(from, to)).length;
    const span = trimmed(text, { start: Math.max(start, lead), end: Math.min(end, to) });
    if (span) spans.push(span);
    from = to + 1;
  }
  return spans;
}

function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  const edge = (letter: string | undefined) => letter === undefined || /[\s*]/.test(letter);
  while (start < end && edge(text[start])) start += 1;
  while (start < end && edge(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}

function atCaret({ text, start: at }: Written, mark: Mark): Change {
  const before = runBefore(text, at);
  const after = runAfter(text, at);
  const within = word(text, at);
  if (within) {
    const { start, end } = within;
    const by = isMarked(text, within, mark) ? -mark : mark;
    return between(text, rewrap(text, { start, end }, by), at + by, at + by);
  }
  if (before > 0 && after > 0 && has(Math.min(before, after), mark)) {
    return { from: at - mark, to: at + mark, insert: '', start: at - mark, end: at - mark };
  }
  // At the end of marked words the caret steps out of them, and back in.
  const line = text.slice(lineStart(text, at), at);
  if (before === 0 && has(after, mark) && /\S$/.test(line) && isOpen(line, mark)) return moved(at + after);
  if (after === 0 && has(before, mark) && /[^\s*]\*+$/.test(line) && !isOpen(line, mark))
    return moved(at - before);
  const marks = '*'.repeat(mark);
  return { from: at, to: at, insert: marks + marks, start: at + mark, end: at + mark };
}

const moved = (at: number): Change => ({ from: at, to: at, insert: '', start: at, end: at });

/** Whether a mark begun in this part of a line is still waiting for its end. */
function isOpen(line: string, mark: Mark): boolean {
  const runs = line.slice(markers(line).length).match(/\*+/g) ?? [];
  return runs.filter((run) => has(run.length, mark)).length % 2 === 1;
}

/** The word the caret stands in, not before or after. */
function word(text: string, at: number): Span | null {
  const is = (letter: string | undefined) =>
    letter !== undefined && (WORD.test(letter) || /[\ud800-\udfff]/.test(letter));
  if (!is(text[at - 1]) || !is(text[at])) return null;
  let start = at;
  let end = at;
  while (is(text[start - 1])) start -= 1;
  while (is(text[end])) end += 1;
  return { start, end };
}

// Lines ------------------------------------------------------------------------------------------------------------

type Block = 'heading' | 'list' | 'numbered' | 'quote';

// Before the first letter, lastIndexOf would take the first letter.
const lineStart = (text: string, at: number): number => (at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0);
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** What stands before the words of a line. */
function markers(line: string): string {
  const quote = QUOTE.exec(line)?.[0] ?? '';
  const rest = line.slice(quote.length);
  return quote + (BULLET.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0] ?? HEADING.exec(rest)?.[0] ?? '');
}

const SIGNS: Record<Exclude<Block, 'quote'>, RegExp> = { heading: HEADING, list: BULLET, numbered: NUMBER };
const ANY_SIGN = [HEADING, BULLET, NUMBER];

function lines({ text, start, end }: Written, block: Block): Change {
  const from = lineStart(text, start);
  // A selection that ends at the very start of a line does not mean that line, nor empty ones before it.
  let last = end;
  while (last > start && text[last - 1] === '\n') last -= 1;
  const to = lineEnd(text, last);
  const old = text.slice(from, to).split('\n');
  const made = block === 'quote' ? quoted(old) : signed(old, block);
  const joined = made.join('\n');
  const whole = text.slice(0, from) + joined + text.slice(to);
  const caret = carried(old, made, start - from) + from;
  return start === end
    ? between(text, whole, caret, caret)
    : between(text, whole, from, from + joined.length);
}

/** Where a caret comes to stand that was in the first line: at the same letter. */
function carried(old: string[], made: string[], at: number): number {
  const grown = (made[0]?.length ?? 0) - (old[0]?.length ?? 0);
  return Math.max(0, at + grown);
}

function quoted(old: string[]): string[] {
  if (old.every((line) => /^ {0,3}>/.test(line))) return old.map((line) => line.replace(/^ {0,3}> ?/, ''));
  return old.map((line) => (line === '' && old.length > 1 ? '>' : `> ${line}`));
}

function signed(old: string[], block: Exclude<Block, 'quote'>): string[] {
  const sign = SIGNS[block];
  const meant = (line: string) => line.trim() !== '' || old.length === 1;
  const split = old.map((line) => {
    const quote = QUOTE.exec(line)?.[0] ?? '';
    return { quote, rest: line.slice(quote.length) };
  });
  const off = old.some(meant) && split.every(({ rest }, i) => !meant(old[i] ?? '') || sign.test(rest));
  let count = 0;
  return split.map(({ quote, rest }, i) => {
    if (!meant(old[i] ?? '')) return old[i] ?? '';
    if (off) return quote + bare(rest);
    count += 1;
    return quote + signOf(block, count) + bare(rest);
  });
}

const signOf = (block: Exclude<Block, 'quote'>, count: number): string =>
  block === 'heading' ? '# ' : block === 'list' ? '- ' : `${count}. `;

/** A line's words without the sign it has: a line is one thing at a time. */
function bare(line: string): string {
  for (const sign of ANY_SIGN)
    if (sign.test(line)) return line.replace(sign, (all) => all.slice(all.trimEnd().length + 1));
  return line;
}

// Links ------------------------------------------------------------------------------------------------------------

const START_OF_ADDRESS = 'https://';
const LINK = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g;
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

function link({ text, start, end }: Written): Change {
  const existing = linkAround(text, start, end);
  if (existing) return existing;
  const chosen = text.slice(start, end);
  if (ADDRESS.test(chosen)) {
    const insert = `[${chosen}](${chosen})`; // the words wait to be written over
    return { from: start, to: end, insert, start: start + 1, end: start + 1 + chosen.length };
  }
  if (chosen.trim() === '' || chosen.includes('\n')) {
    return { from: end, to: end, insert: `[](${START_OF_ADDRESS})`, start: end + 1, end: end + 1 };
  }
  const at = start + chosen.length + 3; // behind "](": the address is next to be written
  const insert = `[${chosen}](${START_OF_ADDRESS})`;
  return { from: start, to: end, insert, start: at, end: at + START_OF_ADDRESS.length };
}

/** Takes away the link the selection stands in: its words stay, or its address where it has no words. */
function linkAround(text: string, start: number, end: number): Change | null {
  const from = lineStart(text, start);
  for (const found of text.slice(from, lineEnd(text, start)).matchAll(LINK)) {
    const [whole, label = '', address = ''] = found;
    const at = from + found.index;
    if (
      start < at ||
      end > at + whole.length ||
      (start === end && (start === at || end === at + whole.length))
    )
      continue;
    const insert = label || (address === START_OF_ADDRESS ? '' : address);
    return { from: at, to: at + whole.length, insert, start: at, end: at + insert.length };
  }
  return null;
}

// Enter ------------------------------------------------------------------------------------------------------------

/** What Enter does in a list or a quotation: the next item, or the end of it where the item is empty. Else null. */
export function enter({ text, start, end }: Written): Change | null {
  if (start !== end) return null;
  const from = lineStart(text, start);
  const to = lineEnd(text, start);
  const line = text.slice(from, to);
  const quote = QUOTE.exec(line)?.[0] ?? '';
  const rest = line.slice(quote.length);
  const item = BULLET.exec(rest) ?? NUMBER.exec(rest);
  const lead = quote + (item?.[0] ?? '');
  if (lead === '' || start < from + lead.trimEnd().length) return null;
  if (line.slice(lead.length).trim() === '') return ended(text, from, to, item ? quote : '');
  const insert = `\n${quote}${item ? nextItem(item[0]) : ''}`;
  const at = start + insert.length;
  return { from: start, to: start, insert, start: at, end: at };
}

/** An empty line stands between a list and what follows; without it, that would still be the last item's. */
function ended(text: string, from: number, to: number, quote: string): Change {
  const follows = from > 0 && text.slice(lineStart(text, from - 1), from - 1).trim() !== '';
  const insert = quote === '' ? (follows ? '\n' : '') : `${quote.trimEnd()}\n${quote}`;
  const at = from + insert.length;
  return { from, to, insert, start: at, end: at };
}

function nextItem(sign: string): string {
  const number = NUMBER.exec(sign);
  return number ? `${number[1]}${Number(number[2]) + 1}${number[3]} ` : sign;
}
