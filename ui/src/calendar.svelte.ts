// What every calendar in the window goes by: which day it is, by the core, and on which day a week begins. Said once, by what
// knows it, because a date is asked for far down in forms that need to know neither. What must not live here: the clock, words.

import type { FirstDay } from './ipc/gen/FirstDay';
import type { Weekday } from './weeks';

const MONDAY: Weekday = 1;
const CHOSEN: Record<Exclude<FirstDay, 'system'>, Weekday> = { monday: MONDAY, sunday: 0, saturday: 6 };

/** Where a week does not begin on Monday, by region: CLDR 48, supplemental data, weekData. */
const ELSEWHERE: [Weekday, string][] = [
  [
    0,
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  ],
  [5, 'MV'],
  [6, 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
];

/** Newer webviews know it themselves; the types do not yet. */
type Known = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

function localeOf(tag: string): Known | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null; // a system may name anything
  }
}

/** By the table alone. */
export const firstDayIn = (region: string | undefined): Weekday =>
  ELSEWHERE.find(([, regions]) => regions.split(' ').includes(region ?? ''))?.[0] ?? MONDAY;

/** On which day a week begins where this system is at home. It prefers these languages, best first: the first that names a
 *  region says it, or else where the first is spoken most. */
export function firstDayOf(system: readonly string[]): Weekday {
  const locales = system.map(localeOf).filter((each) => each !== null);
  const home = locales.find(({ region }) => region !== undefined) ?? locales[0]?.maximize();
  if (!home) return MONDAY;
  const known = (home as Known).getWeekInfo?.().firstDay;
  return known === undefined ? firstDayIn(home.region) : ((known % 7) as Weekday);
}

let today: string | null = $state(null);
let first: Weekday = $state(MONDAY);

export const calendar = {
  /** An ISO date; null while the core has not said. */
  get today(): string | null {
    return today;
  },
  get firstDay(): Weekday {
    return first;
  },
};

/** The core said so. */
export function itIs(date: string): void {
  today = date;
}

/** As the person wishes it, or as it is on a system that prefers these languages. */
export function weeksBegin(wished: FirstDay, system: readonly string[]): void {
  first = wished === 'system' ? firstDayOf(system) : CHOSEN[wished];
}
