import { describe, expect, it } from 'vitest';
import { Trouble } from '../ipc';
import type { Code } from '../ipc/gen/Code';
import { stepsFor } from '../screens/Cover/steps';
import { tell, words } from '.';

const codes = Object.keys(words.errors) as Code[];
const details: Partial<Record<Code, string[]>> = {
  'word-unknown': ['7:tabel:table', '7:tabel:'],
  'words-count': ['11', '1'],
  'file-too-large': ['', 'entry:12', 'me:1', 'task_tick:3'],
  'slot-damaged': ['passphrase', 'keychain', 'recovery', ''],
};

describe('every code', () => {
  it.each(codes)('%s says what happened, what to do next, and can be done', (code) => {
    for (const detail of details[code] ?? ['']) {
      const { what, next } = tell(new Trouble(code, detail));
      expect(what.length).toBeGreaterThan(8);
      expect(next).toMatch(/\.$/);
      expect(`${what} ${next}`).not.toMatch(/undefined|null|!|oops|please/i);
    }
    expect(stepsFor[code].length).toBeGreaterThan(0);
  });

  it('a word that is not on the list is named by its place and the nearest word, not as it was typed', () => {
    const { what, next } = tell(new Trouble('word-unknown', '7:tabel:table'));
    expect(what).toContain('Word 7');
    expect(next).toContain('“table”');
    expect(what + next).not.toContain('tabel');
  });

  it('of a part that is too large says which, and where it is put right', () => {
    const { what, next } = tell(new Trouble('file-too-large', 'entry:12'));
    expect(what).toBe('An entry in this file is too large for a journal: number 12 of its kind.');
    expect(next).toContain('Make it shorter where it was written');
  });

  it('a code from a newer core is told as something that went wrong inside', () => {
    expect(tell(new Trouble('brand-new' as Code)).what).toBe('Something went wrong inside Ithaca');
  });
});
