// Reviews: when it is time, what to write it in, what was said before.
import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { EntryCard } from '../../ipc/gen/EntryCard';
import type { ReviewsView } from '../../ipc/gen/ReviewsView';
import { violations } from '../../parts/instrument/field.testing';
import { person } from '../Contract/fixtures';
import Reviews from './Reviews.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  reviews: vi.fn(),
}));
const core = vi.mocked(ipc);

const form = (id: string, title: string) => ({ id, title, purpose: `What ${title} is for.`, time: null });
const review = form('review', 'Mentoring review');
const entry = (id: string, date: string, state: EntryCard['state'] = 'done'): EntryCard => ({
  id,
  instrument: review,
  title: review.title,
  excerpt: 'We run over.',
  side: null,
  relationship: person,
  state,
  date,
});
async function shown(over: Partial<ReviewsView> = {}) {
  const empty = { relationship: person, today: '2026-03-12', next: null, goals: [], written: [] };
  const forms = [form('goal-check', 'Is it good?'), review, form('mentee-evaluation', 'As a mentee')];
  core.reviews.mockResolvedValue({ ...empty, forms, ...over });
  const page = render(Reviews, { relationship: 'r1' });
  await screen.findByText(/Looking back with Gwen/);
  return page;
}
const leads = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

beforeEach(() => void vi.resetAllMocks());

it('says so when nothing is due and nothing was written, and where a day comes from', async () => {
  const { container } = await shown();
  expect(screen.getByText(/No review is due/)).toBeTruthy();
  expect(leads('Go to the agreement')).toBe('#/contract/r1');
  expect(screen.getByText(/Nothing looked back on with Gwen so far/)).toBeTruthy();
  expect(leads('Write: Mentoring review')).toBe('#/new/review/with/r1');
  expect(leads('As a mentee')).toBe('#/new/mentee-evaluation/with/r1');
  expect(await violations(container)).toEqual([]);
});

it('says in words when it is overdue, soon or later', async () => {
  const says = async (next: string) => {
    const { unmount, container } = await shown({ next });
    const said = container.textContent;
    unmount();
    return said;
  };
  expect(await says('2026-03-11')).toContain('A review was due on 11 March 2026.');
  expect(await says('2026-03-12')).toContain('A review is due today.');
  expect(await says('2026-03-20')).toContain('due on 20 March 2026, in eight days.');
  expect(await says('2026-09-12')).toContain('due on 12 September 2026.');
});

it('holds what was written before, newest first, with the last answers a click away', async () => {
  const { container } = await shown({
    written: [entry('e2', '2026-02-02'), entry('e1', '2025-09-06')],
    goals: [{ id: 'g', what: 'Write the rota', review: '2026-03-01' }],
  });
  expect(leads('Last written on 2 February')).toBe('#/entry/e2');
  expect([...container.querySelectorAll('article time')].map((time) => time.textContent)).toEqual([
    '2 February',
    '6 September 2025',
  ]);
  expect(leads('Write the rota')).toBe('#/goals/with/r1');
  expect(screen.getByText('since 1 March')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it('goes on with one that was begun', async () => {
  await shown({ written: [entry('e3', '2026-03-10', 'draft')] });
  expect(leads('Go on with: Mentoring review')).toBe('#/entry/e3');
});

it('says what happened when it cannot be had', async () => {
  core.reviews.mockRejectedValue(new Trouble('locked'));
  render(Reviews, { relationship: 'r1' });
  expect((await screen.findByRole('alert')).textContent).toContain('The journal is locked');
});
