import { afterEach, describe, expect, it } from 'vitest';
import { cy } from './cy';
import { counted, figures, list, nouns } from './cy/numbers';
import { runTo } from './isolate';
import { sayIn, tell, words, type Translation } from '.';
import { Trouble } from '../ipc';

type Leaf = { path: string; said: unknown };

/** Every single word, with the way to it. */
function leaves(section: object, path = ''): Leaf[] {
  return Object.entries(section).flatMap(([key, said]): Leaf[] =>
    typeof said === 'object' && said !== null && !Array.isArray(said)
      ? leaves(said, `${path}${key}.`)
      : [{ path: `${path}${key}`, said }],
  );
}
const snapshot = () => new Map(leaves(words).map(({ path, said }) => [path, said]));
const english = snapshot();
const welsh = new Map(leaves(cy).map(({ path, said }) => [path, said]));

afterEach(() => {
  sayIn({});
  runTo('ltr');
});

describe('words in another language', () => {
  it('are Welsh where there is Welsh, and English everywhere else', () => {
    sayIn(cy);
    const spoken = snapshot();
    expect([...spoken.keys()]).toEqual([...english.keys()]);
    for (const [path, said] of spoken) {
      const expected = welsh.get(path) ?? english.get(path);
      // One that is made is made by a wrapper, so these are told apart by what they are.
      if (typeof said === 'function') expect(typeof expected, path).toBe('function');
      else expect(said, path).toEqual(expected);
    }
    expect(welsh.size).toBeGreaterThan(200);
  });

  it('have no word that English has not got', () => {
    for (const path of welsh.keys()) expect(english.has(path), path).toBe(true);
  });

  it('fall back word by word, whichever words a translation leaves out', () => {
    const all = [...welsh];
    for (let seed = 1; seed <= 40; seed++) {
      // A third of the words, another third each time.
      const some = all.filter((_, at) => (at * 7 + seed * 13) % 3 === 0);
      const partial: Record<string, unknown> = {};
      for (const [path, said] of some) {
        const keys = path.split('.');
        const last = keys.pop() ?? '';
        let at = partial;
        for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
        at[last] = said;
      }
      sayIn(partial as Translation);
      const given = new Set(some.map(([path]) => path));
      for (const [path, said] of snapshot()) {
        if (typeof said === 'function') continue;
        expect(said, path).toEqual(given.has(path) ? welsh.get(path) : english.get(path));
      }
    }
  });

  it('change under whoever holds a section, and change back', () => {
    const held = words.today;
    expect(held.write.margin).toBe('Write something');
    sayIn(cy);
    expect(held.write.margin).toBe('Ysgrifennu rhywbeth');
    expect(held.todo.more(2)).toBe('2 arall ar agor');
    sayIn({});
    expect(held.write.margin).toBe('Write something');
    expect(held.todo.more(2)).toBe('two more open');
  });

  it('say an error in English where it has no Welsh', () => {
    sayIn(cy);
    expect(tell(new Trouble('disk-full')).what).toBe('The disk is full.');
    sayIn({ errors: { 'disk-full': { what: 'Mae’r ddisg yn llawn.' } } });
    expect(tell(new Trouble('disk-full'))).toEqual({
      what: 'Mae’r ddisg yn llawn.',
      next: 'Free some space, then try again.',
    });
  });
});

describe('Welsh numbers', () => {
  it('have a noun in the singular, changed after two, three and six', () => {
    const entries = [0, 1, 2, 3, 4, 5, 6, 7, 10, 1200].map((n) => counted(n, nouns.cofnod));
    expect(entries).toEqual([
      '0 cofnod',
      '1 cofnod',
      '2 gofnod',
      '3 chofnod',
      '4 cofnod',
      '5 cofnod',
      '6 chofnod',
      '7 cofnod',
      '10 cofnod',
      '1,200 cofnod',
    ]);
    expect([2, 3, 6].map((n) => counted(n, nouns.tasg))).toEqual(['2 dasg', '3 tasg', '6 thasg']);
    expect([2, 3, 6].map((n) => counted(n, nouns.mis))).toEqual(['2 fis', '3 mis', '6 mis']);
    expect(figures(10000)).toBe('10,000');
  });

  it('join names by a or ac', () => {
    expect(list(['Gwen'])).toBe('Gwen');
    expect(list(['Gwen', 'Tomos'])).toBe('Gwen a Tomos');
    expect(list(['Idris', 'Siân', 'Anna'])).toBe('Idris, Siân ac Anna');
    expect(list([])).toBe('');
  });

  it('count what every screen counts', () => {
    sayIn(cy);
    expect(words.path.progress(3, 9)).toBe(
      '3 o 9 tasg wedi’i wneud; gwnewch y gweddill mewn unrhyw drefn, neu gadewch rai allan.',
    );
    expect(words.path.walked(49, 8, 8)).toBe('Cerddwyd mewn 7 wythnos, 8 o 8 tasg wedi’i wneud.');
    expect(words.journal.countOf(2, 6)).toBe('2 o 6 chofnod');
    expect(words.relationship.names(['Idris', 'Anna'])).toBe('Idris ac Anna');
  });
});

describe('a name that runs the other way', () => {
  it('is set apart in a sentence, and only then', () => {
    expect(words.path.title('Gwen')).toBe('The path with Gwen');
    expect(words.path.title('عمر')).toBe('The path with \u2068عمر\u2069');
    expect(words.relationship.names(['Gwen', 'עידית'])).toBe('Gwen and \u2068עידית\u2069');
  });

  it('is set apart in Welsh too, and a Latin one in a language from right to left', () => {
    sayIn(cy);
    expect(words.path.title('عمر')).toBe('Y llwybr gyda \u2068عمر\u2069');
    runTo('rtl');
    expect(words.path.title('Gwen Pritchard')).toBe('Y llwybr gyda \u2068Gwen Pritchard\u2069');
    expect(words.path.title('Gwen')).toBe('Y llwybr gyda Gwen');
    expect(words.frame.role('mentor')).toBe('fi sy’n mentora');
    expect(words.path.title('عمر')).toBe('Y llwybr gyda عمر');
  });
});
