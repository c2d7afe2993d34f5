// Actions in their states. Must not hold: anything else.
import { answers, ENTRY, HINT, LONG_LABEL, LONG_TEXT, LONG_WORD, prompts, RTL } from '../instrument/fixtures';
import type { Owner } from '../instrument/rows';
import type { DateParts, Typed } from '../instrument/typed-date';

type Value = Record<string, string>[];
const empty = {
  id: 'actions',
  label: prompts.actions.label,
  entry: ENTRY,
  other: 'Gwen' as string | null,
  owner: 'me' as Owner,
  open: false,
  year: '2026',
  value: undefined as unknown,
  typed: {} as Typed,
  onchange: (_: Value) => undefined as unknown,
  ontyped: (_row: string, _parts: DateParts | null) => undefined as unknown,
};
const row = { id: 'row-1', what: RTL, who: 'them', by: '2026-03-20' };
export const fixtures = {
  empty,
  filled: { ...empty, value: answers.actions as unknown, hint: HINT, optional: true },
  error: {
    ...empty,
    value: [row] as unknown,
    typed: { 'row-1': { day: '31', month: '2', year: '2026' } } as Typed,
    error: 'One action needs another look.',
  },
  long: {
    ...empty,
    label: LONG_LABEL,
    other: LONG_WORD as string | null,
    value: [
      { ...row, id: 'row-2', what: LONG_TEXT, since: '2026-01-01', came: LONG_TEXT },
      { ...row, what: LONG_TEXT },
    ] as unknown,
  },
  rtl: {
    ...empty,
    label: RTL,
    value: [{ ...row, id: 'row-2', since: '2026-01-01', came: RTL }, row] as unknown,
  },
};
