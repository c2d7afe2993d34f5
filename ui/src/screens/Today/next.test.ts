import { expect, it } from 'vitest';
import { gwen, TODAY, tomasz } from '../Path/fixtures';
import { addDays } from '../../dates';
import { session } from './fixtures';
import { inOrder } from './next';

it('shows every session of tomorrow, however late in the day, and none of the day after', () => {
  const tomorrow = addDays(TODAY, 1);
  const early = session(gwen, tomorrow, { time: '10:00', startsIn: 20 * 60 });
  const late = session(tomasz, tomorrow, { time: '16:30', startsIn: 27 * 60 });
  const after = session(gwen, addDays(TODAY, 2), { startsIn: 43 * 60 });
  const { first, others } = inOrder([early, late, after], [], TODAY);
  expect(first).toBe(early);
  expect(others).toEqual([late]);
});
