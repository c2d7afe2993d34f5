// Before a step: nobody has to answer, what is answered goes with the step, and what is typed is not lost by looking elsewhere.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { Moving as MovingView } from '../../ipc/gen/Moving';
import { broken } from '../../testing/axe';
import { gwen, pathView } from '../Path/fixtures';
import { takeMoved } from '../Path/moved';
import Moving from './Moving.svelte';
import { dropThoughts } from './thoughts';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  moving: vi.fn(),
  moveToPhase: vi.fn(),
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
  dropThoughts('r1', 'setting-direction', 'progression');
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
  expect(core.moveToPhase).toHaveBeenCalledWith('r1', 'progression', [
    { question: 'What would be enough?', answer: 'Half of it. ليلى 🌿' },
  ]);
  cleanup();
  await shown();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /enough/ }).value).toBe('');
});

it('goes back as a matter of course', async () => {
  await shown(back);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Back to setting direction');
  expect(screen.getByText(/What you did in progression stays where it is\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Stay in progression' }).getAttribute('href')).toBe('#/path/r1');
  await press('Go back to setting direction');
  expect(core.moveToPhase).toHaveBeenCalledWith('r1', 'setting-direction', []);
});

it('has what was typed when one comes back to it, and after a step that failed', async () => {
  await shown();
  await write('What is it for? (optional)', 'For Monday mornings.');
  cleanup();
  await shown();
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What is it for/ });
  expect(field().value).toBe('For Monday mornings.');
  core.moveToPhase.mockRejectedValue(new Trouble('disk-full'));
  await press('Move on to progression');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  expect(field().value).toBe('For Monday mornings.');
  expect(location.hash).toBe('#/moving/r1/progression');
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
