import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { StartUp } from '../../ipc/gen/StartUp';
import { journalCard, startUpOf } from '../../testing/startUp';
import Cover from './Cover.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  chooseJournal: vi.fn(),
  forgetJournal: vi.fn(),
  openSample: vi.fn(),
  passphraseStrength: vi.fn(async () => ({ score: 4, enough: true })),
  pickFolder: vi.fn(),
  pickOpen: vi.fn(),
  protectWith: vi.fn(async () => null),
  restore: vi.fn(),
  lookAtBackup: vi.fn(),
  cancelAtDoor: vi.fn(),
}));
const core = vi.mocked(ipc);
const absent = startUpOf({ state: 'absent', journal: null, known: [] });

function cover(start: StartUp | null, failed: ipc.Trouble | null = null) {
  const spies = { onopened: vi.fn(), onlook: vi.fn(), onstart: vi.fn() };
  render(Cover, { start, failed, ...spies });
  return spies;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

describe('the first screen', () => {
  it('offers four ways to begin, one of them the main one', () => {
    cover(absent);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Start a journal',
      'Explore a sample journal',
      'Restore a backup',
      'Open a journal in another folder',
    ]);
    expect(document.title).toBe('Welcome — Ithaca');
  });

  it('opens the sample', async () => {
    core.openSample.mockResolvedValueOnce({ name: 'Sample', sample: true, needsProtection: false });
    const { onopened } = cover(absent);
    await press('Explore a sample journal');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
  });

  it('says what is wrong with a folder that was chosen, and stays', async () => {
    core.pickFolder.mockResolvedValueOnce('/home/ada/Pictures');
    core.chooseJournal.mockRejectedValueOnce(new ipc.Trouble('journal-not-found'));
    cover(absent);
    await press('Open a journal in another folder');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no journal in this folder');
  });

  it('asks again when the core could not say where things stand', async () => {
    const { onlook } = cover(null, new ipc.Trouble('internal'));
    await press('Try again');
    expect(onlook).toHaveBeenCalled();
  });
});

describe('other journals', () => {
  const two = startUpOf({
    known: [
      journalCard(),
      journalCard({ name: 'Before the library', folder: '/media/stick/Before the library', found: false }),
    ],
  });

  it('are named by their folders, a missing one too, and chosen', async () => {
    core.chooseJournal.mockResolvedValueOnce(two);
    const { onstart } = cover(two);
    expect(document.body.textContent).toContain('The journal “Mentoring”.');
    await press('Open a different journal');
    expect(heading()).toBe('Journals on this computer');
    expect(document.body.textContent).toContain('Not found. It may be on a drive that is not plugged in');
    await press('Before the library');
    await vi.waitFor(() => expect(onstart).toHaveBeenCalledWith(two));
    expect(core.chooseJournal).toHaveBeenCalledWith('/media/stick/Before the library');
  });

  it('can be taken off the list when they are gone, and no other', async () => {
    core.forgetJournal.mockResolvedValueOnce(startUpOf({}));
    const { onstart } = cover(two);
    await press('Open a different journal');
    expect(screen.getAllByRole('button', { name: /off this list/ })).toHaveLength(1);
    await press('Take it off this list: Before the library');
    await screen.findByText(/“Before the library” is no longer on this list/);
    expect(core.forgetJournal).toHaveBeenCalledWith('/media/stick/Before the library');
    expect(onstart).toHaveBeenCalled();
  });

  it('stay on it when that cannot be written, and it is said', async () => {
    core.forgetJournal.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    cover(two);
    await press('Open a different journal');
    await press('Take it off this list: Before the library');
    expect((await screen.findByRole('alert')).textContent).toContain('full');
    expect(document.body.textContent).not.toContain('no longer on this list');
  });
});

describe('restoring', () => {
  const look = {
    file: '/media/stick/Mentoring 2026-03-12.tar',
    name: 'Mentoring',
    entries: 23,
    relationships: 2,
    sessions: 5,
    oldest: '2025-09-04',
    newest: '2026-03-11',
    bytes: 1,
  };
  async function toWords() {
    core.pickOpen.mockResolvedValueOnce('/media/stick/Mentoring 2026-03-12.tar');
    await press('Restore a backup');
    await press('Continue');
    expect(screen.getByRole('alert').textContent).toContain('Choose the backup file');
    await press('Choose the file');
    await screen.findByText('Mentoring 2026-03-12.tar');
    expect((screen.getByLabelText('What should it be called here?') as HTMLInputElement).value).toBe(
      'Mentoring',
    );
    await press('Continue');
    expect(heading()).toBe('Your twelve recovery words');
  }
  const words = () => screen.getByLabelText('Your twelve recovery words') as HTMLTextAreaElement;

  it('takes the file and the words, then asks how it should open here', async () => {
    core.restore.mockResolvedValueOnce({ name: 'Mentoring', sample: false, needsProtection: true });
    core.passphraseStrength.mockResolvedValue({ score: 4, enough: true });
    const { onopened } = cover(absent);
    await toWords();
    await fireEvent.input(words(), { target: { value: 'orchard tunnel' } });
    core.lookAtBackup.mockResolvedValueOnce(look);
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toBe('Is this the one?'));
    expect(document.body.textContent).toContain('It holds 23 entries, two relationships and five sessions.');
    expect(core.restore).not.toHaveBeenCalled();
    await press('Restore');
    await vi.waitFor(() => expect(heading()).toBe('How should it open on this computer?'));
    expect(core.restore).toHaveBeenCalledWith(
      '/media/stick/Mentoring 2026-03-12.tar',
      'orchard tunnel',
      'Mentoring',
    );
    expect(onopened).not.toHaveBeenCalled();

    await press('Use this from now on');
    expect((await screen.findByRole('alert')).textContent).toContain('Choose how the journal should open');
    await fireEvent.click(screen.getByLabelText('With a passphrase'));
    await fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'tarragon window' } });
    await fireEvent.input(screen.getByLabelText('The same again'), { target: { value: 'tarragon window' } });
    await press('Use this from now on');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
    expect(core.protectWith).toHaveBeenCalledWith(
      { with: 'passphrase', passphrase: 'tarragon window' },
      null,
    );
  });

  it('can leave that choice for later', async () => {
    core.restore.mockResolvedValueOnce({ name: 'Mentoring', sample: false, needsProtection: true });
    const { onopened } = cover(absent);
    await toWords();
    await fireEvent.input(words(), { target: { value: 'orchard' } });
    core.lookAtBackup.mockResolvedValueOnce(look);
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toBe('Is this the one?'));
    await press('Restore');
    await vi.waitFor(() => expect(heading()).toContain('on this computer'));
    await press('Leave this for later');
    expect(onopened).toHaveBeenCalled();
    expect(core.protectWith).not.toHaveBeenCalled();
  });

  it('keeps words that can be put right, and names the one', async () => {
    core.lookAtBackup.mockRejectedValueOnce(new ipc.Trouble('word-unknown', '2:tunel:tunnel'));
    cover(absent);
    await toWords();
    await fireEvent.input(words(), { target: { value: 'orchard tunel' } });
    await press('Continue');
    await vi.waitFor(() => expect(words().getAttribute('aria-invalid')).toBe('true'));
    expect(document.body.textContent).toContain('Word 2 is not on the list');
    expect(words().value).toBe('orchard tunel');
  });

  it('is ended while it looks or restores, keeps what was typed, and may be begun again', async () => {
    const rejects: (() => void)[] = [];
    const long = () => new Promise<never>((_, fail) => rejects.push(() => fail(new ipc.Trouble('locked'))));
    core.cancelAtDoor.mockImplementation(async () => {
      rejects.pop()?.();
      return null;
    });
    core.lookAtBackup.mockImplementationOnce(long);
    const { onopened } = cover(absent);
    await toWords();
    await fireEvent.input(words(), { target: { value: 'orchard tunnel' } });
    await press('Continue');
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await press('Cancel');
    await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.body.textContent).toContain('Nothing of it was kept');
    expect(words().value).toBe('orchard tunnel');

    core.lookAtBackup.mockResolvedValueOnce(look);
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toBe('Is this the one?'));
    expect(document.body.textContent).not.toContain('Nothing of it was kept');
    core.restore.mockImplementationOnce(long);
    await press('Restore');
    await press('Cancel');
    await vi.waitFor(() => expect(document.body.textContent).toContain('Nothing of it was kept'));
    expect(heading()).toBe('Is this the one?');
    core.restore.mockResolvedValueOnce({ name: 'Mentoring', sample: false, needsProtection: false });
    await press('Restore');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
    expect(core.restore).toHaveBeenLastCalledWith(expect.anything(), 'orchard tunnel', 'Mentoring');
    expect(core.cancelAtDoor).toHaveBeenCalledTimes(2);
  });

  it('goes back to the file when the file is at fault', async () => {
    core.lookAtBackup.mockRejectedValueOnce(new ipc.Trouble('backup-damaged'));
    cover(absent);
    await toWords();
    await fireEvent.input(words(), { target: { value: 'orchard' } });
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toBe('Which backup?'));
    expect(screen.getByRole('alert').textContent).toContain('This is not a whole backup');
  });
});
