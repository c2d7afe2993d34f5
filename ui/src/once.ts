// Something left for the page that follows, which takes it up once: a page that is opened later finds nothing. In memory only.
// Must not hold: what is left.

/** A place for one thing. What is left there later takes the place of what nobody took. */
export function once<T>(): { leave: (next: T) => void; take: () => T | null } {
  let left: T | null = null;
  return {
    leave: (next) => void (left = next),
    take() {
      const taken = left;
      left = null;
      return taken;
    },
  };
}
