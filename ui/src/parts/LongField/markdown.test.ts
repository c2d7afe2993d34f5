import { describe, expect, it } from 'vitest';
import { change, changed, enter, type Change, type Command, type Written } from './markdown';

/** A text with its caret as "|", or its selection between two of them. */
function marked(text: string): Written {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|');
  const bare = text.replaceAll('|', '');
  return { text: bare, start, end: start === end ? start : end - 1 };
}
function show({ text, start, end }: Written): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}
const run = (command: Command, written: Written) => changed(written, change(command, written));
const after = (made: Change | null, text: string) => (made ? show(changed(marked(text), made)) : null);

describe('a command', () => {
  it.each<[Command, string, string]>([
    ['bold', 'a |word| b', 'a **|word|** b'],
    ['bold', 'a **|word|** b', 'a |word| b'],
    ['bold', 'a |**word**| b', 'a |word| b'],
    ['bold', 'a | word | b', 'a  **|word|**  b'],
    ['italic', 'a **|word|** b', 'a ***|word|*** b'],
    ['bold', '***|word|***', '*|word|*'],
    ['italic', '***|word|***', '**|word|**'],
    ['bold', 'one wo|rd more', 'one **wo|rd** more'],
    ['bold', 'one **wo|rd** more', 'one wo|rd more'],
    ['italic', 'né|e', '*né|e*'],
    ['bold', 'so |', 'so **|**'],
    ['bold', 'so **|**', 'so |'],
    ['bold', 'so **now|**', 'so **now**|'],
    ['bold', 'so **now**|', 'so **now|**'],
    ['bold', '* a |', '* a **|**'],
    ['bold', '|- one\n\n2. two|', '- **|one**\n\n2. **two|**'],
    ['bold', '- **|one**\n\n2. **two|**', '- |one\n\n2. two|'],
    ['bold', '|**one**\ntwo|', '**|one**\n**two|**'],
    ['bold', '| |', '| |'],
    ['heading', 'Ti|tle\ntext', '# Ti|tle\ntext'],
    ['heading', '### Ti|tle', 'Ti|tle'],
    ['heading', '- Ti|tle', '# Ti|tle'],
    ['list', '|', '- |'],
    ['list', '- |', '|'],
    ['list', 'a\n|b\n\nc|', 'a\n|- b\n\n- c|'],
    ['list', '|1. b\n2. c|', '|- b\n- c|'],
    ['list', '|a\nb\n|c', '|- a\n- b|\nc'],
    ['numbered', '|b\n- c|', '|1. b\n2. c|'],
    ['numbered', '|1. b\n2. c|', '|b\nc|'],
    ['list', '> a|', '> - a|'],
    ['quote', '|a\n\nb|', '|> a\n>\n> b|'],
    ['quote', '|> a\n>\n> b|', '|a\n\nb|'],
    ['quote', '- a|', '> - a|'],
    ['link', 'see |this| now', 'see [this](|https://|) now'],
    ['link', 'see [this](|https://|) now', 'see |this| now'],
    ['link', 'see [th|is](https://example.org) now', 'see |this| now'],
    ['link', 'see |', 'see [|](https://)'],
    ['link', 'see [|](https://)', 'see |'],
    ['link', '|https://example.org|', '[|https://example.org|](https://example.org)'],
  ])('%s: %s', (command, before, wanted) => {
    expect(show(run(command, marked(before)))).toBe(wanted);
  });
});

describe('Enter', () => {
  it.each<[string, string | null]>([
    ['- one|', '- one\n- |'],
    ['- on|e', '- on\n- |e'],
    ['  * one|', '  * one\n  * |'],
    ['9. one|', '9. one\n10. |'],
    ['1) one|', '1) one\n2) |'],
    ['> one|', '> one\n> |'],
    ['> - one|', '> - one\n> - |'],
    ['- one\n- |', '- one\n\n|'],
    ['- |', '|'],
    ['a\n\n- |\nb', 'a\n\n|\nb'],
    ['> one\n> |', '> one\n\n|'],
    ['> - one\n> - |', '> - one\n>\n> |'],
    ['one|', null],
    ['|- one', null],
    ['1995. It was cold.|', null],
    ['-one|', null],
    ['# one|', null],
    ['- |one|', null],
  ])('%s', (before, wanted) => {
    expect(after(enter(marked(before)), before)).toBe(wanted);
  });
});

// A small generator of our own: the same texts on every run.
function* texts(pieces: string[], count: number): Generator<Written> {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let i = 0; i < count; i += 1) {
    const text = Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join('');
    // No field lets a selection end inside a letter.
    const place = (at: number) => (/^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at);
    const start = place(next(text.length + 1));
    yield { text, start, end: Math.max(start, place(next(text.length + 1))) };
  }
}
const PLAIN = ['word', 'né', ' ', '  ', '\n', '\n\n', 'a.', '“b”', '(c)', '東京', '🙂', '_', '`', '!', ','];
const SIGNS = ['**', '*', '- ', '1. ', '> ', '>', '# ', '[', '](', ')', 'https://', '***', '\t'];
const COMMANDS: Command[] = ['heading', 'bold', 'italic', 'list', 'numbered', 'quote', 'link'];

describe('whatever is written', () => {
  it.each(COMMANDS)('%s twice leaves a plain text as it was', (command) => {
    for (const written of texts(PLAIN, 4000)) {
      expect(run(command, run(command, written)).text, JSON.stringify(written)).toBe(written.text);
    }
  });

  it.each(COMMANDS)('%s loses no word and stays within the text', (command) => {
    const letters = (text: string) => text.replace(/[^\p{L}🙂]/gu, '').replaceAll('https', '');
    for (const written of texts([...PLAIN, ...SIGNS], 4000)) {
      const made = run(command, written);
      const says = JSON.stringify(written);
      if (command !== 'link') expect(letters(made.text), says).toBe(letters(written.text));
      expect(made.start, says).toBeGreaterThanOrEqual(0);
      expect(made.end, says).toBeGreaterThanOrEqual(made.start);
      expect(made.end, says).toBeLessThanOrEqual(made.text.length);
    }
  });

  it.each(['bold', 'italic', 'quote'] as const)('%s a third time is as it was the first', (command) => {
    for (const written of texts([...PLAIN, '**', '- '], 4000)) {
      const once = run(command, written);
      expect(run(command, run(command, once)).text, JSON.stringify(written)).toBe(once.text);
    }
  });

  it('Enter only ever adds a line', () => {
    for (const written of texts([...PLAIN, ...SIGNS], 4000)) {
      const made = enter({ ...written, end: written.start });
      if (made)
        expect(changed(written, made).text.replace(/[\s\d>.)*+-]/g, '')).toBe(
          written.text.replace(/[\s\d>.)*+-]/g, ''),
        );
    }
  });
});
