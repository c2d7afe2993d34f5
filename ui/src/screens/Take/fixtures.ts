// What a copy would hold, for tests and the mock. Must not hold: rules.
import type { TakeOffer } from '../../ipc/gen/TakeOffer';
import type { TakePreview } from '../../ipc/gen/TakePreview';

const file = (format: TakeOffer['format']): TakeOffer => ({ format, single: true });
const folder = (format: TakeOffer['format']): TakeOffer => ({ format, single: false });

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
  formats: [file('json'), folder('markdown'), folder('word'), file('pdf'), folder('csv'), file('calendar')],
  goals: 6,
  actions: 48,
  people: ['Gwen Pritchard', 'ليلى 🌿'],
  first: '2025-02-03',
  last: '2026-03-11',
  today: '2026-03-12',
};
