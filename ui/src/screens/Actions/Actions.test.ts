// Everything to do on one page: with whom each is, ticking it off with what came of it, nothing to do, and trouble.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { action, late, TODAY } from '../../parts/ActionList/fixtures';
import { broken } from '../../testing/axe';
import { flushUnsaved } from '../../unsaved';
import Actions from './Actions.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  myActions: vi.fn(),
  closeAction: vi.fn(),
}));
const core = vi.mocked(ipc);
const layla = { id: 'r2', firstName: 'ليلى' };
const bring = action('bring', 'Bring the figures 🌿', { relationship: layla, due: '2026-05-01' });

beforeEach(() => {
  vi.resetAllMocks();
  core.myActions.mockResolvedValue({ today: TODAY, open: [late, bring] });
});

it('shows what is to be done with everybody, the overdue in words', async () => {
  const { container } = render(Actions);
  await screen.findByRole('heading', { level: 1, name: 'Everything to do' });
  expect(document.title).toBe('Everything to do — Ithaca');
  const rows = await screen.findAllByRole('checkbox');
  expect(rows.map((row) => (row as HTMLInputElement).labels?.[0]?.textContent?.trim())).toEqual([
    late.what,
    bring.what,
  ]);
  expect(container.textContent).toContain('Overdue since');
  expect(container.textContent).toContain('with \u2068ليلى');
  expect(await broken(container)).toEqual([]);
});

it('keeps a tick at once and what came of it soon after, and the row stays', async () => {
  core.closeAction.mockImplementation(async (id, state, came) => ({ ...late, id, state, came }));
  render(Actions);
  await fireEvent.click(await screen.findByRole('checkbox', { name: late.what }));
  await vi.waitFor(() => expect(core.closeAction).toHaveBeenCalledWith('late', 'done', ''));
  const came = await screen.findByLabelText(/What came of it/);
  await fireEvent.input(came, { target: { value: 'She liked one.' } });
  await flushUnsaved();
  expect(core.closeAction).toHaveBeenLastCalledWith('late', 'done', 'She liked one.');
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
});

it('says so when nothing is left', async () => {
  core.myActions.mockResolvedValue({ today: TODAY, open: [] });
  render(Actions);
  expect(await screen.findByText(/^Nothing is left to do\./)).toBeTruthy();
});

it('says why it cannot be shown, and tries again', async () => {
  core.myActions.mockRejectedValueOnce(new Trouble('locked'));
  render(Actions);
  await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByRole('checkbox')).toHaveLength(2);
});
