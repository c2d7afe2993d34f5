import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { Draft } from '../../ipc/gen/Draft';
import type { EntryView } from '../../ipc/gen/EntryView';
import { violations } from '../../parts/instrument/field.testing';
import {
  carriedScale,
  carriedText,
  prompts,
  shortInstrument,
  sidedInstrument,
  view,
} from '../../parts/instrument/fixtures';
import { whose } from '../../here.svelte';
import { flushUnsaved } from '../../unsaved';
import Check from '../Check/Check.svelte';
import NewEntry from '../NewEntry/NewEntry.svelte';
import Entry from './Entry.svelte';
import { openEntry } from './open.svelte';

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
    const said = screen.getAllByRole('status').map((status) => status.textContent.trim());
    expect(said).toContain('Saved 14:02');
  });
});

describe('a draft', () => {
  it('is a step a section, says where one is, and keeps what is typed while moving', async () => {
    const id = fresh({ answers: {} });
    await go(`#/entry/${id}`);
    const { container } = render(Entry, { id });
    await screen.findByText(/Step 1 of 5/);
    expect(heading()).toBe('Goal');
    await fireEvent.input(await screen.findByLabelText('What shall we talk about?'), {
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

describe('an entry that is opened twice', () => {
  it('is one: what is typed in either is in both, and both are saved', async () => {
    const id = fresh({ answers: {} });
    await go(`#/entry/${id}`);
    const one = render(Entry, { id });
    const two = render(Entry, { id });
    const field = async (at: number) =>
      (await screen.findAllByLabelText<HTMLInputElement>('What shall we talk about?'))[at]!;
    const long = async (at: number) =>
      (await screen.findAllByLabelText<HTMLTextAreaElement>('What do you want to be different?'))[at]!;
    await waitFor(async () => expect(await long(1)).toBeTruthy());
    await fireEvent.input(await field(0), { target: { value: 'The rota' } });
    expect((await field(1)).value).toBe('The rota');
    await fireEvent.input(await long(1), { target: { value: 'Thursdays' } });
    expect((await long(0)).value).toBe('Thursdays');
    one.unmount();
    await settle();
    expect(last()).toEqual({ topic: 'The rota', wanted: 'Thursdays' });
    await fireEvent.input(await field(0), { target: { value: 'The rota, again' } });
    two.unmount();
    await settle();
    expect(last()).toEqual({ topic: 'The rota, again', wanted: 'Thursdays' });
  });

  it('is one even when both were asked for at once', async () => {
    const id = fresh({ answers: {} });
    const [first, second] = await Promise.all([openEntry(id), openEntry(id)]);
    expect(first).toBe(second);
  });
});

describe('all of it on one page', () => {
  it('is a link from every step, says how far one is, and jumps', async () => {
    const id = fresh({ answers: { topic: 'The rota' }, formatted: {} });
    await go(`#/entry/${id}`);
    const { container } = render(Entry, { id });
    const link = await screen.findByRole('link', { name: /^See it all/ });
    await fireEvent.input(await screen.findByLabelText('What do you want to be different?'), {
      target: { value: 'Typed a moment ago' },
    });
    await go(link.getAttribute('href') ?? '');
    await waitFor(() => expect(heading()).toBe('GROW worksheet'));
    expect(screen.getByText('Eight questions, two of them answered so far.')).toBeTruthy();
    expect(screen.getByText('Typed a moment ago')).toBeTruthy();
    expect(screen.getByText('How often to meet')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    const jump = screen.getByRole('link', { name: /^Answer ?: How sure are you/ });
    await go(jump.getAttribute('href') ?? '');
    await waitFor(() => expect(document.activeElement?.id).toBe('a-sure'));
    expect(heading()).toBe('Options');
    expect(last()).toEqual({ topic: 'The rota', wanted: 'Typed a moment ago' });
  });

  it('is there before anything is stored, and stays where it is when something is', async () => {
    await go('#/new/grow/whole');
    render(NewEntry, { instrument: 'grow', relationship: null, session: null });
    expect(await screen.findByText('Eight questions, none of them answered so far.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin' }).getAttribute('href')).toBe('#/new/grow/at/goal/topic');
    expect(journal.drafts).toEqual([]);
  });
});

describe('what was answered before', () => {
  const question = {
    ...prompts.text,
    carry: { instrument: 'oskar', prompt: 'perfect', how: 'show' },
  } as const;
  const instrument = {
    ...shortInstrument,
    sections: [{ ...shortInstrument.sections[0]!, prompts: [question, prompts.scale] }],
  };
  it('stands beside its question, and can be used again', async () => {
    const id = fresh({ instrument, answers: { wanted: 'First.' }, carried: [carriedText, carriedScale] });
    await go(`#/entry/${id}`);
    const { container } = render(Entry, { id });
    const again = await screen.findByRole('button', {
      name: 'Use it again for: What do you want to be different?',
    });
    await fireEvent.click(again);
    const field = screen.getByLabelText<HTMLTextAreaElement>('What do you want to be different?');
    expect(field.value).toBe('First.\n\nThat **nobody** asks me about swaps.');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('4 out of 10')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Read that entry/ })).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: /^Use it again/ })).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
  });
});

describe('an instrument with two sides', () => {
  it('leaves out what is filled in together', async () => {
    const id = fresh({ instrument: sidedInstrument, answers: {} });
    await go(`#/entry/${id}`);
    render(Entry, { id });
    expect(await screen.findByLabelText('What do you want to be different?')).toBeTruthy();
    expect(screen.queryByText('Signed')).toBeNull();
    expect(screen.queryByLabelText('Name')).toBeNull();
  });
  it('shows it when it is answered and only read', async () => {
    const answers = { signed: { name: 'Ada Lovell' } } as unknown as EntryView['answers'];
    const id = fresh({ instrument: sidedInstrument, answers, state: 'done' });
    await go(`#/entry/${id}`);
    render(Entry, { id });
    expect(await screen.findByText('Ada Lovell')).toBeTruthy();
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

  it('leads to the very date that is half typed in a row', async () => {
    const instrument = {
      ...view.instrument,
      sections: [{ ...view.instrument.sections[0]!, id: 'way', prompts: [prompts.text, prompts.actions] }],
    };
    const id = fresh({ instrument, answers: { wanted: 'x' } });
    await go(`#/entry/${id}`);
    const { unmount } = render(Entry, { id });
    await fireEvent.click(await screen.findByRole('button', { name: 'Add an action' }));
    await fireEvent.input(screen.getByLabelText('What'), { target: { value: 'Ask Idris' } });
    await fireEvent.input(screen.getByLabelText('Day'), { target: { value: '7' } });
    unmount();
    const check = render(Check, { id });
    const wrong = await screen.findByRole('link', { name: /Action 1: Choose a month/ });
    expect(screen.getByText('Ask Idris')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
    await settle();
    expect(journal.entry?.state).toBe('draft');
    check.unmount();
    await go(wrong.getAttribute('href') ?? '');
    render(Entry, { id });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Day'));
    expect(screen.getByLabelText('Day')).toHaveProperty('value', '7');
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

describe('whose page it is', () => {
  const relationship = {
    id: 'r1',
    firstName: 'Gwen',
    name: 'Gwen Pritchard',
    role: 'mentor',
    state: 'active',
  };

  it('is said by the form, the check, and the finished entry, and by nothing after', async () => {
    const gwens = { relationship } as unknown as Partial<EntryView>;
    const id = fresh(gwens);
    await go(`#/entry/${id}`);
    const form = render(Entry, { id });
    await waitFor(() => expect(whose()).toBe('r1'));
    form.unmount();
    expect(whose()).toBeNull();
    const check = render(Check, { id });
    await waitFor(() => expect(whose()).toBe('r1'));
    check.unmount();
    expect(whose()).toBeNull();
    const done = fresh({ ...gwens, state: 'done' });
    const read = render(Entry, { id: done });
    await waitFor(() => expect(whose()).toBe('r1'));
    read.unmount();
    expect(whose()).toBeNull();
  });
});
