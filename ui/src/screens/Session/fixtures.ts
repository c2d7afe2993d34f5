// Sessions to show screens with, in tests. Must not hold: anything a person's journal depends on.
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import type { SessionCard } from '../../ipc/gen/SessionCard';
import type { SessionsView } from '../../ipc/gen/SessionsView';
import type { SessionView } from '../../ipc/gen/SessionView';

export const TODAY = '2026-03-12';
export const ARABIC = 'الأستاذة ليلى بنت عبد الرحمن';

export const tomasz: RelationshipCard = {
  id: 'r1',
  name: 'Tomasz Wilk',
  firstName: 'Tomasz',
  role: 'mentor',
  kind: 'one-to-one',
  phase: { id: 'progression', title: 'Progression' },
  started: '2025-11-06',
  ends: null,
  state: 'active',
  ended: null,
  early: false,
};

/** Session six, today at 15:30 by video, in 28 minutes. */
export const card = (change: Partial<SessionCard> = {}): SessionCard => ({
  id: 's6',
  relationship: { id: 'r1', name: 'Tomasz Wilk', firstName: 'Tomasz', role: 'mentor' },
  number: 6,
  date: TODAY,
  time: '15:30',
  zone: null,
  here: null,
  minutes: 60,
  method: 'video',
  place: 'https://meet.example/tomasz',
  worksheet: null,
  state: 'planned',
  when: 'today',
  startsIn: 28,
  over: false,
  prepared: null,
  log: null,
  ...change,
});
export const held = card({
  id: 's5',
  number: 5,
  date: '2026-02-19',
  state: 'held',
  when: 'past',
  startsIn: -30000,
  over: true,
  log: { id: 'log5', state: 'done' },
});

export const list = (change: Partial<SessionsView> = {}): SessionsView => ({
  relationship: tomasz,
  today: TODAY,
  next: card(),
  planned: [card()],
  past: [held],
  suggestion: {
    id: null,
    relationship: 'r1',
    date: '2026-04-09',
    time: '15:30',
    zone: null,
    minutes: 60,
    method: 'video',
    place: 'https://meet.example/tomasz',
    worksheet: null,
  },
  repeats: true,
  ...change,
});

export const page = (change: Partial<SessionView> = {}): SessionView => ({
  session: card(),
  relationship: tomasz,
  today: TODAY,
  previous: held,
  last: {
    id: 'log5',
    instrument: { id: 'meeting-log', title: 'Meeting log', purpose: 'To keep.', time: null },
    title: 'The lease',
    excerpt: 'He has the figures for the lease and has not shown Magda.',
    side: null,
    relationship: tomasz,
    state: 'done',
    date: '2026-02-19',
  },
  since: [],
  next: null,
  entries: [],
  prepared: null,
  log: null,
  openActions: 0,
  ...change,
});
