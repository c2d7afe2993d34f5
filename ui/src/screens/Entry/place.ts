// Where in an entry a person is, as the end of its address: …/at/SECTION/PROMPT. Must not hold: screens, focus.
// (route.ts reads the start; what it does not know it passes over, so a step is still the same screen.)
import type { EntryView } from '../../ipc/gen/EntryView';
import { href } from '../../route';

export type Place = { section: string | null; prompt: string | null };

/** Reads the place from a location hash. */
export function placeOf(hash: string): Place {
  const [, end = ''] = hash.split('/at/');
  const [section = '', prompt = ''] = end.split('/').map(decodeURIComponent);
  return { section: section || null, prompt: prompt || null };
}

/** The address of an entry's form. One that is not stored yet goes by its instrument: there is nothing else to find. */
export function formHref({ id, instrument, relationship }: EntryView, stored: boolean): string {
  return stored
    ? href({ at: 'entry', id })
    : href({ at: 'new', instrument: instrument.id, relationship: relationship?.id ?? null });
}

/** The address of one of its sections, or of one prompt in it. */
export function placeHref(form: string, section: string, prompt?: string): string {
  return [`${form}/at`, section, ...(prompt === undefined ? [] : [prompt])].join('/');
}
