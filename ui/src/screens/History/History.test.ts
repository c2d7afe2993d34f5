// What an entry said before: its moments, the comparison in words, making it say so again, and undoing that.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { Difference } from '../../ipc/gen/Difference';
import type { HistoryView } from '../../ipc/gen/HistoryView';
import type { Said } from '../../ipc/gen/Said';
import { broken } from '../../testing/axe';
import { ARABIC, HOSTILE } from '../Path/fixtures';
import { whose } from '../../here.svelte';
import History from './History.svelte';
import Revision from './Revision.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), ...core() }));

const moments: HistoryView['revisions'] = [
  { id: 'v2', date: '2026-03-12', time: '14:20', state: 'done', words: 1, now: true },
  { id: 'v1', date: '2025-12-30', time: '09:05', state: 'draft', words: 1204, now: false },
];
const held = { revisions: moments, says: 'now', restored: [] as string[], gone: false };
const said = (change: Partial<Said>): Said => ({
  ticked: null,
  score: null,
  date: null,
  text: null,
  ...change,
});
const difference = (
  label: string,
  then: Partial<Said>,
  now: Partial<Said>,
  item: string | null = null,
): Difference => ({
  promptId: label,
  label,
  item,
  then: said(then),
  now: said(now),
});
const differences = [
  difference('What happened?', { text: `${HOSTILE}\nwas` }, { text: ARABIC }),
  difference('Which?', { ticked: false }, { ticked: true, text: 'Thursdays' }, 'Rest'),
  difference('How sure?', { score: 3 }, {}),
  difference('When?', { date: '2026-03-01' }, { date: '2026-03-02' }),
];
function core(): Partial<typeof ipc> {
  return {
    history: async () => {
      if (held.gone) throw new ipc.Trouble('not-found');
      return { title: 'Saying no', relationship: 'r1', today: '2026-03-12', revisions: held.revisions };
    },
    revision: async () => ({
      revision: moments[1]!,
      entry: 'e1',
      title: 'Saying no',
      relationship: 'r1',
      today: '2026-03-12',
      differences: held.says === 'now' ? differences : [],
    }),
    restoreRevision: async (_, revision) => {
      held.restored.push(revision);
      held.says = revision === 'v1' ? 'then' : 'now';
      return { before: 'v2' };
    },
  };
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  Object.assign(held, { revisions: moments, says: 'now', restored: [], gone: false });
});
afterEach(cleanup);

it('lists the moments, newest first, each leading to its comparison', async () => {
  const { container } = render(History, { id: 'e1' });
  await screen.findByRole('heading', { level: 1, name: 'What it said before' });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
    'Thursday 12 March, 14:20 Finished, 1 word, as it is now',
    '30 December 2025, 09:05 Draft, 1,204 words',
  ]);
  const link = screen.getByRole('link', { name: '30 December 2025, 09:05' });
  expect(link.getAttribute('href')).toBe('#/entry/e1/history/v1');
  expect(await broken(container)).toEqual([]);
});

it('says so when nothing is kept yet, and when there is no such entry', async () => {
  held.revisions = [];
  render(History, { id: 'e1' });
  expect(await screen.findByText(/Nothing else is kept so far/)).toBeTruthy();
  cleanup();
  held.gone = true;
  render(History, { id: 'e1' });
  expect((await screen.findByRole('alert')).textContent).toContain('not in the journal');
});

it('compares in words, question by question', async () => {
  const { container } = render(Revision, { id: 'e1', revision: 'v1' });
  await screen.findByRole('heading', { level: 1, name: 'What it said on 30 December 2025 at 09:05' });
  const told = [...container.querySelectorAll('dl')].map((list) =>
    [...list.children].map((child) => child.textContent?.trim()),
  );
  expect(told).toEqual([
    ['Then', `${HOSTILE}\nwas`, 'Now', ARABIC],
    ['Then', 'Not ticked', 'Now', expect.stringMatching(/^Ticked\s*Thursdays$/)],
    ['Then', '3', 'Now', 'Not answered'],
    ['Then', '1 March 2026', 'Now', '2 March 2026'],
  ]);
  const asks = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(asks).toEqual(['What happened?', 'Which? Rest', 'How sure?', 'When?']);
  expect(document.querySelector('body script')).toBeNull();
  expect(await broken(container)).toEqual([]);
});

it('makes it say this again, and undoes that', async () => {
  render(Revision, { id: 'e1', revision: 'v1' });
  await press('Make it say this again');
  const undo = await screen.findByRole('button', { name: /^Undo/ });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  expect(screen.getByRole('status').textContent).toContain('It says this again.');
  expect(screen.queryByRole('button', { name: 'Make it say this again' })).toBeNull();
  await fireEvent.click(undo);
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toContain('It says again what it said a moment ago.'),
  );
  expect(held.restored).toEqual(['v1', 'v2']);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Make it say this again'));
});

it.each([
  ['what it said before', History, { id: 'e1' }],
  ['one of its moments', Revision, { id: 'e1', revision: 'v1' }],
] as const)('says whose page it is, while it is open: %s', async (_, page, props) => {
  const { unmount } = render(page as typeof Revision, props as { id: string; revision: string });
  await waitFor(() => expect(whose()).toBe('r1'));
  unmount();
  expect(whose()).toBeNull();
});
