// Where in an entry a person is, as the end of its address: …/at/SECTION/PROMPT/PART, or …/whole. Must not hold: screens,
// focus. (route.ts reads the start; what it does not know it passes over, so every place is still the same screen.)
import type { EntryView } from '../../ipc/gen/EntryView';
import { promptsOf } from '../../parts/instrument/pages';
import { href, type Route } from '../../route';

export type Place = {
  /** All of it is shown at once, to see and to jump. */
  whole: boolean;
  section: string | null;
  prompt: string | null;
  /** A part of the answer that has a date of its own. */
  part: string | null;
};

const WHOLE = /^#\/(?:entry\/[^/]+|(?:new|score)\/.+)\/whole$/;
/** A new wheel or assessment, without the place in it: which set of areas it has, only its address knows. */
const SCORE = /^#\/score\/.*?(?=\/whole$|\/at\/|$)/;

/** Reads the place from a location hash. */
export function placeOf(hash: string): Place {
  const [, end = ''] = hash.split('/at/');
  const [section = '', prompt = '', part = ''] = end.split('/').map(decodeURIComponent);
  return {
    whole: WHOLE.test(hash) && !hash.includes('/at/'),
    section: section || null,
    prompt: prompt || null,
    part: part || null,
  };
}

/** The address of an entry's form. One that is not stored yet goes by its instrument: there is nothing else to find. */
export function formHref({ id, instrument, relationship, session }: EntryView, stored: boolean): string {
  const score = SCORE.exec(location.hash)?.[0];
  if (!stored && score) return score;
  return stored
    ? href({ at: 'entry', id })
    : href({ at: 'new', instrument: instrument.id, relationship: relationship?.id ?? null, session });
}

/** The address of one of its sections, of one prompt in it, or of a part of the answer. */
export function placeHref(form: string, section: string, prompt?: string, part?: string): string {
  const end = [section, prompt, part].filter((each) => each !== undefined);
  return `${form}/at/${end.map(encodeURIComponent).join('/')}`;
}

/** The address of the whole on one page. */
export const wholeHref = (form: string): string => `${form}/whole`;

/** The same place in a form that has moved. */
export function movedTo(form: string, { whole, section, prompt, part }: Place): string {
  if (whole) return wholeHref(form);
  return section === null ? form : placeHref(form, section, prompt ?? undefined, part ?? undefined);
}

/** Where one is on leaving an entry for now: the session it was written in, the room of wheels, the path, else Today. */
export function leftTo({ relationship, session, instrument, by }: EntryView): Route {
  if (session) return { at: 'session', id: session };
  const wheel = promptsOf(instrument).some(({ kind }) => kind === 'wheel');
  if (by !== undefined || (wheel && !relationship)) return { at: 'wheels', set: null };
  return relationship ? { at: 'path', relationship: relationship.id } : { at: 'today' };
}
