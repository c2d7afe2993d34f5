import { expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import { sidedInstrument, view } from '../../parts/instrument/fixtures';
import { openEntry } from './open.svelte';
import { takeUp } from './taking';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  places: vi.fn(),
  entry: vi.fn(),
  contract: vi.fn(),
}));
const core = vi.mocked(ipc);

it('lets an entry go when the contract it may belong to cannot be asked for', async () => {
  const relationship = {
    id: 'r1',
    firstName: 'Gwen',
    name: 'Gwen Pritchard',
    role: 'mentor',
    state: 'active',
  };
  const stored = { ...view, id: 'e1', instrument: sidedInstrument, relationship } as unknown as EntryView;
  core.places.mockResolvedValue({ today: '2026-03-12' } as Awaited<ReturnType<typeof ipc.places>>);
  core.entry.mockResolvedValue(stored);
  core.contract.mockRejectedValue(new ipc.Trouble('file-not-readable'));
  const first = await openEntry('e1');
  await expect(takeUp(first)).rejects.toMatchObject({ code: 'file-not-readable' });
  await vi.waitFor(async () => expect(await openEntry('e1')).not.toBe(first));
});
