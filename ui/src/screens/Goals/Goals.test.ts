// What a person is promised of their goals: to see them in order, add one in a line, change, close, reopen and delete
// them, and to lose nothing that was typed.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { GoalDraft } from '../../ipc/gen/GoalDraft';
import type { GoalsView } from '../../ipc/gen/GoalsView';
import { action } from '../../parts/ActionList/fixtures';
import { broken } from '../../testing/axe';
import { flushUnsaved } from '../../unsaved';
import { chair, goal, none, rota, view } from './fixtures';
import Goals from './Goals.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), ...core() }));

const journal = { view, did: [] as unknown[], fail: null as ipc.Trouble | null };
const did = (...what: unknown[]) => {
  if (journal.fail) throw journal.fail;
  journal.did.push(what);
};
function core(): Partial<typeof ipc> {
  return {
    goals: async (relationship) => {
      if (journal.fail) throw journal.fail;
      return relationship === null ? { ...journal.view, relationship: null } : journal.view;
    },
    saveGoal: async (draft) => {
      did('saveGoal', draft);
      return (journal.view = kept(draft));
    },
    moveGoal: async (id, up) => {
      did('moveGoal', id, up);
      return (journal.view = { ...view, goals: [chair, rota] });
    },
    closeGoal: async (id, state, came) => {
      did('closeGoal', id, state, came);
      const goals = journal.view.goals.map((each) =>
        each.id === id ? { ...each, state, came, closed: state === 'open' ? null : view.today } : each,
      );
      return (journal.view = { ...journal.view, goals });
    },
    reachMilestone: async (id, reached) => {
      did('reachMilestone', id, reached);
      return journal.view;
    },
    saveAction: async (draft) => {
      did('saveAction', draft);
      return action(draft.id ?? 'new', draft.what);
    },
    closeAction: async (id, state, came) => {
      did('closeAction', id, state, came);
      const loose = journal.view.loose.map((each) => (each.id === id ? { ...each, state, came } : each));
      journal.view = { ...journal.view, loose };
      return action(id, id);
    },
    deleteGoal: async (id) => {
      did('deleteGoal', id);
      journal.view = { ...journal.view, goals: journal.view.goals.filter((each) => each.id !== id) };
      return { kept: id };
    },
    putBack: async (removed) => {
      did('putBack', removed);
      journal.view = view;
      return null;
    },
  };
}
function kept({ id, what, success }: GoalDraft): GoalsView {
  const { goals } = journal.view;
  const next = goals.map((each) => (each.id === id ? { ...each, what, success } : each));
  return { ...journal.view, goals: id === null ? [...next, goal('new', what)] : next };
}

const show = async (shown: GoalsView, relationship: string | null = 'r1') => {
  journal.view = shown;
  const { container } = render(Goals, { relationship });
  await screen.findByRole('heading', { name: 'A new goal' });
  return container;
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const line = (form: string) => within(screen.getByRole('form', { name: form })).getByLabelText('What');
const saves = () => journal.did.filter((each) => (each as string[])[0] === 'saveGoal');

beforeEach(() => Object.assign(journal, { view, did: [], fail: null }));
afterEach(cleanup);

it('shows goals by priority with what is on the way to them, and says overdue in words', async () => {
  const container = await show(view);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Goals with Gwen');
  await waitFor(() => expect(document.title).toContain('Goals with Gwen'));
  const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
  expect(headings).toEqual([rota.what, chair.what, 'A new goal', 'Other actions']);
  expect(screen.getByText('First')).toBeTruthy();
  expect(screen.getByText(rota.success)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 3, name: 'Say no to one swap' })).toBeTruthy();
  expect(screen.getAllByText('Overdue since Tuesday')).toHaveLength(1);
  expect(screen.getByText('You, overdue since Tuesday')).toBeTruthy();
  expect(screen.getByText('Overdue since Monday')).toBeTruthy();
  const links = screen.getAllByRole('link', { name: 'written 24 February, in Plan for the rota' });
  expect(links.map((link) => link.getAttribute('href'))).toContain('#/entry/e1');
  expect(screen.getByRole('link', { name: 'Is this a good goal?' }).getAttribute('href')).toBe(
    '#/new/goal-check/with/r1',
  );
  expect(screen.getByRole('link', { name: 'Make a plan' }).getAttribute('href')).toBe(
    '#/new/action-plan/with/r1',
  );
  expect(await broken(container)).toEqual([]);
});

it('has a word for an empty page, with somebody and alone', async () => {
  await show(none);
  expect(screen.getByText(/^No goals with Gwen so far\. Most people find one/)).toBeTruthy();
  cleanup();
  await show(none, null);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My goals');
  expect(screen.getByText(/^No goals of your own so far/)).toBeTruthy();
});

it('adds a goal in one line, and is ready for the next', async () => {
  await show(view);
  await type(line('Add a goal'), 'Learn the new system');
  await press('Add it');
  expect(await screen.findByRole('heading', { level: 2, name: 'Learn the new system' })).toBeTruthy();
  expect(saves()).toHaveLength(1);
  await waitFor(() => expect(document.activeElement).toBe(line('Add a goal')));
  expect((line('Add a goal') as HTMLTextAreaElement).value).toBe('');
});

it('says at its field what is missing, and keeps the rest', async () => {
  await show(view);
  await press('Say more');
  await type(screen.getByLabelText('How will you know?'), 'They ask me');
  await press('Add it');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
  expect(line('Add a goal').getAttribute('aria-invalid')).toBe('true');
  expect((screen.getByLabelText('How will you know?') as HTMLTextAreaElement).value).toBe('They ask me');
  await expect(flushUnsaved()).rejects.toMatchObject({ code: 'what-missing' });
  expect(saves()).toEqual([]);
});

it('says at the day that the core refuses it, and keeps what is typed', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  await type(line('Change a goal'), 'Chair a shorter stand-up');
  journal.fail = new ipc.Trouble('end-before-start');
  await press('Done');
  const summary = await screen.findByRole('alert');
  expect(summary.querySelector('a')?.getAttribute('href')).toMatch(/-due$/);
  expect((line('Change a goal') as HTMLTextAreaElement).value).toBe('Chair a shorter stand-up');
  journal.fail = null;
  await press('Done');
  expect(await screen.findByRole('heading', { name: 'Chair a shorter stand-up' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.id).toBe('goal-chair-change'));
});

it('says when what was changed was kept', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  await type(line('Change a goal'), 'Chair a shorter stand-up');
  await press('Done');
  expect((await screen.findAllByText(`Saved ${view.now.time}`)).length).toBeGreaterThan(0);
});

it('says at the choice of the goal above that a goal cannot stand under itself', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  const above = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Towards' });
  expect([...above().options].map(({ text }) => text)).not.toContain(chair.what);
  journal.fail = new ipc.Trouble('goal-under-itself');
  await fireEvent.change(above(), { target: { value: rota.id } });
  await press('Done');
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('A goal cannot be a step to itself.');
  expect(summary.querySelector('a')?.getAttribute('href')).toBe(`#${above().id}`);
  journal.fail = null;
});

it('writes what is being typed before the page is left', async () => {
  await show(view);
  await type(line('Add a goal'), 'Half a');
  await flushUnsaved();
  expect(saves()).toHaveLength(1);
  expect(screen.queryByRole('heading', { name: 'Half a' })).toBeNull();
  await type(line('Add a goal'), 'Half a word');
  await flushUnsaved();
  expect(saves()[1]).toMatchObject(['saveGoal', { id: 'new', what: 'Half a word' }]);
});

it('undoes a change that is cancelled', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  await type(line('Change a goal'), 'Something else');
  await flushUnsaved();
  await press('Cancel');
  await waitFor(() => expect(screen.getByRole('heading', { name: chair.what })).toBeTruthy());
  expect(journal.view.goals[1]?.what).toBe(chair.what);
});

it('moves a goal with a named button, says where it is now, and the focus stays at hand', async () => {
  await show(view);
  expect(screen.queryByRole('button', { name: `Move up: ${rota.what}` })).toBeNull();
  await press(`Move down: ${rota.what}`);
  expect(await screen.findByText(`${rota.what} is now second of two.`)).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move up: ${rota.what}`),
  );
});

it('marks a goal reached in its place and asks what came of it', async () => {
  await show(view);
  await fireEvent.click(screen.getByRole('checkbox', { name: `Reached: ${chair.what}` }));
  const came = await screen.findByRole('textbox', { name: /^What came of it\?.+stand-up/ });
  expect(screen.getByText('Reached 12 March')).toBeTruthy();
  await type(came, 'Ten minutes, twice');
  await flushUnsaved();
  expect(journal.did).toEqual([
    ['closeGoal', 'chair', 'reached', ''],
    ['closeGoal', 'chair', 'reached', 'Ten minutes, twice'],
  ]);
});

it('lets a goal go from its form, and takes it back', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  await press(`Let it go: ${chair.what}`);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Take it back: ${chair.what}` })),
  );
  await press(`Take it back: ${chair.what}`);
  await waitFor(() => expect(journal.did.at(-1)).toEqual(['closeGoal', 'chair', 'open', '']));
});

it('ticks milestones and actions, and does not lose a word by unticking', async () => {
  await show(view);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'A month of Mondays' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Bring the plant back' }));
  const came = await screen.findByRole('textbox', { name: /^What came of it\?.+plant back/ });
  await type(came, 'It died');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Bring the plant back' }));
  await waitFor(() => expect(journal.did.at(-1)).toEqual(['closeAction', 'free', 'open', 'It died']));
  expect(journal.did[0]).toEqual(['reachMilestone', 'm2', true]);
});

it('folds away what is done and let go, with counts, and opens it again', async () => {
  await show(view);
  const folded = screen.getByText('Done and let go: one goal, two actions').closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.textContent).toContain('All but the night shift.');
  await press('Open it again: Meet everyone on the ward');
  expect(await screen.findByRole('heading', { level: 2, name: 'Meet everyone on the ward' })).toBeTruthy();
  expect(screen.getByText('Done and let go: two actions')).toBeTruthy();
});

it('keeps a closed goal in sight while something under it is open', async () => {
  await show({ ...view, goals: [{ ...rota, state: 'dropped', closed: '2026-03-01' }] });
  expect(screen.getByRole('heading', { level: 2, name: rota.what })).toBeTruthy();
  expect(screen.getByText('Let go 1 March')).toBeTruthy();
});

it('deletes with an undo that has the focus', async () => {
  await show(view);
  await press(`Change: ${chair.what}`);
  await press(`Delete: ${chair.what}`);
  const undo = await screen.findByRole('button', { name: `Undo: delete ${chair.what}` });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  expect(screen.queryByRole('heading', { name: chair.what })).toBeNull();
  await fireEvent.click(undo);
  expect(await screen.findByRole('heading', { name: chair.what })).toBeTruthy();
  expect(journal.did.at(-1)).toEqual(['putBack', { kept: 'chair' }]);
});

it('adds an action to a goal, with who and by when', async () => {
  await show(view);
  await press(`Add an action to: ${chair.what}`);
  await waitFor(() => expect(document.activeElement).toBe(line('Add an action')));
  await type(line('Add an action'), 'Book the small room');
  const form = screen.getByRole('form', { name: 'Add an action' });
  await fireEvent.change(within(form).getByLabelText('Who'), { target: { value: 'both' } });
  await fireEvent.click(within(form).getByRole('button', { name: 'Add it' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('goal-chair-action'));
  expect(journal.did[0]).toMatchObject([
    'saveAction',
    { what: 'Book the small room', owner: 'both', goal: 'chair' },
  ]);
});

it('says why it cannot be shown, and tries again', async () => {
  journal.fail = new ipc.Trouble('internal');
  render(Goals, { relationship: 'r1' });
  await screen.findByRole('alert');
  journal.fail = null;
  await press('Try again');
  expect(await screen.findByRole('heading', { name: rota.what })).toBeTruthy();
});
