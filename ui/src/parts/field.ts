// What every field of an entry takes: its question, and what is said around it. Must not hold: what only one field has.

export type FieldProps = {
  /** The id of the control; of a group, of its first one. Hint and error are `ID-hint` and `ID-error`. */
  id: string;
  label: string;
  hint?: string | null;
  error?: string | null;
  /** Whether "optional" is said beside the question. */
  optional?: boolean;
  /** 1 when the question is the heading of its screen. */
  level?: 1 | 2 | 3;
};
