import { expect, it } from 'vitest';
import { placeUnder } from './drag';

const rows = [40, 80, 120].map(
  (bottom) => ({ getBoundingClientRect: () => ({ bottom }) }) as unknown as Element,
);

it.each([
  [-20, 0],
  [39, 0],
  [40, 1],
  [119, 2],
  [500, 2],
])('at a height of %i lets go at place %i', (y, place) => expect(placeUnder(rows, y)).toBe(place));
