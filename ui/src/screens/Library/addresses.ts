// Where the links of a page lead in this window. What must not live here: making HTML (the core cleaned it).
import { href } from '../../route';

/** The same HTML with `library:ID` and `instrument:ID` as addresses of screens. Words that look like one stay words. */
export const withAddresses = (html: string): string =>
  html
    .replace(
      /<a href="library:([a-z0-9-]+)"/g,
      (_, page: string) => `<a href="${href({ at: 'library', page })}"`,
    )
    .replace(
      /<a href="instrument:([a-z0-9-]+)"/g,
      (_, instrument: string) =>
        `<a href="${href({ at: 'new', instrument, relationship: null, session: null })}"`,
    );
