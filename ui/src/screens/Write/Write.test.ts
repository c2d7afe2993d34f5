// What Write promises: everything the core offers, under its group, with links that keep the person one writes with.
import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Offer } from '../../ipc/gen/Offer';
import Write from './Write.svelte';

const ipc = vi.hoisted(() => ({ offers: vi.fn(), places: vi.fn() }));
vi.mock('../../ipc', async (original) => ({ ...(await original<typeof import('../../ipc')>()), ...ipc }));

const note = { id: 'note', title: 'A note', purpose: 'Two lines are enough.', time: '2 minutes' };
const groups: Offer[] = [
  { group: 'learning', instruments: [note] },
  { group: 'review', instruments: [{ ...note, id: 'closing', title: 'Ending well', time: null }] },
];

beforeEach(() => {
  ipc.offers.mockResolvedValue(groups);
  ipc.places.mockResolvedValue({ relationships: [{ id: 'r1', firstName: 'Gwen' }] });
});

it('shows every group with its instruments', async () => {
  render(Write, { relationship: null });
  expect(await screen.findByRole('heading', { name: 'Learning' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Looking back' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'A note' }).getAttribute('href')).toBe('#/new/note');
});

it('keeps with whom it is written', async () => {
  render(Write, { relationship: 'r1' });
  const link = await screen.findByRole('link', { name: 'Ending well' });
  expect(link.getAttribute('href')).toBe('#/new/closing/with/r1');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('with Gwen');
  expect(ipc.offers).toHaveBeenCalledWith('r1');
});

it('says so when nothing can be fetched, and tries again', async () => {
  ipc.offers.mockRejectedValueOnce({ code: 'database-damaged', detail: null, message: '' });
  render(Write, { relationship: null });
  const again = await screen.findByRole('button', { name: 'Try again' });
  again.click();
  expect(await screen.findByRole('link', { name: 'A note' })).toBeTruthy();
});
