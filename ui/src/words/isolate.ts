// Names and texts a person wrote, inside a sentence of ours: one that runs the other way is set apart, or it would pull the
// words beside it to its own side. What must not live here: words.

/** Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u;

/** A single word in Latin letters stands where it should in any sentence, and may be the name of one of our own choices. */
const ONE_WORD = /^[\w-]*$/;

let against = RIGHT_TO_LEFT;

/** Which way the sentences run from now on. */
export function runTo(direction: 'ltr' | 'rtl'): void {
  against = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
}

/** The text between marks that keep its direction to itself, where it runs against the sentence. */
export function isolated(text: string): string {
  return against.test(text) && !ONE_WORD.test(text) ? `\u2068${text}\u2069` : text;
}

const isPlain = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype;

function each(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given);
  if (Array.isArray(given)) return given.map(each);
  if (!isPlain(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, each(value)]));
}

/** A word of ours; where it is made with texts of theirs, these are set apart in it. */
export function isolating(said: unknown): unknown {
  if (typeof said !== 'function') return said;
  return (...given: unknown[]): unknown => said(...given.map(each));
}
