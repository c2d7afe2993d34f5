// Back leads to where one was: how far down the page, to the link or button one left it by, and to what a page keeps besides.
// In memory only, for these are a journal's words; forgotten when it closes. What must not live here: addresses, screens.

/** What one left a page by, to be known again when the page is made anew. */
type Thing = { tag: string; href: string | null; says: string; nth: number };
export type Page = { y: number; thing: Thing | null; kept: Map<string, unknown> };

/** By a name that is kept with each page in the window's history. */
const pages = new Map<string, Page>();
let now = '';
const PATIENCE = 3000; // ms: after that a page has come as far as it will

const says = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? '';
const alike = (root: Element, { tag, href, says: said }: Omit<Thing, 'nth'>): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(tag)].filter(
    (each) => each.getAttribute('href') === href && says(each) === said,
  );

function thingAt(element: Element | null): Thing | null {
  const main = element?.closest('#main');
  if (!element || !main || !element.matches('a[href], button')) return null;
  const thing = { tag: element.tagName, href: element.getAttribute('href'), says: says(element) };
  return { ...thing, nth: alike(main, thing).indexOf(element as HTMLElement) };
}

/** The page of the address there is now; one that is new begins at its top. */
function pageNow(): { page: Page; known: boolean } {
  const name: unknown = history.state?.page;
  const known = typeof name === 'string' && pages.has(name);
  if (known) now = name;
  else {
    now = crypto.randomUUID();
    history.replaceState({ page: now }, '');
    pages.set(now, { y: 0, thing: null, kept: new Map() });
  }
  return { page: pages.get(now) as Page, known };
}

/** The address has changed: notes where one was, while that page still shows. Gives the page that is gone back to, or null. */
export function turn(): Page | null {
  const left = pages.get(now);
  if (left) [left.y, left.thing] = [scrollY, thingAt(document.activeElement)];
  const { page, known } = pageNow();
  return known ? page : null;
}

/** From now on pages are remembered; the window itself would scroll before they are there. */
export function begin(): void {
  history.scrollRestoration = 'manual';
  pageNow();
}

export function forget(): void {
  pages.clear();
}

/** What a page that is gone back to has kept under a name. */
export const kept = <T>(name: string): T | undefined => pages.get(now)?.kept.get(name) as T | undefined;
export function keep(name: string, what: unknown): void {
  pages.get(now)?.kept.set(name, what);
}

/** Waits for the page to be as it was, unless somebody does something before, or it sends the focus elsewhere. */
export function comeBack({ y, thing }: Page): void {
  const main = document.getElementById('main');
  if (!main || (y === 0 && !thing)) return;
  const acts = ['keydown', 'pointerdown', 'wheel'] as const;
  function look(): void {
    const focus = document.activeElement;
    if (focus !== main && focus !== document.body) return stop();
    const to = thing && (alike(main as HTMLElement, thing)[thing.nth] ?? null);
    const long = document.documentElement.scrollHeight - innerHeight >= y;
    if (thing ? !to : !long) return;
    scrollTo(0, y);
    to?.focus({ preventScroll: long });
    stop();
  }
  const watcher = new MutationObserver(look);
  const waiting = setTimeout(stop, PATIENCE);
  function stop(): void {
    watcher.disconnect();
    clearTimeout(waiting);
    for (const act of acts) document.removeEventListener(act, stop, true);
  }
  for (const act of acts) document.addEventListener(act, stop, true);
  watcher.observe(main, { childList: true, subtree: true });
  look();
}
