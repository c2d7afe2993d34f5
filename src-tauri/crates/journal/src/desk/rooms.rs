//! What one does in an open journal: each command passed on to its use case.

use super::{Desk, keys};
use crate::entries::Beginning;
use crate::error::Error;
use crate::views::{
    BinView, Draft, EntryView, HistoryView, JournalSettings, JournalView, LibraryView,
    NewRelationship, Offer, PageView, PathView, Places, PracticeView, RelationshipCard, Restored,
    RevisionView, Saved, TodayView,
};
use crate::{
    binned, entries, entry_cards, history, library, offers, path, places, practice, relationships,
    settings, today,
};

impl Desk {
    /// The places beside every screen.
    pub fn places(&self) -> Result<Places, Error> {
        let name =
            self.in_open(|open| Ok((open.vault.name().to_owned(), open.sample.is_some())))?;
        self.in_book(|book| places::view(book, name.0, name.1))
    }

    /// What now?
    pub fn today(&self) -> Result<TodayView, Error> {
        let today = self.tools.today();
        self.in_open(|open| {
            let created = open.sample.is_none().then(|| keys::created(open, today));
            self.with_book(open, |book| today::view(book, created))
        })
    }

    /// Begins a mentoring relationship.
    pub fn begin_relationship(
        &self,
        relationship: &NewRelationship,
    ) -> Result<RelationshipCard, Error> {
        self.in_book(|book| relationships::begin(book, relationship))
    }

    /// The path of a relationship.
    pub fn path(&self, relationship: String) -> Result<PathView, Error> {
        self.in_book(|book| path::view(book, relationship))
    }

    /// Ticks a task, or takes its tick away.
    pub fn tick_task(
        &self,
        relationship: String,
        task: String,
        done: bool,
    ) -> Result<PathView, Error> {
        self.in_book(|book| path::tick(book, relationship, task, done))
    }

    /// The documents the words draw on.
    pub fn sources(&self) -> Vec<content::Source> {
        self.tools.content().sources.clone()
    }

    /// What is set for this journal.
    pub fn journal_settings(&self) -> Result<JournalSettings, Error> {
        self.in_book(settings::view)
    }

    /// Sets it.
    pub fn set_journal_settings(&self, wanted: JournalSettings) -> Result<JournalSettings, Error> {
        self.in_book(|book| settings::set(book, wanted))
    }

    /// The contents of the library; with something to find, the pages that hold it. It is the same in every journal.
    pub fn library(&self, find: Option<&str>) -> LibraryView {
        library::contents(&self.tools.content(), find)
    }

    /// A page of the library.
    pub fn library_page(&self, id: &str) -> Result<PageView, Error> {
        library::page(&self.tools.content(), id)
    }

    /// The mentor's own practice.
    pub fn practice(&self) -> Result<PracticeView, Error> {
        self.in_book(practice::view)
    }

    /// What there is to write: with somebody, or alone.
    pub fn offers(&self, relationship: Option<String>) -> Result<Vec<Offer>, Error> {
        self.in_book(|book| offers::view(book, relationship))
    }

    /// An empty entry of today; nothing is written before its first save.
    pub fn begin_entry(
        &self,
        instrument: &str,
        relationship: Option<String>,
        session: Option<String>,
    ) -> Result<EntryView, Error> {
        let beginning = Beginning {
            instrument: instrument.to_owned(),
            relationship,
            session,
            ..Beginning::default()
        };
        self.in_book(|book| entries::begin(book, beginning))
    }

    /// One entry with its questions.
    pub fn entry(&self, id: String) -> Result<EntryView, Error> {
        self.in_book(|book| entries::view(book, id))
    }

    /// Saves an entry, for the first time or again.
    pub fn save_entry(&self, draft: Draft) -> Result<Saved, Error> {
        self.in_book(|book| entries::save(book, draft))
    }

    /// Files a draft with somebody, or with nobody.
    pub fn file_entry(&self, id: String, relationship: Option<String>) -> Result<(), Error> {
        self.in_book(|book| entries::file(book, id, relationship))
    }

    /// Closes an entry, and ticks its task.
    pub fn finish_entry(&self, id: String) -> Result<EntryView, Error> {
        self.in_book(|book| entries::finish(book, id))
    }

    /// Opens a finished entry again.
    pub fn reopen_entry(&self, id: String) -> Result<EntryView, Error> {
        self.in_book(|book| entries::reopen(book, id))
    }

    /// The journal, newest first: the latest so many entries, or all of them.
    pub fn journal_list(&self, limit: Option<u32>) -> Result<JournalView, Error> {
        self.in_book(|book| entry_cards::list(book, limit))
    }

    /// Moves an entry to the bin: it is in no list any more.
    pub fn bin_entry(&self, id: String) -> Result<(), Error> {
        self.in_book(|book| binned::put(book, id))
    }

    /// What is in the bin.
    pub fn bin(&self) -> Result<BinView, Error> {
        self.in_book(binned::view)
    }

    /// Takes an entry out of the bin; it is as it was.
    pub fn restore_entry(&self, id: String) -> Result<(), Error> {
        self.in_book(|book| binned::take_out(book, id))
    }

    /// Erases an entry in the bin for good.
    pub fn erase_entry(&self, id: String) -> Result<(), Error> {
        self.in_book(|book| binned::erase(book, id))
    }

    /// Erases everything in the bin for good.
    pub fn empty_bin(&self) -> Result<(), Error> {
        self.in_book(binned::empty)
    }

    /// What an entry said before.
    pub fn history(&self, entry: String) -> Result<HistoryView, Error> {
        self.in_book(|book| history::view(book, entry))
    }

    /// What an entry said at one moment, beside what it says now.
    pub fn revision(&self, id: String) -> Result<RevisionView, Error> {
        self.in_book(|book| history::revision(book, id))
    }

    /// Makes an entry say what it said before. What it says until now is kept.
    pub fn restore_revision(&self, entry: String, revision: String) -> Result<Restored, Error> {
        self.in_book(|book| history::restore(book, entry, revision))
    }
}
