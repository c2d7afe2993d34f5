// Today on a clean page, on an ordinary and on a full day, with too much left open, and when it cannot be had.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { TodayView } from '../../ipc/gen/TodayView';
import { violations } from '../../parts/instrument/field.testing';
import { families } from '../../parts/QuestionBank/fixtures';
import { ARABIC, entry, gwen, HOSTILE, LONG, TODAY, tomasz } from '../Path/fixtures';
import { action, clean, five, session, standing } from './fixtures';
import { flushUnsaved } from '../../unsaved';
import { leaveTold } from '../../told';
import Today from './Today.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  today: vi.fn(),
  places: vi.fn(),
  closeAction: vi.fn(),
  questions: vi.fn(),
  checkWordsLater: vi.fn(),
}));
const core = vi.mocked(ipc);

const filled: TodayView = {
  ...clean,
  relationships: [standing(gwen, 1), standing(tomasz, 4)],
  drafts: [entry('d1', { state: 'draft', title: 'Saying no', date: '2026-03-03' })],
  lastBackup: '2026-03-11',
};

async function shown(view: TodayView, sample = false) {
  core.today.mockResolvedValue(view);
  core.places.mockResolvedValue({ journal: 'J', sample, relationships: [], lastBackup: null, today: TODAY });
  render(Today);
  await screen.findByRole('heading', { level: 1, name: 'Thursday 12 March' });
}
const list = (name: string) => within(screen.getByRole('list', { name }));

beforeEach(() => {
  vi.resetAllMocks();
});

describe('a clean page', () => {
  it('asks quietly for the recovery words when it is time, and not again once put off', async () => {
    core.checkWordsLater.mockResolvedValueOnce(null);
    await shown({ ...filled, rehearse: true });
    const link = screen.getByRole('link', { name: 'Check that they are there' });
    expect(link.getAttribute('href')).toBe('#/settings/keys');
    core.today.mockResolvedValue(filled);
    await fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await vi.waitFor(() => expect(screen.queryByText('Check that they are there')).toBeNull());
    expect(core.checkWordsLater).toHaveBeenCalled();
  });

  it('offers to begin, to start small, and not to forget', async () => {
    await shown(clean);
    expect(screen.getByText('A clean page')).toBeTruthy();
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Begin a mentoring relationship')).toBe('#/begin');
    expect(link('Learning log')).toBe('#/new/learning-log');
    expect(link('Wheel of life')).toBe('#/new/wheel-of-life');
    expect(link('Choose a second place for backups')).toBe('#/settings/backups');
    expect(screen.queryByText('Where things are')).toBeNull();
  });

  it('does not ask for a backup that has been made', async () => {
    await shown({ ...clean, lastBackup: '2026-03-11' });
    expect(screen.getByText(/recovery words/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Choose a second place for backups' })).toBeNull();
  });
});

describe('an ordinary day', () => {
  it('shows what is open, where things are and what to write', async () => {
    await shown(filled);
    const draft = list('Left open');
    expect(draft.getByRole('link', { name: 'Saying no' }).getAttribute('href')).toBe('#/entry/d1');
    expect(draft.getByText('Learning log, with Gwen')).toBeTruthy();
    expect(draft.getByText('Started 3 March')).toBeTruthy();
    const standing = list('Where things are');
    expect(standing.getByRole('link', { name: 'Gwen Pritchard' }).getAttribute('href')).toBe('#/path/r1');
    expect(document.querySelectorAll('svg.strip[aria-hidden=true]')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Wheel of life' })).toBeTruthy();
    expect(screen.queryByText('A clean page')).toBeNull();
    expect(screen.queryByText('The backups of this journal are on this computer only.')).toBeNull();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('says quietly that there is no backup elsewhere', async () => {
    await shown({ ...filled, lastBackup: null });
    expect(screen.getByRole('link', { name: 'Choose a second place for them' }).getAttribute('href')).toBe(
      '#/settings/backups',
    );
  });

  it('asks for no backup of a sample, which keeps nothing', async () => {
    await shown({ ...filled, lastBackup: null }, true);
    expect(screen.queryByText('The backups of this journal are on this computer only.')).toBeNull();
  });

  it('is not a clean page for someone who writes alone', async () => {
    await shown({
      ...filled,
      relationships: [],
      drafts: [entry('d', { state: 'draft', date: TODAY, relationship: null })],
    });
    expect(screen.getByText('Started today')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin a mentoring relationship' })).toBeTruthy();
  });

  it('keeps a long list of drafts short', async () => {
    const drafts = Array.from({ length: 12 }, (_, n) => entry(`d${n}`, { state: 'draft' }));
    await shown({ ...filled, drafts });
    expect(list('Left open').getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'All 12 drafts' }).getAttribute('href')).toBe('#/journal');
  });

  it('shows names and titles as text, however long or strange', async () => {
    const strange = [HOSTILE, ARABIC, LONG];
    await shown({
      ...filled,
      relationships: strange.map((name, n) => ({
        ...filled.relationships[0]!,
        relationship: { ...gwen, id: `r${n}`, name },
      })),
      drafts: strange.map((title, n) => entry(`d${n}`, { title })),
    });
    for (const name of strange) expect(screen.getAllByRole('link', { name })).toHaveLength(2);
    expect(document.querySelector('body script')).toBeNull();
  });
});

describe('what comes next', () => {
  const button = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  const today = (over = {}) => session(tomasz, TODAY, { id: 's1', ...over });

  it('is the next session with the one thing to do now', async () => {
    await shown({ ...filled, next: [today()] });
    expect(document.querySelector('.lead')?.textContent).toBe('Tomasz Wilk, today at 15:30');
    expect(button('Prepare for Tomasz')).toBe('#/session/s1');
    expect(document.querySelectorAll('.btn--main')).toHaveLength(1);
  });

  it.each([
    ['Go on preparing', today({ prepared: { id: 'e', state: 'draft' } })],
    ['Open the session', today({ prepared: { id: 'e', state: 'done' } })],
    ['Open the session', today({ startsIn: -10 })],
    [
      'Look at what you prepared',
      session(tomasz, '2026-03-20', { id: 's1', prepared: { id: 'e', state: 'done' } }),
    ],
  ])('says %s', async (says, next) => {
    await shown({ ...filled, next: [next] });
    expect(button(says)).toBe('#/session/s1');
  });

  it('asks for the log of one that is over, and hides nothing behind it', async () => {
    const next = session(gwen, '2026-03-20', { id: 's2' });
    await shown({ ...filled, next: [next], passed: [session(tomasz, '2026-03-11', { id: 's1' })] });
    expect(document.querySelector('.lead')?.textContent).toBe('Tomasz Wilk, yesterday at 15:30');
    expect(button('Write the log')).toBe('#/session/s1');
    expect(button(/^Prepare for Gwen ?, Gwen Pritchard/)).toBe('#/session/s2');
  });

  it('puts one of today before one that is over', async () => {
    await shown({ ...filled, next: [today()], passed: [session(gwen, '2026-03-10', { id: 's0' })] });
    expect(button('Prepare for Tomasz')).toBe('#/session/s1');
    expect(button(/^Write the log ?, Gwen Pritchard/)).toBe('#/session/s0');
  });
});

describe('what is to be done', () => {
  it('says what is overdue, and what is to be looked at again', async () => {
    await shown(five);
    const todo = list('To do');
    expect(todo.getByText('Overdue since Tuesday')).toBeTruthy();
    expect(todo.getByText('with Gwen')).toBeTruthy();
    expect(screen.getByText('four more open')).toBeTruthy();
    const look = list('To look at again').getByRole('link', { name: /Oluwaseun/ });
    expect(look.getAttribute('href')).toBe('#/reviews/r4');
  });

  it('is ticked here, stays, and takes what came of it', async () => {
    const open = action('a1', 'Send the drafts');
    await shown({ ...filled, actions: [open], openActions: 1 });
    core.closeAction.mockImplementation(async (_, state, came) => ({ ...open, state, came, closed: TODAY }));
    await fireEvent.click(screen.getByLabelText('Send the drafts'));
    expect(core.closeAction).toHaveBeenCalledWith('a1', 'done', '');
    const came = await screen.findByRole('textbox', { name: /^What came of it/ });
    await fireEvent.input(came, { target: { value: 'She laughed.' } });
    await flushUnsaved();
    expect(core.closeAction).toHaveBeenLastCalledWith('a1', 'done', 'She laughed.');
    expect(screen.getByLabelText<HTMLInputElement>('Send the drafts').checked).toBe(true);
  });
});

describe('to think about', () => {
  it('shows the day’s question, and others for now, each once', async () => {
    core.questions.mockResolvedValue({ families, ofTheDay: null });
    const all = families.flatMap(({ questions }) => questions);
    await shown({ ...filled, question: all[0]! });
    const question = () => document.querySelector('.thought')?.textContent;
    const seen = [question()];
    for (let times = 1; times < all.length; times += 1) {
      await fireEvent.click(screen.getByRole('button', { name: 'Show another question' }));
      await waitFor(() => expect(seen).not.toContain(question()));
      seen.push(question());
    }
    expect(core.questions).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('link', { name: 'Write about this' }).getAttribute('href')).toBe('#/new/note');
  });
});

describe('where things are', () => {
  it('says when the two met, meet next, and what is open', async () => {
    await shown(five);
    const standing = list('Where things are');
    const row = (name: string) => standing.getByRole('link', { name }).closest('li')?.textContent;
    expect(row('Tomasz Wilk')).toMatch(/Progression.*met 19 Feb, next today/);
    expect(row('Farah Siddiqui')).toContain('first meeting 24 Mar');
    expect(standing.getByRole('link', { name: /^12 open with Oluwaseun/ }).getAttribute('href')).toBe(
      '#/goals/with/r4',
    );
  });

  it('leaves out those that have ended, and says where they are', async () => {
    const gone = { ...tomasz, state: 'ended' as const, ended: '2026-03-01' };
    await shown({ ...filled, relationships: [standing(gwen, 1), standing(gone, 4)] });
    expect(screen.queryByRole('link', { name: 'Tomasz Wilk' })).toBeNull();
    expect(screen.getByRole('link', { name: 'One ended' }).getAttribute('href')).toBe('#/relationships');
  });

  it('has no barrier on a full day', async () => {
    await shown(five);
    expect(await violations(document.body)).toEqual([]);
  });
});

it('says what is wrong, and tries again', async () => {
  core.today.mockRejectedValueOnce(new Trouble('internal'));
  render(Today);
  expect(await screen.findByRole('alert')).toBeTruthy();
  core.today.mockResolvedValue(filled);
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Thursday 12 March' })).toBeTruthy();
});

it('tells what was done on the page one comes from, once', async () => {
  leaveTold({ says: 'Everything about them is deleted for good.', undo: null });
  await shown(clean);
  expect(screen.getByText(/deleted for good/).closest('[role=status]')).toBeTruthy();
  cleanup();
  await shown(clean);
  expect(screen.queryByText(/deleted for good/)).toBeNull();
});

it('leaves out lines where there are many relationships, and leads to all of them', async () => {
  const actions = [1, 2, 3, 4, 5, 6].map((n) => action(`a${n}`, `Thing ${n}`, { due: '2026-03-13' }));
  const drafts = [1, 2, 3].map((n) => entry(`d${n}`, { state: 'draft', title: `Draft ${n}` }));
  const full = { actions, drafts, openActions: 6 };
  await shown({ ...filled, ...full });
  expect(list('To do').getAllByRole('checkbox')).toHaveLength(6);
  expect(list('Left open').getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('link', { name: /more open/ })).toBeNull();
  cleanup();
  await shown({ ...five, ...full });
  expect(list('To do').getAllByRole('checkbox')).toHaveLength(3);
  expect(screen.getByRole('link', { name: 'three more open' }).getAttribute('href')).toBe('#/actions');
  expect(list('Left open').getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'All 3 drafts' }).getAttribute('href')).toBe('#/journal');
});
