// The rows of an answer: actions (what, who, by when) and goals (what, how one will know, by when), whatever a file or an
// older version left in them. Must not hold: components, words, how an id is made.

export const OWNERS = ['me', 'them', 'both'] as const;
export type Owner = (typeof OWNERS)[number];
/** `reached` is what `done` is to an action. */
export type RowState = 'open' | 'done' | 'reached' | 'dropped';
export type Row = {
  id: string;
  what: string;
  who: Owner;
  success: string;
  by: string;
  state: RowState;
  /** What came of it. */
  came: string;
  /** The day it was written, of a row that was brought here from before; empty for one of this entry. */
  since: string;
};
export type RowKind = 'actions' | 'goals';

const blankRow: Omit<Row, 'id'> = {
  what: '',
  who: 'me',
  success: '',
  by: '',
  state: 'open',
  came: '',
  since: '',
};
const STATES: readonly string[] = ['open', 'done', 'reached', 'dropped'];

export const newRow = (id: string, who: Owner = 'me'): Row => ({ id, ...blankRow, who });
export const isCarried = ({ since }: Row): boolean => since !== '';
export const isNamed = ({ what }: Row): boolean => what.trim() !== '';

/** Whether nothing was written in it; then it is no answer and is not kept. */
export const isBlank = (row: Row): boolean =>
  !isCarried(row) && [row.what, row.success, row.by, row.came].every((text) => text.trim() === '');

/** Whether the row says something that this entry said: an action named, or a word on one from before. */
export const isSaid = (row: Row): boolean =>
  isCarried(row) ? row.state !== 'open' || row.came.trim() !== '' : isNamed(row);

const textIn = (row: Record<string, unknown>, key: string): string => {
  const found = row[key];
  return typeof found === 'string' ? found : '';
};

function read(value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const row = value as Record<string, unknown>;
  const id = textIn(row, 'id');
  if (id === '') return [];
  const [who, state] = [textIn(row, 'who'), textIn(row, 'state')];
  return [
    {
      id,
      what: textIn(row, 'what'),
      who: (OWNERS as readonly string[]).includes(who) ? (who as Owner) : 'me',
      success: textIn(row, 'success'),
      by: textIn(row, 'by'),
      state: STATES.includes(state) ? (state as RowState) : 'open',
      came: textIn(row, 'came'),
      since: textIn(row, 'since'),
    },
  ];
}

/** The rows that are stored: those from before first, each group in its own order. */
export function rowsOf(value: unknown): Row[] {
  const rows = Array.isArray(value) ? value.flatMap(read) : [];
  const once = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  return [...once.filter(isCarried), ...once.filter((row) => !isCarried(row))];
}

/** Rows as they are stored: without what is empty, and without blank ones. */
export function storedRows(kind: RowKind, rows: readonly Row[]): Record<string, string>[] {
  return rows
    .filter((row) => !isBlank(row))
    .map(({ id, what, who, success, by, state, came, since }) => ({
      id,
      what,
      ...(kind === 'actions' ? { who } : success === '' ? {} : { success }),
      ...(by === '' ? {} : { by }),
      ...(state === 'open' && since === '' ? {} : { state }),
      ...(came === '' ? {} : { came }),
      ...(since === '' ? {} : { since }),
    }));
}

/**
 * The rows of this entry as they stand on the page: what is stored, and between them the blank ones that only the page
 * knows. `page` is how they stood last; a row that is gone from the store for another reason goes from the page too.
 */
export function standing(page: readonly Row[], stored: readonly Row[]): Row[] {
  const kept = page.flatMap((row) => {
    const now = stored.find(({ id }) => id === row.id);
    return now ? [now] : isBlank(row) ? [row] : [];
  });
  return [...kept, ...stored.filter(({ id }) => !kept.some((row) => row.id === id))];
}
