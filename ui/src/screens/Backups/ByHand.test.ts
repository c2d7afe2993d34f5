import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import ByHand from './ByHand.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  places: vi.fn(async () => ({
    journal: 'Mentoring',
    sample: false,
    relationships: [],
    lastBackup: null,
    today: '2026-03-12',
  })),
  backUp: vi.fn(),
  pickSave: vi.fn(),
}));
const core = vi.mocked(ipc);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('a backup by hand', () => {
  it('goes to a chosen place, and say so with the time', async () => {
    core.pickSave.mockResolvedValueOnce('/media/ada/Blue stick/Mentoring 2026-03-12.tar');
    core.backUp.mockImplementationOnce(async (file, onProgress) => {
      onProgress(0.62);
      await new Promise((go) => setTimeout(go, 20));
      return { file, at: '14:10', entries: 3, bytes: 1000 };
    });
    const onbackedup = vi.fn();
    render(ByHand, { onbackedup });
    await screen.findByText('Not backed up yet.');
    await press('Back up now');
    await screen.findByText('62 per cent done. You can go on writing.');
    await screen.findByText('Backed up to Blue stick at 14:10, then opened again and checked.');
    expect(core.pickSave).toHaveBeenCalledWith('Mentoring 2026-03-12.ithaca-backup');
    expect(onbackedup).toHaveBeenCalled();
  });

  it('says when it failed, and what to do', async () => {
    core.pickSave.mockResolvedValueOnce('/media/stick/x.tar');
    core.backUp.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
    render(ByHand, { onbackedup: () => {} });
    await press('Back up now');
    await screen.findByText(/Not backed up: the disk is full\. Free some space/);
  });

  it('does nothing when no place was chosen', async () => {
    core.pickSave.mockResolvedValueOnce(null);
    render(ByHand, { onbackedup: () => {} });
    await press('Back up now');
    expect(core.backUp).not.toHaveBeenCalled();
  });
});
