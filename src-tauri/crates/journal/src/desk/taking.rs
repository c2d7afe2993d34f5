//! Taking things out of an open journal: each command passed on to its use case, with where the journal is and what a
//! guess at a passphrase is to cost.

use super::Desk;
use crate::book::Book;
use crate::error::Error;
use crate::export;
use crate::views::{TakePreview, TakeRequest, TakeWhat, Taken};

impl Desk {
    /// What a copy would hold.
    pub fn look_at_taking(&self, what: TakeWhat) -> Result<TakePreview, Error> {
        self.in_book(|book| export::preview::view(book, what))
    }

    /// Writes a copy; `progress` is told numbers from 0 to 1. Saving goes on meanwhile, locking waits.
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
            };
            export::take(&book, &about, request, progress)
        })
    }
}
