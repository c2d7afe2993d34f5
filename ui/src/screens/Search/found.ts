// What was found: where it leads, how it is grouped. What must not live here: words, ipc, markup.
import type { FoundKind } from '../../ipc/gen/FoundKind';
import type { Hit } from '../../ipc/gen/Hit';
import { href, type Route } from '../../route';

/** The end of an entry's address that says which words to show in it (Entry/found-words.ts reads it). */
const MARKED = '/find/';
/** The end of the address of a page with rows that says which of them is meant. */
const ROW = '/row/';

function routeOf(hit: Hit): Route {
  switch (hit.kind) {
    case 'entry':
      return { at: 'entry', id: hit.id };
    case 'session':
      return { at: 'session', id: hit.id };
    case 'goal':
    case 'action':
      return { at: 'goals', relationship: hit.relationship };
    case 'relationship':
      return { at: 'path', relationship: hit.id };
    case 'question':
      return { at: 'questions' };
    case 'instrument':
      return { at: 'new', instrument: hit.id, relationship: null, session: null };
    case 'page':
      return { at: 'library', page: hit.id };
  }
}

/** Where it is to be seen. An entry shows the words that were looked for, a list its row. */
export function leadsTo(hit: Hit): string {
  const words = [...hit.title, ...hit.passage].filter(({ marked }) => marked).map(({ text }) => text);
  const only = [...new Set(words)].slice(0, 12);
  const to = href(routeOf(hit));
  if (hit.kind === 'goal' || hit.kind === 'action') return `${to}${ROW}${hit.kind}-${hit.id}`;
  return hit.kind === 'entry' && only.length > 0
    ? `${to}${MARKED}${only.map(encodeURIComponent).join('/')}`
    : to;
}

/** The words an address asks to be shown. */
export function wordsIn(hash: string): string[] {
  const [, end] = hash.split(MARKED);
  if (!end) return [];
  try {
    return end.split('/').map(decodeURIComponent).filter(Boolean);
  } catch {
    return [];
  }
}

/** Brings the row an address means into sight and gives it the focus, out of what is folded away. */
export function showRow(hash: string): void {
  const row = document.getElementById(hash.split(ROW)[1] ?? '');
  const folded = row?.closest('details');
  if (folded) folded.open = true;
  row?.focus();
  row?.scrollIntoView?.({ block: 'center' });
}

/** Whether somebody wrote it in this journal; what Ithaca says has no day. */
export const isWritten = (hit: Hit) => hit.date !== null;

export type Group = { kind: FoundKind; hits: Hit[] };

/** What somebody wrote comes first, then people, then what there is to ask, to fill in and to read. */
const PLACES: Record<FoundKind, number> = {
  entry: 1,
  session: 2,
  goal: 3,
  action: 4,
  relationship: 5,
  question: 6,
  instrument: 7,
  page: 8,
};

/** By kind, and within a kind the best first. */
export function grouped(hits: Hit[]): Group[] {
  const groups = new Map<FoundKind, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups].map(([kind, hits]) => ({ kind, hits })).sort((a, b) => PLACES[a.kind] - PLACES[b.kind]);
}

/** Small letters without accents. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word typed begins a word of it. */
export function begins(text: string, typed: string): boolean {
  const has = folded(text).split(/[^\p{L}\p{N}]+/u);
  const asked = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return asked.length > 0 && asked.every((word) => has.some((one) => one.startsWith(word)));
}
