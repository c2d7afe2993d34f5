// A relationship as it was set up, for tests: with one person, with five. Must not hold: rules.
import type { Erasing } from '../../ipc/gen/Erasing';
import type { RelationshipView } from '../../ipc/gen/RelationshipView';
import { gwen, TODAY } from '../Path/fixtures';

export const mine = (over: Partial<RelationshipView> = {}): RelationshipView => ({
  id: gwen.id,
  people: [{ id: 'p1', name: gwen.name }],
  role: gwen.role,
  kind: gwen.kind,
  started: gwen.started,
  ends: null,
  rhythm: 'monthly',
  state: 'active',
  ended: null,
  early: false,
  today: TODAY,
  ...over,
});

export const group = (): RelationshipView =>
  mine({
    people: ['Idris Vaughan', 'Sian Rees', 'ليلى 🌿', 'Nia', 'Li'].map((name, at) => ({
      id: `p${at + 1}`,
      name,
    })),
    role: 'mentor',
    kind: 'group',
  });

export const goes = (over: Partial<Erasing> = {}): Erasing => ({
  relationship: gwen,
  people: [gwen.name],
  entries: 14,
  revisions: 30,
  sessions: 6,
  goals: 0,
  actions: 1,
  lastBackup: '2026-03-11',
  backups: [
    { file: '/stick/J 2026-03-11.tar', date: '2026-03-11', found: true, entries: null, newest: null },
    { file: '/stick/J 2026-02-01.tar', date: '2026-02-01', found: true, entries: null, newest: null },
    { file: '/other/J 2026-01-02.tar', date: '2026-01-02', found: false, entries: null, newest: null },
  ],
  ...over,
});
