// Results to look at and to test with. Must not hold: rules.
import type { FoundKind } from '../../ipc/gen/FoundKind';
import type { Hit } from '../../ipc/gen/Hit';
import type { SearchView } from '../../ipc/gen/SearchView';

export function hit(kind: FoundKind, id: string, title: string, over: Partial<Hit> = {}): Hit {
  return {
    kind,
    id,
    title: [{ text: title, marked: false }],
    passage: [
      { text: 'I said it in ', marked: false },
      { text: 'one', marked: true },
      { text: ' sentence <b>and</b> did not explain.', marked: false },
    ],
    date: '2026-03-10',
    form: 'Learning log',
    relationship: 'gwen',
    who: 'Gwen Pritchard',
    state: 'done',
    ...over,
  };
}

export const found = (hits: Hit[], over: Partial<SearchView> = {}): SearchView => ({
  state: 'done',
  hits,
  notes: [],
  unread: 0,
  ...over,
});
