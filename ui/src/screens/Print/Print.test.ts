import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import { violations } from '../../parts/instrument/field.testing';
import { view } from '../../parts/instrument/fixtures';
import Blank from './Blank.svelte';
import { factsOf, meOf } from './facts';
import Print from './Print.svelte';

const journal = { entry: view as EntryView, printed: 0, saved: '', fails: false };
vi.mock('../../ipc', async (original) => {
  const real = await original<typeof ipc>();
  return {
    ...real,
    session: () => Promise.resolve({ session: { number: 3, date: '2026-03-12' } }),
    places: () => Promise.resolve({ today: '2026-03-12' }),
    entry: () => Promise.resolve(journal.entry),
    beginEntry: () => Promise.resolve({ ...view, stored: false, answers: {}, formatted: {} }),
    printPage: () => {
      if (journal.fails) return Promise.reject(new real.Trouble('internal'));
      journal.printed += 1;
      return Promise.resolve(null);
    },
    savePage: (name: string) => {
      if (journal.fails) return Promise.reject(new real.Trouble('not-writable'));
      journal.saved = name;
      return Promise.resolve(`/stick/${name}`);
    },
  };
});

const gwen = {
  id: 'r1',
  name: 'Gwen Pritchard',
  firstName: 'Gwen',
  role: 'mentee',
  kind: 'one-to-one',
} as RelationshipCard;

let serial = 0;
/** An id of its own for each test, so that none finds another's open entry. */
function fresh(change: Partial<EntryView>): string {
  const id = `print-${(serial += 1)}`;
  journal.entry = { ...view, ...change, id };
  return id;
}

beforeEach(() => Object.assign(journal, { entry: view, printed: 0, fails: false }));

describe('an entry on paper', () => {
  it('says at its head to which session it belongs', async () => {
    render(Print, { id: fresh({ session: 's3' }) });
    expect(await screen.findByText('3, on 12 March 2026')).toBeTruthy();
  });

  it('is a preview with one button, and asks the system to print', async () => {
    const id = fresh({ state: 'done', relationship: gwen });
    const { container } = render(Print, { id });
    await fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(journal.printed).toBe(1));
    expect(screen.getByRole('article', { name: 'GROW worksheet' })).toBeTruthy();
    expect(screen.getByText('Gwen Pritchard')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the entry' }).getAttribute('href')).toBe(`#/entry/${id}`);
    expect(await violations(container)).toEqual([]);
  });

  it('leaves the unanswered out when it is finished, and brings them in on asking', async () => {
    const id = fresh({ state: 'done', answers: { topic: 'The rota' } });
    render(Print, { id });
    const choice = await screen.findByRole('checkbox', { name: /unanswered/ });
    expect(screen.queryByText('How sure are you?')).toBeNull();
    await fireEvent.click(choice);
    expect(screen.getByText('How sure are you?')).toBeTruthy();
  });

  it('has them in while it is a draft, which may be finished by hand', async () => {
    render(Print, { id: fresh({ state: 'draft', answers: {} }) });
    expect(await screen.findByText('How sure are you?')).toBeTruthy();
  });

  it('says so when nothing could be printed', async () => {
    journal.fails = true;
    render(Print, { id: fresh({ state: 'done' }) });
    await fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

it('is written as a PDF file where the webview can, and says where', async () => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Linux x86_64');
  const { container } = render(Print, { id: fresh({ state: 'done', answers: { topic: 'a/b: c' } }) });
  await fireEvent.click(await screen.findByRole('button', { name: 'Save as PDF…' }));
  await waitFor(() => expect(container.textContent).toContain('Saved in /stick/'));
  expect(journal.saved).not.toMatch(/[/:]/);
  journal.fails = true;
  await fireEvent.click(screen.getByRole('button', { name: 'Save as PDF…' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  cleanup();
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
  render(Print, { id: fresh({ state: 'done' }) });
  await screen.findByRole('button', { name: 'Print' });
  expect(screen.queryByRole('button', { name: 'Save as PDF…' })).toBeNull();
});

it('prints a form with nothing in it, not even a date', async () => {
  render(Blank, { instrument: 'grow' });
  expect(await screen.findByRole('article', { name: 'GROW worksheet' })).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByText('12 March 2026')).toBeNull();
});

describe('the head of a sheet', () => {
  it('says who with whom by their parts', () => {
    expect(factsOf(gwen, '2026-03-12', 'Session 3', true)).toEqual([
      { label: 'Mentee', value: null },
      { label: 'Mentor', value: 'Gwen Pritchard' },
      { label: 'Date', value: '12 March 2026' },
      { label: 'Session', value: 'Session 3' },
    ]);
  });

  it('calls a group neither mentor nor mentee, and knows when one is alone', () => {
    expect(factsOf({ ...gwen, kind: 'group', role: 'mentor' }, null, null, false)).toEqual([
      { label: 'With', value: 'Gwen Pritchard' },
      { label: 'Date', value: null },
    ]);
    expect(factsOf(null, '2026-03-12', null, true).map(({ label }) => label)).toEqual(['Name', 'Date']);
  });

  it('knows me by my part, where there are two of them', () => {
    expect(meOf({ ...gwen, role: 'mentor' })).toBe('Mentor');
    expect(meOf({ ...gwen, role: 'both' })).toBeNull();
    expect(meOf(null)).toBeNull();
  });
});
