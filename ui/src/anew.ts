// Another journal lies open than a moment ago: the window begins anew with it. What must not live here: which, and why.
let begin: (() => void) | null = null;

/** Whoever shows the window does it. */
export function onAnew(does: () => void): () => void {
  begin = does;
  return () => (begin = null);
}

/** Begins anew, at Today. */
export function beginAnew(): void {
  history.replaceState(null, '', '#/today');
  begin?.();
}
