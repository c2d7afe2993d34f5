// Puts a person's preferences on the page: light or dark, the size of text, the letters. What must not live here: keeping them.
import type { Preferences } from '../ipc/gen/Preferences';

/** Sizes on offer, in per cent of the system's text. */
export const textSizes: readonly Preferences['textSize'][] = [100, 112, 125, 150, 200];

/** Everything is measured in rem, so the root's font size is the size of all text, spaces and columns. */
export function wear(
  preferences: Pick<Preferences, 'appearance' | 'textSize' | 'letters'>,
  root = document.documentElement,
): void {
  if (preferences.appearance === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.appearance;
  if (preferences.letters === 'serif') delete root.dataset.letters;
  else root.dataset.letters = preferences.letters;
  root.style.fontSize = preferences.textSize === 100 ? '' : `${preferences.textSize}%`;
}
