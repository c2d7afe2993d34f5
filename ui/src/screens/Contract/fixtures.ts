// What lives here: an invented contract for tests: two points, then what is filled in together.
import type { Answers } from '../../ipc/gen/Answers';
import type { ContractText } from '../../ipc/gen/ContractText';
import type { ContractView } from '../../ipc/gen/ContractView';
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';

const base = { help: null, optional: true, borrow: [], carry: null };
const point = (id: string, label: string, help: string): Prompt => ({
  ...base,
  id,
  label,
  help,
  kind: 'text',
});

export const form: Instrument = {
  id: 'contract',
  version: 1,
  wording: 'en',
  title: 'Our agreement',
  group: 'contract',
  purpose: 'Words you would both sign.',
  time: null,
  roles: ['both'],
  phases: [],
  sources: [],
  library: null,
  sides: true,
  headline: null,
  sections: [
    {
      id: 'how',
      title: 'How we meet',
      why: 'Small things.',
      together: false,
      prompts: [
        point('often', 'How often', 'In a bad month.'),
        point('where', 'Where', 'Unheard.'),
        point('cancel', 'If one cannot come', 'It will happen.'),
      ],
    },
    {
      id: 'together',
      title: 'Together',
      why: null,
      together: true,
      prompts: [
        { ...base, optional: false, id: 'review-on', label: 'When again?', kind: 'date' },
        { ...base, optional: false, id: 'one', label: 'One of you signs', kind: 'signature' },
        { ...base, optional: false, id: 'other', label: 'And the other', kind: 'signature' },
      ],
    },
  ],
};

export const person: RelationshipCard = {
  id: 'r1',
  name: 'Gwen Pritchard',
  firstName: 'Gwen',
  role: 'mentee',
  kind: 'one-to-one',
  phase: { id: 'rapport', title: 'Building rapport' },
  started: '2025-12-02',
  ends: null,
  state: 'active',
  ended: null,
  early: false,
};

export const text = (entry: string | null, answers: Answers = {}): ContractText => ({
  entry,
  state: entry === null ? null : 'draft',
  answers,
  formatted: Object.fromEntries(
    Object.entries(answers).flatMap(([id, said]) =>
      typeof said === 'string' ? [[id, `<p>${said}</p>`]] : [],
    ),
  ),
  saved: entry === null ? null : { date: '2026-03-10', time: '13:40' },
});

/** A contract nobody has begun. */
export const contractView = (over: Partial<ContractView> = {}): ContractView => ({
  relationship: person,
  today: '2026-03-12',
  instrument: form,
  id: null,
  position: 1,
  newest: true,
  mine: text(null),
  theirs: text(null),
  agreed: text(null),
  points: 3,
  agreedPoints: 0,
  signed: null,
  review: null,
  suggestedReview: '2026-09-12',
  earlier: [],
  ...over,
});

export const begun = (over: Partial<ContractView> = {}): ContractView =>
  contractView({
    id: 'c1',
    mine: text('m', { often: 'Every fortnight', where: 'Not the library' }),
    theirs: text('t', { often: 'Once a month', where: 'My kitchen' }),
    agreed: text('a', { often: 'Every three weeks' }),
    ...over,
  });
