// Statements being scored in their four states. Must not hold: anything else.
import { answers, HINT, LONG_LABEL, LONG_TEXT, prompts } from '../instrument/fixtures';
import type { StatementGroup } from '../../ipc/gen/StatementGroup';

const { label, min, max, low, high, groups } = prompts.statements;
type Value = Record<string, unknown> | undefined;
const empty = {
  id: 'statements',
  label,
  min: min as number,
  max: max as number,
  low: low as string | null,
  high: high as string | null,
  groups: groups as readonly StatementGroup[],
  value: undefined as Value,
  onchange: (_: Value) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: answers['at-work'] as Value, hint: HINT, optional: true },
  error: { ...empty, error: 'Give at least one number.' },
  long: {
    ...empty,
    label: LONG_LABEL,
    low: LONG_TEXT.slice(0, 100),
    high: LONG_TEXT.slice(0, 100),
    groups: Array.from({ length: 8 }, (_, g) => ({
      id: `g${g}`,
      title: `${g}: ${LONG_LABEL}`,
      statements: Array.from({ length: 5 }, (_, s) => ({
        id: `g${g}-s${s}`,
        label: LONG_TEXT.slice(0, 200),
      })),
    })),
    value: { 'g0-s0': 1 } as Value,
  },
};
