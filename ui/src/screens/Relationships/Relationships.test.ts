// Everyone, for a mentor of five with one paused and two ended.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { broken } from '../../testing/axe';
import { clean } from '../Today/fixtures';
import { everyone } from './fixtures';
import Relationships from './Relationships.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  today: vi.fn(),
}));
const core = vi.mocked(ipc);
const cells = (row: HTMLElement) =>
  [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
const leads = (within_: HTMLElement, name: RegExp) =>
  within(within_).getByRole('link', { name }).getAttribute('href');

beforeEach(() => vi.resetAllMocks());

it('shows for each what comes next, those that go on first, and leads to it', async () => {
  core.today.mockResolvedValue(everyone);
  const { container } = render(Relationships);
  const going = await screen.findByRole('table', { name: 'Going on' });
  const rows = within(going).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(5);
  const gwen = rows[0]!;
  expect(within(gwen).getByRole('rowheader').textContent).toMatch(/Gwen Pritchard\s*my mentor/);
  expect(cells(gwen)).toEqual([
    'PhaseSetting direction',
    'Last met 24 Feb',
    'Next session 17 Mar, Gwen',
    'Open actions 1, Gwen',
    'Review 3 Mar, Gwen overdue',
    'Goals again 1 May, Gwen',
  ]);
  expect(leads(gwen, /^Gwen Pritchard$/)).toBe('#/path/r1');
  expect(leads(gwen, /^Details\s*of Gwen Pritchard$/)).toBe('#/relationship/r1');
  expect(leads(gwen, /^3 Mar\s*, Gwen$/)).toBe('#/reviews/r1');
  expect(leads(rows[3]!, /^Plan one\s*with Oluwaseun$/)).toBe('#/sessions/r4/plan');
  expect(cells(rows[2]!)).toContain('Last met not yet');
  const paused = screen.getByRole('table', { name: 'Paused' });
  expect(within(paused).getByText('18 Dec 2025')).toBeTruthy();
  expect(within(paused).queryByText('Plan one')).toBeNull();
  expect(await broken(container)).toEqual([]);
});

it('folds those that have ended, and says how', async () => {
  core.today.mockResolvedValue(everyone);
  render(Relationships);
  const fold = (await screen.findByText('Two have ended')).closest('details') as HTMLElement;
  expect(fold.hasAttribute('open')).toBe(false);
  expect(fold.textContent).toContain('Ended 30 Jan');
  expect(fold.textContent).toContain('Ended early, 2 Nov 2025');
  expect(screen.getByRole('link', { name: 'Begin another relationship' })).toBeTruthy();
});

it('offers to begin where there is nobody', async () => {
  core.today.mockResolvedValue(clean);
  render(Relationships);
  expect(await screen.findByText(/^Nobody here so far\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Begin a mentoring relationship' }).getAttribute('href')).toBe(
    '#/begin',
  );
});

it('says what is wrong, and tries again', async () => {
  core.today.mockRejectedValueOnce(new Trouble('database-damaged')).mockResolvedValue(everyone);
  render(Relationships);
  await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table', { name: 'Going on' })).toBeTruthy();
});
