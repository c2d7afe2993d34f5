// Journal empty, by month, filtered, with ten thousand entries, and when it cannot be had.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { JournalView } from '../../ipc/gen/JournalView';
import { ARABIC, entry, HOSTILE, LONG, tomasz, wheel } from '../Path/fixtures';
import Journal from './Journal.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  journalList: vi.fn(),
  tags: vi.fn(),
  tagEntries: vi.fn(),
  binEntries: vi.fn(),
  restoreEntries: vi.fn(),
  keepFilter: vi.fn(),
  deleteFilter: vi.fn(),
  putBack: vi.fn(),
}));
const core = vi.mocked(ipc);

const filled: JournalView = {
  count: 4,
  binned: 0,
  months: [
    {
      year: 2026,
      month: 3,
      entries: [
        entry('e1', {
          title: 'A flat tyre called Rest',
          instrument: wheel,
          relationship: null,
          date: '2026-03-12',
        }),
        entry('e2', { title: 'Saying no', date: '2026-03-10' }),
      ],
    },
    {
      year: 2026,
      month: 2,
      entries: [entry('e3', { relationship: tomasz, state: 'draft', date: '2026-02-24' })],
    },
    { year: 2025, month: 12, entries: [entry('e4', { title: 'Learning log', date: '2025-12-30' })] },
  ],
};

async function shown(view: JournalView) {
  core.journalList.mockResolvedValue(view);
  const page = render(Journal);
  await vi.waitFor(() => expect(page.container.querySelectorAll('.row').length).toBeGreaterThan(1));
  return page;
}
/** What the margin says of how many there are. */
const counted = () => document.querySelector('.row__margin [role="status"]') as HTMLElement;
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const months = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const row = (title: string) => screen.getByRole('link', { name: title }).closest('article') as HTMLElement;

beforeEach(() => {
  vi.resetAllMocks();
  core.tags.mockResolvedValue({ tags: [], marks: {}, filters: [] });
});

it('says so when nothing is written yet', async () => {
  await shown({ count: 0, binned: 0, months: [] });
  expect(
    screen.getByText('Nothing written yet. A note can be two lines, and only you will read it.'),
  ).toBeTruthy();
  expect(screen.queryByRole('search')).toBeNull();
});

it('lists entries by month, newest first, each leading to itself', async () => {
  await shown(filled);
  expect(months()).toEqual(['March', 'February', 'December 2025']);
  expect(titles()).toEqual(['A flat tyre called Rest', 'Saying no', 'Entry e3', 'Learning log']);
  expect(screen.getByRole('link', { name: 'Saying no' }).getAttribute('href')).toBe('#/entry/e2');
  expect(counted().textContent).toBe('4 entries');
  expect(row('Saying no').textContent).toContain('Learning log, with Gwen');
  expect(row('Saying no').querySelector('time')?.textContent).toBe('Tue10');
  expect(row('Entry e3').textContent).toContain('Draft');
  expect(row('Learning log').querySelector('.meta')?.textContent?.trim()).toBe('With Gwen');
});

describe('choosing', () => {
  it('shows one kind, one person, or what was written alone', async () => {
    await shown(filled);
    await fireEvent.click(screen.getByRole('radio', { name: 'Learning log' }));
    expect(titles()).toEqual(['Saying no', 'Entry e3', 'Learning log']);
    expect(counted().textContent).toBe('3 of 4 entries');
    const person = screen.getByRole('combobox', { name: 'With whom' });
    await fireEvent.change(person, { target: { value: 'r2' } });
    expect(titles()).toEqual(['Entry e3']);
    await fireEvent.change(person, { target: { value: 'alone' } });
    expect(titles()).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(titles()).toHaveLength(4);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Everything' }).checked).toBe(true);
    expect((person as HTMLSelectElement).value).toBe('');
  });

  it('is not offered where there is nothing to choose', async () => {
    await shown({ count: 1, binned: 0, months: [{ year: 2026, month: 3, entries: [entry('e1')] }] });
    expect(screen.queryByRole('search')).toBeNull();
    expect(counted().textContent).toBe('1 entry');
  });
});

it('draws two hundred of ten thousand, then two hundred more', async () => {
  const entries = Array.from({ length: 5000 }, (_, n) => entry(`n${n}`));
  const older = Array.from({ length: 5000 }, (_, n) => entry(`o${n}`, { date: '2026-02-01' }));
  await shown({
    count: 10_000,
    binned: 0,
    months: [
      { year: 2026, month: 3, entries },
      { year: 2026, month: 2, entries: older },
    ],
  });
  expect(document.querySelectorAll('article')).toHaveLength(200);
  expect(counted().textContent).toBe('10,000 entries');
  expect(screen.getByText('200 of 10,000 shown')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Show older' }));
  expect(document.querySelectorAll('article')).toHaveLength(400);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Entry n200'));
});

it('shows titles and words as text, however long or strange', async () => {
  const strange = [HOSTILE, ARABIC, LONG];
  const entries = strange.map((text, n) => entry(`e${n}`, { title: text, excerpt: text }));
  await shown({ count: 3, binned: 0, months: [{ year: 2026, month: 3, entries }] });
  for (const text of strange) {
    expect(within(row(text)).getAllByText(text)).toHaveLength(2);
  }
  expect(document.querySelector('body script')).toBeNull();
});

it('says what is wrong, and tries again', async () => {
  core.journalList.mockRejectedValueOnce(new Trouble('internal'));
  render(Journal);
  expect(await screen.findByRole('alert')).toBeTruthy();
  core.journalList.mockResolvedValue(filled);
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Saying no' })).toBeTruthy();
});

it('says whose text of an agreement each is, and shows theirs in their pen', async () => {
  const form = { ...wheel, id: 'contract', title: 'Our agreement' };
  const text = (id: string, side: 'mine' | 'theirs' | 'agreed') =>
    entry(id, { title: form.title, instrument: form, excerpt: `${side}!`, side });
  core.journalList.mockResolvedValue({
    count: 3,
    binned: 0,
    months: [
      { year: 2026, month: 3, entries: [text('a', 'mine'), text('b', 'theirs'), text('c', 'agreed')] },
    ],
  });
  render(Journal);
  await screen.findByText('What you would want, with Gwen');
  expect(screen.getByText('What Gwen said')).toBeTruthy();
  expect(screen.getByText('What you agreed, with Gwen')).toBeTruthy();
  expect(screen.getByText('theirs!').className).toContain('own--theirs');
  expect(screen.getByText('mine!').className).not.toContain('own--theirs');
});
