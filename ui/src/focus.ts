// The focus is never lost: when what has it is taken away and nothing else takes it, it goes to what is nearest. And it is
// seen: what has it comes into sight as a whole. What must not live here: where a screen sends the focus on purpose;
// that comes first.

const CAN = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join();

/** Where something stood: its parent, and its place there; from the inside out. */
type Step = { parent: Element; place: number };

function wayTo(element: Element, root: Element): Step[] {
  const way: Step[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const parent: Element | null = at.parentElement;
    if (parent) way.push({ parent, place: [...parent.children].indexOf(at) });
  }
  return way;
}

const firstIn = (element: Element | undefined): HTMLElement | null =>
  element === undefined
    ? null
    : element.matches(CAN)
      ? (element as HTMLElement)
      : element.querySelector<HTMLElement>(CAN);

/** What is nearest to where it was: what came after it, else what came before, else further out; the page at last. */
function nearest(way: readonly Step[]): HTMLElement | null {
  for (const { parent, place } of way) {
    if (!parent.isConnected) continue;
    if (parent.id === 'main') break;
    const children = [...parent.children];
    const near = [...children.slice(place), ...children.slice(0, place).reverse()];
    for (const child of near) {
      const found = firstIn(child);
      if (found) return found;
    }
  }
  return document.getElementById('main') ?? document.querySelector('main');
}

/** How long what stands above it may still grow, in milliseconds: then the page stands still, whatever is saved on it. */
const SETTLES = 500;

/** WebKit scrolls a long field no further than to its caret, and nothing that is pushed down after it got the focus. What
 * fills half the window is as much in sight as it can be. */
function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height >= innerHeight / 2 || (top >= 0 && bottom <= innerHeight);
}

/** Where it stands on the page, however far that is scrolled. */
const placeOf = (element: Element): number => element.getBoundingClientRect().top + scrollY;

const POINTS = ['pointerdown', 'pointerup', 'pointercancel'] as const;

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Watches over it until the returned function is called. */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  let way: Step[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let drawing = 0;
  /** Whether it was out of sight when it got the focus; else it is only brought back when it is pushed. */
  let anew = false;
  let stood = 0;
  /** What is pointed at is seen already, and must not move away under the pointer. */
  let pointing = false;

  function note({ target }: FocusEvent): void {
    if (!(target instanceof Element) || target === root) return;
    last = target;
    way = wayTo(target, root);
    stood = placeOf(target);
    anew = !pointing && !isInSight(target);
    clearTimeout(settling);
    settling = setTimeout(stand, SETTLES);
    look();
  }
  function look(): void {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => {
      if (pointing || !last || last !== document.activeElement) return;
      const stands = placeOf(last);
      // Whoever scrolls away from it, by whatever means, is not brought back.
      if ((anew || stands !== stood) && !isInSight(last)) last.scrollIntoView({ block: 'nearest' });
      [anew, stood] = [false, stands];
    });
  }
  function stand(): void {
    clearTimeout(settling);
    settling = undefined;
  }
  function point({ type }: Event): void {
    pointing = type === 'pointerdown';
  }

  function mend(): void {
    waiting = undefined;
    if (last?.isConnected || !isLost()) return;
    last = null;
    const to = nearest(way);
    if (to?.tagName === 'MAIN') to.tabIndex = -1;
    to?.focus({ preventScroll: to.id === 'main' });
  }

  /** A row that is put elsewhere in its list loses the focus on the way. */
  const moved = (changes: MutationRecord[]) =>
    changes.some(({ removedNodes }) => [...removedNodes].some((each) => each.contains(last)));

  const watcher = new MutationObserver((changes) => {
    if (settling !== undefined) look();
    if (!last || !isLost()) return;
    if (!last.isConnected)
      waiting ??= setTimeout(mend, 50); // the screen has its turn first
    else if (last instanceof HTMLElement && moved(changes)) last.focus();
  });
  root.addEventListener('focusin', note);
  root.addEventListener('wheel', stand, { passive: true });
  for (const type of POINTS) root.addEventListener(type, point);
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', note);
    root.removeEventListener('wheel', stand);
    for (const type of POINTS) root.removeEventListener(type, point);
    watcher.disconnect();
    cancelAnimationFrame(drawing);
    stand();
    clearTimeout(waiting);
  };
}
