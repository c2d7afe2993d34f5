// Any of several in its four states. Must not hold: anything else.
import { HINT, LONG_LABEL, LONG_TEXT, prompts } from '../instrument/fixtures';

const { label, items } = prompts.choices;
const empty = { id: 'choices', label, items, value: [] as string[], onchange: (_: string[]) => undefined };
export const fixtures = {
  empty,
  filled: { ...empty, value: ['item-1'], hint: HINT, optional: true },
  error: { ...empty, error: 'Choose at least one.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    items: items.map((item) => ({ ...item, label: LONG_TEXT.slice(0, 400) })),
  },
};
