// Choices that hold at once, made faster than the core answers. Each says only what it changes, and is made of what holds when
// its turn comes: two in one moment are both kept. Must not hold: what can be chosen, calls to the core.

/** What a choice changes, given what holds. */
export type Choice<T> = (now: T) => Partial<T>;

/** Does one thing after the other, in the order they were asked for. What fails holds up nothing after it. */
export function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine.catch(() => {}); // said by whoever asked for it
    return mine;
  };
}
