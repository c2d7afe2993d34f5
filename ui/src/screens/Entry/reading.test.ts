// Reading a page of the library in the middle of a sentence: the way there must not use up the way back, however long the
// page takes to be fetched.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import { shortInstrument, view } from '../../parts/instrument/fixtures';
import Entry from './Entry.svelte';

const entry: EntryView = {
  ...(view as EntryView),
  id: 'reading',
  instrument: { ...shortInstrument, library: 'listening' },
  state: 'draft',
  answers: {},
};
vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  entry: () => Promise.resolve(entry),
  places: () => Promise.resolve({ today: '2026-03-12' }),
  saveEntry: () => Promise.resolve({ date: '2026-03-12', time: '14:02' }),
}));
const settle = () => new Promise((done) => setTimeout(done, 30));

it('comes back to the sentence though the form stood a while after the page was asked for', async () => {
  location.hash = '#/entry/reading';
  const first = render(Entry, { id: 'reading' });
  const field = (await screen.findAllByRole('textbox'))[0] as HTMLTextAreaElement;
  field.focus();
  await fireEvent.input(field, { target: { value: 'We sat in silence' } });
  field.setSelectionRange(6, 6);
  await fireEvent.click(screen.getByRole('link', { name: 'Read about this' }));
  await settle(); // the form still stands, and hears that the address has changed
  expect(location.hash).toBe('#/library/listening');
  first.unmount();
  location.hash = '#/entry/reading';
  render(Entry, { id: 'reading' });
  await screen.findAllByRole('textbox');
  await settle();
  const back = document.activeElement as HTMLTextAreaElement;
  expect([back.id, back.selectionStart]).toEqual([field.id, 6]);
});
