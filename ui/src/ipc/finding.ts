// Finding things again, and marking entries so that they are found. What must not live here: words, screen state.
import { call } from './call';
import type { Indexing } from './gen/Indexing';
import type { JournalFilter } from './gen/JournalFilter';
import type { SearchChoices } from './gen/SearchChoices';
import type { SearchRequest } from './gen/SearchRequest';
import type { SearchView } from './gen/SearchView';
import type { TagGone } from './gen/TagGone';
import type { Tagged } from './gen/Tagged';
import type { TagsView } from './gen/TagsView';

// Finding things again
/** A newer one ends it: it is answered as superseded then. */
export const search = (request: SearchRequest) => call<SearchView>('search', { request });
export const searchChoices = () => call<SearchChoices>('search_choices');
/** Reads some of what the index has not read yet; called until nothing is left. */
export const indexSome = () => call<Indexing>('index_some');
export const recentSearches = () => call<string[]>('recent_searches');
export const noteSearch = (text: string) => call<string[]>('note_search', { text });
export const clearSearches = () => call<null>('clear_searches');

// Marking entries; what is taken away comes back by `putBack`
export const tags = () => call<TagsView>('tags');
/** The tag is made if there is none of this name. */
export const tagEntries = (ids: string[], name: string) => call<Tagged>('tag_entries', { ids, name });
export const untagEntries = (ids: string[], tag: string) => call<TagsView>('untag_entries', { ids, tag });
export const renameTag = (id: string, name: string) => call<TagsView>('rename_tag', { id, name });
export const mergeTags = (from: string, into: string) => call<TagGone>('merge_tags', { from, into });
export const deleteTag = (id: string) => call<TagGone>('delete_tag', { id });
export const starEntry = (id: string, starred: boolean) => call<null>('star_entry', { id, starred });
/** One of the same name is replaced. */
export const keepFilter = (name: string, filter: JournalFilter) =>
  call<TagsView>('keep_filter', { name, filter });
export const deleteFilter = (id: string) => call<TagGone>('delete_filter', { id });
/** All of them or none. */
export const binEntries = (ids: string[]) => call<null>('bin_entries', { ids });
export const restoreEntries = (ids: string[]) => call<null>('restore_entries', { ids });
