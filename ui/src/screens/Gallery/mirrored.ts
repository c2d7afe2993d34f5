// Ithaca as it would stand in a language that runs from right to left: its own words written backwards, the layout turned
// round, dates in Arabic. For eyes, since Ithaca has no words in such a language yet. What must not live here: anything a
// build that ships could need.
import { speeches } from '../../speaking';
import { words, type Translation } from '../../words';

const [FROM_RIGHT_TO_LEFT, TO_HERE] = ['\u202e', '\u202c'];

function mirrored(said: unknown): unknown {
  if (typeof said === 'string') return said === '' ? said : `${FROM_RIGHT_TO_LEFT}${said}${TO_HERE}`;
  if (typeof said === 'function') return (...given: unknown[]) => mirrored(said(...given));
  if (Array.isArray(said)) return said.map(mirrored);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, mirrored(value)]));
}

/** From now on English is spoken from right to left. */
export function mirror(): void {
  const translation = mirrored(words) as Translation;
  speeches.en = { tag: 'ar', direction: 'rtl', words: async () => translation };
}
