// Ticking, and what the box shows when a tick was kept or could not be.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { begun, done, link, long, tick } from './fixtures';
import TaskList from './TaskList.svelte';

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('names each tick, links what opens, and shows how far it is', () => {
  render(TaskList, { tasks: [tick, done, link, begun, long], prefix: 'p', onTick: vi.fn() });
  expect(box('Set a date').checked).toBe(false);
  expect(box('Meet').checked).toBe(true);
  expect(box('Done: Draw').getAttribute('aria-describedby')).toBe('p-Draw-state');
  expect(screen.getByRole('link', { name: 'Plan' }).getAttribute('href')).toBe('#/entry/e1');
  expect(screen.getByText('Started today').className).toContain('now');
  expect(screen.getByText('<script>alert(1)</script>')).toBeTruthy();
});

it('stays ticked once the tick is kept', async () => {
  const onTick = vi.fn(async () => {});
  const { rerender } = render(TaskList, { tasks: [tick], prefix: 'p', onTick });
  onTick.mockImplementation(() => rerender({ tasks: [{ ...tick, done: true }] }));
  await fireEvent.click(box('Set a date'));
  expect(onTick).toHaveBeenCalledWith('Set a date', true);
  await waitFor(() => expect(box('Set a date').checked).toBe(true));
});

it('goes back when the tick could not be kept', async () => {
  render(TaskList, { tasks: [done], prefix: 'p', onTick: async () => {} });
  await fireEvent.click(box('Meet'));
  await waitFor(() => expect(box('Meet').checked).toBe(true));
});
