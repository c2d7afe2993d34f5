// Things to show parts with, in tests and galleries: one prompt of each kind, one instrument of several steps.
// Must not hold: anything a person's journal depends on.
import type { Carried } from '../../ipc/gen/Carried';
import type { EntryView } from '../../ipc/gen/EntryView';
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Section } from '../../ipc/gen/Section';
import type { Times } from '../wheel/times';

export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitän';
export const LONG_TEXT = `${'I write it, Idris mends it, nobody says so. '.repeat(120)}${LONG_WORD.repeat(8)}`;
export const LONG_LABEL = `What would you say to ${LONG_WORD}, ${'and to the person after that, '.repeat(10)}if you could say one thing?`;
export const HINT = 'Facts first; what they mean can wait.';

export const RTL = 'في كل خميس أكتب الجدول بنفسي، ثم أصلحه مساءً';
/** An entry's id as the core makes them, so that its rows get theirs. */
export const ENTRY = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506';
const row = (n: number) => `0192f3a4-5b6c-7000-8000-00000000000${n}`;

const base = (id: string, label: string) => ({
  id,
  label,
  help: null,
  optional: false,
  borrow: [],
  carry: null,
});
const items = (...labels: string[]) => labels.map((label, i) => ({ id: `item-${i}`, label }));
const statements = (...labels: string[]) =>
  labels.map((label) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label }));
const AREAS = ['Work', 'Money', 'Health', 'Rest', 'Family', 'Friends', 'Learning', 'Home'];

export const prompts = {
  text: {
    ...base('wanted', 'What do you want to be different?'),
    help: HINT,
    borrow: ['Why now?', 'Who else?'],
    kind: 'text',
  },
  line: { ...base('topic', 'What shall we talk about?'), kind: 'line' },
  date: { ...base('again', 'When will you look again?'), optional: true, kind: 'date' },
  choice: {
    ...base('most', 'Which is it most like?'),
    kind: 'choice',
    items: items('A fork', 'A hill', 'A river'),
  },
  choices: {
    ...base('help', 'Who could help?'),
    optional: true,
    kind: 'choices',
    items: items('Someone at work', 'A friend'),
  },
  checklist: {
    ...base('talked', 'What have you talked about?'),
    kind: 'checklist',
    notes: true,
    items: items('Why now', 'How often to meet', 'What stays private'),
  },
  scale: {
    ...base('sure', 'How sure are you?'),
    kind: 'scale',
    min: 1,
    max: 10,
    low: 'I doubt it',
    high: 'I am certain',
    track: null,
    followUp: { below: 7, id: 'raise', label: 'What would make it one higher?', kind: 'line' },
  },
  statements: {
    ...base('at-work', 'How far is each of these true of you at work?'),
    kind: 'statements',
    min: 1,
    max: 10,
    low: 'Not true at all',
    high: 'Entirely true',
    groups: [
      { id: 'heard', title: 'Being heard', statements: statements('I am asked', 'I am answered') },
      { id: 'trusted', title: 'Being trusted', statements: statements('I have the keys') },
      {
        id: 'paid',
        title: 'Being paid',
        statements: statements('It is enough', 'It is fair', 'It is on time'),
      },
    ],
  },
  wheel: {
    ...base('areas', 'How content are you with each part of your life?'),
    kind: 'wheel',
    areas: AREAS.map((label) => ({ id: label.toLowerCase(), label })),
  },
  actions: {
    ...base('actions', 'What will you do, and by when?'),
    help: 'Steps small enough to begin before you next meet.',
    borrow: ['What could you begin before this week is out?', 'Who should hear you promise it?'],
    kind: 'actions',
    open: true,
  },
  goals: {
    ...base('goals', 'What do you want to have reached a year from now?'),
    kind: 'goals',
    open: false,
    under: null,
  },
  steps: {
    ...base('steps', 'What comes first?'),
    optional: true,
    kind: 'goals',
    open: false,
    under: 'goals',
  },
  signature: { ...base('signed', 'Your name, as under a letter'), kind: 'signature' },
} as const satisfies Record<string, Prompt>;

export const answers = {
  wanted: 'By June the evening team writes its own rota.',
  topic: 'The rota',
  again: '2026-06-01',
  most: 'item-1',
  help: ['item-0'],
  talked: { 'item-0': { done: true, note: 'She has just begun.' }, 'item-2': { done: true, note: '' } },
  sure: 6,
  raise: 'Telling Idris today.',
  'at-work': { 'i-am-asked': 7, 'i-am-answered': 8, 'i-have-the-keys': 4, 'it-is-fair': 10 },
  areas: {
    work: { score: 7, note: '' },
    money: { score: 5, note: '' },
    health: { score: 6, note: '' },
    rest: { score: 3, note: 'Sundays went to the rota.' },
    family: { score: 8, note: '' },
    friends: { score: 6, note: '' },
    learning: { score: 8, note: '' },
  },
  actions: [
    {
      id: row(1),
      what: 'Write down what the rota costs',
      who: 'me',
      by: '2026-03-05',
      state: 'done',
      came: 'Four hours a week.',
      since: '2026-02-19',
    },
    { id: row(2), what: 'Ask Idris what he would change', who: 'both', state: 'open', since: '2026-02-19' },
    { id: row(3), what: 'Give Idris the April rota to draft by himself', who: 'me', by: '2026-03-20' },
    { id: row(4), what: 'Ask me whether I opened the file', who: 'them', by: '2026-03-27' },
  ],
  goals: [
    {
      id: row(5),
      what: 'The evening team writes its own rota',
      success: 'I have a Thursday with no rota in it.',
      by: '2026-06-01',
    },
  ],
  steps: [{ id: row(6), what: 'Idris drafts April' }],
  signed: { name: 'Ada Lovell', date: '2026-03-12' },
};
/** As the core hands them over. */
const kept = answers as unknown as EntryView['answers'];

export const times: Times = {
  now: 'Today',
  nowShort: 'Today',
  then: {
    named: 'January',
    day: '29 January',
    short: '29 Jan',
    scores: { work: 5, money: 5, health: 6, rest: 5, family: 7, friends: 3, learning: 6, home: 7 },
  },
};
export const firstTimes: Times = { ...times, then: null };

const section = (id: string, title: string, asked: readonly Prompt[]): Section => ({
  id,
  title,
  together: false,
  why: 'Say it early, and neither of you has to guess.',
  prompts: [...asked],
});

export const instrument: Instrument = {
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
    section('goal', 'Goal', [prompts.line, prompts.text, prompts.date]),
    section('reality', 'Reality', [prompts.checklist]),
    section('options', 'Options', [prompts.choice, prompts.choices, prompts.scale]),
    section('whole', 'The whole', [prompts.wheel]),
  ],
};
export const shortInstrument: Instrument = {
  ...instrument,
  id: 'note',
  title: 'A note',
  sections: [section('note', 'Note', [prompts.line, prompts.text])],
};

export const view: EntryView = {
  id: 'e1',
  instrument,
  relationship: null,
  session: null,
  state: 'draft',
  date: '2026-03-12',
  saved: { date: '2026-03-12', time: '13:40' },
  stored: true,
  answers: kept,
  formatted: { wanted: '<p>By <strong>June</strong> the evening team writes its own rota.</p>' },
  previousWheel: { date: '2026-01-29', scores: times.then?.scores ?? {}, inherited: {} },
  carried: [],
};

/** An answer of 12 May, brought to the question that stands open now. */
export const carriedText: Carried = {
  prompt: 'wanted',
  entry: 'e0',
  title: 'OSKAR',
  date: '2025-05-12',
  question: { ...prompts.text, id: 'perfect', label: 'What would be different?' },
  value: 'That **nobody** asks me about swaps.',
  formatted: '<p>That <strong>nobody</strong> asks me about swaps.</p>',
};
export const carriedScale: Carried = {
  ...carriedText,
  prompt: 'sure',
  question: prompts.scale,
  value: 4,
  formatted: null,
};

/** Two people, each alone, and what they fill in together. */
export const sidedInstrument: Instrument = {
  ...instrument,
  id: 'contract',
  title: 'Contract',
  sides: true,
  sections: [
    section('points', 'What we agree', [prompts.text]),
    { ...section('signed', 'Signed', [prompts.signature]), together: true },
  ],
};
