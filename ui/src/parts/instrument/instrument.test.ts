import { describe, expect, it } from 'vitest';
import { isAnswered, scoredOf, tickOf, withAnswer, withScored, withTick } from './answers';
import { borrowed } from './borrow';
import { answers, instrument, prompts, shortInstrument, sidedInstrument } from './fixtures';
import { alone, isShort, progressOf, sectionAt, sectionOf, stepCount } from './pages';
import { partsOf, readParts, typedIn, typedKey, wrongPart } from './typed-date';

describe('answers', () => {
  it('have one shape for "not answered": no key', () => {
    for (const empty of ['', null, undefined, []])
      expect(withAnswer({ a: 'x', b: 'y' }, 'a', empty)).toEqual({ b: 'y' });
    expect(withAnswer({}, 'a', 0)).toEqual({ a: 0 });
    expect(withTick({ a: { done: true, note: '' } }, 'a', { done: false, note: '' }, true)).toBeUndefined();
    expect(withScored(undefined, 'a', { score: 0, note: '' })).toEqual({ a: { score: 0, note: '' } });
  });
  it('write no note where the instrument has none', () => {
    expect(withTick(undefined, 'a', { done: true, note: 'kept from before' }, false)).toEqual({
      a: { done: true, note: '' },
    });
  });
  it('survive anything a file may hold', () => {
    for (const odd of [null, 7, 'x', [1], { a: 3 }, { a: { score: 'x', done: 'yes', note: 4 } }]) {
      expect(tickOf(odd, 'a')).toEqual({ done: false, note: '' });
      expect(scoredOf(odd, 'a')).toEqual({ score: null, note: '' });
      for (const prompt of Object.values(prompts)) isAnswered(prompt, { [prompt.id]: odd });
    }
  });
  it('are there or not, for every kind', () => {
    for (const prompt of Object.values(prompts)) {
      expect(isAnswered(prompt, {})).toBe(false);
      expect(isAnswered(prompt, answers)).toBe(true);
    }
    expect(isAnswered(prompts.text, { wanted: '  \n' })).toBe(false);
    expect(isAnswered(prompts.wheel, { areas: { work: { score: 0, note: '' } } })).toBe(true);
  });
});

describe('pages', () => {
  it('are one for a short instrument, else one a section and the check', () => {
    expect([isShort(shortInstrument), isShort(instrument), stepCount(instrument)]).toEqual([true, false, 5]);
    const seven = {
      ...shortInstrument,
      sections: [{ ...instrument.sections[0]!, prompts: Array(7).fill(prompts.line) }],
    };
    expect(isShort(seven)).toBe(false);
  });
  it('are found by address, and an old address leads to the first', () => {
    expect(sectionAt(instrument, 'options').index).toBe(2);
    expect(sectionAt(instrument, 'gone').index).toBe(0);
    expect(sectionOf(instrument, 'raise')?.id).toBe('options');
    expect(sectionOf(instrument, 'nothing')).toBeNull();
  });
  it('know how far they have come; what is optional is not missing', () => {
    const [goal] = instrument.sections;
    expect(progressOf(goal!, {})).toBe('none');
    expect(progressOf(goal!, { topic: 'x' })).toBe('some');
    expect(progressOf(goal!, { topic: 'x', wanted: 'y' })).toBe('all');
  });
});

describe('what two people fill in together', () => {
  const ids = (answered: Record<string, unknown>, read: boolean) =>
    alone(sidedInstrument, answered, read).sections.map(({ id }) => id);
  it('is not asked of one alone, and read once it is answered', () => {
    expect(ids(answers, false)).toEqual(['points']);
    expect(ids({}, true)).toEqual(['points']);
    expect(ids(answers, true)).toEqual(['points', 'signed']);
    expect(alone(instrument, {}, false)).toBe(instrument);
  });
});

describe('half-typed dates', () => {
  it('are found by their prompt, and by no other of a similar name', () => {
    const parts = { day: '1', month: '', year: '2026' };
    const typed = { again: parts, [typedKey('way', 'r1')]: parts, [typedKey('way-2', 'r2')]: parts };
    expect(typedIn(typed, 'way')).toEqual({ r1: parts });
  });
});

describe('a typed date', () => {
  it('is read back as it is written, for every day of four years', () => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect(readParts(partsOf(date, '1999'), '1999')).toEqual({ is: 'date', date });
    }
  });
  it.each([
    [{ day: '', month: '', year: '2026' }, { is: 'empty' }],
    [{ day: ' ', month: '', year: '' }, { is: 'empty' }],
    [
      { day: '', month: '', year: '2025' },
      { is: 'wrong', what: 'day-and-month' },
    ],
    [
      { day: 'x', month: '2', year: '2026' },
      { is: 'wrong', what: 'day' },
    ],
    [
      { day: '3', month: '', year: '2026' },
      { is: 'wrong', what: 'month' },
    ],
    [
      { day: '3', month: '2', year: '26' },
      { is: 'wrong', what: 'year' },
    ],
    [
      { day: '31', month: '2', year: '2026' },
      { is: 'wrong', what: 'no-such-day' },
    ],
    [
      { day: '29', month: '2', year: '2028' },
      { is: 'date', date: '2028-02-29' },
    ],
  ])('%o', (parts, wanted) => {
    const read = readParts(parts, '2026');
    expect(read).toEqual(wanted);
    if (read.is === 'wrong') expect(Object.keys(parts)).toContain(wrongPart(read.what));
  });
});

describe('a borrowed question', () => {
  it('stands at the end as a quotation, with a line to write on', () => {
    expect(borrowed('', 'Why now?')).toBe('> Why now?\n\n');
    expect(borrowed('So far.\n', 'Why now?')).toBe('So far.\n\n> Why now?\n\n');
    expect(borrowed('> Why now?\n\n', 'Who else?\nAnd why?')).toBe(
      '> Why now?\n\n> Who else?\n> And why?\n\n',
    );
  });
});
