import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { KeysView } from '../../ipc/gen/KeysView';
import type { Places } from '../../ipc/gen/Places';
import { startUpOf } from '../../testing/startUp';
import { takeAtDoor } from '../../told';
import Setting from './Setting.svelte';
import Settings from './Settings.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  about: vi.fn(),
  pickSave: vi.fn(),
  keys: vi.fn(async () => new Promise(() => {})),
  packs: vi.fn(async () => new Promise(() => {})),
  journalSettings: vi.fn(async () => new Promise(() => {})),
  setJournalSettings: vi.fn(),
  sources: vi.fn(async () => []),
  licences: vi.fn(),
  resetWindow: vi.fn(),
  report: vi.fn(),
  saveReport: vi.fn(),
  noteAnywhere: vi.fn(),
  setNoteAnywhere: vi.fn(),
  pickFolder: vi.fn(),
  lookAtMoving: vi.fn(),
  moveJournal: vi.fn(),
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

function setting(part: string) {
  const spies = { onchoose: vi.fn(async () => {}), onlook: vi.fn() };
  render(Setting, { part, start: startUpOf({ state: 'open' }), places, ...spies });
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
    const { onchoose } = setting('look');
    await fireEvent.click(screen.getByLabelText('Paper by lamplight'));
    expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ appearance: 'dark', textSize: 100 }));
    await fireEvent.click(screen.getByLabelText('Twice as large'));
    expect(onchoose).toHaveBeenLastCalledWith(expect.objectContaining({ textSize: 200 }));
    await fireEvent.click(screen.getByLabelText('Without, as in the rest of Ithaca'));
    expect(onchoose).toHaveBeenLastCalledWith(expect.objectContaining({ letters: 'sans' }));
    await press('Make the window as it was at first');
    await screen.findByText('The window is as it was at first.');
    expect(document.title).toBe('Look — Ithaca');
  });

  it('keep the day a week begins on, and say which it is on this computer', async () => {
    const system = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US']);
    const { onchoose } = setting('language');
    system.mockRestore();
    expect(screen.getByLabelText<HTMLInputElement>('Like this computer: Sunday').checked).toBe(true);
    await fireEvent.click(screen.getByLabelText('Saturday'));
    expect(onchoose).toHaveBeenCalledWith(
      expect.objectContaining({ firstDay: 'saturday', language: 'system' }),
    );
    onchoose.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    await fireEvent.click(screen.getByLabelText('Monday'));
    await screen.findByText(/The disk is full/);
  });

  it('say how the journal opens, lead to its keys, and lock it by itself when wished', async () => {
    core.journalSettings.mockResolvedValue({ scheme: false, lockAfter: 10, reminders });
    core.setJournalSettings.mockImplementation(async (wanted) => wanted);
    core.keys.mockResolvedValueOnce({ slots: ['passphrase', 'recovery'] } as KeysView);
    setting('opening');
    await screen.findByText(/It opens with a passphrase\./);
    const link = screen.getByRole('link', { name: 'Keys and recovery words' });
    expect(link.getAttribute('href')).toBe('#/settings/keys');
    const ten = (await screen.findByLabelText('After 10 minutes')) as HTMLInputElement;
    expect(ten.checked).toBe(true);
    await fireEvent.click(screen.getByLabelText('Never'));
    expect(core.setJournalSettings).toHaveBeenCalledWith(expect.objectContaining({ lockAfter: 0 }));
  });

  it('name their parts, but for what a sample cannot do', () => {
    render(Settings, { places });
    expect(screen.getByRole('link', { name: 'Backups' }).getAttribute('href')).toBe('#/settings/backups');
    cleanup();
    render(Settings, { places: { ...places, sample: true } });
    expect(screen.getByRole('link', { name: 'Look' })).toBeTruthy();
    for (const name of ['Backups', 'Lock and keys', 'Where it lies'])
      expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('lead back to the list when there is no such part', () => {
    location.hash = '#/settings/velvet';
    setting('velvet');
    expect(location.hash).toBe('#/settings');
  });
});

describe('keys', () => {
  beforeEach(() => core.noteAnywhere.mockResolvedValue({ on: false, trouble: null }));

  it('are switched off one by one', async () => {
    const { onchoose } = setting('keyboard');
    await fireEvent.click(screen.getByLabelText('Show these keys, anywhere but in a field'));
    expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ keysOff: ['keys'] }));
  });

  it('open a note in any program once that is switched on, and say why they cannot', async () => {
    core.setNoteAnywhere.mockResolvedValueOnce({ on: false, trouble: 'taken' });
    setting('keyboard');
    const box = await screen.findByLabelText<HTMLInputElement>(/in any program/);
    await fireEvent.click(box);
    expect(core.setNoteAnywhere).toHaveBeenCalledWith(true);
    await screen.findByText(/Another program has these keys already/);
    cleanup();
    core.noteAnywhere.mockResolvedValueOnce({ on: false, trouble: 'wayland' });
    setting('keyboard');
    await screen.findByText(/Wayland/);
    expect(screen.getByLabelText<HTMLInputElement>(/in any program/).disabled).toBe(true);
  });
});

describe('where the journal lies', () => {
  it('is asked about first, with the folder it would lie in, and then looked at again', async () => {
    core.pickFolder.mockResolvedValue('/media/stick');
    core.lookAtMoving.mockResolvedValueOnce('/media/stick/Mentoring');
    core.moveJournal.mockResolvedValueOnce({ folder: '/media/stick/Mentoring', left: null });
    const { onlook } = setting('place');
    await press('Move it to another place');
    await screen.findByText(/It will lie in .*\/media\/stick\/Mentoring/);
    expect(core.moveJournal).not.toHaveBeenCalled();
    await press('Move it');
    await vi.waitFor(() => expect(onlook).toHaveBeenCalled());
    expect(core.moveJournal).toHaveBeenCalledWith('/media/stick', expect.any(Function));
  });

  it('leaves word for the door of what stays in the old folder', async () => {
    core.pickFolder.mockResolvedValue('/media/stick');
    core.lookAtMoving.mockResolvedValueOnce('/media/stick/Mentoring');
    core.moveJournal.mockResolvedValueOnce({ folder: '/media/stick/Mentoring', left: '/old/Mentoring' });
    const { onlook } = setting('place');
    await press('Move it to another place');
    await fireEvent.click(await screen.findByRole('button', { name: 'Move it' }));
    await vi.waitFor(() => expect(onlook).toHaveBeenCalled());
    expect(takeAtDoor()).toContain('/old/Mentoring');
  });

  it('stays what it was when it cannot be moved, and says why', async () => {
    core.pickFolder.mockResolvedValue('/media/stick');
    core.lookAtMoving.mockResolvedValueOnce('/media/stick/Mentoring');
    core.moveJournal.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    const { onlook } = setting('place');
    await press('Move it to another place');
    await fireEvent.click(await screen.findByRole('button', { name: 'Move it' }));
    await screen.findByText(/The disk is full/);
    expect(onlook).not.toHaveBeenCalled();
  });
});

describe('about', () => {
  beforeEach(() => {
    core.licences.mockResolvedValue([{ name: 'age', version: '0.12.1', licence: 'MIT OR Apache-2.0' }]);
  });

  it('says the version and what others wrote', async () => {
    setting('about');
    await screen.findByText('Ithaca 0.1.0');
    await screen.findByText(/age 0\.12\.1.*: MIT OR Apache-2\.0/);
  });

  it('shows a report before it is saved', async () => {
    core.report.mockResolvedValue('ithaca: 0.1.0\nentries: 24');
    core.pickSave.mockResolvedValueOnce('/home/ada/report.txt');
    setting('about');
    expect(screen.queryByRole('button', { name: 'Save it as a file' })).toBeNull();
    await press('Show the report');
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The report');
    expect(field.value).toContain('entries: 24');
    await press('Save it as a file');
    await screen.findByText('Saved.');
    expect(core.saveReport).toHaveBeenCalledWith('/home/ada/report.txt');
  });
});
