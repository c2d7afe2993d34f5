import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from '../../choices';
import * as ipc from '../../ipc';
import type { KeysView } from '../../ipc/gen/KeysView';
import type { JournalSettings } from '../../ipc/gen/JournalSettings';
import type { Places } from '../../ipc/gen/Places';
import type { Preferences } from '../../ipc/gen/Preferences';
import { startUpOf } from '../../testing/startUp';
import { takeAtDoor } from '../../told';
import Setting from './Setting.svelte';
import { words } from '../../words';
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
  startsAtLogin: vi.fn(),
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
  const start = startUpOf({ state: 'open' });
  const onchoose = vi.fn(async (_: Choice<Preferences>) => {});
  const spies = { onchoose, onlook: vi.fn() };
  render(Setting, { part, start, places, ...spies });
  /** What the last choice changes of these. */
  const changes = (now = start.preferences) => onchoose.mock.lastCall?.[0](now);
  return { ...spies, changes };
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
    const { changes } = setting('look');
    await fireEvent.click(screen.getByLabelText('Paper by lamplight'));
    expect(changes()).toEqual({ appearance: 'dark' });
    await fireEvent.click(screen.getByLabelText('Twice as large'));
    expect(changes()).toEqual({ textSize: 200 });
    await fireEvent.click(screen.getByLabelText('Without, as in the rest of Ithaca'));
    expect(changes()).toEqual({ letters: 'sans' });
    await press('Make the window as it was at first');
    await screen.findByText('The window is as it was at first.');
    expect(document.title).toBe('Look — Ithaca');
  });

  it('keep the day a week begins on, and say which it is on this computer', async () => {
    const system = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US']);
    const { onchoose, changes } = setting('language');
    system.mockRestore();
    expect(screen.getByLabelText<HTMLInputElement>('Like this computer: Sunday').checked).toBe(true);
    await fireEvent.click(screen.getByLabelText('Saturday'));
    expect(changes()).toEqual({ firstDay: 'saturday' });
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

  it('keep every choice that is made for the journal before the first is answered, and what is being typed', async () => {
    const quiet = { from: '21:00', until: '08:00' };
    const first = { scheme: false, lockAfter: 10, reminders: { ...reminders, quiet } };
    const answers: (() => void)[] = [];
    core.journalSettings.mockResolvedValue(first);
    core.setJournalSettings.mockImplementation(
      (wanted) => new Promise<JournalSettings>((answer) => answers.push(() => answer(wanted))),
    );
    core.startsAtLogin.mockResolvedValue(false);
    setting('reminders');
    const from = await screen.findByLabelText<HTMLInputElement>('From');
    const tick = (kind: 'session' | 'action' | 'review') =>
      fireEvent.click(screen.getByLabelText(words.reminders.kinds[kind]));
    const answer = async (nth: number) => {
      await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(nth));
      answers[nth - 1]?.();
      await new Promise((go) => setTimeout(go)); // heard, and shown
    };
    await tick('session');
    await tick('action');
    await fireEvent.input(from, { target: { value: '20:3' } });
    await answer(1);
    await tick('review');
    await answer(2);
    await answer(3);
    const all = { ...first.reminders, session: false, action: false, review: false };
    expect(core.setJournalSettings).toHaveBeenLastCalledWith({ ...first, reminders: all });
    expect(from.value).toBe('20:3');
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
    const { changes } = setting('keyboard');
    await fireEvent.click(screen.getByLabelText('Show these keys, anywhere but in a field'));
    expect(changes()).toEqual({ keysOff: ['keys'] });
    // Another that was switched off a moment ago, which this page has not heard of yet.
    expect(changes({ ...startUpOf().preferences, keysOff: ['note'] })).toEqual({ keysOff: ['note', 'keys'] });
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
