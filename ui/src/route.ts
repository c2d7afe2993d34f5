// Which screen is open, as a hash: #/today, #/path/ID … What must not live here: screens themselves, loading, words.
// Links are real <a href={href(…)}>; Back is the browser's own.

/** Every address there is, the longer ones before those they begin with. `:name` is a part of the route; what stands in
 *  brackets may be missing, and then its parts are null. Anything after an address is passed over (Entry/place.ts). */
const ADDRESSES = {
  today: 'today',
  actions: 'actions',
  begin: 'begin',
  relationships: 'relationships',
  relationship: 'relationship/:relationship[/:page]',
  path: 'path/:relationship',
  moving: 'moving/:relationship/:phase',
  planOn: 'sessions/:relationship/plan/on/:date',
  plan: 'sessions/:relationship/plan[/:session]',
  unplanned: 'sessions/:relationship/unplanned',
  sessions: 'sessions/:relationship',
  session: 'session/:id',
  goals: 'goals[/with/:relationship]',
  contract: 'contract/:relationship[/:which]',
  reviews: 'reviews/:relationship',
  journal: 'journal',
  bin: 'bin',
  write: 'write[/with/:relationship]',
  blank: 'new/:instrument/print',
  new: 'new/:instrument[/with/:relationship][/in/:session]',
  check: 'entry/:id/check',
  revision: 'entry/:id/history/:revision',
  history: 'entry/:id/history',
  print: 'entry/:id/print',
  entry: 'entry/:id',
  questions: 'questions',
  library: 'library[/:page]',
  practice: 'practice',
  ownTry: 'own/:id/try',
  ownPrint: 'own/:id/print',
  ownForm: 'own/:id',
  own: 'own',
  overTime: 'over-time[/with/:relationship]',
  year: 'year[/:year]',
  wheelAreas: 'wheels/of/:set/areas',
  wheelSheet: 'wheels/of/:set/print[/:chosen]',
  assessments: 'wheels/assessment',
  wheels: 'wheels[/of/:set]',
  scoreAs: 'score/:instrument/as/:relationship[/of/:set]',
  score: 'score/:instrument[/of/:set]',
  keys: 'settings/keys',
  backups: 'settings/backups',
  damaged: 'damaged',
  setting: 'settings/:part',
  search: 'search',
  tags: 'tags',
  bring: 'bring',
  take: 'take[/with/:relationship][/entry/:entry]',
  settings: 'settings',
} as const;

type Addresses = typeof ADDRESSES;
type Inside<A> = A extends `${string}[${infer In}]${infer Rest}` ? In | Inside<Rest> : never;
type Outside<A> = A extends `${infer Before}[${string}]${infer Rest}` ? `${Before}${Outside<Rest>}` : A;
type Parts<A> = A extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parts<Rest>
  : A extends `${string}:${infer Name}`
    ? Name
    : never;

export type Route = {
  [At in keyof Addresses]: { at: At } & { [Name in Parts<Outside<Addresses[At]>>]: string } & {
    [Name in Parts<Inside<Addresses[At]>>]: string | null;
  };
}[keyof Addresses];

/** An address in pieces: what must be there and, at the odd places, what may be missing. */
const pieces = (address: string): string[][] =>
  address.split(/[[\]]/).map((piece) => piece.split('/').filter((part) => part !== ''));
const nameOf = (part: string): string | null => (part.startsWith(':') ? part.slice(1) : null);

/** The parts of a route, if these parts of a hash are an address of it. */
function read(address: string, given: readonly string[]): Record<string, string | null> | null {
  const found: Record<string, string | null> = {};
  let at = 0;
  for (const [place, piece] of pieces(address).entries()) {
    const next = given.slice(at, at + piece.length);
    const fits = piece.every((part, i) => (nameOf(part) === null ? next[i] === part : Boolean(next[i])));
    if (!fits && place % 2 === 0) return null;
    if (fits) at += piece.length;
    piece.forEach((part, i) => {
      const name = nameOf(part);
      if (name !== null) found[name] = fits ? (next[i] ?? null) : null;
    });
  }
  return found;
}

/** Reads a location hash. Anything unknown is Today: a wrong address must never leave an empty window. */
export function parse(hash: string): Route {
  const given = hash.replace(/^#\/?/, '').split('/').map(plain);
  for (const [at, address] of Object.entries(ADDRESSES)) {
    const found = read(address, given);
    if (found) return { at, ...found } as Route;
  }
  return { at: 'today' };
}

/** The address of a route, for `href`. */
export function href(route: Route): string {
  const parts = route as Record<string, string | null>;
  const said = pieces(ADDRESSES[route.at]).flatMap((piece) => {
    const names = piece.map(nameOf);
    if (names.some((name) => name !== null && (parts[name] ?? null) === null)) return [];
    return piece.map((part, i) => encodeURIComponent(names[i] ? (parts[names[i]] ?? '') : part));
  });
  return `#/${said.join('/')}`;
}

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
