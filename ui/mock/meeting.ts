// Sessions with Tomasz, and what is asked about the relationship itself. What must not live here: the contract.
import type { Erasing } from '../src/ipc/gen/Erasing';
import type { InRow } from '../src/ipc/gen/InRow';
import type { Moving } from '../src/ipc/gen/Moving';
import type { PathView } from '../src/ipc/gen/PathView';
import type { Planned } from '../src/ipc/gen/Planned';
import type { RelationshipCard } from '../src/ipc/gen/RelationshipCard';
import type { RelationshipView } from '../src/ipc/gen/RelationshipView';
import type { SessionCard } from '../src/ipc/gen/SessionCard';
import type { SessionDraft } from '../src/ipc/gen/SessionDraft';
import type { SessionsView } from '../src/ipc/gen/SessionsView';
import type { SessionView } from '../src/ipc/gen/SessionView';

type Id = { id: string };

const base = (relationship: RelationshipCard): SessionCard => ({
  id: 's6',
  relationship: {
    id: relationship.id,
    name: relationship.name,
    firstName: relationship.firstName,
    role: relationship.role,
  },
  number: 6,
  date: '2026-03-12',
  time: '15:30',
  zone: null,
  here: null,
  minutes: 60,
  method: 'video',
  place: '',
  worksheet: null,
  state: 'planned',
  when: 'today',
  startsIn: 28,
  over: false,
  prepared: null,
  log: null,
});

const fourWeeks = (date: string, times: number): string => {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + 28 * times);
  return day.toISOString().slice(0, 10);
};

export function nextSession(relationship: RelationshipCard): SessionCard {
  return base(relationship);
}

/** The commands about sessions and the relationship, in memory. */
export function meetings(relationship: RelationshipCard, path: PathView, today: string) {
  let cards: SessionCard[] = [
    base(relationship),
    {
      ...base(relationship),
      id: 's5',
      number: 5,
      date: '2026-02-19',
      state: 'held',
      when: 'past',
      startsIn: -30_000,
      over: true,
      log: { id: 'e1', state: 'done' },
    },
    {
      ...base(relationship),
      id: 's4',
      number: null,
      date: '2026-02-05',
      state: 'cancelled',
      when: 'past',
      startsIn: -50_000,
      over: true,
    },
  ];
  const of = (id: string) => cards.find((card) => card.id === id) ?? cards[0]!;
  const change = (id: string, to: Partial<SessionCard>): SessionCard => {
    cards = cards.map((card) => (card.id === id ? { ...card, ...to } : card));
    return of(id);
  };
  const planned = (session: SessionCard): Planned => ({ session, clashes: [], moved: false });
  const group = 'Idris Vaughan|Sian Rees|Nia|林小雨 🌿|ليلى حداد'.split('|');
  const people = new URLSearchParams(location.search).has('group') ? group : [relationship.name];
  let view: RelationshipView = {
    id: relationship.id,
    people: people.map((name, at) => ({ id: `p${at}`, name })),
    role: relationship.role,
    kind: relationship.kind,
    started: relationship.started,
    ends: relationship.ends,
    rhythm: 'monthly',
    state: relationship.state,
    ended: null,
    early: false,
    today,
  };
  return {
    sessions: (): SessionsView => ({
      relationship,
      today,
      next: cards.find((card) => card.state === 'planned') ?? null,
      planned: cards.filter((card) => card.state === 'planned'),
      past: cards.filter((card) => card.state !== 'planned'),
      suggestion: {
        id: null,
        relationship: relationship.id,
        date: '2026-04-09',
        time: '15:30',
        zone: null,
        minutes: 60,
        method: 'video',
        place: '',
        worksheet: null,
      },
      repeats: true,
    }),
    session: ({ id }: Id): SessionView => ({
      session: of(id),
      relationship,
      today,
      previous: of('s5'),
      last: null,
      since: [],
      next: null,
      log: null,
      entries: [],
      prepared: null,
      openActions: 3,
    }),
    plan_session: ({ session: draft }: { session: SessionDraft }): Planned => {
      const { date, time, minutes, method, place } = draft;
      if (draft.id)
        return planned(change(draft.id, { date, time, minutes, method, place, state: 'planned' }));
      const made = { ...base(relationship), id: `s${cards.length + 7}`, date, time, minutes, method, place };
      cards = [made, ...cards];
      return planned({ ...made, when: date === today ? 'today' : date < today ? 'past' : 'ahead' });
    },
    cancel_session: ({ id }: Id) => change(id, { state: 'cancelled', number: null }),
    hold_session: ({ id }: Id) => change(id, { state: 'held', number: 6 }),
    plan_again: ({ id }: Id) => planned(change(id, { state: 'planned', number: 6 })),
    sessions_after: ({ session: draft, many }: { session: SessionDraft; many: number }): InRow[] =>
      Array.from({ length: many }, (_, at) => ({
        date: fourWeeks(draft.date, at + 1),
        time: draft.time,
        moved: false,
        clashes: at === 1 ? [base(relationship)] : [],
      })),
    plan_sessions({ sessions }: { sessions: SessionDraft[] }): Planned[] {
      return sessions.map((session) => this.plan_session({ session }));
    },
    delete_sessions: ({ ids }: { ids: string[] }) => {
      cards = cards.filter((card) => !ids.includes(card.id));
      return null;
    },
    relationship: () => view,
    save_relationship: () => relationship,
    set_relationship_state: (to: Pick<RelationshipCard, 'state' | 'early'> & { date: string | null }) => {
      const ended = to.state === 'ended' ? (to.date ?? today) : null;
      view = { ...view, state: to.state, early: to.early, ended };
      return { ...relationship, state: to.state, early: to.early, ended };
    },
    erasing: (): Erasing => ({
      relationship,
      people,
      entries: 24,
      revisions: 51,
      sessions: 6,
      goals: 3,
      actions: 11,
      lastBackup: '2026-03-11',
      backups: [
        {
          file: '/media/ada/Blue stick/Mentoring 2026-03-11.tar',
          date: '2026-03-11',
          found: true,
          entries: null,
          newest: null,
        },
        {
          file: '/media/ada/Red stick/Mentoring 2026-01-02.tar',
          date: '2026-01-02',
          found: false,
          entries: null,
          newest: null,
        },
      ],
    }),
    erase_relationship: () => null,
    delete_backup: () => null,
    save_thoughts: () => ({ date: today, time: '14:02' }),
    moving: ({ phase }: { phase: string }): Moving => {
      const to = path.phases.find(({ id }) => id === phase) ?? path.phases[2]!;
      const from = path.phases.find(({ mark }) => mark === 'here')!;
      return {
        relationship,
        from: { id: from.id, title: from.title },
        to: { id: to.id, title: to.title },
        back: to.mark === 'gone',
        nudge: from.nudge,
        questions: from.questions,
        thoughts: [],
      };
    },
  };
}
