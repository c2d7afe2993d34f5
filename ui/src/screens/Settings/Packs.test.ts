// What the list of one's own instruments promises: each file is there, with its title or with what to mend and where.
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Trouble } from '../../ipc';
import type { PacksView } from '../../ipc/gen/PacksView';
import type { PackView } from '../../ipc/gen/PackView';
import Packs from './Packs.svelte';

const ipc = vi.hoisted(() => ({ packs: vi.fn(), readPacks: vi.fn(), openPacks: vi.fn() }));
vi.mock('../../ipc', async (original) => ({ ...(await original<typeof import('../../ipc')>()), ...ipc }));

const pack = (file: string, change: Partial<PackView>): PackView => ({
  file,
  title: null,
  source: null,
  trouble: null,
  mistakes: [],
  ...change,
});
const empty: PacksView = { folder: '/home/ada/Mentoring/packs', trouble: null, packs: [], leftOut: 0 };
const mistake = { line: 12, what: '`lien` is not a kind of prompt', next: 'Use one of: text, line.' };
const some: PacksView = {
  ...empty,
  packs: [
    pack('walk.toml', { title: 'After a walk', source: 'The guild' }),
    pack('grow.toml', { mistakes: [mistake] }),
    pack('far.toml', { trouble: 'link' }),
  ],
  leftOut: 2,
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  ipc.packs.mockResolvedValue(empty);
  ipc.readPacks.mockResolvedValue(some);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it('names the folder, and reads it again', async () => {
  render(Packs);
  await screen.findByText('/home/ada/Mentoring/packs');
  expect(screen.getByText('Nothing is in the folder yet.')).toBeTruthy();
  await press('Read them again');
  await screen.findByText('After a walk');
  expect(screen.getByRole('status').textContent).toBe('Read again just now.');
  expect(screen.getByText('From: The guild')).toBeTruthy();
});

it('names a broken file with its line and what to do', async () => {
  ipc.packs.mockResolvedValue(some);
  render(Packs);
  await screen.findByText('grow.toml, line 12');
  expect(screen.getByText('`lien` is not a kind of prompt. Use one of: text, line.')).toBeTruthy();
  expect(screen.getByText(/does not follow links\. Put the file itself/)).toBeTruthy();
  expect(screen.getByText(/Two more files are in the folder than Ithaca reads/)).toBeTruthy();
});

it('says what is wrong with the folder', async () => {
  ipc.packs.mockResolvedValue({ ...empty, trouble: 'kind' });
  render(Packs);
  await screen.findByText(/There is a file where the folder should be\. Move it away/);
});

it('opens the folder, or says that nothing opened it', async () => {
  ipc.openPacks.mockResolvedValueOnce(null);
  render(Packs);
  await screen.findByText('/home/ada/Mentoring/packs');
  await press('Open the folder');
  expect(ipc.openPacks).toHaveBeenCalledOnce();
  ipc.openPacks.mockRejectedValueOnce(new Trouble('link-not-opened'));
  await press('Open the folder');
  await screen.findByText('No program opened the folder');
});
