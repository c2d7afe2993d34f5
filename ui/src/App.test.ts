import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { calendar } from './calendar.svelte';
import * as ipc from './ipc';
import type { Preferences } from './ipc/gen/Preferences';
import type { StartUp } from './ipc/gen/StartUp';
import { startUpOf } from './testing/startUp';
import { holdUnsaved } from './unsaved';

vi.mock('./ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  onClose: vi.fn(),
  onLock: vi.fn(),
  onHanded: vi.fn(),
  onMenu: vi.fn(async () => () => {}),
  drawMenu: vi.fn(async () => []),
  handedFile: vi.fn(async () => null),
  handedNote: vi.fn(async () => false),
  beginEntry: vi.fn(async () => new Promise(() => {})),
  lock: vi.fn(async () => null),
  stay: vi.fn(async () => null),
  stir: vi.fn(async () => null),
  copied: vi.fn(async () => null),
  places: vi.fn(),
  about: vi.fn(async () => ({ version: '0.1.0' })),
  ready: vi.fn(async () => null),
  remind: vi.fn(async () => []),
  sources: vi.fn(async () => []),
  startsAtLogin: vi.fn(async () => false),
  journalSettings: vi.fn(async () => new Promise(() => {})),
  keys: vi.fn(async () => new Promise(() => {})),
  packs: vi.fn(async () => new Promise(() => {})),
  startUp: vi.fn(),
  setPreferences: vi.fn(),
}));
const core = vi.mocked(ipc);
let close: () => Promise<boolean> = async () => false;
let mustLock = () => {};
let isLocked = () => {};
let wantsNote = () => {};
let bringsFile = () => {};

beforeEach(() => {
  location.hash = '#/settings';
  core.onClose.mockImplementation(async (handler) => {
    close = handler;
    return () => {};
  });
  core.onLock.mockImplementation(async (now, already) => {
    [mustLock, isLocked] = [now, already];
    return () => {};
  });
  core.onHanded.mockImplementation(async (note, file) => {
    [wantsNote, bringsFile] = [note, file];
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
    const preferences = {
      appearance: 'dark',
      textSize: 150,
      language: 'system',
      firstDay: 'saturday',
      letters: 'sans',
      keysOff: [],
      noteAnywhere: false,
      lastJournal: null,
      known: [],
    } as const;
    core.startUp.mockResolvedValue(startUpOf({ preferences: { ...preferences, keysOff: [], known: [] } }));
    render(App);
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(document.documentElement.style.fontSize).toBe('150%');
    expect(document.documentElement.dataset.letters).toBe('sans');
    expect(calendar.firstDay).toBe(6);
  });

  it('says that a key does nothing once the menu bar has let go of it', async () => {
    const open = startUpOf({ state: 'open' });
    core.startUp.mockResolvedValue({ ...open, preferences: { ...open.preferences, keysOff: ['note'] } });
    let drawn = () => {};
    core.drawMenu.mockImplementationOnce(async () => new Promise((done) => (drawn = () => done(['note']))));
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    expect(screen.getByText('Ctrl N')).toBeTruthy();
    drawn();
    await vi.waitFor(() => expect(screen.queryByText('Ctrl N')).toBeNull());
  });

  it('closes when everything is written, and stays open with the words on it when not', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    // The screen is fetched first.
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    expect(await close()).toBe(true);
    expect(core.lock).toHaveBeenCalledTimes(1);
    const drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('disk-full')));
    expect(await close()).toBe(false);
    expect((await screen.findByRole('alert')).textContent).toContain('The window stays open');
    drop();
  });

  it('saves and locks when the core asks for it, and shows nothing of the journal after', async () => {
    core.startUp.mockResolvedValueOnce(startUpOf({ state: 'open' })).mockResolvedValue(startUpOf());
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    const order: string[] = [];
    const drop = holdUnsaved(async () => void order.push('saved'));
    core.lock.mockImplementationOnce(async () => {
      order.push('locked');
      return null;
    });
    mustLock();
    await screen.findByRole('button', { name: 'Open the journal' });
    expect(order).toEqual(['saved', 'locked']);
    expect(document.body.textContent).not.toContain('Settings');
    expect(document.title).toBe('Locked — Ithaca');
    mustLock();
    expect(core.lock).toHaveBeenCalledTimes(1);
    drop();
  });

  it('stays open, and says so to the core, when what is on the page cannot be saved', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    const drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('disk-full')));
    mustLock();
    expect((await screen.findByRole('alert')).textContent).toContain('The journal stays open');
    expect(core.stay).toHaveBeenCalled();
    expect(core.lock).not.toHaveBeenCalled();
    drop();
  });

  it('goes to the door when the core has locked without it', async () => {
    core.startUp.mockResolvedValueOnce(startUpOf({ state: 'open' })).mockResolvedValue(startUpOf());
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    isLocked();
    await screen.findByRole('button', { name: 'Open the journal' });
  });

  it('takes the page away at once, however long the keychain takes to answer after that', async () => {
    const never = new Promise<StartUp>(() => {});
    for (const lockedBy of [
      async () => isLocked(),
      async () => mustLock(),
      async () => fireEvent.keyDown(window, { key: 'l', ctrlKey: true }),
    ]) {
      core.startUp.mockResolvedValueOnce(startUpOf({ state: 'open' })).mockReturnValue(never);
      render(App);
      await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
      await lockedBy();
      await screen.findByRole('heading', { level: 1, name: 'Ithaca' });
      expect(document.body.textContent).not.toContain('Settings');
      expect(document.title).toBe('Locked — Ithaca');
      cleanup();
    }
  });

  it('says at most every ten seconds that somebody is there, and what was copied', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    for (let time = 0; time < 5; time += 1) await fireEvent.keyDown(document.body, { key: 'a' });
    expect(core.stir).toHaveBeenCalledTimes(1);
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = 'Saying nothing.';
    field.setSelectionRange(0, 6);
    await fireEvent.copy(field);
    expect(core.copied).toHaveBeenCalledExactlyOnceWith('Saying');
    field.remove();
  });

  it('speaks another language at once, and back, with what was written kept first', async () => {
    const english = startUpOf({ state: 'open' });
    const order: string[] = [];
    const drop = holdUnsaved(async () => void order.push('written'));
    core.startUp.mockResolvedValueOnce(english);
    core.setPreferences.mockImplementation(async (wanted) => {
      order.push(wanted.language);
      const locale = wanted.language === 'cy' ? 'cy' : 'en';
      core.startUp.mockResolvedValue({ ...english, preferences: wanted, locale });
      return wanted;
    });
    location.hash = '#/settings/language';
    await new Promise((go) => setTimeout(go, 5)); // heard before there is anything to leave
    render(App);
    await screen.findByLabelText('Cymraeg', {}, { timeout: 5000 });
    await fireEvent.click(screen.getByLabelText('Cymraeg'));
    await screen.findByRole('heading', { level: 1, name: 'Iaith a dyddiadau' }, { timeout: 5000 });
    expect(order).toEqual(['written', 'cy']);
    expect(document.documentElement.lang).toBe('cy');
    expect(screen.getByRole('link', { name: 'Dyddlyfr' })).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Cymraeg')));
    await fireEvent.click(screen.getByLabelText('English'));
    await screen.findByRole('heading', { level: 1, name: 'Language and dates' }, { timeout: 5000 });
    expect(document.documentElement.lang).toBe('en-GB');
    drop();
  });

  it('keeps every choice of look that is made before the first is answered', async () => {
    const start = startUpOf({ state: 'open' });
    core.startUp.mockResolvedValue(start);
    const answers: ((failed?: boolean) => void)[] = [];
    core.setPreferences.mockImplementation(
      (wanted) =>
        new Promise<Preferences>((answer, fail) =>
          answers.push((failed) => (failed ? fail(new ipc.Trouble('disk-full')) : answer(wanted))),
        ),
    );
    location.hash = '#/settings/look';
    await new Promise((go) => setTimeout(go, 5)); // heard before there is anything to leave
    render(App);
    await fireEvent.click(await screen.findByLabelText('Paper by lamplight', {}, { timeout: 5000 }));
    await fireEvent.click(screen.getByLabelText('Without, as in the rest of Ithaca'));
    await fireEvent.click(screen.getByLabelText('Twice as large'));
    const answer = async (nth: number, failed = false) => {
      await vi.waitFor(() => expect(answers).toHaveLength(nth));
      answers[nth - 1]?.(failed);
    };
    await answer(1);
    await answer(2, true);
    await answer(3);
    // The one that could not be kept takes no other with it.
    expect(core.setPreferences).toHaveBeenLastCalledWith({
      ...start.preferences,
      appearance: 'dark',
      textSize: 200,
    });
  });

  it('stays in its language while something cannot be written', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    const drop = holdUnsaved(async () => Promise.reject(new ipc.Trouble('disk-full')));
    location.hash = '#/settings/language';
    await new Promise((go) => setTimeout(go, 5)); // heard before there is anything to leave
    render(App);
    await screen.findByLabelText('Cymraeg', {}, { timeout: 5000 });
    await fireEvent.click(screen.getByLabelText('Cymraeg'));
    await screen.findByText(/^The disk is full/);
    expect(core.setPreferences).not.toHaveBeenCalled();
    expect(document.documentElement.lang).toBe('en-GB');
    drop();
  });
});

describe('what comes from outside', () => {
  const key = (name: string, held: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.body, { key: name, ...held });

  it('is a quick note, which waits at the door until the journal is open', async () => {
    core.startUp.mockResolvedValueOnce(startUpOf()).mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    await screen.findByRole('button', { name: 'Open the journal' });
    await key('n', { ctrlKey: true });
    await screen.findByText('Open the journal first. Your note comes right after.');
    isLocked(); // looks again: it is open now
    await screen.findByRole('dialog', { name: 'Quick note' }, { timeout: 5000 });
  });

  it('is a quick note over the page, asked for by keys in another program', async () => {
    core.startUp.mockResolvedValue(startUpOf({ state: 'open' }));
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    wantsNote();
    await screen.findByRole('dialog', { name: 'Quick note' }, { timeout: 5000 });
  });

  it('is a backup, looked at by the door with the open journal locked first', async () => {
    core.startUp.mockResolvedValueOnce(startUpOf({ state: 'open' })).mockResolvedValue(startUpOf());
    render(App);
    await screen.findByRole('heading', { level: 1, name: 'Settings' }, { timeout: 5000 });
    core.handedFile.mockResolvedValueOnce('/media/stick/Mentoring 2026-03-12.ithaca-backup');
    bringsFile();
    await fireEvent.click(await screen.findByRole('button', { name: 'Lock and look at it' }));
    await screen.findByText('Mentoring 2026-03-12.ithaca-backup');
    expect(core.lock).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText<HTMLInputElement>(/called/).value).toBe('Mentoring');
  });

  it('shows the keys, and Back goes back', async () => {
    core.startUp.mockResolvedValue(startUpOf());
    render(App);
    await screen.findByRole('button', { name: 'Open the journal' });
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    await key('ArrowLeft', { altKey: true });
    expect(back).toHaveBeenCalledTimes(1);
    await key('?', { shiftKey: true });
    await fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
  });
});
