// What the tests of wheels share: chance that can be seen again. Must not hold: anything a page uses.
// A generator of eight lines in place of a library for properties: what is drawn here is short lists of numbers and names,
// and a failure names its round.

/** A small fixed generator, so that a failure can be seen again: 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export const pick = <T>(roll: () => number, from: readonly T[]): T =>
  from[Math.floor(roll() * from.length)] as T;

const LETTERS = [...'aeiounrstlmdhwkMWÉßñøŁ'];
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const OTHERS = [...'人生健康友家ψωжщшю👩‍🌾'];

/** A name of 1 to 40 characters in words of any script. */
export function anyName(roll: () => number): string {
  const letters = pick(roll, [LETTERS, LETTERS, ARABIC, OTHERS]);
  const length = 1 + Math.floor(roll() * (roll() < 0.5 ? 10 : 40));
  let name = '';
  while (name.length < length) name += roll() < 0.15 && name.trim() !== '' ? ' ' : pick(roll, letters);
  return name.slice(0, 40).trim() || 'a';
}
