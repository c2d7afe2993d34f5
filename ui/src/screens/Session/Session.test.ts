// One session on one page: before it, while it is held, and after; what is written there is in the journal.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { ActionCard } from '../../ipc/gen/ActionCard';
import type { Draft } from '../../ipc/gen/Draft';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { SessionView } from '../../ipc/gen/SessionView';
import { violations } from '../../parts/instrument/field.testing';
import { prompts, shortInstrument, view as entryView } from '../../parts/instrument/fixtures';
import { flushUnsaved } from '../../unsaved';
import { ARABIC, card, held, page, TODAY, tomasz } from './fixtures';
import Session from './Session.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  ...Object.fromEntries(
    `session actions closeAction questions places beginEntry entry saveEntry finishEntry planSession cancelSession
     holdSession planAgain deleteSessions`
      .split(/\s+/)
      .map((name) => [name, vi.fn()]),
  ),
}));
const core = vi.mocked(ipc);
const drafts: Draft[] = [];

const asked = (...ids: string[]): EntryView => ({
  ...entryView,
  instrument: {
    ...shortInstrument,
    headline: null,
    sections: [
      {
        ...shortInstrument.sections[0]!,
        prompts: ids.map((id) =>
          id === 'actions'
            ? { ...prompts.line, id, label: 'Who does what?', kind: 'actions' as const, open: false }
            : { ...prompts.text, id, label: `Label of ${id}`, borrow: [] },
        ),
      },
    ],
  },
  relationship: tomasz,
  session: 's6',
  stored: false,
  saved: null,
  answers: {},
  formatted: {},
});
const action: ActionCard = {
  id: 'a1',
  what: 'Show Magda the lease figures',
  owner: 'them',
  due: '2026-03-05',
  state: 'open',
  came: '',
  made: '2026-02-19',
  closed: null,
  overdue: true,
  relationship: { id: 'r1', firstName: 'Tomasz' },
  goal: null,
  from: null,
};

let serial = 0;
/** A session of its own for each test: the window remembers which face of one is up. */
async function shown(view: SessionView, heading: string) {
  serial += 1;
  const id = `s-${serial}`;
  const own = { ...view, session: { ...view.session, id } };
  core.session.mockResolvedValue(own);
  core.beginEntry.mockImplementation(async (instrument) => ({
    ...(instrument === 'meeting-log'
      ? asked('topics', 'actions')
      : asked('bringing-in', 'questions', 'topics')),
    id: `e-${serial}`,
  }));
  const { container } = render(Session, { id });
  await screen.findByRole('heading', { level: 1, name: heading });
  return { container, id, own };
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const link = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

beforeEach(() => {
  vi.resetAllMocks();
  drafts.length = 0;
  core.places.mockResolvedValue({ today: TODAY } as Awaited<ReturnType<typeof ipc.places>>);
  core.actions.mockResolvedValue({ today: TODAY, relationship: null, open: [action], closed: [] });
  core.questions.mockResolvedValue({
    families: [
      {
        id: 'f',
        title: 'Holding back',
        about: '',
        own: false,
        questions: [{ id: 'q', text: 'Who else sees it this way?', starred: false, own: false }],
      },
    ],
    ofTheDay: null,
  });
  core.saveEntry.mockImplementation(async (draft) => {
    drafts.push(draft);
    return { date: TODAY, time: '15:02' };
  });
});

describe('before a session', () => {
  it('says when and how, what was said last time, and what is still open', async () => {
    const { container } = await shown(page(), 'Before you meet Tomasz');
    expect(document.title).toBe('Before you meet Tomasz — Ithaca');
    const margin = container.querySelector('.row--head .row__margin')?.textContent;
    expect(margin).toContain('15:30, by video');
    expect(margin).toContain('in 28 minutes');
    expect(link('https://meet.example/tomasz')).toBe('https://meet.example/tomasz');
    expect(screen.getByText(/session five/).textContent).toContain('19 February, session five.');
    expect(link('Read the whole log')).toBe('#/entry/log5');
    expect(screen.getByText('He has the figures for the lease and has not shown Magda.')).toBeTruthy();
    expect(
      within(await screen.findByRole('list', { name: 'Still open' })).getByText(action.what),
    ).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('ticks an action at once', async () => {
    await shown(page(), 'Before you meet Tomasz');
    core.closeAction.mockResolvedValue({ ...action, state: 'done', closed: TODAY });
    await fireEvent.click(await screen.findByRole('checkbox', { name: action.what }));
    expect(core.closeAction).toHaveBeenCalledWith('a1', 'done', '');
  });

  it('writes the preparation in place, for this session, and takes questions from the bank', async () => {
    const { id, own } = await shown(page(), 'Before you meet Tomasz');
    await screen.findByLabelText('Label of bringing-in');
    expect(core.beginEntry).toHaveBeenCalledWith('prepare-mentor', 'r1', id);
    await click('Add: Who else sees it this way?');
    await flushUnsaved();
    expect(drafts.at(-1)?.answers['questions']).toContain('> Who else sees it this way?');
    expect(screen.getByText('Added')).toBeTruthy();
    core.finishEntry.mockResolvedValue(entryView);
    const prepared = { ...asked('questions'), state: 'done' as const, answers: { questions: 'Who else?' } };
    core.session.mockResolvedValue({ ...own, prepared });
    await click('I am ready');
    await screen.findByRole('heading', { name: 'What you prepared' });
    expect(core.finishEntry).toHaveBeenCalledWith(`e-${serial}`);
  });

  it('keeps long and Arabic names, and says when nothing came before', async () => {
    const name = { ...tomasz, name: ARABIC, firstName: ARABIC };
    await shown(
      page({ relationship: name, previous: null, last: null }),
      `Before you meet \u2068${ARABIC}\u2069`,
    );
    expect(screen.getByText('You have not met before in this journal.')).toBeTruthy();
  });
});

describe('while it is held', () => {
  const now = (change: Partial<SessionView> = {}) => page({ session: card({ startsIn: -5 }), ...change });

  it('captures notes in its log as they are said, and leads to that log', async () => {
    const { container, id } = await shown(now(), 'With Tomasz');
    const notes = await screen.findByLabelText('Label of topics');
    expect(core.beginEntry).toHaveBeenCalledWith('meeting-log', 'r1', id);
    await fireEvent.input(notes, { target: { value: 'The lease.' } });
    expect(await violations(container)).toEqual([]);
    await click('End and look at the log');
    await vi.waitFor(() => expect(location.hash).toBe(`#/entry/e-${serial}`));
    expect(drafts.at(-1)).toMatchObject({ session: 's6', answers: { topics: 'The lease.' } });
  });

  it('is begun early when the person says so, and they can go back', async () => {
    await shown(page(), 'Before you meet Tomasz');
    await click('Begin the session');
    await screen.findByRole('heading', { level: 1, name: 'With Tomasz' });
    await click('Back to the preparation');
    await screen.findByRole('heading', { level: 1, name: 'Before you meet Tomasz' });
  });

  it('opens the worksheet that is chosen here', async () => {
    const { id, own } = await shown(now(), 'With Tomasz');
    const oskar = { id: 'oskar', title: 'OSKAR', purpose: '', time: null };
    core.planSession.mockResolvedValue({ session: own.session, clashes: [], moved: false });
    core.session.mockResolvedValue({ ...own, session: { ...own.session, worksheet: oskar } });
    await fireEvent.change(screen.getByRole('combobox', { name: 'Worksheet' }), {
      target: { value: 'oskar' },
    });
    expect(core.planSession.mock.lastCall?.[0]).toMatchObject({ id, worksheet: 'oskar' });
    expect((await screen.findByRole('link', { name: 'Open OSKAR' })).getAttribute('href')).toBe(
      `#/new/oskar/with/r1/in/${id}`,
    );
    expect(link('Say what today is for')).toBe(`#/new/session-contract/with/r1/in/${id}`);
  });

  it('has a clock that runs from when it is started', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await shown(now(), 'With Tomasz');
      await click('Start the clock');
      expect(screen.getByText('0 of 60 minutes')).toBeTruthy();
      await vi.advanceTimersByTimeAsync(12 * 60_000);
      expect(screen.getByText('12 of 60 minutes')).toBeTruthy();
      await vi.advanceTimersByTimeAsync(40 * 60_000);
      expect(screen.getByText('Eight minutes left: time to sum up.')).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('after it', () => {
  it('asks whether it took place, once its time has passed', async () => {
    const passed = card({ startsIn: -90, over: true });
    const { own } = await shown(page({ session: passed }), 'Did you meet Tomasz?');
    core.session.mockResolvedValue({ ...own, session: { ...own.session, state: 'held' } });
    await click(/^Yes, without a log/);
    await screen.findByRole('heading', { level: 1, name: 'Session six with Tomasz' });
    expect(screen.getByRole('status').textContent).toContain('took place');
    expect(link('Write the log')).toContain('#/new/meeting-log/with/r1/in/');
  });

  it('offers to plan the next one on the day the log names', async () => {
    const log = {
      ...asked('topics'),
      id: 'l6',
      state: 'done' as const,
      answers: { 'next-date': '2026-04-02' },
    };
    const done = page({ session: { ...held, number: 6 }, log });
    await shown(done, 'Session six with Tomasz');
    expect(link('Plan it for Thursday 2 April')).toBe('#/sessions/r1/plan/on/2026-04-02');
    expect(link('Read the log')).toBe('#/entry/l6');
    expect(link('Look back at your own part')).toContain('#/new/mentor-session-reflection/with/r1/in/');
  });

  it('is called off and planned again', async () => {
    const { own } = await shown(page(), 'Before you meet Tomasz');
    core.session.mockResolvedValue({ ...own, session: { ...own.session, state: 'cancelled', number: null } });
    await click(/^Call it off/);
    await screen.findByRole('heading', { level: 1, name: 'Session with Tomasz, called off' });
    core.session.mockResolvedValue(own);
    await click(/^Undo/);
    await screen.findByRole('heading', { level: 1, name: 'Before you meet Tomasz' });
    expect(core.planAgain).toHaveBeenCalledWith(own.session.id);
  });

  it('is deleted only after a question', async () => {
    HTMLDialogElement.prototype.showModal ??= () => undefined;
    const { id } = await shown(page(), 'Before you meet Tomasz');
    await click('Delete');
    expect(core.deleteSessions).not.toHaveBeenCalled();
    await fireEvent.click(within(screen.getByRole('dialog', { hidden: true })).getByText('Delete'));
    expect(core.deleteSessions).toHaveBeenCalledWith([id]);
    await vi.waitFor(() => expect(location.hash).toBe('#/sessions/r1'));
  });
});
