import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { Draft } from '../../ipc/gen/Draft';
import type { EntryView } from '../../ipc/gen/EntryView';
import { violations } from '../../parts/instrument/field.testing';
import { shortInstrument, view } from '../../parts/instrument/fixtures';
import { flushUnsaved } from '../../unsaved';
import Check from '../Check/Check.svelte';
import NewEntry from '../NewEntry/NewEntry.svelte';
import Entry from './Entry.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), ...core() }));

/** A journal of one entry, which can be told to fail. */
const journal = { entry: null as EntryView | null, drafts: [] as Draft[], fail: null as string | null };
const fail = () => {
  if (journal.fail) throw new ipc.Trouble(journal.fail as ipc.Trouble['code']);
};
function kept(): EntryView {
  if (!journal.entry) throw new ipc.Trouble('not-found');
  return journal.entry;
}
function core(): Partial<typeof ipc> {
  return {
    places: () => Promise.resolve({ today: '2026-03-12' } as Awaited<ReturnType<typeof ipc.places>>),
    entry: async () => kept(),
    beginEntry: async () => ({ ...view, saved: null, stored: false, answers: {}, formatted: {} }),
    saveEntry: async (draft) => {
      fail();
      journal.drafts.push(draft);
      journal.entry = { ...view, ...journal.entry, answers: draft.answers, stored: true };
      return { date: '2026-03-12', time: '14:02' };
    },
    finishEntry: async () => (journal.entry = { ...kept(), state: 'done' }),
    reopenEntry: async () => (journal.entry = { ...kept(), state: 'draft' }),
  };
}

const settle = () => new Promise((done) => setTimeout(done, 20));
async function go(hash: string): Promise<void> {
  location.hash = hash;
  await settle();
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent?.trim();
const last = () => journal.drafts.at(-1)?.answers;

let serial = 0;
/** An id of its own for each test, so that none finds another's open entry. */
const fresh = (change: Partial<EntryView> = {}): string => {
  const id = `e${(serial += 1)}`;
  journal.entry = { ...view, ...change, id };
  return id;
};

beforeEach(() => {
  Object.assign(journal, { entry: null, drafts: [], fail: null });
});

describe('a new entry', () => {
  it('stores nothing until it is touched', async () => {
    await go('#/new/grow');
    const { unmount } = render(NewEntry, { instrument: 'grow', relationship: null });
    await fireEvent.focusOut(await screen.findByLabelText('What shall we talk about?'));
    await flushUnsaved();
    unmount();
    await settle();
    expect(journal.drafts).toEqual([]);
  });

  it('gets its own address with the first save, and the focus stays in the field', async () => {
    await go('#/new/grow');
    render(NewEntry, { instrument: 'grow', relationship: null });
    const field = await screen.findByLabelText('What shall we talk about?');
    field.focus();
    await fireEvent.input(field, { target: { value: 'The rota' } });
    await flushUnsaved();
    await waitFor(() => expect(location.hash).toBe(`#/entry/${view.id}`));
    expect(document.activeElement).toBe(field);
    expect(last()).toEqual({ topic: 'The rota' });
    expect(screen.getByRole('status').textContent).toBe('Saved 14:02');
  });
});

describe('a draft', () => {
  it('is a step a section, says where one is, and keeps what is typed while moving', async () => {
    const id = fresh({ answers: {} });
    await go(`#/entry/${id}`);
    const { container } = render(Entry, { id });
    await screen.findByText(/Step 1 of 5/);
    expect(heading()).toBe('Goal');
    await fireEvent.input(screen.getByLabelText('What shall we talk about?'), {
      target: { value: 'The rota' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(heading()).toBe('What have you talked about?'));
    expect(last()).toEqual({ topic: 'The rota' });
    expect(screen.getByRole('link', { name: /^Goal/ }).textContent).toContain('begun');
    await go(`#/entry/${id}/at/goal/topic`);
    await waitFor(() =>
      expect(screen.getByLabelText('What shall we talk about?')).toHaveProperty('value', 'The rota'),
    );
    await waitFor(() => expect(document.activeElement?.id).toBe('a-topic'));
    expect(await violations(container)).toEqual([]);
  });

  it('is one page when the instrument is short', async () => {
    const id = fresh({ instrument: shortInstrument, answers: {} });
    await go(`#/entry/${id}`);
    render(Entry, { id });
    await screen.findByRole('heading', { level: 1, name: 'A note' });
    expect(screen.queryByText(/Step/)).toBeNull();
    expect(screen.getByText(/20 to 40 minutes/)).toBeTruthy();
  });

  it('takes a borrowed question in, with the caret under it', async () => {
    const id = fresh();
    await go(`#/entry/${id}`);
    render(Entry, { id });
    await fireEvent.click(await screen.findByRole('button', { name: 'Borrow: Why now?' }));
    await settle();
    const field = screen.getByLabelText<HTMLTextAreaElement>('What do you want to be different?');
    expect(field.value).toBe('By June the evening team writes its own rota.\n\n> Why now?\n\n');
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe(field.value.length);
  });

  it('keeps the words on the page when they cannot be saved, says why, and recovers', async () => {
    const id = fresh();
    await go(`#/entry/${id}`);
    render(Entry, { id });
    journal.fail = 'disk-full';
    const field = await screen.findByLabelText('What shall we talk about?');
    await fireEvent.input(field, { target: { value: 'Kept' } });
    await fireEvent.focusOut(field);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Not saved since 13:40: the disk is full.',
    );
    expect(field).toHaveProperty('value', 'Kept');
    await expect(flushUnsaved()).rejects.toMatchObject({ code: 'disk-full' });
    journal.fail = null;
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(last()).toMatchObject({ topic: 'Kept' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when there is no such entry', async () => {
    render(Entry, { id: 'nowhere' });
    expect((await screen.findByRole('alert')).textContent).toContain('not in the journal');
  });
});

describe('checking and finishing', () => {
  it('leads to the very prompt, and finishes', async () => {
    const id = fresh();
    await go(`#/entry/${id}/check`);
    const { container } = render(Check, { id });
    expect((await screen.findByRole('link', { name: /^Change ?: How sure/ })).getAttribute('href')).toBe(
      `#/entry/${id}/at/options/sure`,
    );
    expect(await violations(container)).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(journal.entry?.state).toBe('done'));
    await waitFor(() => expect(location.hash).toBe(`#/entry/${id}`));
  });

  it('brings back a half-typed date, and does not finish over it', async () => {
    const id = fresh();
    await go(`#/entry/${id}`);
    const { unmount } = render(Entry, { id });
    await fireEvent.input(await screen.findByLabelText('Day'), { target: { value: '31' } });
    unmount();
    render(Check, { id });
    const wrong = await screen.findByRole('link', { name: /There is no such day|Choose a month/ });
    expect(wrong.getAttribute('href')).toBe(`#/entry/${id}/at/goal/again`);
    expect(screen.getByText('One answer needs another look')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
    await settle();
    expect(journal.entry?.state).toBe('draft');
    expect(document.activeElement?.className).toContain('errors');
  });

  it('does not finish what is empty, and says why', async () => {
    const id = fresh({ answers: {} });
    render(Check, { id });
    const finish = await screen.findByRole('button', { name: 'Finish' });
    expect(finish.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Nothing is answered yet/)).toBeTruthy();
    await fireEvent.click(finish);
    expect(journal.entry?.state).toBe('draft');
  });
});

describe('a finished entry', () => {
  it('is read, with its wheel in words, and can be opened again', async () => {
    const id = fresh({ state: 'done' });
    await go(`#/entry/${id}`);
    const { container } = render(Entry, { id });
    expect(await screen.findByText(/Four areas have risen since January/)).toBeTruthy();
    expect(
      screen.getByRole('img', { name: 'GROW worksheet, Thursday 12 March over 29 January' }),
    ).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Open it again' }));
    await screen.findByText(/Step 1 of 5/);
    expect(journal.entry?.state).toBe('draft');
  });

  it('opens at the wheel to change a score', async () => {
    const id = fresh({ state: 'done' });
    await go(`#/entry/${id}`);
    render(Entry, { id });
    await fireEvent.click(await screen.findByRole('button', { name: 'Change a score' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('a-areas'));
    expect(location.hash).toBe(`#/entry/${id}/at/whole/areas`);
  });
});
