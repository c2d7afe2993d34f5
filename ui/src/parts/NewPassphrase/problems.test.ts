import { describe, expect, it } from 'vitest';
import { listOf, noProblems, problemsOf } from './problems';

const strong = { score: 4, enough: true };
const weak = { score: 1, enough: false };

describe('a new passphrase', () => {
  it('is refused when empty, weak, unmeasured, not repeated, or repeated wrongly; in this order', () => {
    expect(problemsOf('', '', null).first).toMatch('Type a passphrase');
    expect(problemsOf('summer', 'summer', weak).first).toMatch('guessed too soon');
    expect(problemsOf('summer', 'summer', null).first).toMatch('guessed too soon');
    expect(problemsOf('a b c', '', strong).second).toMatch('a second time');
    expect(problemsOf('a b c', 'a b d', strong).second).toMatch('not the same');
    expect(problemsOf('a b c', 'a b c', strong)).toEqual(noProblems);
  });

  it('lists what is wrong by field', () => {
    expect(listOf('p', { first: null, second: 'No.' })).toEqual([{ id: 'p-again', text: 'No.' }]);
    expect(listOf('p', noProblems)).toEqual([]);
  });
});
