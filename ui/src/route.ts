// Which screen is open, as a hash: #/today, #/path/ID … What must not live here: screens themselves, loading, words.
// Links are real <a href={href(…)}>; Back is the browser's own.

export type Route =
  | { at: 'today' }
  | { at: 'begin' }
  | { at: 'path'; relationship: string }
  | { at: 'journal' }
  | { at: 'write'; relationship: string | null }
  | { at: 'settings' }
  | { at: 'entry'; id: string }
  | { at: 'check'; id: string }
  | { at: 'history'; id: string; revision: string | null }
  | { at: 'bin' }
  | { at: 'new'; instrument: string; relationship: string | null };

/** Reads a location hash. Anything unknown is Today: a wrong address must never leave an empty window. */
export function parse(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').map(plain);
  const [place, first, second, third] = parts;
  if (place === 'begin' || place === 'journal' || place === 'bin' || place === 'settings')
    return { at: place };
  if (place === 'write') return { at: 'write', relationship: first === 'with' && second ? second : null };
  if (place === 'path' && first) return { at: 'path', relationship: first };
  if (place === 'entry' && first) {
    if (second === 'history') return { at: 'history', id: first, revision: third || null };
    return second === 'check' ? { at: 'check', id: first } : { at: 'entry', id: first };
  }
  if (place === 'new' && first) {
    return { at: 'new', instrument: first, relationship: second === 'with' && third ? third : null };
  }
  return { at: 'today' };
}

/** The address of a route, for `href`. */
export function href(route: Route): string {
  switch (route.at) {
    case 'path':
      return `#/path/${encodeURIComponent(route.relationship)}`;
    case 'entry':
      return `#/entry/${encodeURIComponent(route.id)}`;
    case 'check':
      return `#/entry/${encodeURIComponent(route.id)}/check`;
    case 'history': {
      const moments = `#/entry/${encodeURIComponent(route.id)}/history`;
      return route.revision ? `${moments}/${encodeURIComponent(route.revision)}` : moments;
    }
    case 'write':
      return withWhom('#/write', route.relationship);
    case 'new':
      return withWhom(`#/new/${encodeURIComponent(route.instrument)}`, route.relationship);
    default:
      return `#/${route.at}`;
  }
}

const withWhom = (bare: string, relationship: string | null): string =>
  relationship ? `${bare}/with/${encodeURIComponent(relationship)}` : bare;

/** Goes to a screen as a followed link would: unsaved text is written first, Back comes back here. */
export function go(route: Route): void {
  location.hash = href(route);
}

/** Goes to a screen in place of this one, so that Back does not return to a finished form. */
export function goInstead(route: Route): void {
  location.replace(href(route));
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
