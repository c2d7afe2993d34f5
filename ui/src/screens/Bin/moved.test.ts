// From an entry to the bin and back: asked first, written first, told of in the journal, undone from there.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import { shortInstrument, view } from '../../parts/instrument/fixtures';
import Entry from '../Entry/Entry.svelte';
import Journal from '../Journal/Journal.svelte';
import { entry as card } from '../Path/fixtures';
import { takeMoved } from './moved';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), ...core() }));

const journal = { entry: view as EntryView, binned: false, did: [] as string[], fail: false };
function core(): Partial<typeof ipc> {
  return {
    places: () => Promise.resolve({ today: '2026-03-12' } as Awaited<ReturnType<typeof ipc.places>>),
    tags: async () => ({ tags: [], marks: {}, filters: [] }),
    entry: async () => journal.entry,
    saveEntry: async () => {
      if (journal.fail) throw new ipc.Trouble('disk-full');
      journal.did.push('save');
      return { date: '2026-03-12', time: '14:02' };
    },
    binEntry: async () => {
      journal.did.push('bin');
      journal.binned = true;
      return null;
    },
    restoreEntry: async () => {
      journal.did.push('restore');
      journal.binned = false;
      return null;
    },
    journalList: async () =>
      journal.binned
        ? { count: 0, binned: 1, months: [] }
        : { count: 1, binned: 0, months: [{ year: 2026, month: 3, entries: [card('m1')] }] },
  };
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

let serial = 0;
function open(state: EntryView['state']): string {
  const id = `m${(serial += 1)}`;
  journal.entry = { ...view, instrument: shortInstrument, answers: {}, id, state };
  location.hash = `#/entry/${id}`;
  render(Entry, { id });
  return id;
}

beforeEach(() => {
  Object.assign(journal, { binned: false, did: [], fail: false });
  takeMoved();
});
afterEach(cleanup);

it('is asked about first, and keeping keeps', async () => {
  open('done');
  await press('Move to the bin');
  const dialog = screen.getByRole('dialog', { name: 'Move this entry to the bin?' });
  expect(dialog.textContent).toContain('You can take it back for 30 days.');
  await press('Keep it');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(journal.did).toEqual([]);
});

it('writes what is typed, moves it, and the journal tells of it until it is left', async () => {
  open('draft');
  const field = await screen.findByLabelText(shortInstrument.sections[0]!.prompts[0]!.label);
  await fireEvent.input(field, { target: { value: 'Half a word' } });
  await press('Move to the bin');
  const [, move] = screen.getByRole('dialog').querySelectorAll('button');
  await fireEvent.click(move as HTMLElement);
  await waitFor(() => expect(location.hash).toBe('#/journal'));
  expect(journal.did).toEqual(['save', 'bin']);
  cleanup();

  render(Journal);
  const undo = await screen.findByRole('button', { name: /^Undo: take “.+” out of the bin$/ });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  expect(undo.closest('[role=status]')?.textContent).toContain('Moved to the bin.');
  expect(screen.getByRole('link', { name: 'The bin, 1 entry' }).getAttribute('href')).toBe('#/bin');
  cleanup();

  render(Journal);
  await screen.findByText(/Nothing written yet/);
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

it('comes back with Undo, which leads to it', async () => {
  const id = open('done');
  await press('Move to the bin');
  const [, move] = screen.getByRole('dialog').querySelectorAll('button');
  await fireEvent.click(move as HTMLElement);
  await waitFor(() => expect(journal.binned).toBe(true));
  cleanup();
  render(Journal);
  await fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  const link = await screen.findByText(
    (_, element) => element?.getAttribute('href') === `#/entry/${id}` && element.closest('.told') !== null,
  );
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(await screen.findByText('1 entry')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^The bin/ })).toBeNull();
});

it('stays where it is when what is typed cannot be written', async () => {
  const id = open('draft');
  journal.fail = true;
  const field = await screen.findByLabelText(shortInstrument.sections[0]!.prompts[0]!.label);
  await fireEvent.input(field, { target: { value: 'Half a word' } });
  await press('Move to the bin');
  const [, move] = screen.getByRole('dialog').querySelectorAll('button');
  await fireEvent.click(move as HTMLElement);
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0));
  expect(journal.did).toEqual([]);
  expect(location.hash).toBe(`#/entry/${id}`);
  journal.fail = false;
});
