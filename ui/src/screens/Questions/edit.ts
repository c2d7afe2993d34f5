// What is being written in the question bank just now. What must not live here: components, words.

/** A question (`id` null: a new one) in a family, or the name of a family (null: a new one). */
export type Edit =
  { what: 'question'; family: string; id: string | null } | { what: 'family'; id: string | null };

/** The button that began it, to which the focus returns. */
export const beganWith = (edit: Edit): string =>
  edit.what === 'question'
    ? edit.id === null
      ? `add-${edit.family}`
      : `change-${edit.id}`
    : edit.id === null
      ? 'add-family'
      : `rename-${edit.id}`;
