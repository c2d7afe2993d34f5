//! The places a person can go: what stands in the index beside every screen.

use crate::book::Book;
use crate::error::Error;
use crate::views::Places;
use crate::{relationships, setting};

/// Every place there is in this journal.
pub(crate) fn view(book: &Book<'_>, journal: String, sample: bool) -> Result<Places, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        Ok(Places {
            journal,
            sample,
            relationships: relationships::cards(connection, &content)?,
            last_backup: match setting::backups(connection)?.first() {
                Some(newest) => Some(newest.date),
                None => setting::last_backup(connection)?,
            },
            wheel_line: setting::wheel_line(connection)?,
            today,
        })
    })
}
