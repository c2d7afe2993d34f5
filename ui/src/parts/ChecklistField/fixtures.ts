// A checklist in its four states. Must not hold: anything else.
import { answers, HINT, LONG_LABEL, LONG_TEXT, prompts } from '../instrument/fixtures';

const { label, items, notes } = prompts.checklist;
type Value = Record<string, unknown> | undefined;
const empty = {
  id: 'list',
  label,
  items,
  notes: notes as boolean,
  value: undefined as Value,
  onchange: (_: Value) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: answers.talked, hint: HINT, optional: true },
  error: { ...empty, error: 'One note is longer than it can hold.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    items: items.map((item) => ({ ...item, label: LONG_TEXT.slice(0, 300) })),
    value: { 'item-0': { done: true, note: LONG_TEXT } },
  },
};
