// A form of one's own to test with: two parts, a scale that asks one more question, goals and their steps. Must not hold:
// tests.
import type { FormView } from '../../ipc/gen/FormView';
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';

const common = { help: null, optional: false, borrow: [], carry: null };
const prompt = (id: string, label: string, kind: { kind: string; [key: string]: unknown }): Prompt =>
  ({ ...common, id, label, ...kind }) as unknown as Prompt;

export const form: Instrument = {
  id: 'own-1',
  wording: 'own',
  version: 1,
  title: 'After a walk',
  group: 'own',
  purpose: 'What came up on the way.',
  time: null,
  roles: ['both'],
  phases: [],
  sources: [],
  library: null,
  sides: false,
  headline: 'where',
  sections: [
    {
      id: 'walk',
      title: 'The walk',
      why: null,
      together: false,
      prompts: [
        prompt('where', 'Where to?', { kind: 'line' }),
        prompt('pace', 'How was the pace?', {
          kind: 'choice',
          items: [
            { id: 'slow', label: 'Slow' },
            { id: 'right', label: 'About right' },
          ],
        }),
      ],
    },
    {
      id: 'next',
      title: 'What comes next',
      why: 'So that it does not stay a walk.',
      together: false,
      prompts: [
        prompt('goals', 'Where do you want to get to?', { kind: 'goals', open: true, under: null }),
        prompt('steps', 'What are the steps?', { kind: 'goals', open: true, under: 'goals' }),
        prompt('sure', 'How sure are you?', {
          ...{ kind: 'scale', min: 0, max: 10, low: null, high: null, track: null },
          followUp: { below: 7, id: 'surer', label: 'What would help?', kind: 'line' },
        }),
      ],
    },
  ],
};

export const view: FormView = {
  id: 'own-1',
  form,
  basedOn: 'GROW worksheet',
  used: false,
  changing: true,
  binned: false,
  saved: { date: '2026-03-12', time: '14:02' },
  mistakes: [],
};
