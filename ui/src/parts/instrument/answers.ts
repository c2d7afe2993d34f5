// Reading and writing the answers of an entry, whatever its file or an older version left in them.
// Must not hold: components, words, saving. A key that is not there is a prompt that was not answered.
import type { Item } from '../../ipc/gen/Item';
import type { Prompt } from '../../ipc/gen/Prompt';
import { isSaid, rowsOf } from './rows';

export type Answers = Record<string, unknown>;
export type Tick = { done: boolean; note: string };
export type Scored = { score: number | null; note: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const choicesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** What a checklist says of one item; an item nobody touched is not done and has no note. */
export function tickOf(value: unknown, item: string): Tick {
  const found = isRecord(value) ? value[item] : undefined;
  return isRecord(found)
    ? { done: found.done === true, note: textOf(found.note) }
    : { done: false, note: '' };
}

/** What a wheel says of one area; null is "no score", which is never nought. */
export function scoredOf(value: unknown, area: string): Scored {
  const found = isRecord(value) ? value[area] : undefined;
  return isRecord(found)
    ? { score: numberOf(found.score), note: textOf(found.note) }
    : { score: null, note: '' };
}

export type Signature = { name: string; date: string };

export function signatureOf(value: unknown): Signature {
  return isRecord(value) ? { name: textOf(value.name), date: textOf(value.date) } : { name: '', date: '' };
}

/** A signature as it is stored: without what is empty; undefined when nothing is left of it. */
export function storedSignature({ name, date }: Signature): Record<string, string> | undefined {
  if (name === '' && date === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(date === '' ? {} : { date }) };
}

/** The number given to one statement; null is "none yet", and so is one that the scale does not have. */
export function scoreIn(
  value: unknown,
  statement: string,
  { min, max }: { min: number; max: number },
): number | null {
  const found = isRecord(value) ? value[statement] : undefined;
  return typeof found === 'number' && Number.isInteger(found) && found >= min && found <= max ? found : null;
}

/** The value of a checklist, wheel or set of statements with one item changed; undefined when nothing is left in it. */
function withItem<T>(
  value: unknown,
  item: string,
  next: T,
  empty: boolean,
): Record<string, unknown> | undefined {
  const all = isRecord(value) ? { ...value } : {};
  if (empty) delete all[item];
  else all[item] = next;
  return Object.keys(all).length > 0 ? all : undefined;
}

export const withTick = (value: unknown, item: string, tick: Tick, notes: boolean) =>
  withItem(value, item, { done: tick.done, note: notes ? tick.note : '' }, !tick.done && tick.note === '');
export const withScored = (value: unknown, area: string, scored: Scored) =>
  withItem(value, area, scored, scored.score === null && scored.note === '');
export const withScore = (value: unknown, statement: string, score: number | null) =>
  withItem(value, statement, score, score === null);

/** The answers with one of them changed. Empty is the same as absent, so that "not answered" has one shape. */
export function withAnswer(answers: Answers, id: string, value: unknown): Answers {
  const next = { ...answers };
  const empty =
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) delete next[id];
  else next[id] = value;
  return next;
}

/** Whether anything was answered here. Blanks alone are not an answer. */
export function isAnswered(prompt: Prompt, answers: Answers): boolean {
  const value = answers[prompt.id];
  switch (prompt.kind) {
    case 'text':
    case 'line':
    case 'date':
    case 'choice':
      return textOf(value).trim() !== '';
    case 'choices':
      return choicesOf(value).length > 0;
    case 'scale':
      return (
        numberOf(value) !== null ||
        (prompt.followUp !== null && textOf(answers[prompt.followUp.id]).trim() !== '')
      );
    case 'checklist':
      return prompt.items.some(({ id }) => tickOf(value, id).done || tickOf(value, id).note.trim() !== '');
    case 'statements':
      return prompt.groups.some(({ statements }) =>
        statements.some(({ id }) => scoreIn(value, id, prompt) !== null),
      );
    case 'wheel':
      return prompt.areas.some(
        ({ id }) => scoredOf(value, id).score !== null || scoredOf(value, id).note.trim() !== '',
      );
    case 'actions':
    case 'goals':
      return rowsOf(value).some(isSaid);
    case 'signature':
      return signatureOf(value).name.trim() !== '' || signatureOf(value).date !== '';
  }
}

/** The labels of chosen items, in the order they are offered. */
export const chosenLabels = (items: readonly Item[], chosen: readonly string[]): string[] =>
  items.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
