// What was typed before a step that has not been taken yet: kept while the window is open, so that leaving the page loses
// nothing. Must not hold: anything once the step is taken; it is in the journal then.

/** The answers by question, by the step they were typed before. */
const kept = new Map<string, Record<string, string>>();

/** A step of a relationship. */
const name = (relationship: string, from: string, to: string): string => [relationship, from, to].join(' ');

export const thoughtsOf = (...step: [string, string, string]): Record<string, string> =>
  kept.get(name(...step)) ?? {};

export function keepThoughts(answers: Record<string, string>, ...step: [string, string, string]): void {
  kept.set(name(...step), answers);
}

export function dropThoughts(...step: [string, string, string]): void {
  kept.delete(name(...step));
}
