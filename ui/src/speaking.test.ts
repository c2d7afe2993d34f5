import { afterEach, describe, expect, it } from 'vitest';
import * as dates from './dates';
import { speak, spokenIn } from './speaking';
import { words } from './words';

afterEach(() => speak('en'));

describe('speaking another language', () => {
  it('changes words, dates and what the page says of itself, and changes back', async () => {
    await speak('cy');
    expect(document.documentElement.lang).toBe('cy');
    expect(document.documentElement.dir).toBe('ltr');
    expect(words.frame.journal).toBe('Dyddlyfr');
    expect(dates.longDay('2026-03-12')).toBe('Dydd Iau 12 Mawrth');
    expect(dates.fullDay('2026-08-01')).toBe('1 Awst 2026');
    expect(dates.wholeDay('2026-03-12')).toBe('Dydd Iau 12 Mawrth 2026');
    expect(dates.shortMonth('2026-03-12')).toBe('Maw');
    expect(dates.month(2026, 5)).toBe('Mai 2026');
    expect(dates.weekday('2026-03-12')).toBe('Iau');
    expect(dates.monthNames).toHaveLength(12);
    expect(dates.monthNames[0]).toBe('Ionawr');
    expect(dates.when('2026-03-11', '2026-03-12')).toBe('ddoe');
    expect(dates.when('2026-03-02', '2026-03-12')).toBe('ar 2 Mawrth');
    await speak('en');
    expect(document.documentElement.lang).toBe('en-GB');
    expect(words.frame.journal).toBe('Journal');
    expect(dates.longDay('2026-03-12')).toBe('Thursday 12 March');
    expect(dates.monthNames[0]).toBe('January');
  });

  it('orders names as the alphabet of the language does', async () => {
    const towns = ['Llan', 'Lomas', 'Chwilog', 'Cymer'];
    expect([...towns].sort(dates.inOrder)).toEqual(['Chwilog', 'Cymer', 'Llan', 'Lomas']);
    await speak('cy');
    // Ch comes after C, and Ll after L.
    expect([...towns].sort(dates.inOrder)).toEqual(['Cymer', 'Chwilog', 'Lomas', 'Llan']);
  });

  it('knows the language of a wording, whichever edition it is', () => {
    expect(['en', 'cy', 'cy-2', 'own'].map(spokenIn)).toEqual(['en-GB', 'cy', 'cy', undefined]);
  });
});
