// Entries being filled in, by id, so that every kind of question can be looked at. What must not live here: commands.
import type { EntryView } from '../src/ipc/gen/EntryView';
import type { Prompt } from '../src/ipc/gen/Prompt';
import type { Section } from '../src/ipc/gen/Section';
import type { RelationshipCard } from '../src/ipc/gen/RelationshipCard';

const base = { help: null, optional: false, borrow: [] as string[], carry: null };
const section = (id: string, title: string, prompts: Prompt[], why: string | null = null): Section => ({
  id,
  title,
  why,
  together: false,
  prompts,
});
const row = (n: number) => `0192f3a4-5b6c-7000-8000-00000000000${n}`;

const worksheet = (relationship: RelationshipCard, today: string): EntryView => ({
  id: '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506',
  instrument: {
    id: 'grow',
    group: 'sessions',
    version: 1,
    wording: 'en',
    title: 'GROW worksheet',
    purpose: 'Four stages from a wish to a next step.',
    time: '20 to 40 minutes',
    roles: ['mentee'],
    phases: [],
    sources: [],
    library: null,
    sides: false,
    headline: null,
    sections: [
      section(
        'goal',
        'Goal',
        [
          {
            ...base,
            id: 'wanted',
            label: 'What would you like to be different?',
            help: 'Facts first; what they mean can wait.',
            borrow: ['Why now?', 'Who else would notice?'],
            carry: { instrument: 'oskar', prompt: 'perfect', how: 'show' },
            kind: 'text',
          },
          { ...base, id: 'know', label: 'How will you know?', optional: true, kind: 'line' },
        ],
        'Say it early, and neither of you has to guess.',
      ),
      section('ends', 'Goals', [
        {
          ...base,
          id: 'goals',
          label: 'What do you want to have reached in a year?',
          kind: 'goals',
          open: false,
          under: null,
        },
        {
          ...base,
          id: 'steps',
          label: 'What comes first?',
          optional: true,
          kind: 'goals',
          open: false,
          under: 'goals',
        },
      ]),
      section('reality', 'Reality', [
        {
          ...base,
          id: 'talked',
          label: 'What have you talked about?',
          kind: 'checklist',
          notes: true,
          items: [
            { id: 'a', label: 'Why now' },
            { id: 'b', label: 'What stays private' },
          ],
        },
        {
          ...base,
          id: 'most',
          label: 'Which is it most like?',
          kind: 'choice',
          items: [
            { id: 'a', label: 'A fork' },
            { id: 'b', label: 'A hill' },
          ],
        },
      ]),
      section('way', 'Way forward', [
        {
          ...base,
          id: 'actions',
          label: 'What will you do, and by when?',
          help: 'Steps small enough to begin before you next meet, on 17 March. When you finish this worksheet, each one joins your list of actions.',
          borrow: [
            'What could you begin before this week is out?',
            'Who should hear you promise it?',
            'What might get in the way, and what then?',
          ],
          kind: 'actions',
          open: true,
        },
        {
          ...base,
          id: 'sure',
          label: 'How sure are you that you will do it?',
          carry: { instrument: 'oskar', prompt: 'scale-now', how: 'show' },
          kind: 'scale',
          min: 1,
          max: 10,
          low: 'I doubt it',
          high: 'I am certain',
          track: null,
          followUp: { below: 7, id: 'raise', label: 'What would make it one higher?', kind: 'text' },
        },
      ]),
      section('signed', 'Signed', [
        { ...base, id: 'signed', label: 'Your name, as under a letter', kind: 'signature' },
      ]),
    ],
  },
  relationship,
  session: null,
  state: 'draft',
  date: today,
  saved: { date: today, time: '14:02' },
  stored: true,
  answers: {
    wanted: 'By June the evening team writes its own rota.',
    sure: 6,
    goals: [
      {
        id: row(5),
        what: 'The evening team writes its own rota',
        success: 'I have a Thursday with no rota in it.',
        by: '2026-06-01',
      },
    ],
    actions: [
      {
        id: row(1),
        what: 'Write down what the rota costs',
        who: 'me',
        by: '2026-03-05',
        state: 'done',
        came: 'Four hours a week, and my Thursdays.',
        since: '2026-02-19',
      },
      {
        id: row(2),
        what: 'Ask Idris what he would change',
        who: 'both',
        by: '2026-03-10',
        state: 'open',
        since: '2026-02-19',
      },
      { id: row(3), what: 'Give Idris the April rota to draft by himself', who: 'me', by: '2026-03-20' },
      { id: row(4), what: 'Ask me whether I opened the file', who: 'them', by: '2026-03-27' },
    ],
  } as unknown as EntryView['answers'],
  formatted: { wanted: '<p>By June the evening team writes its own rota.</p>' },
  previousWheel: null,
  carried: [
    {
      prompt: 'wanted',
      entry: 'e1',
      title: 'OSKAR',
      date: '2025-05-12',
      question: { ...base, id: 'perfect', label: 'What would a perfect week look like?', kind: 'text' },
      value: 'Nobody asks me about **swaps**, and I hear of them the way everyone does.',
      formatted:
        '<p>Nobody asks me about <strong>swaps</strong>, and I hear of them the way everyone does.</p>',
    },
    {
      prompt: 'sure',
      entry: 'e1',
      title: 'OSKAR',
      date: '2026-02-12',
      question: {
        ...base,
        id: 'scale-now',
        label: 'Where are you on the way there?',
        kind: 'scale',
        min: 0,
        max: 10,
        low: null,
        high: null,
        track: null,
        followUp: null,
      },
      value: 4,
      formatted: null,
    },
  ],
});

export const forms = (relationship: RelationshipCard, today: string): Record<string, EntryView> => ({
  worksheet: worksheet(relationship, today),
});
