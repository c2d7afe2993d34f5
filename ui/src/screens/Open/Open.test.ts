import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calendar } from '../../calendar.svelte';
import * as ipc from '../../ipc';
import type { Places } from '../../ipc/gen/Places';
import { startUpOf } from '../../testing/startUp';
import { holdUnsaved, wasWritten } from '../../unsaved';
import Open from './Open.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  lock: vi.fn(async () => null),
  closeSample: vi.fn(async () => null),
  places: vi.fn(),
  about: vi.fn(async () => ({ version: '0.1.0' })),
  sources: vi.fn(async () => []),
  startsAtLogin: vi.fn(async () => false),
  journalSettings: vi.fn(async () => new Promise(() => {})),
  keys: vi.fn(async () => new Promise(() => {})),
  packs: vi.fn(async () => new Promise(() => {})),
  journalList: vi.fn(async () => ({ count: 0, binned: 0, months: [] })),
}));
const core = vi.mocked(ipc);
const places: Places = {
  journal: 'Mentoring',
  sample: false,
  relationships: [],
  lastBackup: null,
  today: '2026-03-12',
};
let drop = () => {};

const settle = () => new Promise((go) => setTimeout(go, 5)); // hashchange is heard after the address has changed
async function openAt(hash: string) {
  location.hash = hash;
  await settle();
  const onleft = vi.fn();
  render(Open, {
    start: startUpOf({ state: 'open' }),
    held: null,
    wish: false,
    onwished: vi.fn(),
    onchoose: vi.fn(async () => {}),
    onleft,
    onlook: vi.fn(),
  });
  return { onleft };
}
async function follow(hash: string) {
  location.hash = hash;
  await settle();
}
/** A screen is fetched when it is first opened: on a busy machine that takes its time. */
const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 5000 });
const lockKeys = () => fireEvent.keyDown(window, { key: 'l', ctrlKey: true });

beforeEach(() => {
  core.places.mockResolvedValue(places);
});
afterEach(() => {
  drop();
  cleanup();
  vi.clearAllMocks();
});

describe('locking', () => {
  it('knows what day it is, for whatever asks for a date', async () => {
    core.places.mockResolvedValue({ ...places, today: '2027-02-28' });
    await openAt('#/settings');
    await soon(() => expect(calendar.today).toBe('2027-02-28'));
  });

  it('writes unsaved text first, then locks', async () => {
    const order: string[] = [];
    core.lock.mockImplementationOnce(async () => {
      order.push('lock');
      return null;
    });
    drop = holdUnsaved(async () => {
      await new Promise((go) => setTimeout(go, 20));
      order.push('flush');
    });
    const { onleft } = await openAt('#/settings');
    await lockKeys();
    await soon(() => expect(onleft).toHaveBeenCalled());
    expect(order).toEqual(['flush', 'lock']);
  });

  it('stays open and says so when text could not be written', async () => {
    drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('disk-full')));
    const { onleft } = await openAt('#/settings');
    await lockKeys();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('What you wrote is not saved yet');
    expect(alert.textContent).toContain('The disk is full.');
    expect(core.lock).not.toHaveBeenCalled();
    expect(onleft).not.toHaveBeenCalled();
  });

  it('says it no longer once all of it is written', async () => {
    let room = false;
    const flush = async () => (room ? undefined : Promise.reject(new ipc.Trouble('disk-full')));
    const ends = [holdUnsaved(flush), holdUnsaved(flush)];
    drop = () => ends.forEach((end) => end());
    await openAt('#/settings');
    await lockKeys();
    await screen.findByRole('alert');
    wasWritten(); // one of them; there is no room for the other
    await settle();
    expect(screen.queryByRole('alert')).not.toBeNull();
    room = true;
    wasWritten();
    await soon(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('does not take other keys for it', async () => {
    await openAt('#/settings');
    await fireEvent.keyDown(window, { key: 'l' });
    await fireEvent.keyDown(window, { key: 'l', ctrlKey: true, shiftKey: true });
    await fireEvent.keyDown(window, { key: 'l', metaKey: true });
    expect(core.lock).not.toHaveBeenCalled();
    await fireEvent.keyDown(window, { key: 'L', ctrlKey: true }); // Caps Lock
    await soon(() => expect(core.lock).toHaveBeenCalledTimes(1));
  });

  it('closes the sample instead, which has no lock', async () => {
    core.places.mockResolvedValue({ ...places, sample: true });
    await openAt('#/settings');
    await screen.findByText('Sample journal. Invented people; nothing here is kept.');
    expect(screen.queryByRole('button', { name: /^Lock/ })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Close the sample' }));
    await soon(() => expect(core.closeSample).toHaveBeenCalled());
    expect(core.lock).not.toHaveBeenCalled();
  });
});

describe('going from screen to screen', () => {
  it('writes unsaved text first, then shows the other screen and focuses it', async () => {
    const flush = vi.fn(async () => {});
    drop = holdUnsaved(flush);
    await openAt('#/settings');
    await soon(() => expect(document.title).toBe('Settings — Ithaca'));
    await follow('#/journal');
    await soon(() =>
      expect(screen.getByRole('link', { name: 'Journal' }).getAttribute('aria-current')).toBe('page'),
    );
    expect(flush).toHaveBeenCalled();
    await soon(() => expect(document.activeElement?.id).toBe('main'));
    await soon(() => expect(core.places).toHaveBeenCalledTimes(2));
  });

  it('stays on the page, with its address, when text could not be written', async () => {
    // happy-dom, unlike a browser, tells of a replaced address as of a followed link
    const replaced = vi.spyOn(history, 'replaceState').mockImplementation(() => {});
    await openAt('#/settings');
    drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('not-writable')));
    await follow('#/journal');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('You are still on the same page');
    await soon(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings'));
    expect(replaced).toHaveBeenCalledWith(null, '', expect.stringContaining('#/settings'));
    replaced.mockRestore();
  });
});

describe('the index', () => {
  it('says whether there is a backup, and shows a person’s path only while it is open', async () => {
    core.places.mockResolvedValue({
      ...places,
      lastBackup: '2026-03-02',
      relationships: [
        {
          id: 'gwen',
          name: 'Gwen Pritchard',
          firstName: 'Gwen',
          role: 'mentee',
          kind: 'one-to-one',
          phase: { id: 'setting-direction', title: 'Setting direction' },
          started: '2026-01-08',
          ends: null,
          state: 'active',
          ended: null,
          early: false,
        },
      ],
    });
    await openAt('#/settings');
    await screen.findByText('Backed up on 2 March');
    expect(screen.getByRole('link', { name: /Gwen Pritchard/ }).getAttribute('href')).toBe('#/path/gwen');
    expect(screen.getByText('my mentor')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Path' })).toBeNull();
  });
});
