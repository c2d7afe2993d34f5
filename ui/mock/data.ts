// A few invented people for the pretended core.
import type { KeysView } from '../src/ipc/gen/KeysView';
import type { BinView } from '../src/ipc/gen/BinView';
import type { HistoryView } from '../src/ipc/gen/HistoryView';
import type { Offer } from '../src/ipc/gen/Offer';
import type { EntryCard } from '../src/ipc/gen/EntryCard';
import type { EntryView } from '../src/ipc/gen/EntryView';
import type { InstrumentCard } from '../src/ipc/gen/InstrumentCard';
import type { JournalView } from '../src/ipc/gen/JournalView';
import type { PacksView } from '../src/ipc/gen/PacksView';
import type { PathView } from '../src/ipc/gen/PathView';
import type { Places } from '../src/ipc/gen/Places';
import type { RelationshipCard } from '../src/ipc/gen/RelationshipCard';
import type { RevisionView } from '../src/ipc/gen/RevisionView';
import type { TodayView } from '../src/ipc/gen/TodayView';
import { nextSession } from './meeting';

export const TODAY = '2026-03-12';
export const words =
  'orchard tunnel violin maple garment echo lantern picnic ribbon copper window salad'.split(' ');

const person = (
  id: string,
  name: string,
  role: RelationshipCard['role'],
  phase: [string, string],
): RelationshipCard => ({
  id,
  name,
  firstName: name.split(' ')[0] ?? name,
  role,
  kind: 'one-to-one',
  phase: { id: phase[0], title: phase[1] },
  started: '2025-11-06',
  ends: '2026-11-06',
  state: 'active',
  ended: null,
  early: false,
});
const gwen = person('gwen', 'Gwen Pritchard', 'mentee', ['setting-direction', 'Setting direction']);
const tomasz = person('tomasz', 'Tomasz Wilk', 'mentor', ['progression', 'Progression']);

export const places: Places = {
  journal: 'Mentoring',
  sample: false,
  relationships: [gwen, tomasz],
  lastBackup: '2026-03-11',
  today: TODAY,
};

const log: InstrumentCard = {
  id: 'learning-log',
  title: 'Learning log',
  purpose: 'What happened, what you made of it, and what you will try.',
  time: 'ten minutes',
};
const wheel: InstrumentCard = {
  id: 'wheel-of-life',
  title: 'Wheel of life',
  purpose: 'Eight numbers, five minutes, something to compare with later.',
  time: 'five minutes',
};
const card = (id: string, title: string, date: string, state: EntryCard['state'] = 'done'): EntryCard => ({
  id,
  instrument: log,
  title,
  excerpt: 'I had promised myself to ask one question and then wait. I lasted about four seconds.',
  side: null,
  relationship: gwen,
  state,
  date,
});

const quiet = {
  lastSession: '2026-02-19',
  nextSession: null,
  openActions: 2,
  contractReview: null,
  nextReview: null,
};
export const today: TodayView = {
  today: TODAY,
  next: [nextSession(tomasz)],
  passed: [],
  actions: [],
  openActions: 7,
  due: [
    {
      relationship: { id: 'gwen', name: 'Gwen Pritchard', firstName: 'Gwen', role: 'mentee' },
      what: 'contract',
      date: '2026-03-30',
      goal: null,
    },
  ],
  question: {
    id: 'q1',
    text: 'Whose voice was missing from the room this week?',
    starred: false,
    own: false,
  },
  relationships: [
    { relationship: gwen, phases: ['gone', 'here', 'ahead', 'ahead', 'ahead'], done: 5, tasks: 8, ...quiet },
    {
      relationship: tomasz,
      phases: ['gone', 'gone', 'here', 'ahead', 'ahead'],
      done: 2,
      tasks: 6,
      ...quiet,
      nextSession: nextSession(tomasz),
    },
  ],
  drafts: [card('d1', 'After the Monday meeting', '2026-03-11', 'draft')],
  startSmall: [log, wheel],
  rehearse: false,
  lastBackup: null,
};

const walk: InstrumentCard = {
  id: 'own-walk',
  title: 'After a walk',
  purpose: 'What a walk together brought up.',
  time: null,
};
export const offers: Offer[] = [
  { group: 'learning', instruments: [log, wheel] },
  { group: 'own', instruments: [walk] },
];

const phase = (id: string, title: string, mark: 'gone' | 'here' | 'ahead'): PathView['phases'][number] => ({
  id,
  title,
  purpose: 'Agree what this is for, and how you will both know that it is working.',
  nudge: null,
  mark,
  since: mark === 'ahead' ? null : '2026-01-08',
  until: mark === 'gone' ? '2026-01-29' : null,
  focus: ['Say aloud what each of you hopes for'],
  aware: ['Solving the first problem that turns up'],
  questions: ['What would make a year of this worth it?'],
  tasks: [
    {
      id: `${id}-1`,
      label: 'Write down what you hope for',
      instrument: log,
      done: '2026-02-02',
      entry: null,
    },
    { id: `${id}-2`, label: 'Draw your wheel of life', instrument: wheel, done: null, entry: null },
    {
      id: `${id}-3`,
      label: 'Tell your manager that you have a mentor',
      instrument: null,
      done: null,
      entry: null,
    },
  ],
  done: 1,
});
export const path: PathView = {
  relationship: gwen,
  today: TODAY,
  history: [
    {
      phase: 'setting-direction',
      title: 'Setting direction',
      date: '2026-01-29',
      thoughts: [{ question: 'How at ease are we when we meet?', answer: 'More than I thought.' }],
    },
    { phase: 'building-rapport', title: 'Building rapport', date: '2026-01-08', thoughts: [] },
  ],
  phases: [
    phase('building-rapport', 'Building rapport', 'gone'),
    phase('setting-direction', 'Setting direction', 'here'),
    phase('progression', 'Progression', 'ahead'),
    phase('winding-up', 'Winding up', 'ahead'),
    phase('moving-on', 'Moving on', 'ahead'),
  ],
};

export const journal: JournalView = {
  count: 3,
  binned: 1,
  months: [
    {
      year: 2026,
      month: 3,
      entries: [card('e1', 'The rota conversation', '2026-03-10'), card('e2', 'Waiting', '2026-03-02')],
    },
    { year: 2026, month: 2, entries: [card('e3', 'Why I asked Gwen', '2026-02-19')] },
  ],
};

export const entry: EntryView = {
  id: 'e1',
  instrument: {
    id: 'learning-log',
    group: 'learning',
    version: 1,
    wording: 'en',
    title: 'Learning log',
    purpose: log.purpose,
    time: log.time,
    roles: ['both'],
    phases: ['setting-direction'],
    sources: [],
    library: null,
    sides: false,
    headline: 'headline',
    sections: [
      {
        id: 'what',
        title: 'What happened',
        why: 'Memory tidies up quickly.',
        together: false,
        prompts: [
          {
            id: 'headline',
            label: 'Give it a name',
            help: null,
            optional: false,
            borrow: [],
            carry: null,
            kind: 'line',
          },
          {
            id: 'story',
            label: 'What happened?',
            help: 'As if to a friend.',
            optional: false,
            borrow: [],
            carry: null,
            kind: 'text',
          },
        ],
      },
    ],
  },
  relationship: gwen,
  state: 'done',
  date: '2026-03-10',
  saved: { date: '2026-03-10', time: '21:14' },
  stored: true,
  answers: { headline: 'The rota conversation', story: 'I asked, and then I waited.' },
  formatted: { story: '<p>I asked, and then I waited.</p>' },
  previousWheel: null,
  session: null,
  carried: [],
};

export const bin: BinView = {
  today: TODAY,
  entries: [
    { card: card('e4', 'The lease, again', '2026-03-06'), binned: '2026-03-11', goneOn: '2026-04-10' },
  ],
};

const moments: HistoryView['revisions'] = [
  { id: 'v2', date: '2026-03-10', time: '21:14', state: 'done', words: 10, now: true },
  { id: 'v1', date: '2026-03-10', time: '20:50', state: 'draft', words: 4, now: false },
];
export const history: HistoryView = {
  title: 'The rota conversation',
  relationship: null,
  today: TODAY,
  revisions: moments,
};

const nothing = { ticked: null, score: null, date: null, text: null };
export const revision: RevisionView = {
  revision: moments[1]!,
  entry: 'e1',
  title: 'The rota conversation',
  relationship: null,
  today: TODAY,
  differences: [
    {
      promptId: 'headline',
      label: 'Give it a name',
      item: null,
      then: nothing,
      now: { ...nothing, text: 'The rota conversation' },
    },
    {
      promptId: 'story',
      label: 'What happened?',
      item: null,
      then: { ...nothing, text: 'I asked.' },
      now: { ...nothing, text: 'I asked, and then I waited.' },
    },
  ],
};

/** One that is sound, one that is not, and a link. */
export const packs: PacksView = {
  folder: '/home/ada/Documents/Ithaca/Mentoring/packs',
  trouble: null,
  packs: [
    {
      file: 'after-a-walk.toml',
      title: 'After a walk',
      source: 'Guild of joiners, winter course',
      trouble: null,
      mistakes: [],
    },
    {
      file: 'grow.toml',
      title: null,
      source: null,
      trouble: null,
      mistakes: [
        {
          line: 5,
          what: '`grow` is one of Ithaca’s own instruments, which nothing can take the place of',
          next: 'Give this one another id, such as `my-grow`.',
        },
        { line: 12, what: '`lien` is not a kind of prompt', next: 'Use one of: text, line, date.' },
      ],
    },
    { file: 'shared.toml', title: null, source: null, trouble: 'link', mistakes: [] },
  ],
  leftOut: 0,
};

/** `&slot=keychain` opens by the login; `&old` has an older key about; `&rehearse` asks for the words. */
export const keys = (asked: URLSearchParams): KeysView => {
  const slot = asked.get('slot') === 'keychain' ? 'keychain' : 'passphrase';
  return {
    today: TODAY,
    slots: [slot, 'recovery'],
    damaged: [],
    asks: slot === 'passphrase',
    keychain:
      asked.get('keychain') === 'no' ? { available: false, why: 'absent' } : { available: true, why: null },
    wordsSince: '2025-11-06',
    wordsChecked: asked.has('checked') ? '2026-02-02' : null,
    rehearse: asked.has('rehearse'),
    old: asked.has('old')
      ? {
          keychain: true,
          backups: [
            {
              file: '/media/ada/Blue stick/Mentoring 2026-03-02.tar',
              date: '2026-03-02',
              found: true,
              entries: null,
              newest: null,
            },
            {
              file: '/home/ada/Papers/Mentoring 2026-02-01.tar',
              date: '2026-02-01',
              found: false,
              entries: null,
              newest: null,
            },
          ],
        }
      : null,
  };
};
