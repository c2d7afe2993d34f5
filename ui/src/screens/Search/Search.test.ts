// The box and the page: keys, groups, marks as text, what is said when there is nothing, and only the newest answer.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { Places } from '../../ipc/gen/Places';
import type { SearchView } from '../../ipc/gen/SearchView';
import Dialog from './Dialog.svelte';
import { found, hit } from './fixtures';
import { begins, grouped, leadsTo, showRow, wordsIn } from './found';
import { forgetAsked, noFilter, noteAsked } from './looking.svelte';
import Search from './Search.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  search: vi.fn(),
  searchChoices: vi.fn(),
  recentSearches: vi.fn(),
  noteSearch: vi.fn(),
  clearSearches: vi.fn(),
  indexSome: vi.fn(),
}));
const core = vi.mocked(ipc);
const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 5000 });
const places = {
  journal: 'Mentoring',
  sample: false,
  relationships: [],
  lastBackup: null,
  today: '2026-03-12',
} satisfies Places;
const gwen = (id: string) =>
  ({
    id,
    name: 'Gwen Pritchard',
    firstName: 'Gwen',
    role: 'mentee',
    state: 'active',
  }) as Places['relationships'][number];
const hits = [
  hit('entry', 'e1', 'Saying no'),
  hit('goal', 'g1', 'Say no kindly'),
  hit('entry', 'e2', 'Rest'),
];

beforeEach(() => {
  location.hash = '#/today';
  core.search.mockResolvedValue(found(hits));
  core.recentSearches.mockResolvedValue(['rota']);
  core.noteSearch.mockResolvedValue(['rota']);
  core.clearSearches.mockResolvedValue(null);
  core.indexSome.mockResolvedValue({ read: 3, left: 0 });
  core.searchChoices.mockResolvedValue({
    today: '2026-03-12',
    relationships: [{ id: 'gwen', name: 'Gwen Pritchard', firstName: 'Gwen', role: 'mentee' }],
    tags: [{ id: 't1', name: 'work', count: 2 }],
    phases: [{ id: 'progression', title: 'Progression' }],
    recent: ['rota'],
  });
});
afterEach(() => {
  cleanup();
  forgetAsked();
  vi.resetAllMocks();
});

describe('the box', () => {
  const open = (places: Places | null = null) => {
    const props = { places, onclose: vi.fn(), ondo: vi.fn() };
    render(Dialog, props);
    return { ...props, box: screen.getByRole('combobox') };
  };
  const type = async (box: HTMLElement, text: string) => {
    await fireEvent.input(box, { target: { value: text } });
    await soon(() => expect(core.search).toHaveBeenCalled());
  };

  it('groups what was found by kind, with the words marked as text', async () => {
    const { box } = open();
    await type(box, 'one');
    await screen.findByText('Say no kindly');
    const heads = screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'));
    expect(heads.length).toBe(3);
    const marks = document.querySelectorAll('mark');
    expect([...marks].every((mark) => mark.textContent === 'one')).toBe(true);
    expect(document.querySelector('[role="option"] b')).toBeNull();
    expect(screen.getAllByText(/<b>and<\/b>/).length).toBe(3);
  });

  it('walks with the arrow keys, and Enter opens what is meant and remembers the search', async () => {
    const { box, onclose } = open();
    await type(box, 'one');
    await screen.findByText('Say no kindly');
    const current = () =>
      document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(current()).toContain('Saying no');
    await fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(current()).toContain('Rest');
    await fireEvent.keyDown(box, { key: 'ArrowUp' });
    await fireEvent.keyDown(box, { key: 'Enter' });
    expect(location.hash).toBe('#/entry/e1/find/one');
    expect(onclose).toHaveBeenCalled();
    expect(core.noteSearch).toHaveBeenCalledWith('one');
  });

  it('leads to any room, and locks', async () => {
    const { box, ondo } = open();
    await type(box, 'jour');
    await fireEvent.click(screen.getByRole('option', { name: 'Journal' }));
    expect(location.hash).toBe('#/journal');
    cleanup();
    const again = open();
    for (const what of ['lock', 'note'] as const) {
      await fireEvent.input(again.box, { target: { value: what } });
      await fireEvent.keyDown(again.box, { key: 'Enter' });
      expect(again.ondo).toHaveBeenLastCalledWith(what);
    }
    expect(ondo).not.toHaveBeenCalled();
  });

  it('knows every room there is by its name', async () => {
    open(places);
    const said = await screen.findAllByRole('option');
    const named = said.map((option) => option.textContent?.trim());
    for (const room of [
      'Wheels',
      'Over time',
      'Everything to do',
      'Take everything away',
      'Bring something in',
    ])
      expect(named).toContain(room);
    expect(named).toContain('Settings: Backups');
    expect(named).toContain('Keys and recovery words');
  });

  it('shows both of two relationships that have the same name', async () => {
    const { box } = open({ ...places, relationships: [gwen('r1'), gwen('r2')] });
    await type(box, 'path');
    const both = screen.getAllByRole('option', { name: 'Path with Gwen Pritchard' });
    await fireEvent.click(both[1]!);
    expect(location.hash).toBe('#/path/r2');
  });

  it('says what was found, and that marks alone cannot be', async () => {
    const { box } = open();
    await type(box, 'one');
    await soon(() => expect(screen.getByRole('status').textContent).toBe('3 results.'));
    core.search.mockResolvedValue(found([], { state: 'nothing' }));
    await fireEvent.input(box, { target: { value: '?!' } });
    await soon(() => expect(screen.getByRole('status').textContent).toContain('Type a letter or a figure'));
    core.search.mockResolvedValue(found([], { notes: ['shortened'] }));
    await fireEvent.input(box, { target: { value: 'zz' } });
    await soon(() => expect(screen.getByRole('status').textContent).toContain('Nothing has “zz”'));
  });

  it('says how much is still unread, reads it and asks again', async () => {
    const { box } = open();
    await soon(() => expect(core.indexSome).toHaveBeenCalledTimes(1));
    let read = (_: { read: number; left: number }) => {};
    core.indexSome.mockImplementationOnce(() => new Promise((done) => (read = done)));
    core.search.mockResolvedValueOnce(found([], { unread: 250 }));
    await type(box, 'one');
    await soon(() => expect(screen.getByRole('status').textContent).toContain('250 things'));
    read({ read: 250, left: 0 });
    await screen.findByText('Say no kindly');
  });

  it('shows what was found where nothing more can be read, and says how much that is', async () => {
    const { box } = open();
    await soon(() => expect(core.indexSome).toHaveBeenCalledTimes(1));
    core.indexSome.mockRejectedValue(new ipc.Trouble('disk-full'));
    core.search.mockResolvedValue(found(hits, { unread: 250 }));
    await type(box, 'one');
    await screen.findByText('Say no kindly');
    await soon(() => expect(core.indexSome).toHaveBeenCalledTimes(2));
    await new Promise((go) => setTimeout(go, 0));
    expect(screen.getByRole('status').textContent).toContain('250 things');
  });

  it('takes only the answer to what was typed last', async () => {
    const { box } = open();
    let late = (_: SearchView) => {};
    core.search.mockImplementationOnce(() => new Promise((answer) => (late = answer)));
    await fireEvent.input(box, { target: { value: 'o' } });
    await fireEvent.input(box, { target: { value: 'on' } });
    await screen.findByText('Say no kindly');
    late(found([hit('entry', 'old', 'Too late')]));
    await new Promise((go) => setTimeout(go, 0));
    expect(screen.queryByText('Too late')).toBeNull();
    expect(screen.getByText('Say no kindly')).toBeTruthy();
  });

  it('asks again when the core took an older question for the newer one', async () => {
    const { box } = open();
    core.search.mockResolvedValueOnce(found([], { state: 'superseded' }));
    await fireEvent.input(box, { target: { value: 'one' } });
    await screen.findByText('Say no kindly');
    expect(core.search).toHaveBeenCalledTimes(2);
  });

  it('offers what was looked for lately, and forgets it', async () => {
    open();
    await screen.findByRole('option', { name: 'rota' });
    core.recentSearches.mockResolvedValue([]);
    await fireEvent.click(screen.getByText('Forget these'));
    await soon(() => expect(screen.queryByRole('option', { name: 'rota' })).toBeNull());
    expect(core.clearSearches).toHaveBeenCalled();
  });

  it('closes by Escape', async () => {
    const { onclose } = open();
    await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(onclose).toHaveBeenCalled();
  });
});

describe('the page', () => {
  it('narrows by whom, kind, tag, phase, whose and days, and asks again', async () => {
    noteAsked('one', noFilter());
    render(Search);
    const pick = async (label: string, value: string) =>
      fireEvent.change(await screen.findByLabelText(label), { target: { value } });
    await pick('What', 'goal');
    await pick('With whom', 'gwen');
    await pick('Tagged', 't1');
    await pick('Written in', 'progression');
    await pick('Whose', 'mine');
    const asked = () => core.search.mock.lastCall?.[0].filter;
    await soon(() =>
      expect(asked()).toEqual({
        kinds: ['goal'],
        relationship: 'gwen',
        tag: 't1',
        phase: 'progression',
        whose: 'mine',
        from: null,
        until: null,
        starred: false,
      }),
    );
    await fireEvent.click(screen.getByText('Take all filters away'));
    await soon(() => expect(asked()).toEqual(noFilter()));
  });

  it('shows results by kind with links, and says when nothing fits', async () => {
    noteAsked('one', noFilter());
    render(Search);
    const entries = (await screen.findByRole('heading', { name: 'Entries' })).closest(
      'section',
    ) as HTMLElement;
    expect(within(entries).getByRole('link', { name: 'Saying no' }).getAttribute('href')).toBe(
      '#/entry/e1/find/one',
    );
    core.search.mockResolvedValue(found([]));
    await fireEvent.input(screen.getByLabelText('Find'), { target: { value: 'zz' } });
    await screen.findByText(/Nothing has “zz” in it/);
  });

  it('tries again when it could not be asked', async () => {
    core.search.mockRejectedValueOnce(new ipc.Trouble('internal'));
    noteAsked('one', noFilter());
    render(Search);
    await fireEvent.click(await screen.findByRole('button', { name: /again/i }));
    await screen.findByText('Say no kindly');
  });
});

it('shows one’s own words first, then people, then what there is to fill in and to read', () => {
  const found = [
    hit('page', 'p', 'a'),
    hit('instrument', 'i', 'a'),
    hit('relationship', 'r', 'a'),
    hit('entry', 'e', 'a'),
  ];
  expect(grouped(found).map(({ kind }) => kind)).toEqual(['entry', 'relationship', 'instrument', 'page']);
});

it('groups by kind', () => {
  expect(grouped(hits).map(({ kind, hits: of }) => [kind, of.length])).toEqual([
    ['entry', 2],
    ['goal', 1],
  ]);
});

it('leads an entry to its words, and reads them from the address again', () => {
  const to = leadsTo(hit('entry', 'e 1', 'a', { passage: [{ text: 'Siân/x', marked: true }] }));
  expect(wordsIn(to)).toEqual(['Siân/x']);
  expect(wordsIn('#/entry/e1/find/%E0%A4%A')).toEqual([]);
  expect(leadsTo(hit('page', 'grow', 'a'))).toBe('#/library/grow');
  expect(leadsTo(hit('action', 'a1', 'a', { relationship: 'r1' }))).toBe('#/goals/with/r1/row/action-a1');
});

it('knows a command by the beginnings of its words, accents or not', () => {
  expect(begins('Sessions with Siân', 'sian ses')).toBe(true);
  expect(begins('Sessions with Siân', 'ian')).toBe(false);
  expect(begins('Journal', '!')).toBe(false);
});

it('brings the row that is meant out of what is folded away', () => {
  document.body.innerHTML = '<details><ul><li id="goal-g1" tabindex="-1">One</li></ul></details>';
  showRow('#/goals/row/goal-g2');
  expect(document.querySelector('details')?.open).toBe(false);
  showRow('#/goals/row/goal-g1');
  expect(document.querySelector('details')?.open).toBe(true);
  expect(document.activeElement?.id).toBe('goal-g1');
  document.body.innerHTML = '';
});
