// What the gallery shows: one prompt of each kind, as it is in each state. For looking at parts; in no build that ships
// (main.ts says how). Must not hold: components, words of the product. Its own few words are here and not in words/,
// because nobody but a developer ever reads them.
import type { EntryView } from '../../ipc/gen/EntryView';
import type { Item } from '../../ipc/gen/Item';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../../parts/instrument/answers';
import {
  answers,
  firstTimes,
  HINT,
  LONG_LABEL,
  LONG_TEXT,
  LONG_WORD,
  prompts,
  RTL,
  times,
  view,
} from '../../parts/instrument/fixtures';
import type { Times } from '../../parts/wheel/times';

export const title = 'Every kind of question';
/** What the clock would say. */
export const TODAY = '2026-03-12';
export const FIELDS = ['empty', 'filled', 'error', 'long', 'rtl'] as const;
export const PAGES = [
  ...FIELDS,
  'months',
  'read',
  'read-long',
  'sheet',
  'sheet-empty',
  'three-hundred',
  'three-hundred-steps',
  'sixteen',
  'nothing',
  'nothing-else',
] as const;
export type Page = (typeof PAGES)[number];
export type FieldState = (typeof FIELDS)[number];

export const named: Record<Page, string> = {
  empty: 'Empty',
  filled: 'Filled in',
  error: 'With an error',
  long: 'Very long',
  rtl: 'Right to left',
  months: 'Months',
  read: 'Read back',
  'read-long': 'Read back, very long',
  sheet: 'On paper',
  'sheet-empty': 'On paper, empty',
  'three-hundred': '300 questions, one page',
  'three-hundred-steps': '300 questions, thirty steps',
  sixteen: 'Sixteen areas, three wheels',
  nothing: 'Nothing',
  'nothing-else': 'Nothing else',
};

const ERROR = 'This is more than one answer can hold.';
const all = Object.values(prompts) as Prompt[];

/** A prompt with every word of it changed. */
function reworded(prompt: Prompt, say: (text: string) => string): Prompt {
  const items = (list: readonly Item[]): Item[] => list.map(({ id, label }) => ({ id, label: say(label) }));
  const base = { ...prompt, label: say(prompt.label), help: say(HINT) };
  switch (base.kind) {
    case 'choice':
    case 'choices':
    case 'checklist':
      return { ...base, items: items(base.items) };
    case 'scale':
      return {
        ...base,
        low: say('low'),
        high: say('high'),
        followUp: base.followUp && { ...base.followUp, label: say(base.followUp.label) },
      };
    case 'statements':
      return {
        ...base,
        low: say('low'),
        high: say('high'),
        groups: base.groups.map((group) => ({
          ...group,
          title: say(group.title),
          statements: items(group.statements),
        })),
      };
    case 'wheel':
      return { ...base, areas: items(base.areas) };
    default:
      return base;
  }
}

/** Answers with every word a person wrote changed; what was chosen, dated and scored stays. */
function rewritten(value: unknown, write: (text: string) => string, key = ''): unknown {
  const kept = ['id', 'date', 'by', 'since', 'who', 'state'];
  if (typeof value === 'string')
    return kept.includes(key) || /^item-|^\d{4}-/.test(value) || value === '' ? value : write(value);
  if (Array.isArray(value)) return value.map((each) => rewritten(each, write, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, rewritten(each, write, name)]),
    );
  return value;
}

export type Shown = { prompts: Prompt[]; answers: Answers; error: string | null; times: Times };

export const fields: Record<FieldState, Shown> = {
  empty: { prompts: all, answers: {}, error: null, times: firstTimes },
  filled: { prompts: all, answers, error: null, times },
  error: { prompts: all, answers, error: ERROR, times },
  long: {
    prompts: all.map((prompt) => reworded(prompt, (text) => `${text} ${LONG_LABEL}`)),
    answers: rewritten(answers, () => `${LONG_TEXT.slice(0, 600)} ${LONG_WORD.repeat(3)}`) as Answers,
    error: null,
    times,
  },
  rtl: {
    prompts: all.map((prompt) => reworded(prompt, () => RTL)),
    answers: rewritten(answers, () => RTL) as Answers,
    error: null,
    times,
  },
};

const PROMPTS = 300;
const STEPS = 30;
const PLAIN = [
  prompts.text,
  prompts.line,
  prompts.scale,
  prompts.choice,
  prompts.choices,
  prompts.checklist,
  prompts.date,
] as const;

/** An entry of an instrument of three hundred prompts, a third of them answered. */
export function threeHundred(steps: boolean): EntryView {
  const many: Prompt[] = Array.from({ length: PROMPTS }, (_, at) => {
    const prompt = PLAIN[at % PLAIN.length] ?? prompts.text;
    const id = `p${at}`;
    const label = `${at + 1}. ${prompt.label}`;
    return prompt.kind === 'scale'
      ? { ...prompt, id, label, followUp: { ...prompt.followUp, id: `${id}-raise` } }
      : { ...prompt, id, label, borrow: [] };
  });
  const size = steps ? PROMPTS / STEPS : PROMPTS;
  const filled = many.flatMap((prompt, at) => {
    const source = PLAIN[at % PLAIN.length];
    return at % 3 === 0 && source ? [[prompt.id, (answers as Answers)[source.id]]] : [];
  });
  return {
    ...view,
    id: steps ? 'three-hundred-steps' : 'three-hundred',
    answers: Object.fromEntries(filled) as EntryView['answers'],
    formatted: {},
    instrument: {
      ...view.instrument,
      title: 'Three hundred questions',
      sections: Array.from({ length: PROMPTS / size }, (_, at) => ({
        id: `s${at}`,
        title: `Part ${at + 1}`,
        why: null,
        together: false,
        prompts: many.slice(at * size, (at + 1) * size),
      })),
    },
  };
}

export const FIRST_SCORE = 'Score of the first area';
export const sixteenNames = Array.from({ length: 16 }, (_, i) => `Area number ${i + 1}`);
const scored = (step: number) => sixteenNames.map((_, i) => (i * step + 3) % 11);
/** Three wheels of sixteen areas, newest first; the first area of the newest has this score. */
export const sixteenLines = (first: number) => [
  { scores: [first, ...scored(7).slice(1)], named: '14 May' },
  { scores: scored(5), named: '12 March' },
  { scores: scored(3), named: '10 January' },
];
