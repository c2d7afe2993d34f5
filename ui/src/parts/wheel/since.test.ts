import { expect, it } from 'vitest';
import { since } from './since';

it.each([
  ['2026-01-29', '2026-03-12', 'January'],
  ['2025-11-02', '2026-01-12', 'November'],
  ['2025-03-12', '2026-03-12', 'March 2025'],
  ['2026-03-03', '2026-03-12', '3 March'],
])('names %s as seen from %s: %s', (earlier, later, wanted) => expect(since(earlier, later)).toBe(wanted));
