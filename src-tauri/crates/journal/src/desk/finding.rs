//! Finding things again and marking them in an open journal: each command passed on to its use case. What is the same in
//! every journal is folded once for as long as the content stays the same.

use std::sync::{Arc, PoisonError};

use content::Content;

use super::Desk;
use crate::error::Error;
use crate::search::{self, Shelf, index};
use crate::views::{
    Indexing, JournalFilter, SearchChoices, SearchRequest, SearchView, TagGone, Tagged, TagsView,
};
use crate::{binned, tags};

/// A content, and what can be found in it.
pub(super) type Folded = (Arc<Content>, Arc<Shelf>);

impl Desk {
    /// Looks for something; a newer search ends it.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchView, Error> {
        self.in_book(|book| search::find(book, self.shelf_of(&book.content()), request))
    }

    fn shelf_of(&self, content: &Arc<Content>) -> Arc<Shelf> {
        let mut kept = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((known, folded)) if Arc::ptr_eq(known, content) => Arc::clone(folded),
            _ => {
                let folded = Arc::new(Shelf::of(content));
                *kept = Some((Arc::clone(content), Arc::clone(&folded)));
                folded
            }
        }
    }

    /// Reads some of what has changed into the index, and says how much is left. Saves pass between two calls.
    pub fn index_some(&self) -> Result<Indexing, Error> {
        self.in_book(index::slice)
    }

    /// What a search can be narrowed by.
    pub fn search_choices(&self) -> Result<SearchChoices, Error> {
        self.in_book(search::choices)
    }

    /// What was looked for last, the newest first.
    pub fn recent_searches(&self) -> Result<Vec<String>, Error> {
        self.in_book(search::recent)
    }

    /// Keeps what was looked for.
    pub fn note_search(&self, text: &str) -> Result<Vec<String>, Error> {
        self.in_book(|book| search::note(book, text))
    }

    /// Forgets what was looked for.
    pub fn clear_searches(&self) -> Result<(), Error> {
        self.in_book(search::clear)
    }

    /// Everything entries are marked with.
    pub fn tags(&self) -> Result<TagsView, Error> {
        self.in_book(tags::view)
    }

    /// Gives entries a tag, which is made if there is none of this name.
    pub fn tag_entries(&self, ids: Vec<String>, name: &str) -> Result<Tagged, Error> {
        self.in_book(|book| tags::give(book, ids, name))
    }

    /// Takes a tag from entries.
    pub fn untag_entries(&self, ids: Vec<String>, tag: String) -> Result<TagsView, Error> {
        self.in_book(|book| tags::take(book, ids, tag))
    }

    /// Gives a tag another name.
    pub fn rename_tag(&self, id: String, name: &str) -> Result<TagsView, Error> {
        self.in_book(|book| tags::rename(book, id, name))
    }

    /// Gives every entry of one tag another one, and takes the first away.
    pub fn merge_tags(&self, from: String, into: String) -> Result<TagGone, Error> {
        self.in_book(|book| tags::merge(book, from, into))
    }

    /// Takes a tag away, from every entry.
    pub fn delete_tag(&self, id: String) -> Result<TagGone, Error> {
        self.in_book(|book| tags::delete(book, id))
    }

    /// Stars an entry, or takes its star away.
    pub fn star_entry(&self, id: String, starred: bool) -> Result<(), Error> {
        self.in_book(|book| tags::star(book, id, starred))
    }

    /// Keeps a filter of the journal under a name.
    pub fn keep_filter(&self, name: &str, filter: JournalFilter) -> Result<TagsView, Error> {
        self.in_book(|book| tags::keep_filter(book, name, filter))
    }

    /// Takes a kept filter away.
    pub fn delete_filter(&self, id: String) -> Result<TagGone, Error> {
        self.in_book(|book| tags::delete_filter(book, id))
    }

    /// Moves entries to the bin, all of them or none.
    pub fn bin_entries(&self, ids: Vec<String>) -> Result<(), Error> {
        self.in_book(|book| binned::put_all(book, ids))
    }

    /// Takes entries out of the bin, all of them or none.
    pub fn restore_entries(&self, ids: Vec<String>) -> Result<(), Error> {
        self.in_book(|book| binned::take_all_out(book, ids))
    }
}
