import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import * as ipc from './ipc';
import { startUpOf } from './testing/startUp';
import { holdUnsaved } from './unsaved';

vi.mock('./ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  onClose: vi.fn(),
  places: vi.fn(),
  about: vi.fn(async () => ({ version: '0.1.0' })),
  ready: vi.fn(async () => null),
  remind: vi.fn(async () => []),
  sources: vi.fn(async () => []),
  startsAtLogin: vi.fn(async () => false),
  journalSettings: vi.fn(async () => new Promise(() => {})),
  packs: vi.fn(async () => new Promise(() => {})),
  startUp: vi.fn(),
}));
const core = vi.mocked(ipc);
let close: () => Promise<boolean> = async () => false;

beforeEach(() => {
  location.hash = '#/settings';
  core.onClose.mockImplementation(async (handler) => {
    close = handler;
    return () => {};
  });
  core.places.mockResolvedValue({
    journal: 'Mentoring',
    sample: false,
    relationships: [],
    lastBackup: null,
    today: '2026-03-12',
  });
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('the window', () => {
  it('is shown once the first screen stands', async () => {
    core.startUp.mockResolvedValue(startUpOf());
    core.ready.mockImplementationOnce(async () => {
      expect(screen.getByRole('button', { name: 'Open the journal' })).toBeTruthy();
      return null;
    });
    render(App);
    await vi.waitFor(() => expect(core.ready).toHaveBeenCalledTimes(1));
  });

  it('is shown with a next step when the core cannot start', async () => {
    core.startUp.mockRejectedValueOnce({ code: 'not-writable', detail: null, message: '' });
    render(App);
    await vi.waitFor(() => expect(core.ready).toHaveBeenCalled());
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('wears the look a person chose, on the cover too', async () => {
    const preferences = { appearance: 'dark', textSize: 150, lastJournal: null, known: [] } as const;
    core.startUp.mockResolvedValue(startUpOf({ preferences: { ...preferences, known: [] } }));
    render(App);
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(document.documentElement.style.fontSize).toBe('150%');
  });

  it('closes when everything is written, and stays open with the words on it when not', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    // The screen is fetched first.
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    expect(await close()).toBe(true);
    const drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('disk-full')));
    expect(await close()).toBe(false);
    expect((await screen.findByRole('alert')).textContent).toContain('The window stays open');
    drop();
  });
});
