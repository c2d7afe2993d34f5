import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { Code } from '../../ipc/gen/Code';
import { journalCard } from '../../testing/startUp';
import { leaveAtDoor, takeTold } from '../../told';
import { tell, words } from '../../words';
import { stepsFor } from './steps';
import Unlock from './Unlock.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  unlock: vi.fn(),
  cancelUnlock: vi.fn(async () => null),
  cancelAtDoor: vi.fn(),
  rescue: vi.fn(),
}));
const core = vi.mocked(ipc);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

function door(change: Parameters<typeof journalCard>[0] = {}, several = false) {
  const spies = { onopened: vi.fn(), onother: vi.fn(), onrestore: vi.fn(), onlook: vi.fn() };
  render(Unlock, { journal: journalCard(change), several, ...spies });
  return spies;
}

afterEach(() => {
  cleanup();
  core.unlock.mockReset();
});

describe('a locked journal', () => {
  it('says once what stayed in its old folder when it was moved', () => {
    leaveAtDoor(words.unlock.left('/old/Mentoring'));
    door();
    expect(screen.getByText(/folder stays: \/old\/Mentoring/).getAttribute('role')).toBe('status');
    cleanup();
    door();
    expect(document.body.textContent).not.toContain('/old/Mentoring');
  });

  it('opens by its passphrase, and forgets it', async () => {
    core.unlock.mockResolvedValueOnce({ name: 'Mentoring', sample: false, needsProtection: false });
    const { onopened } = door({ lockedAt: '13:40' });
    const field = screen.getByLabelText('Your passphrase') as HTMLInputElement;
    expect(document.body.textContent).toContain('Locked at 13:40. Everything you wrote is saved.');
    expect(document.activeElement).toBe(field);
    await fireEvent.input(field, { target: { value: 'tarragon window eleven' } });
    await press('Open the journal');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
    expect(core.unlock).toHaveBeenCalledWith({ with: 'passphrase', passphrase: 'tarragon window eleven' });
    expect(field.value).toBe('');
  });

  it('saves what can be read of a damaged one that an older Ithaca wrote, with what was typed', async () => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('older-damaged'));
    const { onopened } = door();
    await fireEvent.input(screen.getByLabelText('Your passphrase'), { target: { value: 'tarragon' } });
    await press('Open the journal');
    await screen.findByText('Part of this journal cannot be read, and an older Ithaca wrote it');
    core.rescue.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    await press('Save what can be read');
    await screen.findByText('The disk is full');
    expect(onopened).not.toHaveBeenCalled();
    await press('Try again');
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('older-damaged'));
    await fireEvent.input(screen.getByLabelText('Your passphrase'), { target: { value: 'tarragon' } });
    await press('Open the journal');
    await screen.findByText('Part of this journal cannot be read, and an older Ithaca wrote it');
    core.rescue.mockResolvedValueOnce({ name: 'Mentoring, saved', entries: 22, gaps: 1, alone: 0 });
    await press('Save what can be read');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
    const key = { with: 'passphrase', passphrase: 'tarragon' };
    expect(core.rescue).toHaveBeenCalledWith('Mentoring, saved', key);
    expect(takeTold()?.says).toContain('22 entries could be saved');
  });

  it('offers nothing but to end it while it saves, and everything again once it is ended', async () => {
    let fail: (why: unknown) => void = () => {};
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('older-damaged'));
    core.rescue.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    core.cancelAtDoor.mockImplementationOnce(async () => {
      fail(new ipc.Trouble('locked'));
      return null;
    });
    const { onopened } = door();
    await fireEvent.input(screen.getByLabelText('Your passphrase'), { target: { value: 'tarragon' } });
    await press('Open the journal');
    await screen.findByText('Part of this journal cannot be read, and an older Ithaca wrote it');
    const ways = () => screen.getAllByRole('button').map((each) => each.textContent?.trim());
    const before = ways();
    expect(before.length).toBeGreaterThan(3);
    await press('Save what can be read');
    expect(ways()).toEqual(['Save what can be read', 'Cancel']);
    expect(screen.getAllByText('Reading and copying')).toHaveLength(1);
    expect(document.body.textContent).toContain('The damaged journal stays as it is.');
    await press('Save what can be read');
    expect(core.rescue).toHaveBeenCalledOnce();
    await press('Cancel');
    await screen.findByText(/It was ended, and no copy was kept/);
    expect(ways()).toEqual(before);
    expect(document.activeElement?.textContent).toBe('Save what can be read');
    expect(document.body.textContent).toContain('an older Ithaca wrote it');

    core.rescue.mockResolvedValueOnce({ name: 'Mentoring, saved', entries: 22, gaps: 1, alone: 0 });
    await press('Save what can be read');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
  });

  it('tries the keychain only when asked to', async () => {
    core.unlock.mockResolvedValueOnce({ name: 'Mentoring', sample: false, needsProtection: false });
    const { onopened } = door({ slots: ['keychain', 'recovery'] });
    expect(core.unlock).not.toHaveBeenCalled();
    await press('Open with this computer’s login');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalled());
    expect(core.unlock).toHaveBeenCalledWith({ with: 'keychain' });
  });

  it('says after five seconds that the computer is asking, and can be ended', async () => {
    vi.useFakeTimers();
    let refuse: (why: ipc.Trouble) => void = () => {};
    core.unlock.mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
    core.cancelUnlock.mockImplementationOnce(async () => {
      refuse(new ipc.Trouble('keychain-locked'));
      return null;
    });
    door({ slots: ['keychain', 'recovery'] });
    await press('Open with this computer’s login');
    await vi.advanceTimersByTimeAsync(4900);
    expect(document.body.textContent).not.toContain('is asking');
    await vi.advanceTimersByTimeAsync(200);
    expect(document.body.textContent).toContain('Your computer is asking for your login password.');
    await press('Cancel');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(screen.queryByRole('alert')).toBeNull();
    const button = screen.getByRole('button', { name: 'Open with this computer’s login' });
    expect(document.activeElement).toBe(button);
  });

  it('says how long to wait after several wrong ones, at the field', async () => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('too-soon', '20'));
    door();
    const field = screen.getByLabelText('Your passphrase') as HTMLInputElement;
    await fireEvent.input(field, { target: { value: 'sesame' } });
    await press('Open the journal');
    await vi.waitFor(() => expect(document.body.textContent).toContain('Wait 20 seconds, then try again.'));
    expect(document.activeElement).toBe(field);
  });

  it('says of a folder that is copied what that means', () => {
    door({ place: { kind: 'synced', name: 'Dropbox' } });
    expect(screen.getByText('Dropbox copies this folder to other computers')).toBeTruthy();
  });

  it('says a wrong passphrase at its field, cleared and focused, without repeating it', async () => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('wrong-passphrase'));
    door();
    const field = screen.getByLabelText('Your passphrase') as HTMLInputElement;
    await fireEvent.input(field, { target: { value: 'sesame' } });
    await press('Open the journal');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(said).toContain('That is not the passphrase for this journal. Check Caps Lock');
    expect(document.body.textContent).not.toContain('sesame');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('keeps recovery words in their field while one can be put right', async () => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('word-unknown', '7:tabel:table'));
    door();
    await press('Use my recovery words');
    const field = screen.getByLabelText('Your twelve recovery words') as HTMLTextAreaElement;
    await fireEvent.input(field, { target: { value: 'a b c' } });
    await press('Open the journal');
    await vi.waitFor(() => expect(document.body.textContent).toContain('The nearest is “table”'));
    expect(field.value).toBe('a b c');
    await press('Use my passphrase');
    await press('Use my recovery words');
    expect((screen.getByLabelText('Your twelve recovery words') as HTMLTextAreaElement).value).toBe('');
  });

  it('asks for what is missing without asking the core', async () => {
    door();
    await press('Open the journal');
    expect(document.body.textContent).toContain('Type your passphrase');
    expect(core.unlock).not.toHaveBeenCalled();
  });

  it('says a damaged lock before a passphrase is typed in vain', async () => {
    door({ slots: ['recovery'], damaged: ['passphrase'] });
    expect(screen.getByRole('alert').textContent).toContain('The passphrase lock is damaged');
    await press('Use my recovery words');
    expect(screen.getByLabelText('Your twelve recovery words')).toBeTruthy();
  });

  it('says a damaged label instead of taking it for a missing way in', async () => {
    door({ slots: [], trouble: 'manifest-damaged' });
    expect(screen.getByRole('alert').textContent).toContain('This journal’s label cannot be read');
    expect(screen.getByRole('button', { name: 'Restore a backup' })).toBeTruthy();
  });

  it('says when the folder is not there, and looks again', async () => {
    const { onlook } = door({ found: false, slots: [] });
    expect(screen.getByRole('alert').textContent).toContain('There is no journal in this folder');
    await press('Try again');
    expect(onlook).toHaveBeenCalled();
  });
});

describe('every trouble has a next step that works', () => {
  const boxed = (Object.keys(stepsFor) as Code[]).filter((code) => stepsFor[code][0] !== 'field');

  it.each(boxed)('%s', async (code) => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble(code, code === 'slot-damaged' ? 'keychain' : null));
    const spies = door({ slots: ['keychain', 'recovery'] });
    await press('Open with this computer’s login');
    const alert = await screen.findByRole('alert');
    // At the door nothing is left to be saved of a damaged one: whatever can be read opens.
    const next =
      code === 'database-damaged' ? words.unlock.unreadable : tell(new ipc.Trouble(code, 'keychain')).next;
    expect(alert.textContent).toContain(next);
    const first = alert.querySelector('button');
    expect(first).not.toBeNull();
    core.unlock.mockResolvedValueOnce({ name: '', sample: false, needsProtection: false });
    await fireEvent.click(first as HTMLElement);
    const done: Record<string, () => void> = {
      retry: () => expect(core.unlock).toHaveBeenCalledTimes(2),
      words: () => expect(screen.getByLabelText('Your twelve recovery words')).toBeTruthy(),
      restore: () => expect(spies.onrestore).toHaveBeenCalled(),
      other: () => expect(spies.onother).toHaveBeenCalled(),
    };
    done[stepsFor[code][0] ?? '']?.();
  });

  it('does not send a person back to the words that failed', async () => {
    core.unlock.mockRejectedValueOnce(new ipc.Trouble('slot-damaged', 'recovery'));
    door();
    await press('Use my recovery words');
    await fireEvent.input(screen.getByLabelText('Your twelve recovery words'), { target: { value: 'a b' } });
    await press('Open the journal');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(words.unlock.usePassphrase);
    expect(alert.textContent).not.toContain(words.unlock.useWords);
  });
});
