import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { violations } from '../instrument/field.testing';
import BorrowList from './BorrowList.svelte';
import { fixtures } from './fixtures';

it('names the question on each button', async () => {
  const onborrow = vi.fn();
  const { container } = render(BorrowList, { ...fixtures.filled, onborrow });
  await fireEvent.click(screen.getByRole('button', { name: 'Borrow: Who else is in it?' }));
  expect(onborrow).toHaveBeenCalledWith('Who else is in it?');
  expect(await violations(container)).toEqual([]);
});

it('has no buttons where there is no room to borrow into', () => {
  render(BorrowList, fixtures.error);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('What have you tried?')).toBeTruthy();
});
