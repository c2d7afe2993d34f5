// Before a step: nobody has to answer, what is answered goes with the step, and what is typed is not lost by looking elsewhere.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { Moving as MovingView } from '../../ipc/gen/Moving';
import { broken } from '../../testing/axe';
import { gwen, pathView } from '../Path/fixtures';
import { takeMoved } from '../Path/moved';
import { flushUnsaved } from '../../unsaved';
import Moving from './Moving.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  moving: vi.fn(),
  moveToPhase: vi.fn(),
  saveThoughts: vi.fn(),
}));
const core = vi.mocked(ipc);
const direction = { id: 'setting-direction', title: 'Setting direction' };
const progression = { id: 'progression', title: 'Progression' };
const on: MovingView = {
  relationship: gwen,
  from: direction,
  to: progression,
  back: false,
  nudge: 'A first goal can be rough.',
  questions: ['What is it for?', 'What would be enough?'],
  thoughts: [],
};
const back: MovingView = { ...on, from: progression, to: direction, back: true, questions: [] };

async function shown(view = on) {
  core.moving.mockResolvedValue(view);
  core.moveToPhase.mockResolvedValue(pathView());
  const { container } = render(Moving, { relationship: 'r1', phase: view.to.id });
  await waitFor(() => expect(container.querySelector('section')).toBeTruthy());
  return container;
}
const write = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  vi.resetAllMocks();
  takeMoved('');
  core.saveThoughts.mockResolvedValue({ date: '2026-03-12', time: '14:02' });
  location.hash = '#/moving/r1/progression';
});

it('moves on without an answer, and leaves word on the path', async () => {
  const container = await shown();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('On to progression');
  expect(document.title).toContain('On to progression');
  expect(screen.getByText(/A first goal can be rough\./)).toBeTruthy();
  expect(await broken(container)).toEqual([]);
  await press('Move on to progression');
  expect(core.moveToPhase).toHaveBeenCalledWith('r1', 'progression', []);
  await waitFor(() => expect(location.hash).toBe('#/path/r1'));
  expect(takeMoved('r1')).toEqual({
    phase: 'progression',
    sentence: 'On to progression. What you did in setting direction stays where it is.',
    undo: direction,
  });
});

it('keeps what was answered with the step', async () => {
  await shown();
  await write('What would be enough? (optional)', 'Half of it. ليلى 🌿');
  await press('Move on to progression');
  await waitFor(() =>
    expect(core.moveToPhase).toHaveBeenCalledWith('r1', 'progression', [
      { question: 'What would be enough?', answer: 'Half of it. ليلى 🌿' },
    ]),
  );
});

it('goes back as a matter of course', async () => {
  await shown(back);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Back to setting direction');
  expect(screen.getByText(/What you did in progression stays where it is\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Stay in progression' }).getAttribute('href')).toBe('#/path/r1');
  await press('Go back to setting direction');
  expect(core.moveToPhase).toHaveBeenCalledWith('r1', 'setting-direction', []);
});

it('keeps what is typed in the journal after a pause, and when one leaves', async () => {
  await shown();
  await write('What is it for? (optional)', 'For Monday mornings.');
  const thoughts = [{ question: 'What is it for?', answer: 'For Monday mornings.' }];
  await waitFor(() => expect(core.saveThoughts).toHaveBeenCalledWith('r1', thoughts));
  await screen.findAllByText('Saved 14:02');
  await write('What would be enough? (optional)', 'Half.');
  await flushUnsaved();
  const both = [...thoughts, { question: 'What would be enough?', answer: 'Half.' }];
  expect(core.saveThoughts).toHaveBeenLastCalledWith('r1', both);
  cleanup();
  await shown({ ...on, thoughts: both });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What is it for/ });
  expect(field.value).toBe('For Monday mornings.');
});

it('has what was typed after a step that failed', async () => {
  await shown();
  await write('What is it for? (optional)', 'For Monday mornings.');
  core.moveToPhase.mockRejectedValue(new Trouble('disk-full'));
  await press('Move on to progression');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What is it for/ });
  expect([field.value, field.readOnly]).toEqual(['For Monday mornings.', false]);
  expect(location.hash).toBe('#/moving/r1/progression');
});

it('says that it is not kept, and why, and takes no step then', async () => {
  await shown();
  core.saveThoughts.mockRejectedValue(new Trouble('disk-full'));
  await write('What is it for? (optional)', 'For Monday mornings.');
  await press('Move on to progression');
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved yet: the disk is full.');
  expect(core.moveToPhase).not.toHaveBeenCalled();
});

it('says so where one is there already, or there is no such phase', async () => {
  await shown({ ...on, from: progression });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You are in progression already.');
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  core.moving.mockRejectedValue(new Trouble('not-found'));
  render(Moving, { relationship: 'r1', phase: 'nowhere' });
  expect(await screen.findByRole('alert')).toBeTruthy();
});
