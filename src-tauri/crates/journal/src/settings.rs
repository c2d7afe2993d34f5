//! What a person sets for this journal: it travels with the journal and its backups.

use crate::book::Book;
use crate::error::Error;
use crate::views::JournalSettings;
use crate::{reminders, setting};

/// What is set.
pub(crate) fn view(book: &Book<'_>) -> Result<JournalSettings, Error> {
    book.read(|connection| {
        Ok(JournalSettings {
            scheme: setting::scheme_shown(connection)?,
            lock_after: setting::lock_after(connection)?,
            reminders: setting::reminders(connection)?,
        })
    })
}

/// Sets all of it.
pub(crate) fn set(book: &Book<'_>, wanted: JournalSettings) -> Result<JournalSettings, Error> {
    reminders::check(&wanted.reminders)?;
    if wanted.lock_after > setting::MOST_LOCK_AFTER {
        return Err(Error::MinutesInvalid);
    }
    book.write(move |transaction| {
        setting::set_scheme_shown(transaction, wanted.scheme)?;
        setting::set_lock_after(transaction, wanted.lock_after)?;
        Ok(setting::set_reminders(transaction, &wanted.reminders)?)
    })?;
    view(book)
}
