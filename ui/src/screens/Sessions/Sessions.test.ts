// The list of sessions as a person uses it: what to do now, saying what became of one, calling off and taking it back.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { card, held, list } from '../Session/fixtures';
import { until, whenOf } from './say';
import Sessions from './Sessions.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  sessions: vi.fn(),
  cancelSession: vi.fn(),
  holdSession: vi.fn(),
  planAgain: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(view = list()) {
  core.sessions.mockResolvedValue(view);
  const { container } = render(Sessions, { relationship: 'r1' });
  await screen.findByRole('heading', { level: 1, name: 'Sessions with Tomasz' });
  return container;
}
const link = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
const forgotten = card({ id: 's4', date: '2026-03-05', when: 'past', startsIn: -9000, over: true });

beforeEach(() => {
  vi.resetAllMocks();
  location.hash = '#/sessions/r1';
});

describe('sessions', () => {
  it('begin with the next one and what to do about it now', async () => {
    const container = await shown();
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Session six, today at 15:30');
    expect(link('Prepare for Tomasz')).toBe('#/session/s6');
    expect(screen.getByText('in 28 minutes')).toBeTruthy();
    expect(link(/^Change/)).toBe('#/sessions/r1/plan/s6');
    expect(document.title).toBe('Sessions with Tomasz — Ithaca');
    expect(await violations(container)).toEqual([]);
  });

  it('say to go on, to look, or to hold it, by how far it is', async () => {
    const now = async (change: Parameters<typeof card>[0]) => {
      const one = card(change);
      const container = await shown(list({ next: one, planned: [one] }));
      const says = container.querySelector('.btn--main')?.textContent;
      container.remove();
      return says;
    };
    expect(await now({ prepared: { id: 'p', state: 'draft' } })).toBe('Go on preparing');
    expect(await now({ prepared: { id: 'p', state: 'done' } })).toBe('Look at what you prepared');
    expect(await now({ startsIn: -5 })).toBe('Hold the session');
  });

  it('list those past with their logs, and those called off', async () => {
    const off = card({ id: 's3', number: null, date: '2026-01-29', state: 'cancelled', when: 'past' });
    const bare = { ...held, id: 's2', number: 2, date: '2026-01-15', log: null };
    await shown(list({ past: [held, off, bare] }));
    const past = within(screen.getByRole('list', { name: 'Past' }));
    const links = past.getAllByRole('link').map((each) => [each.textContent, each.getAttribute('href')]);
    expect(links).toEqual([
      ['Session five, Thursday 19 February at 15:30', '#/session/s5'],
      ['Read the log: Thursday 19 February at 15:30', '#/entry/log5'],
      ['Session, Thursday 29 January at 15:30', '#/session/s3'],
      ['Session two, Thursday 15 January at 15:30', '#/session/s2'],
      ['Write the log: Thursday 15 January at 15:30', '#/new/meeting-log/with/r1/in/s2'],
    ]);
    expect(past.getByText('Called off')).toBeTruthy();
  });

  it('ask of one whose time has passed whether it took place, and lead to its log', async () => {
    await shown(list({ next: null, planned: [forgotten] }));
    core.holdSession.mockResolvedValue(forgotten);
    await fireEvent.click(screen.getByRole('button', { name: /^Yes, write the log/ }));
    expect(core.holdSession).toHaveBeenCalledWith('s4');
    await vi.waitFor(() => expect(location.hash).toBe('#/new/meeting-log/with/r1/in/s4'));
  });

  it('are called off and, with Undo, planned again', async () => {
    await shown();
    core.cancelSession.mockResolvedValue(card({ state: 'cancelled' }));
    core.sessions.mockResolvedValue(list({ next: null, planned: [] }));
    await fireEvent.click(screen.getByRole('button', { name: /^Call it off/ }));
    const undo = await screen.findByRole('button', { name: /^Undo/ });
    expect(screen.getByRole('status').textContent).toContain('Session six, today at 15:30 is called off.');
    expect(document.activeElement).toBe(undo);
    core.planAgain.mockResolvedValue({ session: card(), clashes: [], moved: false });
    core.sessions.mockResolvedValue(list());
    await fireEvent.click(undo);
    expect(core.planAgain).toHaveBeenCalledWith('s6');
    await screen.findByText('Session six, today at 15:30 is planned again.');
  });

  it('with nobody met yet, say so and offer to plan the first', async () => {
    await shown(list({ next: null, planned: [], past: [] }));
    expect(screen.getByText(/^No sessions with Tomasz so far\./)).toBeTruthy();
    expect(link('Plan the first session')).toBe('#/sessions/r1/plan');
    expect(link('Write down one that was never planned')).toBe('#/sessions/r1/unplanned');
  });

  it('that cannot be read say why and can be asked for again', async () => {
    core.sessions.mockRejectedValueOnce(new Trouble('internal'));
    render(Sessions, { relationship: 'r1' });
    const again = await screen.findByRole('button', { name: 'Try again' });
    core.sessions.mockResolvedValue(list());
    await fireEvent.click(again);
    await screen.findByRole('heading', { name: 'Sessions with Tomasz' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a time', () => {
  it('is by this computer’s clock, with the other beside it where they differ', () => {
    const away = card({
      zone: 'Asia/Kathmandu',
      time: '21:15',
      here: { date: '2026-03-13', time: '15:30' },
    });
    expect(whenOf(away, '2026-03-12')).toBe('tomorrow at 15:30 (21:15 in Kathmandu)');
    expect(whenOf(card(), '2026-03-12')).toBe('today at 15:30');
  });
  it('says how far it is in the words of its distance', () => {
    const says = (startsIn: number, date = '2026-03-12', over = false) =>
      until(card({ startsIn, date, over }), '2026-03-12');
    expect([says(1), says(200), says(1500, '2026-03-13'), says(20000, '2026-03-26')]).toEqual([
      'in 1 minute',
      'in three hours',
      'tomorrow',
      'in fourteen days',
    ]);
    expect([says(-5), says(-90, '2026-03-12', true), says(-9000, '2026-03-05', true)]).toEqual([
      'began 5 minutes ago',
      'earlier today',
      'seven days ago',
    ]);
  });
});
