//! Taking things out of an open journal and bringing them in: each command passed on to its use case, with where the journal
//! is and what a guess at a passphrase is to cost.

use std::path::Path;
use std::sync::PoisonError;

use secrecy::SecretString;

use super::{Desk, State};
use crate::book::Book;
use crate::error::Error;
use crate::views::{
    BringPreview, Brought, BroughtBack, CameView, TakePreview, TakeRequest, TakeWhat, Taken,
};
use crate::{export, import, whole_file};

impl Desk {
    /// What a copy would hold.
    pub fn look_at_taking(&self, what: TakeWhat) -> Result<TakePreview, Error> {
        self.in_book(|book| export::preview::view(book, what))
    }

    /// Writes a copy; `progress` is told numbers from 0 to 1. Saving goes on meanwhile; locking ends it. What is being brought
    /// in comes first, or is given up and goes again: a copy holds all of that or nothing.
    pub fn take(
        &self,
        request: &TakeRequest,
        progress: &mut dyn FnMut(f32),
    ) -> Result<Taken, Error> {
        if let Some(passphrase) = &request.passphrase
            && !self.passphrase_strength(passphrase).enough
        {
            return Err(Error::PassphraseWeak);
        }
        let _alone = self.bringing.lock().unwrap_or_else(PoisonError::into_inner);
        let _long = self.work_long();
        self.in_open(|open| {
            let book = Book {
                database: open.vault.database(),
                tools: &self.tools,
                languages: &open.languages(),
                me: &open.me,
            };
            let about = export::About {
                folder: open.vault.folder(),
                cost: self.surroundings.cost,
                stop: open.vault.stop(),
            };
            export::take(&book, &about, request, progress)
        })
    }

    /// Writes the page that is open as a file: `pick` asks where to, `print` writes it.
    pub fn save_page(
        &self,
        pick: impl FnOnce() -> Option<String>,
        print: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<Option<String>, Error> {
        // Nothing of the journal is held while the dialog is open.
        self.in_open(|_| Ok(()))?;
        let Some(to) = pick() else { return Ok(None) };
        self.outside(&to)?;
        whole_file::pdf(Path::new(&to), print)?;
        Ok(Some(to))
    }

    /// Refuses a place in the folder of the journal that is meant, open or not. Whatever is written for a person goes by it.
    pub(super) fn outside(&self, to: &str) -> Result<(), Error> {
        let journal = match &*self.state() {
            State::Open(open) => open.vault.folder().to_owned(),
            // One that is not there has nothing inside it.
            State::Locked(closed) if closed.folder.is_dir() => closed.folder.clone(),
            State::Locked(_) | State::Absent => return Ok(()),
        };
        export::outside(&journal, Path::new(to))
    }

    /// What a file would bring in.
    pub fn look_at_bringing(
        &self,
        from: &str,
        passphrase: Option<&SecretString>,
    ) -> Result<BringPreview, Error> {
        let _long = self.work_long();
        self.in_open(|open| {
            let stop = open.vault.stop();
            self.with_book(open, |book| {
                import::look(book, stop, Path::new(from), passphrase)
            })
        })
    }

    /// Brings in what was seen at the look into it; `progress` is told numbers from 0 to 1. Saving goes on meanwhile; locking
    /// ends it. One at a time: who asks for the same a second time waits, and finds it here. So does who takes a copy.
    pub fn bring(
        &self,
        from: &str,
        passphrase: Option<&SecretString>,
        seen: &str,
        progress: &mut dyn FnMut(f32),
    ) -> Result<Brought, Error> {
        let _alone = self.bringing.lock().unwrap_or_else(PoisonError::into_inner);
        let _long = self.work_long();
        let brought = self.in_open(|open| {
            let stop = open.vault.stop();
            self.with_book(open, |book| {
                import::bring(book, stop, Path::new(from), passphrase, seen, progress)
            })
        })?;
        // Forms of one's own may be among it.
        let _ = self.read_packs(); // a sample has none
        Ok(brought)
    }

    /// What was brought in before and can be taken back.
    pub fn what_came(&self) -> Result<CameView, Error> {
        self.in_book(import::undo::came)
    }

    /// Takes back what was brought in, but for what was changed since. A copy that is being taken away is finished first: it
    /// holds all of that or nothing.
    pub fn take_back(&self, id: String) -> Result<BroughtBack, Error> {
        let _alone = self.after_long_work();
        let back = self.in_book(|book| import::undo::undo(book, id))?;
        let _ = self.read_packs(); // a sample has none
        Ok(back)
    }
}
