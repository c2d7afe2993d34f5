// Tags, stars, kept filters, and doing something with several entries at once.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { TagsView } from '../../ipc/gen/TagsView';
import { entry } from '../Path/fixtures';
import Journal from './Journal.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  journalList: vi.fn(),
  tags: vi.fn(),
  tagEntries: vi.fn(),
  untagEntries: vi.fn(),
  binEntries: vi.fn(),
  restoreEntries: vi.fn(),
  keepFilter: vi.fn(),
  deleteFilter: vi.fn(),
  putBack: vi.fn(),
}));
const core = vi.mocked(ipc);
const work = { id: 't1', name: 'work', count: 1 };
const view = (over: Partial<TagsView> = {}): TagsView => ({
  tags: [work],
  marks: { e1: { tags: ['t1'], starred: true } },
  filters: [],
  ...over,
});
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

beforeEach(async () => {
  vi.resetAllMocks();
  core.journalList.mockResolvedValue({
    count: 2,
    binned: 0,
    months: [
      {
        year: 2026,
        month: 3,
        entries: [
          entry('e1', { title: 'Rest', date: '2026-03-12' }),
          entry('e2', { title: 'Saying no', date: '2026-03-10' }),
        ],
      },
    ],
  });
  core.tags.mockResolvedValue(view());
});
const shown = async () => {
  render(Journal);
  await screen.findByRole('link', { name: 'Rest' });
};

it('says what an entry is marked with, and shows only what is', async () => {
  await shown();
  expect(screen.getByRole('link', { name: 'Rest' }).closest('article')?.textContent).toContain(
    'starred, tagged work',
  );
  await fireEvent.change(screen.getByLabelText('Tagged'), { target: { value: 't1' } });
  expect(titles()).toEqual(['Rest']);
  await fireEvent.change(screen.getByLabelText('Tagged'), { target: { value: '' } });
  await fireEvent.click(screen.getByLabelText('Starred only'));
  expect(titles()).toEqual(['Rest']);
});

it('keeps a filter under a name, picks it again and forgets it', async () => {
  await shown();
  await fireEvent.click(screen.getByLabelText('Starred only'));
  await fireEvent.click(screen.getByText('Keep this filter'));
  await fireEvent.input(screen.getByLabelText('What is it called?'), { target: { value: 'Best' } });
  const filter = { instrument: null, relationship: null, alone: false, tag: null, starred: true };
  core.keepFilter.mockResolvedValue(view({ filters: [{ id: 'f1', name: 'Best', filter }] }));
  await fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(core.keepFilter).toHaveBeenCalledExactlyOnceWith('Best', filter);
  await screen.findByText('Kept as “Best”.');
  await fireEvent.click(screen.getByLabelText('Starred only'));
  expect(titles()).toEqual(['Rest', 'Saying no']);
  await fireEvent.change(screen.getByLabelText('Kept filters'), { target: { value: 'f1' } });
  expect(titles()).toEqual(['Rest']);
  core.deleteFilter.mockResolvedValue({ removed: { kept: 'x' }, view: view() });
  await fireEvent.click(screen.getByText('Forget the filter “Best”'));
  await screen.findByText(/The filter “Best” is forgotten/);
});

it('moves several to the bin at once, and back', async () => {
  await shown();
  await fireEvent.click(screen.getByText('Choose several'));
  await fireEvent.click(screen.getByLabelText('Choose: Rest, 12 March 2026'));
  expect(screen.getByText('1 entry chosen')).toBeTruthy();
  await fireEvent.click(screen.getByText('Choose all shown'));
  await fireEvent.click(screen.getByText('Move them to the bin'));
  expect(core.binEntries).toHaveBeenCalledExactlyOnceWith(['e1', 'e2']);
  await screen.findByText(/2 entries moved to the bin/);
  await fireEvent.click(screen.getByRole('button', { name: /^Undo: 2 entries/ }));
  expect(core.restoreEntries).toHaveBeenCalledExactlyOnceWith(['e1', 'e2']);
});

it('does nothing with what a filter hides, and says how many it is about', async () => {
  await shown();
  await fireEvent.click(screen.getByText('Choose several'));
  await fireEvent.click(screen.getByText('Choose all shown'));
  expect(screen.getByText('2 entries chosen')).toBeTruthy();
  await fireEvent.change(screen.getByLabelText('Tagged'), { target: { value: 't1' } });
  expect(screen.getByText('1 entry chosen')).toBeTruthy();
  expect(screen.getByText('Take them away').getAttribute('href')).toMatch(/e1$/);
  await fireEvent.click(screen.getByText('Move them to the bin'));
  expect(core.binEntries).toHaveBeenCalledExactlyOnceWith(['e1']);
});

it('gives several a tag there is, found as it is typed', async () => {
  core.tagEntries.mockResolvedValue({ tag: work, entries: ['e2'] });
  await shown();
  await fireEvent.click(screen.getByText('Choose several'));
  await fireEvent.click(screen.getByText('Choose all shown'));
  await fireEvent.click(screen.getByText('Tag them'));
  await fireEvent.input(screen.getByLabelText('Add a tag'), { target: { value: 'WÓ' } });
  await fireEvent.click(screen.getByRole('button', { name: 'work' }));
  expect(core.tagEntries).toHaveBeenCalledExactlyOnceWith(['e1', 'e2'], 'work');
  await screen.findByText(/1 entry tagged “work”/);
});
