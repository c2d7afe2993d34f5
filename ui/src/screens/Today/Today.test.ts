// Today on a clean page, on an ordinary day, with too much left open, and when it cannot be had.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { TodayView } from '../../ipc/gen/TodayView';
import { ARABIC, entry, gwen, HOSTILE, learningLog, LONG, TODAY, tomasz, wheel } from '../Path/fixtures';
import Today from './Today.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  today: vi.fn(),
  places: vi.fn(),
}));
const core = vi.mocked(ipc);

const clean: TodayView = {
  today: TODAY,
  relationships: [],
  drafts: [],
  startSmall: [learningLog, wheel],
  lastBackup: null,
};
const filled: TodayView = {
  ...clean,
  relationships: [
    { relationship: gwen, phases: ['gone', 'here', 'ahead', 'ahead', 'ahead'], done: 5, tasks: 8 },
    { relationship: tomasz, phases: ['gone', 'gone', 'gone', 'gone', 'here'], done: 0, tasks: 0 },
  ],
  drafts: [entry('d1', { state: 'draft', title: 'Saying no', date: '2026-03-03' })],
  lastBackup: '2026-03-11',
};

async function shown(view: TodayView, sample = false) {
  core.today.mockResolvedValue(view);
  core.places.mockResolvedValue({ journal: 'J', sample, relationships: [], lastBackup: null, today: TODAY });
  render(Today);
  await screen.findByRole('heading', { level: 1, name: 'Thursday 12 March' });
}
const list = (name: string) => within(screen.getByRole('list', { name }));

beforeEach(() => {
  vi.resetAllMocks();
});

describe('a clean page', () => {
  it('offers to begin, to start small, and not to forget', async () => {
    await shown(clean);
    expect(screen.getByText('A clean page')).toBeTruthy();
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Begin a mentoring relationship')).toBe('#/begin');
    expect(link('Learning log')).toBe('#/new/learning-log');
    expect(link('Wheel of life')).toBe('#/new/wheel-of-life');
    expect(link('Choose where to keep backups')).toBe('#/settings');
    expect(screen.queryByText('Where things are')).toBeNull();
  });

  it('does not ask for a backup that has been made', async () => {
    await shown({ ...clean, lastBackup: '2026-03-11' });
    expect(screen.getByText(/recovery words/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Choose where to keep backups' })).toBeNull();
  });
});

describe('an ordinary day', () => {
  it('shows what is open, where things are and what to write', async () => {
    await shown(filled);
    const draft = list('Left open');
    expect(draft.getByRole('link', { name: 'Saying no' }).getAttribute('href')).toBe('#/entry/d1');
    expect(draft.getByText('Learning log, with Gwen')).toBeTruthy();
    expect(draft.getByText('Started 3 March')).toBeTruthy();
    const standing = list('Where things are');
    expect(standing.getByRole('link', { name: 'Gwen Pritchard' }).getAttribute('href')).toBe('#/path/r1');
    expect(standing.getByText(/5 of 8 tasks done/)).toBeTruthy();
    expect(document.querySelectorAll('svg.strip[aria-hidden=true]')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Wheel of life' })).toBeTruthy();
    expect(screen.queryByText('A clean page')).toBeNull();
    expect(screen.queryByText('This journal has not been backed up yet.')).toBeNull();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('says quietly that there is no backup', async () => {
    await shown({ ...filled, lastBackup: null });
    expect(screen.getByRole('link', { name: 'Choose where to keep a backup' }).getAttribute('href')).toBe(
      '#/settings',
    );
  });

  it('asks for no backup of a sample, which keeps nothing', async () => {
    await shown({ ...filled, lastBackup: null }, true);
    expect(screen.queryByText('This journal has not been backed up yet.')).toBeNull();
  });

  it('is not a clean page for someone who writes alone', async () => {
    await shown({
      ...filled,
      relationships: [],
      drafts: [entry('d', { state: 'draft', date: TODAY, relationship: null })],
    });
    expect(screen.getByText('Started today')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin a mentoring relationship' })).toBeTruthy();
  });

  it('keeps a long list of drafts short', async () => {
    const drafts = Array.from({ length: 12 }, (_, n) => entry(`d${n}`, { state: 'draft' }));
    await shown({ ...filled, drafts });
    expect(list('Left open').getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByRole('link', { name: 'All 12 drafts are in the journal' }).getAttribute('href')).toBe(
      '#/journal',
    );
  });

  it('shows names and titles as text, however long or strange', async () => {
    const strange = [HOSTILE, ARABIC, LONG];
    await shown({
      ...filled,
      relationships: strange.map((name, n) => ({
        ...filled.relationships[0]!,
        relationship: { ...gwen, id: `r${n}`, name },
      })),
      drafts: strange.map((title, n) => entry(`d${n}`, { title })),
    });
    for (const name of strange) expect(screen.getAllByRole('link', { name })).toHaveLength(2);
    expect(document.querySelector('body script')).toBeNull();
  });
});

it('says what is wrong, and tries again', async () => {
  core.today.mockRejectedValueOnce(new Trouble('internal'));
  render(Today);
  expect(await screen.findByRole('alert')).toBeTruthy();
  core.today.mockResolvedValue(filled);
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Thursday 12 March' })).toBeTruthy();
});
