// Which language the window speaks: its words, its dates, which way its lines run. What must not live here: which language a
// person wants (the core knows), words.
import { datesIn } from './dates';
import type { Locale } from './ipc/gen/Locale';
import { sayIn, type Translation } from './words';
import { runTo } from './words/isolate';

export type Speech = {
  /** As Intl and screen readers know it. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** Fetched when it is first spoken. */
  words: () => Promise<Translation>;
};

/** One for each language. The gallery puts one in that Ithaca has no words in. */
export const speeches: Record<Locale, Speech> = {
  en: { tag: 'en-GB', direction: 'ltr', words: async () => ({}) },
  cy: { tag: 'cy', direction: 'ltr', words: async () => (await import('./words/cy')).cy },
};

/** Speaks this from now on. What stands on the page already stays as it is: it has to be shown anew. */
export async function speak(locale: Locale, root = document.documentElement): Promise<void> {
  const { tag, direction, words } = speeches[locale];
  sayIn(await words());
  datesIn(tag);
  runTo(direction);
  root.lang = tag;
  root.dir = direction;
}

/** The language of a wording, as a page says it to a screen reader: "cy" of "cy-2". Nobody knows that of one's own. */
export const spokenIn = (wording: string): string | undefined =>
  speeches[wording.split('-')[0] as Locale]?.tag;
