// Where something dragged down a list would be let go. Must not hold: events, what is moved.

/** The place, from 0, of the row a height is over; above the first is the first, below the last is the last. */
export function placeUnder(rows: readonly Element[], y: number): number {
  const under = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return under === -1 ? rows.length - 1 : under;
}
