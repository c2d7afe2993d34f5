import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import SaveState from './SaveState.svelte';

it('says nothing before there is something to say, from a status that is already there', async () => {
  const { rerender, container } = render(SaveState, fixtures.empty);
  const status = screen.getByRole('status');
  expect(container.textContent?.trim()).toBe('');
  await rerender({ at: '14:02' });
  expect(status.textContent).toBe(''); // typing goes on: shown, not read out
  await rerender({ said: '14:02' });
  expect(status.textContent).toBe('Saved 14:02');
  expect(await violations(container)).toEqual([]);
});

it('says since when and why it is not saved, and tries again', async () => {
  const onretry = vi.fn();
  render(SaveState, { ...fixtures.error, onretry });
  expect(screen.getByRole('alert').textContent).toContain(
    'Not saved since 14:02: the disk is full. Free some space, then try again. Your words are still on this page.',
  );
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onretry).toHaveBeenCalledOnce();
});

it('shows that a save takes its time', () => {
  render(SaveState, { ...fixtures.filled, slow: true });
  expect(screen.getByText('Saving…')).toBeTruthy();
});
