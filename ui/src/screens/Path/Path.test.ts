// Path as a person uses it: reading where they are, ticking, walking on, back, and undoing.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { ARABIC, gwen, HOSTILE, LONG, pathView, ticked, TODAY } from './fixtures';
import { leaveMoved } from './moved';
import Path from './Path.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  path: vi.fn(),
  tickTask: vi.fn(),
  moveToPhase: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(view = pathView()) {
  core.path.mockResolvedValue(view);
  render(Path, { relationship: 'r1' });
  await screen.findByRole('list', { name: 'The five phases' });
}
const stage = (name: string) => screen.getByRole('heading', { level: 2, name }).closest('li') as HTMLElement;

beforeEach(() => {
  vi.resetAllMocks();
});

describe('the walk', () => {
  it('names the person, opens the present phase and says how far it is', async () => {
    await shown();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The path with Gwen');
    expect(document.title).toBe('The path with Gwen — Ithaca');
    const here = stage('Setting direction');
    expect(here.getAttribute('aria-current')).toBe('step');
    expect(here.textContent).toContain('You are here');
    expect(here.textContent).toContain('since 20 January');
    expect(here.textContent).toContain(
      'Two of five tasks are done; do the rest in any order, or leave some out.',
    );
    expect(here.textContent).toContain('Leave room for a second thought.');
    expect(stage('Building rapport').textContent).toContain('Walked in seven weeks, 0 of 1 tasks done.');
    expect(stage('Building rapport').textContent).toContain('Dec to Jan');
    expect(stage('Progression').textContent).toContain('What Progression is for.');
  });

  it('leads a task to what has been written, or to a new entry, and says its state', async () => {
    await shown();
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Draw your wheel of life')).toBe('#/entry/e1');
    expect(link('Plan your first steps')).toBe('#/entry/e2');
    expect(link('Write about a meeting')).toBe('#/new/learning-log/with/r1');
    const state = (name: string) => {
      const id = screen.getByRole('checkbox', { name }).getAttribute('aria-describedby');
      return id ? document.getElementById(id)?.textContent : null;
    };
    expect(state('Say what you want from mentoring')).toBe('Done 22 January');
    expect(state('Done: Plan your first steps')).toBe('Started 3 March');
    expect(state('Done: Write about a meeting')).toBe('Not started');
    expect(state('Set a date to look back')).toBeNull();
  });

  it('folds the guidance of the present phase, and the whole of the others', async () => {
    await shown();
    const here = within(stage('Setting direction'));
    for (const title of ['What to focus on', 'What to watch for', 'Questions to ask each other']) {
      expect(here.getByText(title).tagName).toBe('SUMMARY');
    }
    expect(within(stage('Building rapport')).getByText('Look back').closest('summary')).toBeTruthy();
    const ahead = within(stage('Progression'));
    expect(ahead.getByText('Look ahead').closest('summary')).toBeTruthy();
    expect(ahead.getByText('A question in Progression?')).toBeTruthy();
    expect(ahead.getByRole('checkbox', { hidden: true })).toBeTruthy();
  });

  it('has nothing to finish at the last phase', async () => {
    await shown(pathView(4));
    expect(screen.queryByRole('button', { name: 'Finish this phase' })).toBeNull();
  });

  it('shows names as text, however long or strange', async () => {
    for (const name of [HOSTILE, ARABIC, LONG]) {
      await shown(pathView(1, { relationship: { ...gwen, name, firstName: name } }));
      const said = screen.getByRole('heading', { level: 1 }).textContent?.replace(/[\u2068\u2069]/g, '');
      expect(said).toBe(`The path with ${name}`);
      expect(document.querySelector('main script, h1 script')).toBeNull();
      document.body.innerHTML = '';
    }
  });

  it('names everyone where there are several', async () => {
    const group = { ...gwen, kind: 'group' as const, firstName: 'Gwen, Idris, Farah' };
    await shown(pathView(1, { relationship: group }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The path with Gwen, Idris, Farah');
  });
});

describe('ticking', () => {
  it('keeps a tick and shows the new view', async () => {
    const view = pathView();
    await shown(view);
    core.tickTask.mockResolvedValue(ticked(view, 'date', TODAY));
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Set a date to look back' });
    await fireEvent.click(box);
    expect(core.tickTask).toHaveBeenCalledWith('r1', 'date', true);
    expect(await screen.findByText('Done today')).toBeTruthy();
    expect(box.checked).toBe(true);
    core.tickTask.mockResolvedValue(view);
    await fireEvent.click(box);
    await waitFor(() => expect(screen.queryByText('Done today')).toBeNull());
    expect(core.tickTask).toHaveBeenLastCalledWith('r1', 'date', false);
    expect(box.checked).toBe(false);
  });

  it('shows what is kept when a tick could not be, and says why', async () => {
    await shown();
    core.tickTask.mockRejectedValue(new Trouble('disk-full'));
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Done: Write about a meeting' });
    await fireEvent.click(box);
    expect((await screen.findByRole('alert')).textContent).toBeTruthy();
    await waitFor(() => expect(box.checked).toBe(false));
    expect(screen.getByText('Write about a meeting')).toBeTruthy();
  });

  it('sends one tick after the other, so that an older answer never covers a newer one', async () => {
    const view = pathView();
    await shown(view);
    const answers: ((view: ReturnType<typeof pathView>) => void)[] = [];
    core.tickTask.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Set a date to look back' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Done: Write about a meeting' }));
    await waitFor(() => expect(answers).toHaveLength(1));
    const first = ticked(view, 'date', TODAY);
    answers[0]?.(first);
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(ticked(first, 'look', TODAY));
    await waitFor(() => expect(screen.getAllByText('Done today')).toHaveLength(2));
  });
});

describe('moving', () => {
  const to = (name: string) => screen.getByRole('link', { name, hidden: true }).getAttribute('href');

  it('leads on from the present phase, back to those behind and to any ahead', async () => {
    await shown();
    expect(to('Finish this phase')).toBe('#/moving/r1/progression');
    expect(to('Walk back to this phase: building rapport')).toBe('#/moving/r1/building-rapport');
    expect(to('Go on to this phase: winding up')).toBe('#/moving/r1/winding-up');
    expect(core.moveToPhase).not.toHaveBeenCalled();
  });

  it('tells of the step just taken in the new stage, and undoes it', async () => {
    leaveMoved('r1', {
      phase: 'progression',
      sentence: 'On to progression. What you did in setting direction stays where it is.',
      undo: { id: 'setting-direction', title: 'Setting direction' },
    });
    await shown(pathView(2));
    const undo = await screen.findByRole('button', { name: 'Undo: go to setting direction again' });
    const status = undo.closest('[role=status]');
    expect(status?.textContent).toContain('On to progression.');
    expect(stage('Progression').contains(status)).toBe(true);
    await waitFor(() => expect(document.activeElement).toBe(undo));

    core.moveToPhase.mockResolvedValue(pathView(1));
    await fireEvent.click(undo);
    expect(core.moveToPhase).toHaveBeenLastCalledWith('r1', 'setting-direction');
    expect(await screen.findByText('You are in setting direction again.')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Setting direction' })),
    );
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('says nothing of a step on another path', async () => {
    leaveMoved('r2', { phase: 'progression', sentence: 'On to progression.', undo: null });
    await shown(pathView(2));
    expect(screen.queryByText('On to progression.')).toBeNull();
  });
});

describe('the steps so far', () => {
  it('stand below with their days and what was thought, and say which went back', async () => {
    const at = (phase: string, title: string, date: string) => ({ phase, title, date, thoughts: [] });
    await shown(
      pathView(1, {
        history: [
          {
            ...at('setting-direction', 'Setting direction', '2026-03-01'),
            thoughts: [{ question: 'What is it for?', answer: `${HOSTILE}\nTwo lines.` }],
          },
          at('progression', 'Progression', '2026-02-10'),
          at('building-rapport', 'Building rapport', '2025-12-02'),
        ],
      }),
    );
    const fold = screen.getByText('Two steps on this path').closest('details') as HTMLElement;
    expect(fold.hasAttribute('open')).toBe(false);
    const steps = within(fold).getAllByRole('listitem', { hidden: true });
    expect(steps.map((step) => step.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Back to setting direction1 March 2026',
      'On to progression10 February 2026',
      'Began with building rapport2 December 2025',
    ]);
    expect(steps[0]?.textContent).toContain('What is it for?');
    expect(steps[0]?.textContent).toContain(HOSTILE);
  });

  it('are not there before the first one', async () => {
    await shown();
    expect(screen.queryByText(/on this path/)).toBeNull();
    const details = screen.getByRole('link', { name: 'Names, dates, a pause, the end' });
    expect(details.getAttribute('href')).toBe('#/relationship/r1');
  });
});

it('says what is wrong when the path cannot be had, and tries again', async () => {
  core.path.mockRejectedValueOnce(new Trouble('database-damaged'));
  render(Path, { relationship: 'r1' });
  expect(await screen.findByRole('alert')).toBeTruthy();
  core.path.mockResolvedValue(pathView());
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Setting direction' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
