// What is said of a tag that goes: with which kept filters, and that it comes back.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { TagsView } from '../../ipc/gen/TagsView';
import { broken } from '../../testing/axe';
import Tags from './Tags.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  deleteTag: vi.fn(),
  putBack: vi.fn(),
  tags: vi.fn(),
}));
const core = vi.mocked(ipc);
const asks = (id: string, tag: string) => ({
  id,
  name: id,
  filter: { relationship: null, instrument: null, alone: false, tag, starred: false },
});
const view: TagsView = {
  tags: [
    { id: 't1', name: 'Work', count: 3 },
    { id: 't2', name: 'Home', count: 1 },
  ],
  marks: {},
  filters: [asks('At work', 't1'), asks('Work again', 't1')],
};

beforeEach(() => {
  vi.resetAllMocks();
  core.tags.mockResolvedValue(view);
  core.deleteTag.mockResolvedValue({ removed: { kept: '{}' }, view: { ...view, tags: [], filters: [] } });
});

it('goes with the kept filters that ask for it, which is said', async () => {
  const { container } = render(Tags);
  const remove = 'Remove the tag “Work” from every entry';
  await fireEvent.click(await screen.findByRole('button', { name: remove }));
  expect(await screen.findByText(/“Work” is gone, with 2 kept filters for it/)).toBeTruthy();
  expect(core.deleteTag).toHaveBeenCalledWith('t1');
  expect(await broken(container)).toEqual([]);
});

it('goes alone where no kept filter asks for it', async () => {
  render(Tags);
  const remove = 'Remove the tag “Home” from every entry';
  await fireEvent.click(await screen.findByRole('button', { name: remove }));
  expect(await screen.findByText(/“Home” is gone; its entries stay/)).toBeTruthy();
});
