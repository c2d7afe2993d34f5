// What a quick note promises: it is in the journal as soon as it is typed, Escape keeps it, nothing is made of nothing.
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { Places } from '../../ipc/gen/Places';
import { broken } from '../../testing/axe';
import { ten } from '../../parts/Frame/fixtures';
import QuickNote from './QuickNote.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  beginEntry: vi.fn(),
  saveEntry: vi.fn(),
  finishEntry: vi.fn(),
  binEntry: vi.fn(async () => null),
  fileEntry: vi.fn(async () => null),
  tagEntries: vi.fn(),
  untagEntries: vi.fn(),
  tags: vi.fn(),
  places: vi.fn(),
}));
const core = vi.mocked(ipc);
const places = {
  journal: 'Mentoring',
  sample: false,
  relationships: ten,
  lastBackup: null,
  today: '2026-03-12',
} as Places;
const gwen = ten[0]!;

const note = {
  id: 'e1',
  instrument: {
    id: 'note',
    version: 1,
    wording: 'en',
    title: 'Note',
    group: 'learning',
    sections: [
      {
        id: 'note',
        title: 'Your note',
        prompts: [
          { id: 'body', kind: 'text', label: 'What would you like to keep?', borrow: [], optional: false },
        ],
      },
    ],
  },
  relationship: null,
  session: null,
  state: 'draft',
  date: '2026-03-12',
  saved: null,
  stored: false,
  answers: {},
  formatted: {},
  carried: [],
} as unknown as EntryView;

async function open(relationship: string | null = null) {
  const onclose = vi.fn();
  const { container } = render(QuickNote, { places, relationship, onclose });
  const field = await screen.findByLabelText<HTMLTextAreaElement>('What would you like to keep?');
  await vi.waitFor(() => expect(core.tags).toHaveBeenCalled());
  return { onclose, field, container };
}
const write = (field: HTMLTextAreaElement, value: string) => fireEvent.input(field, { target: { value } });
const escape = () => fireEvent(document.querySelector('dialog')!, new Event('cancel', { cancelable: true }));

beforeEach(() => {
  core.beginEntry.mockResolvedValue(note);
  core.places.mockResolvedValue(places);
  core.saveEntry.mockResolvedValue({ date: '2026-03-12', time: '14:02' });
  core.finishEntry.mockResolvedValue({ ...note, state: 'done' });
  core.tags.mockResolvedValue({ tags: [], marks: {}, filters: [] });
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it('is kept by Escape, finished and whole', async () => {
  const { onclose, field } = await open();
  await write(field, 'A heron on the weir');
  await escape();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledWith('e1'));
  expect(core.saveEntry).toHaveBeenCalledWith(
    expect.objectContaining({
      instrument: 'note',
      answers: { body: 'A heron on the weir' },
      relationship: null,
    }),
  );
  expect(core.finishEntry).toHaveBeenCalledWith('e1');
});

it('makes nothing of nothing, and bins what was emptied again', async () => {
  const { onclose } = await open();
  await escape();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledWith(null));
  expect(core.saveEntry).not.toHaveBeenCalled();
  cleanup();
  const again = await open();
  await write(again.field, 'x');
  await fireEvent.focusOut(again.field);
  await vi.waitFor(() => expect(core.saveEntry).toHaveBeenCalled());
  await write(again.field, '  ');
  await escape();
  await vi.waitFor(() => expect(again.onclose).toHaveBeenCalledWith(null));
  expect(core.binEntry).toHaveBeenCalledWith('e1');
  expect(core.finishEntry).not.toHaveBeenCalled();
});

it('stays with its words when they cannot be saved', async () => {
  const { onclose, field } = await open();
  core.saveEntry.mockRejectedValue(new ipc.Trouble('disk-full'));
  await write(field, 'A heron');
  await escape();
  await screen.findByText(/the disk is full/);
  expect(onclose).not.toHaveBeenCalled();
  core.saveEntry.mockResolvedValue({ date: '2026-03-12', time: '14:03' });
  await fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledWith('e1'));
});

it('has the person of the page, and another when that is chosen later', async () => {
  core.beginEntry.mockResolvedValue({ ...note, relationship: gwen });
  const { field } = await open(gwen.id);
  expect(core.beginEntry).toHaveBeenCalledWith('note', gwen.id, null);
  const whose = screen.getByLabelText<HTMLSelectElement>('About');
  expect(whose.value).toBe(gwen.id);
  await write(field, 'A heron');
  await fireEvent.focusOut(field);
  await vi.waitFor(() => expect(core.saveEntry).toHaveBeenCalled());
  await fireEvent.change(whose, { target: { value: '' } });
  await vi.waitFor(() => expect(core.fileEntry).toHaveBeenCalledWith('e1', null));
});

it('takes a tag before there is anything to tag', async () => {
  const { field, onclose } = await open();
  await fireEvent.input(screen.getByLabelText('Add a tag'), { target: { value: 'birds' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByText('birds');
  expect(core.tagEntries).not.toHaveBeenCalled();
  await write(field, 'A heron');
  await escape();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.tagEntries).toHaveBeenCalledWith(['e1'], 'birds');
});

it('breaks no rule of accessibility', async () => {
  const { container } = await open();
  expect(await broken(container)).toEqual([]);
});
