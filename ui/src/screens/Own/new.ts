// New questions and parts, each with an id nobody has had. Must not hold: the form they go into, words.
import type { Item } from '../../ipc/gen/Item';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Section } from '../../ipc/gen/Section';
import type { StatementGroup } from '../../ipc/gen/StatementGroup';
import type { KindName } from '../../words/en/own';

/** Ids are for ever and used once: one that was taken out must never come back for another question. */
function id(letter: string): string {
  const figures = crypto.getRandomValues(new Uint32Array(2));
  return `${letter}-${[...figures].map((figure) => figure.toString(36)).join('')}`;
}

export const newItem = (): Item => ({ id: id('i'), label: '' });
export const newGroup = (): StatementGroup => ({ id: id('g'), title: '', statements: [newItem()] });
export const newFollowUp = (below: number) => ({ below, id: id('q'), label: '', kind: 'line' as const });

const scale = { low: null, high: null };

/** What only its kind has, at first. */
const only = {
  text: () => ({ kind: 'text' }),
  line: () => ({ kind: 'line' }),
  date: () => ({ kind: 'date' }),
  choice: () => ({ kind: 'choice', items: [newItem(), newItem()] }),
  choices: () => ({ kind: 'choices', items: [newItem(), newItem()] }),
  checklist: () => ({ kind: 'checklist', items: [newItem(), newItem()], notes: false }),
  scale: () => ({ kind: 'scale', min: 0, max: 10, ...scale, track: null, followUp: null }),
  statements: () => ({ kind: 'statements', min: 1, max: 5, ...scale, groups: [newGroup()] }),
  wheel: () => ({ kind: 'wheel', areas: [newItem(), newItem(), newItem()] }),
  actions: () => ({ kind: 'actions', open: true }),
  goals: () => ({ kind: 'goals', open: true, under: null }),
  signature: () => ({ kind: 'signature' }),
} satisfies Record<KindName, () => { kind: KindName }>;

export const newPrompt = (kind: KindName): Prompt =>
  ({
    id: id('q'),
    label: '',
    help: null,
    optional: false,
    borrow: [],
    carry: null,
    ...only[kind](),
  }) as Prompt;

export const newSection = (): Section => ({
  id: id('s'),
  title: '',
  why: null,
  together: false,
  prompts: [newPrompt('text')],
});
