// Planning several in a row: the days by the rhythm, each to be left out, a clash told of beforehand, one undo for all.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { takeTold } from '../../told';
import { card, list } from '../Session/fixtures';
import Plan from './Plan.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  sessions: vi.fn(),
  sessionsAfter: vi.fn(),
  planSession: vi.fn(),
  planSessions: vi.fn(),
  deleteSessions: vi.fn(),
}));
const core = vi.mocked(ipc);
const ask = 'How many more after it?';
const farah = card({
  id: 'f1',
  relationship: { id: 'r2', name: 'Farah Siddiqui', firstName: 'Farah', role: 'mentor' },
  date: '2026-06-04',
  time: '16:00',
});
const after = [
  { date: '2026-05-07', time: '15:30', moved: false, clashes: [] },
  { date: '2026-06-04', time: '15:30', moved: false, clashes: [farah] },
];

async function shown(view = list()) {
  core.sessions.mockResolvedValue(view);
  core.sessionsAfter.mockResolvedValue(after);
  const { container } = render(Plan, { relationship: 'r1' });
  await screen.findByRole('button', { name: 'Plan it' });
  return container;
}
const more = (many: string) => fireEvent.change(screen.getByLabelText(ask), { target: { value: many } });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const inRow = (...dates: string[]) =>
  dates.map((date, at) => ({
    session: card({ id: `n${at}`, number: 6 + at, date, when: 'ahead' }),
    clashes: [],
    moved: false,
  }));

beforeEach(() => {
  vi.resetAllMocks();
  takeTold();
  location.hash = '#/sessions/r1/plan';
});

describe('several in a row', () => {
  it('lists the days with what to know of them, and plans those that are left in', async () => {
    const container = await shown();
    await more('2');
    const clash = await screen.findByRole('checkbox', { name: 'Thursday 4 June at 15:30' });
    expect(clash.getAttribute('aria-describedby')).toBe('row-2026-06-04-note');
    expect(document.getElementById('row-2026-06-04-note')?.textContent).toBe(
      'You meet Farah Siddiqui Thursday 4 June at 16:00.',
    );
    expect(await violations(container)).toEqual([]);
    await screen.findByRole('button', { name: 'Plan all three' });
    await fireEvent.click(clash);
    await fireEvent.click(screen.getByLabelText('GROW'));
    core.planSessions.mockResolvedValue(inRow('2026-04-09', '2026-05-07'));
    await click('Plan both');
    const { suggestion } = list();
    expect(core.planSessions).toHaveBeenCalledWith([
      { ...suggestion, worksheet: 'grow' },
      { ...suggestion, date: '2026-05-07' },
    ]);
    expect(core.planSession).not.toHaveBeenCalled();
  });

  it('is told of as one and undone as one', async () => {
    await shown();
    await more('2');
    core.planSessions.mockResolvedValue(inRow('2026-04-09', '2026-05-07', '2026-06-04'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Plan all three' }));
    await vi.waitFor(() => expect(location.hash).toBe('#/sessions/r1'));
    const told = takeTold();
    expect(told?.says).toBe('Planned: Session six, Thursday 9 April at 15:30, and two more after it.');
    await told?.undo?.does();
    expect(core.deleteSessions).toHaveBeenCalledWith(['n0', 'n1', 'n2']);
  });

  it('goes by the day and the time as they are typed, and waits while they are none', async () => {
    await shown();
    await more('2');
    await screen.findByRole('checkbox', { name: 'Thursday 7 May at 15:30' });
    await type('At what time?', 'noon');
    await screen.findByText('The days stand here once the first has its day and its time.');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await type('At what time?', '9');
    await vi.waitFor(() => expect(core.sessionsAfter.mock.lastCall?.[0].time).toBe('09:00'));
  });

  it('says when the days cannot be had, and tries again', async () => {
    await shown();
    core.sessionsAfter.mockRejectedValueOnce(new Trouble('disk-full'));
    await more('2');
    await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByRole('checkbox', { name: 'Thursday 7 May at 15:30' });
  });

  it('is not offered where two people meet as needed', async () => {
    await shown(list({ repeats: false }));
    expect(screen.queryByLabelText(ask)).toBeNull();
  });
});
