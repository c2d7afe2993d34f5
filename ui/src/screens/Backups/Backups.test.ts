import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onAnew } from '../../anew';
import * as ipc from '../../ipc';
import type { Salvaged } from '../../ipc/gen/Salvaged';
import type { BackupsView } from '../../ipc/gen/BackupsView';
import { takeTold } from '../../told';
import Today from '../Today/BackupNotice.svelte';
import Backups from './Backups.svelte';
import Damaged from './Damaged.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  tend: vi.fn(async () => ({ damaged: false, notice: null, last: null })),
  backups: vi.fn(),
  backUpNow: vi.fn(),
  setBackupFolder: vi.fn(),
  lookAtBackup: vi.fn(),
  restoreHere: vi.fn(),
  restoreBeside: vi.fn(),
  restore: vi.fn(),
  rescue: vi.fn(),
  places: vi.fn(async () => new Promise(() => {})),
  pickFolder: vi.fn(),
  pickOpen: vi.fn(),
}));
const core = vi.mocked(ipc);
const FILE = '/journal/backups/ithaca-2026-03-11-00030-0b7c1a52.tar';
const look = {
  file: FILE,
  name: 'Mentoring',
  entries: 23,
  relationships: 2,
  sessions: 5,
  oldest: '2025-09-04',
  newest: '2026-03-11',
  bytes: 1,
};

function view(more: Partial<BackupsView> = {}): BackupsView {
  const own = {
    folder: '/journal/backups',
    found: true,
    place: null,
    last: '2026-03-11',
    next: '2026-03-12',
    failed: null,
  };
  const card = {
    file: FILE,
    date: '2026-03-11',
    kind: 'automatic' as const,
    elsewhere: false,
    found: true,
    bytes: 1,
    entries: 23,
    newest: '2026-03-11',
  };
  return { today: '2026-03-12', own, elsewhere: null, damaged: false, backups: [card], ...more };
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const says = async (text: RegExp) => expect(await screen.findByText(text)).toBeTruthy();

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
  core.backups.mockResolvedValue(view());
  core.lookAtBackup.mockResolvedValue(look);
});
afterEach(() => {
  cleanup();
  takeTold();
  vi.clearAllMocks();
});

describe('backups', () => {
  it('say what failed and what is not there, beside the folder', async () => {
    const own = { ...view().own, failed: 'disk-full' as const };
    const elsewhere = { ...view().own, folder: '/stick', found: false };
    core.backups.mockResolvedValue(view({ own, elsewhere }));
    render(Backups);
    await says(/The last one was not made: the disk is full\./);
    await says(/This folder is not there now\./);
  });

  it('are made now, and where one failed that is said', async () => {
    core.backUpNow.mockResolvedValueOnce(view());
    render(Backups);
    await press('Make one now');
    await says(/Made, read back and counted\./);
    const own = { ...view().own, failed: 'disk-full' as const };
    core.backUpNow.mockResolvedValueOnce(view({ own }));
    await press('Make one now');
    await says(/Not everywhere/);
  });

  it('are not what a damaged file was kept as: that is told, and cannot be looked into', async () => {
    const kept = {
      ...view().backups[0]!,
      file: '/journal/backups/damaged-2026-03-12.db',
      kind: 'damaged' as const,
    };
    core.backups.mockResolvedValue(view({ backups: [{ ...kept, entries: null, newest: null }] }));
    render(Backups);
    await says(/, kept as it was, damaged/);
    await says(/No backup: the journal’s damaged file/);
    await says(/No backup yet\./);
    expect(screen.queryByRole('button', { name: /Look into it: the backup of/ })).toBeNull();
    cleanup();
    core.backups.mockResolvedValue(view({ damaged: true, backups: [kept] }));
    render(Damaged);
    await says(/There is no backup here\./);
    expect(screen.queryByText(/kept as it was, damaged/)).toBeNull();
  });

  it('take the journal’s place only after a look and a question', async () => {
    const anew = vi.fn();
    const end = onAnew(anew);
    core.restoreHere.mockResolvedValue('/journal/backups/before-restore-2026-03-12.tar');
    render(Backups);
    await press(/Look into it: the backup of/);
    await says(/It holds 23 entries, two relationships and five sessions\./);
    await press('Put it in the journal’s place');
    expect(core.restoreHere).not.toHaveBeenCalled();
    await fireEvent.click(await screen.findByText('Put it in place'));
    await waitFor(() => expect(anew).toHaveBeenCalled());
    expect(core.restoreHere).toHaveBeenCalledWith(FILE);
    expect(takeTold()?.says).toContain('before-restore-2026-03-12.tar');
    end();
  });

  it('of another key open by their own words, beside this journal', async () => {
    core.lookAtBackup.mockRejectedValueOnce(new ipc.Trouble('other-key'));
    core.restore.mockResolvedValue({ name: 'Mentoring', sample: false, needsProtection: false });
    render(Backups);
    await press(/Look into it: the backup of/);
    await fireEvent.input(await screen.findByLabelText('Its twelve recovery words'), {
      target: { value: 'walnut ferry' },
    });
    await press('Look into it');
    expect(core.lookAtBackup).toHaveBeenLastCalledWith(FILE, 'walnut ferry');
    await press('Open it beside this one');
    expect(screen.queryByRole('button', { name: 'Put it in the journal’s place' })).toBeNull();
    await press('Open it');
    await waitFor(() => expect(core.restore).toHaveBeenCalledWith(FILE, 'walnut ferry', 'Mentoring'));
  });
});

describe('a damaged journal', () => {
  it('offers its good backups, and what can be saved', async () => {
    core.backups.mockResolvedValue(view({ damaged: true }));
    let save: (saved: Salvaged) => void = () => {};
    core.rescue.mockReturnValue(new Promise((done) => (save = done)));
    render(Damaged);
    await says(/A page of the journal’s file has changed by itself/);
    expect(screen.getByRole('button', { name: /Look into it: the backup of/ })).toBeTruthy();
    await press('Save what can be read');
    await waitFor(() => expect(core.rescue).toHaveBeenCalled());
    expect(screen.getAllByText('Reading and copying')).toHaveLength(1);
    await says(/The damaged journal stays as it is/);
    save({ name: 'Saved', entries: 22, gaps: 1, alone: 0 });
    await waitFor(() => expect(takeTold()?.says).toContain('22 entries could be saved'));
  });

  it('that is whole again has nothing to do', async () => {
    render(Damaged);
    await says(/can be read from end to end/);
  });
});

describe('Today', () => {
  it('says what there is to say about backups', () => {
    const notice = { elsewhere: false, code: 'disk-full' as const, last: '2026-03-01' };
    render(Today, { today: '2026-03-12', notice: { ...notice, kind: 'old' } });
    expect(screen.getByText(/There has been no good backup since/)).toBeTruthy();
    cleanup();
    render(Today, { today: '2026-03-12', notice: { ...notice, kind: 'failed' } });
    expect(
      screen.getByText(/The last backup was not made: the disk is full\. It is tried again\./),
    ).toBeTruthy();
    cleanup();
    render(Today, { today: '2026-03-12', notice: { ...notice, code: null, kind: 'wordless' } });
    expect(screen.getByText(/The lock for your recovery words is damaged/)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/settings/keys');
  });
});
