// Finding and marking, pretended: a few results for whatever is typed, and two tags. What must not come in here: rules.
import type { Hit } from '../src/ipc/gen/Hit';
import type { SearchView } from '../src/ipc/gen/SearchView';
import type { TagsView } from '../src/ipc/gen/TagsView';
import { hit } from '../src/screens/Search/fixtures';
import * as data from './data';

const view: TagsView = {
  tags: [
    { id: 't1', name: 'saying no', count: 3 },
    { id: 't2', name: 'عمل', count: 1 },
  ],
  marks: { e1: { tags: ['t1'], starred: true } },
  filters: [],
};

const hits: Hit[] = [
  hit('entry', 'e1', 'Saying no to the regional call'),
  hit('goal', 'g1', 'Say no without explaining'),
  hit('page', 'listening', 'Listening'),
];

export const finding = {
  search: ({ request }: { request: { text: string } }): SearchView => ({
    state: /[\p{L}\p{N}]/u.test(request.text) ? 'done' : 'nothing',
    hits: request.text.startsWith('zz') ? [] : hits,
    notes: [],
    unread: 0,
  }),
  search_choices: () => ({
    today: data.TODAY,
    relationships: data.places.relationships,
    tags: view.tags,
    phases: [{ id: 'progression', title: 'Progression' }],
    recent: ['saying no'],
  }),
  index_some: () => ({ read: 24, left: 0 }),
  recent_searches: () => ['saying no'],
  note_search: () => ['saying no'],
  clear_searches: () => null,
  tags: () => view,
  tag_entries: ({ ids }: { ids: string[] }) => ({ tag: view.tags[0], entries: ids }),
  untag_entries: () => view,
  rename_tag: () => view,
  merge_tags: () => ({ removed: { kept: '' }, view }),
  delete_tag: () => ({ removed: { kept: '' }, view }),
  star_entry: () => null,
  keep_filter: () => view,
  delete_filter: () => ({ removed: { kept: '' }, view }),
  bin_entries: () => null,
  restore_entries: () => null,
};
