//! One's own instruments on the desk: the folder to put files into, what was read from it, and the forms made or changed
//! inside Ithaca. What there is to write is put together anew whenever one of them changes.

use std::path::PathBuf;

use content::Instrument;

use super::{Desk, OpenJournal};
use crate::book::Book;
use crate::error::Error;
use crate::views::{FormFile, FormSaved, FormView, FormsView, PacksView};
use crate::{form_file, forms, packs};

impl Desk {
    /// One's own instruments in files, as they were last read.
    pub fn packs(&self) -> Result<PacksView, Error> {
        self.in_open(|open| Ok(open.own().view.clone()))
    }

    /// Reads them again.
    pub fn read_packs(&self) -> Result<PacksView, Error> {
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            self.read_own(open)?;
            Ok(open.own().view.clone())
        })
    }

    /// The folder they belong in, there from now on.
    pub fn packs_folder(&self) -> Result<PathBuf, Error> {
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            packs::make_folder(open.vault.folder())
        })
    }

    fn read_own(&self, open: &OpenJournal) -> Result<(), Error> {
        let (journal, database) = (open.vault.folder(), open.vault.database());
        let own = packs::read(journal, &self.tools.languages, database)?;
        *open.own() = own;
        Ok(())
    }

    /// Changes which forms there are to fill in.
    fn in_forms<R>(&self, work: impl FnOnce(&Book<'_>) -> Result<R, Error>) -> Result<R, Error> {
        let done = self.in_book(work)?;
        self.in_open(|open| self.read_own(open))?;
        Ok(done)
    }

    /// Every form made inside Ithaca.
    pub fn forms(&self) -> Result<FormsView, Error> {
        self.in_book(forms::view)
    }

    /// One of them, to be changed.
    pub fn form(&self, id: String) -> Result<FormView, Error> {
        self.in_book(|book| forms::one(book, id))
    }

    /// Makes one: a copy of this instrument, or one with an empty question.
    pub fn begin_form(&self, from: Option<&str>, title: String) -> Result<FormView, Error> {
        self.in_book(|book| forms::begin(book, from, title))
    }

    /// Copies one in that was read from a file.
    pub fn add_form(&self, form: &Instrument) -> Result<FormView, Error> {
        let added = self.in_forms(|book| forms::add(book, form))?;
        self.form(added.id)
    }

    /// Keeps one as it is typed, sound or not.
    pub fn save_form(&self, id: String, form: &Instrument) -> Result<FormSaved, Error> {
        self.in_book(|book| forms::save(book, id, form))
    }

    /// Puts one to use as it was last typed, unless there are mistakes in it.
    pub fn use_form(&self, id: String) -> Result<FormView, Error> {
        self.in_forms(|book| forms::put_to_use(book, id))
    }

    /// Moves one to the bin. What was answered in it stays.
    pub fn bin_form(&self, id: String) -> Result<(), Error> {
        self.in_forms(|book| forms::put_in_bin(book, id))
    }

    /// Takes one out of the bin.
    pub fn restore_form(&self, id: String) -> Result<(), Error> {
        self.in_forms(|book| forms::take_out(book, id))
    }

    /// Writes one, as it is in use, to a file that is not encrypted.
    pub fn share_form(&self, id: &str, to: &str) -> Result<(), Error> {
        self.outside(to)?;
        self.in_book(|book| form_file::share(book, id, to))
    }

    /// What a file holds that somebody was sent.
    pub fn look_at_form(&self, file: &str) -> Result<FormFile, Error> {
        self.in_book(|book| Ok(form_file::look(book, file)))
    }
}
