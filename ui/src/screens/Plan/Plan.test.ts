// Planning as a person does it: from what the rhythm suggests, with what is wrong said at its field, and told of a clash.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { card, list, page } from '../Session/fixtures';
import { takeTold } from '../../told';
import { timeOf } from './answers';
import Had from './Had.svelte';
import Plan from './Plan.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  sessions: vi.fn(),
  session: vi.fn(),
  planSession: vi.fn(),
  holdSession: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(props: { session?: string; date?: string } = {}, view = list()) {
  core.sessions.mockResolvedValue(view);
  core.session.mockResolvedValue(page());
  const { container } = render(Plan, { relationship: 'r1', ...props });
  await screen.findByRole('button', { name: props.session ? 'Save the change' : 'Plan it' });
  return container;
}
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sent = () => core.planSession.mock.lastCall?.[0];
const planned = { session: card({ id: 's7', date: '2026-04-09', when: 'ahead' }), clashes: [], moved: false };
const farah = card({
  id: 'f1',
  relationship: { id: 'r2', name: 'Farah Siddiqui', firstName: 'Farah', role: 'mentor' },
  date: '2026-04-09',
  time: '16:00',
});

beforeEach(() => {
  vi.resetAllMocks();
  takeTold();
  location.hash = '#/sessions/r1/plan';
  core.planSession.mockResolvedValue(planned);
});

describe('planning', () => {
  it('begins with what the rhythm suggests and hands over what was changed', async () => {
    const container = await shown();
    expect(document.title).toBe('Plan a session with Tomasz — Ithaca');
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('9');
    expect(await violations(container)).toEqual([]);
    await type('At what time?', '9.05');
    await type('For how many minutes?', '90');
    await fireEvent.click(screen.getByLabelText('By phone'));
    await type('Number', ' 01865 496 0000 ');
    await fireEvent.click(screen.getByLabelText('OSKAR'));
    await click('Plan it');
    expect(sent()).toEqual({
      ...list().suggestion,
      time: '09:05',
      minutes: 90,
      method: 'telephone',
      place: '01865 496 0000',
      worksheet: 'oskar',
    });
    await vi.waitFor(() => expect(location.hash).toBe('#/sessions/r1'));
    expect(takeTold()?.says).toBe('Planned: Session six, Thursday 9 April at 15:30.');
  });

  it('asks for the place in the words of how the two meet', async () => {
    await shown();
    for (const [how, where] of [
      ['In person', 'Where?'],
      ['By video', 'Link or program'],
      ['In writing', 'Where will you write?'],
    ] as const) {
      await fireEvent.click(screen.getByLabelText(how));
      expect(screen.getByLabelText(where).id).toBe('place');
    }
  });

  it('says what is wrong at its field and in the summary, and sends nothing', async () => {
    await shown({}, list({ suggestion: { ...list().suggestion, date: '' } }));
    await type('At what time?', 'noon');
    await type('For how many minutes?', '3');
    await click('Plan it');
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect([...summary.querySelectorAll('li')].map((line) => line.textContent?.trim())).toEqual([
      'Give the day you will meet.',
      'Give a time of day, such as 15:30.',
      'Give the length in minutes: 5 at least, 1440 at most.',
    ]);
    expect(screen.getByLabelText('At what time?').getAttribute('aria-invalid')).toBe('true');
    expect(core.planSession).not.toHaveBeenCalled();
  });

  it('what the core refuses stands at its field too', async () => {
    await shown();
    core.planSession.mockRejectedValue(new Trouble('minutes-invalid'));
    await click('Plan it');
    await screen.findByRole('link', { name: /^Give the length in minutes/ });
  });

  it('tells of somebody else at the same time: keep both, or change this one', async () => {
    await shown();
    core.planSession.mockResolvedValue({ ...planned, clashes: [farah] });
    await click('Plan it');
    await screen.findByRole('heading', { name: 'You also meet Farah then' });
    expect(screen.getByRole('alert').textContent).toContain(
      'Farah Siddiqui: Thursday 9 April at 16:00, for an hour. Both stay planned unless you change one.',
    );
    expect(document.activeElement?.textContent).toBe('Keep both');
    await click('Change the time');
    expect(document.activeElement?.id).toBe('time');
    await type('At what time?', '11:00');
    core.planSession.mockResolvedValue(planned);
    await click('Save the change');
    // It is the same session that moves, not another one.
    expect(sent()).toMatchObject({ id: 's7', time: '11:00' });
  });

  it('tells of a time the clocks skip', async () => {
    await shown();
    core.planSession.mockResolvedValue({
      ...planned,
      session: card({ date: '2026-03-29', time: '02:30' }),
      moved: true,
    });
    await click('Plan it');
    await screen.findByRole('heading', { name: 'The clocks go forward then' });
    await click('Keep 02:30');
    await vi.waitFor(() => expect(location.hash).toBe('#/sessions/r1'));
  });

  it('changes one that is planned, and says by whose clocks when they are others', async () => {
    core.session.mockResolvedValue(page());
    await shown({ session: 's6' });
    expect(screen.queryByText(/By the clocks in/)).toBeNull();
    await click('Save the change');
    expect(sent()).toMatchObject({ id: 's6', time: '15:30', zone: null });
  });

  it('takes a day that was agreed in place of the rhythm’s', async () => {
    await shown({ date: '2026-04-02' });
    await click('Plan it');
    expect(sent()?.date).toBe('2026-04-02');
  });
});

describe('a session that was never planned', () => {
  it('must lie behind, counts as held, and leads to its log', async () => {
    core.sessions.mockResolvedValue(list());
    render(Had, { relationship: 'r1' });
    await screen.findByRole('heading', { level: 1, name: 'A session you have had with Tomasz' });
    await type('Day', '13');
    await fireEvent.change(screen.getByLabelText('Month'), { target: { value: '3' } });
    await click('Go on to the log');
    expect(screen.getByRole('link', { name: /^That day is still to come/ })).toBeTruthy();
    await type('Day', '10');
    await click('Go on to the log');
    expect(sent()?.date).toBe('2026-03-10');
    await vi.waitFor(() => expect(core.holdSession).toHaveBeenCalledWith('s7'));
    await vi.waitFor(() => expect(location.hash).toBe('#/new/meeting-log/with/r1/in/s7'));
  });
});

it('reads a time however it is typed', () => {
  expect(['9', '9:05', '15.30', '1530', ' 00:00 ', '24:00', '12:60', 'noon', ''].map(timeOf)).toEqual([
    '09:00',
    '09:05',
    '15:30',
    '15:30',
    '00:00',
    null,
    null,
    null,
    null,
  ]);
});
