import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendar, firstDayIn, firstDayOf, itIs, weeksBegin } from './calendar.svelte';

const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];
const HOMES: [string[], number][] = [
  [['en-GB', 'en'], MONDAY],
  [['cy'], MONDAY],
  [['cy-GB', 'en-US'], MONDAY],
  [['en-US'], SUNDAY],
  [['en', 'de-DE'], MONDAY],
  [['en', 'pt-BR'], SUNDAY],
  [['ar-EG'], SATURDAY],
  [['dv-MV'], FRIDAY],
  [['he'], SUNDAY],
  [['fr-CH'], MONDAY],
  [['not a tag', 'en-US'], SUNDAY],
  [['not a tag'], MONDAY],
  [[], MONDAY],
];

afterEach(() => {
  vi.restoreAllMocks();
  weeksBegin('monday', []);
});

describe('the first day of a week', () => {
  it.each(HOMES)('is that of the system’s region: %j', (system, day) => {
    expect(firstDayOf(system)).toBe(day);
  });

  it.each(HOMES)('is found by the table where the webview does not know: %j', (system, day) => {
    const Locale = Intl.Locale;
    class Older extends Locale {
      constructor(tag: string) {
        super(tag);
        Object.defineProperty(this, 'getWeekInfo', { value: undefined });
      }
      override maximize(): Intl.Locale {
        return new Older(super.maximize().toString());
      }
    }
    vi.spyOn(Intl, 'Locale', 'get').mockReturnValue(Older as unknown as typeof Intl.Locale);
    expect((new Intl.Locale('en-US') as { getWeekInfo?: unknown }).getWeekInfo).toBeUndefined();
    expect(firstDayOf(system)).toBe(day);
  });

  it('is what the person wishes, whatever the system has', () => {
    weeksBegin('sunday', ['en-GB']);
    expect(calendar.firstDay).toBe(SUNDAY);
    weeksBegin('saturday', ['en-GB']);
    expect(calendar.firstDay).toBe(SATURDAY);
    weeksBegin('monday', ['en-US']);
    expect(calendar.firstDay).toBe(MONDAY);
    weeksBegin('system', ['en-US']);
    expect(calendar.firstDay).toBe(SUNDAY);
  });

  it('is Monday in a region the table has not got', () => {
    expect(firstDayIn('GB')).toBe(MONDAY);
    expect(firstDayIn(undefined)).toBe(MONDAY);
    expect(firstDayIn('')).toBe(MONDAY);
  });
});

it('is the day the core says', () => {
  itIs('2026-03-12');
  expect(calendar.today).toBe('2026-03-12');
});
