// What two people are promised about their contract: three texts that never mix, every word kept, and a signature that
// is asked for in full.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { ContractView } from '../../ipc/gen/ContractView';
import type { EntryView } from '../../ipc/gen/EntryView';
import { violations } from '../../parts/instrument/field.testing';
import { flushUnsaved } from '../../unsaved';
import Contract from './Contract.svelte';
import { begun, contractView, form, person, text } from './fixtures';
import { contractOf } from './whose';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  contract: vi.fn(),
  saveContract: vi.fn(),
  finishContract: vi.fn(),
  renewContract: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(view: ContractView, which: string | null = null) {
  core.contract.mockResolvedValue(view);
  const page = render(Contract, { relationship: 'r1', which });
  await screen.findByRole('heading', { level: 1, name: /agreement/ });
  return page;
}
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const type = (into: HTMLElement, value: string) => fireEvent.input(into, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const point = (name: string) => screen.getByRole('heading', { level: 3, name }).closest('section')!;
const signed = () => begun({ signed: '2026-03-12', review: '2026-09-12' });

beforeEach(() => {
  vi.resetAllMocks();
  core.saveContract.mockResolvedValue({ date: '2026-03-12', time: '14:02' });
  globalThis.scrollTo = vi.fn() as typeof scrollTo;
});

describe('on my own', () => {
  it('asks every point with why, and saves only my side', async () => {
    const { container } = await shown(contractView());
    expect(screen.getByText('In a bad month.')).toBeTruthy();
    expect(screen.queryByText('Gwen’s')).toBeNull();
    await type(field('How often'), 'Weekly');
    await flushUnsaved();
    expect(core.saveContract).toHaveBeenCalledWith('r1', 'mine', { often: 'Weekly' });
    await waitFor(() => expect(screen.getByText('One point answered.')).toBeTruthy());
    expect(container.querySelector('.savestate')?.textContent).toContain('Saved 14:02');
    expect(await violations(container)).toEqual([]);
  });

  it('keeps the words on the page when they cannot be saved, and says why', async () => {
    await shown(contractView());
    core.saveContract.mockRejectedValue(new Trouble('disk-full'));
    await type(field('How often'), 'Kept');
    await expect(flushUnsaved()).rejects.toMatchObject({ code: 'disk-full' });
    expect((await screen.findByRole('alert')).textContent).toContain('the disk is full');
    expect(field('How often').value).toBe('Kept');
    core.saveContract.mockResolvedValue({ date: '2026-03-12', time: '14:03' });
    await press('Try again');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('together', () => {
  it('lays the three side by side, each cell with its own label', async () => {
    const { container } = await shown(begun());
    expect(screen.getByText(/1 of 3 points agreed\./)).toBeTruthy();
    const cells = within(point('How often'))
      .getAllByRole('term')
      .map((term) => term.textContent);
    expect(cells).toEqual(['Mine', 'Gwen’s', 'Agreed']);
    expect(point('How often').querySelector('.own--theirs')?.textContent).toContain('Once a month');
    expect(point('How often').querySelector('.own--agreed')?.textContent).toContain('Every three weeks');
    expect(await violations(container)).toEqual([]);
  });

  it('starts what is agreed from theirs, counts it, and leads to the next open point', async () => {
    await shown(begun());
    const open = field('Not agreed yet. Write it together: Where');
    await fireEvent.click(within(point('Where')).getByRole('button', { name: /^Start from Gwen’s/ }));
    expect(open.value).toBe('My kitchen');
    expect(screen.getByText(/2 of 3 points agreed\./)).toBeTruthy();
    await flushUnsaved();
    expect(core.saveContract).toHaveBeenCalledWith('r1', 'agreed', {
      often: 'Every three weeks',
      where: 'My kitchen',
    });
    await press('Go to the next open one');
    expect(document.activeElement?.id).toBe('agreed-cancel');
  });

  it('changes a text in place and comes back to where it was opened', async () => {
    await shown(begun());
    await press('Change Agreed: How often');
    const open = field('Agreed, in these words: How often');
    await waitFor(() => expect(document.activeElement).toBe(open));
    await type(open, 'Monthly');
    await press(/^Done/);
    await waitFor(() => expect(document.activeElement?.id).toBe('agreed-often-change'));
    expect(core.saveContract).toHaveBeenLastCalledWith('r1', 'agreed', { often: 'Monthly' });
  });

  it('takes what the other person said by hand, apart from mine', async () => {
    await shown(begun());
    await press(/^Write what Gwen said ?: If one cannot come/);
    await type(field('What Gwen said: If one cannot come'), 'A text will do');
    await flushUnsaved();
    expect(core.saveContract.mock.calls.map(([, side]) => side)).toEqual(['theirs']);
  });

  it('calls several people the others', async () => {
    await shown(begun({ relationship: { ...person, kind: 'group', firstName: 'Gwen, Sipho' } }));
    expect(within(point('How often')).getAllByRole('term')[1]?.textContent).toBe('The others’');
    expect(screen.getByRole('button', { name: /^Write what the others said ?: If one/ })).toBeTruthy();
  });
});

describe('signing', () => {
  const sign = async () => {
    for (const legend of ['One of you signs', 'And the other']) {
      const group = within(screen.getByRole('group', { name: legend }));
      await type(group.getByLabelText('Name'), 'A name');
      await type(group.getByLabelText('Day'), '12');
      await fireEvent.change(group.getByLabelText('Month'), { target: { value: '3' } });
    }
    await press('Sign it');
  };

  it('asks for each name and day at its field', async () => {
    await shown(begun());
    await press('Sign it');
    const summary = screen.getByRole('link', {
      name: 'One of you signs: write the name of the one who signs.',
    });
    expect(summary.getAttribute('href')).toBe('#a-one');
    expect(document.getElementById('a-one')?.getAttribute('aria-invalid')).toBe('true');
    expect(core.finishContract).not.toHaveBeenCalled();
  });

  it('signs with the day it suggested, says when to look again, and can be printed', async () => {
    await shown(begun());
    core.finishContract.mockResolvedValue(signed());
    await sign();
    await waitFor(() => expect(core.finishContract).toHaveBeenCalledWith('r1'));
    expect(core.saveContract).toHaveBeenLastCalledWith(
      'r1',
      'agreed',
      expect.objectContaining({ 'review-on': '2026-09-12', one: { name: 'A name', date: '2026-03-12' } }),
    );
    expect(await screen.findByText(/Agreed and signed on 12 March 2026\./)).toBeTruthy();
    expect(screen.getByText(/Look at it again on 12 September 2026\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Print it' }).getAttribute('href')).toBe('#/entry/a/print');
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });

  it('shows at the field that the review would come before the signing', async () => {
    await shown(begun());
    core.finishContract.mockRejectedValue(new Trouble('review-before-signing'));
    await sign();
    expect((await screen.findAllByText(/choose a day after the signing/i)).length).toBe(2);
  });

  it('does not sign what says nothing', async () => {
    await shown(begun({ agreed: text('a') }));
    expect(screen.getByRole('button', { name: 'Sign it' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Nothing is agreed yet/)).toBeTruthy();
  });
});

describe('agreeing afresh', () => {
  it('begins with the last words, and keeps the last one readable', async () => {
    await shown(signed());
    core.renewContract.mockResolvedValue(
      begun({
        id: 'c2',
        position: 2,
        mine: text(null),
        theirs: text(null),
        agreed: { ...text('new', { often: 'Monthly.' }), saved: { date: '2026-03-12', time: '14:05' } },
        earlier: [{ id: 'c1', position: 1, signed: '2026-03-12', review: '2026-09-12' }],
      }),
    );
    await press('Agree it afresh');
    expect((await screen.findByText(/words of the last/)).getAttribute('role')).toBe('status');
    // The time of its own save, not of the last one's.
    expect(screen.getAllByText('Saved 14:05').length).toBeGreaterThan(0);
    expect(screen.queryByText('Saved 13:40')).toBeNull();
    expect(screen.getByRole('button', { name: 'Change Agreed: How often' })).toBeTruthy();
    const old = screen.getByRole('link', { name: 'First agreement' });
    expect(old.getAttribute('href')).toBe('#/contract/r1/c1');
  });

  it('only reads an earlier one', async () => {
    const { container } = await shown(
      {
        ...signed(),
        newest: false,
        earlier: [{ id: 'c1', position: 1, signed: '2026-03-12', review: null }],
      },
      'c1',
    );
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryByRole('button', { name: /Change|Sign|afresh/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Go to the present one' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });
});

describe('an entry of a contract', () => {
  const entry = (over: Partial<EntryView>) =>
    ({ id: 'a', instrument: form, relationship: person, stored: true, ...over }) as EntryView;

  it('leads to the contract it is a text of', async () => {
    core.contract.mockImplementation(async (_, which) =>
      which === 'c1'
        ? begun({ agreed: text('old') })
        : begun({ earlier: [{ id: 'c1', position: 1, signed: null, review: null }] }),
    );
    const at = (which: string | null) => ({ at: 'contract', relationship: 'r1', which });
    expect(await contractOf(entry({}))).toEqual(at(null));
    expect(await contractOf(entry({ id: 'new', stored: false }))).toEqual(at(null));
    expect(await contractOf(entry({ id: 'old' }))).toEqual(at('c1'));
    expect(await contractOf(entry({ id: 'elsewhere' }))).toBeNull();
    expect(await contractOf(entry({ relationship: null }))).toBeNull();
    expect(await contractOf(entry({ instrument: { ...form, sides: false } }))).toBeNull();
  });
});

it('says what happened when it cannot be had, and tries again', async () => {
  core.contract.mockRejectedValueOnce(new Trouble('locked'));
  render(Contract, { relationship: 'r1', which: null });
  expect((await screen.findByRole('alert')).textContent).toContain('The journal is locked');
  core.contract.mockResolvedValue(begun());
  await press('Try again');
  expect(await screen.findByRole('heading', { level: 1, name: 'Our agreement' })).toBeTruthy();
});
