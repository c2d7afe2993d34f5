// The bin full, empty and failing: taking out, deleting one or all for good, each asked about first.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { BinnedEntry } from '../../ipc/gen/BinnedEntry';
import { broken } from '../../testing/axe';
import { entry, HOSTILE, TODAY } from '../Path/fixtures';
import Bin from './Bin.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), ...core() }));

const held = { entries: [] as BinnedEntry[], erased: [] as string[], fail: false };
const without = (id: string) => (held.entries = held.entries.filter(({ card }) => card.id !== id));
function core(): Partial<typeof ipc> {
  return {
    bin: async () => ({ today: TODAY, entries: held.entries }),
    restoreEntry: async (id) => {
      if (held.fail) throw new ipc.Trouble('disk-full');
      without(id);
      return null;
    },
    eraseEntry: async (id) => {
      held.erased.push(id);
      without(id);
      return null;
    },
    emptyBin: async () => {
      held.entries = [];
      return null;
    },
  };
}
const binned = (id: string, title: string): BinnedEntry => ({
  card: entry(id, { title }),
  binned: '2026-03-10',
  goneOn: '2026-04-09',
});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  Object.assign(held, {
    entries: [binned('e1', 'Saying no'), binned('e2', HOSTILE)],
    erased: [],
    fail: false,
  });
});
afterEach(cleanup);

it('says what is in it, since when and until when', async () => {
  const { container } = render(Bin);
  const title = await screen.findByRole('heading', { name: 'Saying no' });
  const row = title.closest('article');
  expect(row?.textContent).toContain('until 9 April');
  expect(row?.textContent).toContain('Learning log, with Gwen, moved here on 10 March');
  expect(screen.getByText(HOSTILE)).toBeTruthy();
  expect(document.querySelector('body script')).toBeNull();
  expect(await broken(container)).toEqual([]);
});

it('takes an entry out at once, and leads to it', async () => {
  render(Bin);
  await screen.findByRole('heading', { name: 'Saying no' });
  await press('Take it out: Saying no');
  const link = await screen.findByRole('link', { name: 'Saying no' });
  expect(link.getAttribute('href')).toBe('#/entry/e1');
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(screen.queryByRole('heading', { name: 'Saying no' })).toBeNull();
});

it('deletes for good only when that was meant', async () => {
  render(Bin);
  await screen.findByRole('heading', { name: 'Saying no' });
  await press('Delete for good: Saying no');
  expect(screen.getByRole('dialog', { name: 'Delete “Saying no” for good?' })).toBeTruthy();
  await press('Keep it');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(held.erased).toEqual([]);
  await press('Delete for good: Saying no');
  await press('Delete for good');
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('“Saying no” is deleted for good.'),
  );
  expect(held.erased).toEqual(['e1']);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('status')));
});

it('is emptied in one go, and says then that it is empty', async () => {
  render(Bin);
  await screen.findByRole('heading', { name: 'Saying no' });
  await press('Empty the bin');
  expect(screen.getByRole('dialog').textContent).toContain('2 entries go and cannot be brought back.');
  await press('Delete for good');
  expect(await screen.findByText('The bin is emptied.')).toBeTruthy();
  expect(
    screen.getByText(/The bin is empty\. What you move here can be taken back for 30 days\./),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Empty the bin' })).toBeNull();
});

it('says what is wrong, and everything stays', async () => {
  held.fail = true;
  render(Bin);
  await screen.findByRole('heading', { name: 'Saying no' });
  await press('Take it out: Saying no');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  expect(screen.getByRole('heading', { name: 'Saying no' })).toBeTruthy();
});
