// What a copy would hold, for tests and the mock. Must not hold: rules.
import type { TakePreview } from '../../ipc/gen/TakePreview';

export const taken: TakePreview = {
  named: null,
  entries: 214,
  drafts: 3,
  forms: [
    { title: 'Learning log', entries: 120 },
    { title: 'Meeting log', entries: 60 },
    { title: 'Note', entries: 34 },
  ],
  revisions: 402,
  sessions: 31,
  calendar: 31,
  goals: 6,
  actions: 48,
  people: ['Gwen Pritchard', 'ليلى 🌿'],
  first: '2025-02-03',
  last: '2026-03-11',
  today: '2026-03-12',
};
