import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { KeysView } from '../../ipc/gen/KeysView';
import type { Places } from '../../ipc/gen/Places';
import { startUpOf } from '../../testing/startUp';
import Settings from './Settings.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  about: vi.fn(),
  backUp: vi.fn(),
  pickSave: vi.fn(),
  keys: vi.fn(async () => new Promise(() => {})),
  packs: vi.fn(async () => new Promise(() => {})),
  journalSettings: vi.fn(async () => new Promise(() => {})),
  setJournalSettings: vi.fn(),
}));
const core = vi.mocked(ipc);
const places: Places = {
  journal: 'Mentoring',
  sample: false,
  relationships: [],
  lastBackup: null,
  today: '2026-03-12',
};

const reminders = {
  session: true,
  prepare: true,
  action: true,
  review: true,
  words: false,
  quiet: null,
};

function settings(sample = false) {
  const spies = { onchoose: vi.fn(async () => {}), onbackedup: vi.fn() };
  render(Settings, { start: startUpOf({ state: 'open' }), places: { ...places, sample }, ...spies });
  return spies;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  core.about.mockResolvedValue({ version: '0.1.0' });
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('settings', () => {
  it('keep a choice of look at once', async () => {
    const { onchoose } = settings();
    await fireEvent.click(screen.getByLabelText('Paper by lamplight'));
    expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ appearance: 'dark', textSize: 100 }));
    await fireEvent.click(screen.getByLabelText('Twice as large'));
    expect(onchoose).toHaveBeenLastCalledWith(expect.objectContaining({ textSize: 200 }));
    expect(await screen.findByText('Ithaca 0.1.0')).toBeTruthy();
  });

  it('back up to a chosen place, and say so with the time', async () => {
    core.pickSave.mockResolvedValueOnce('/media/ada/Blue stick/Mentoring 2026-03-12.tar');
    core.backUp.mockImplementationOnce(async (file, onProgress) => {
      onProgress(0.62);
      await new Promise((go) => setTimeout(go, 20));
      return { file, at: '14:10', entries: 3, bytes: 1000 };
    });
    const { onbackedup } = settings();
    expect(document.body.textContent).toContain('Not backed up yet.');
    await press('Back up now');
    await screen.findByText('62 per cent done. You can go on writing.');
    await screen.findByText('Backed up to Blue stick at 14:10, then opened again and checked.');
    expect(core.pickSave).toHaveBeenCalledWith('Mentoring 2026-03-12.tar');
    expect(onbackedup).toHaveBeenCalled();
  });

  it('say when a backup failed, and what to do', async () => {
    core.pickSave.mockResolvedValueOnce('/media/stick/x.tar');
    core.backUp.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    settings();
    await press('Back up now');
    await screen.findByText(/Not backed up: the disk is full\. Free some space/);
  });

  it('do nothing when no place was chosen', async () => {
    core.pickSave.mockResolvedValueOnce(null);
    settings();
    await press('Back up now');
    expect(core.backUp).not.toHaveBeenCalled();
  });

  it('say how the journal opens, lead to its keys, and lock it by itself when wished', async () => {
    core.journalSettings.mockResolvedValue({ scheme: false, lockAfter: 10, reminders });
    core.setJournalSettings.mockImplementation(async (wanted) => wanted);
    core.keys.mockResolvedValueOnce({ slots: ['passphrase', 'recovery'] } as KeysView);
    settings();
    await screen.findByText(/It opens with a passphrase\./);
    const link = screen.getByRole('link', { name: 'Keys and recovery words' });
    expect(link.getAttribute('href')).toBe('#/settings/keys');
    const ten = (await screen.findByLabelText('After 10 minutes')) as HTMLInputElement;
    expect(ten.checked).toBe(true);
    await fireEvent.click(screen.getByLabelText('Never'));
    expect(core.setJournalSettings).toHaveBeenCalledWith(expect.objectContaining({ lockAfter: 0 }));
  });

  it('leave out what the sample cannot do', () => {
    settings(true);
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Keys and recovery words' })).toBeNull();
  });
});
