// The parts of Settings, in their order. A part that needs a journal of one's own is left out of a sample. What must not live
// here: what a part shows, words.

import type { Route } from '../../route';

/** Whether a sample has it too. */
const PARTS = {
  look: true,
  language: true,
  keyboard: true,
  reminders: true,
  opening: false,
  backup: false,
  place: false,
  take: true,
  forms: true,
  about: true,
} as const;

export type Part = keyof typeof PARTS;

export const partsOf = (sample: boolean): Part[] =>
  (Object.keys(PARTS) as Part[]).filter((part) => !sample || PARTS[part]);

/** The part of this name; none that a sample has not got. */
export const partNamed = (name: string, sample: boolean): Part | null =>
  partsOf(sample).find((part) => part === name) ?? null;

/** Where a part is: backups have a screen of their own. */
export const routeOf = (part: Part): Route =>
  part === 'backup' ? { at: 'backups' } : { at: 'setting', part };
