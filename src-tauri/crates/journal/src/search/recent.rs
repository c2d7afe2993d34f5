//! What was looked for last: kept in the journal, and nowhere else.

use crate::book::Book;
use crate::error::Error;
use crate::setting;

/// How many are kept.
const KEPT: usize = 10;
/// The most characters of one.
const LONGEST: usize = 120;

/// What was looked for last, the newest first.
pub(crate) fn recent(book: &Book<'_>) -> Result<Vec<String>, Error> {
    book.read(|connection| Ok(setting::searches(connection)?))
}

/// Keeps what was looked for, when something came of it.
pub(crate) fn note(book: &Book<'_>, text: &str) -> Result<Vec<String>, Error> {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text: String = text.chars().take(LONGEST).collect();
    book.write(move |transaction| {
        let mut searches = setting::searches(transaction)?;
        if !text.is_empty() {
            searches.retain(|other| *other != text);
            searches.insert(0, text);
            searches.truncate(KEPT);
            setting::set_searches(transaction, &searches)?;
        }
        Ok(searches)
    })
}

/// Forgets all of it.
pub(crate) fn clear(book: &Book<'_>) -> Result<(), Error> {
    book.write(|transaction| Ok(setting::set_searches(transaction, &[])?))
}
