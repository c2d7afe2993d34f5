//! The bin: taking an entry out of every list, bringing it back, and erasing it after 30 days or when asked. Its tick on
//! the Path stays: that the person did it once is still so.

use chrono::{DateTime, Days, FixedOffset};
use vault::Database;

use crate::book::{self, Book, Stop, Tools};
use crate::entry;
use crate::entry_cards;
use crate::error::{Error, Thing};
use crate::own_instrument;
use crate::views::{BinView, BinnedEntry};

/// For how many days an entry, or a form of one's own, can be taken back.
pub(crate) const DAYS: u64 = 30;

/// Moves an entry to the bin.
pub(crate) fn put(book: &Book<'_>, id: String) -> Result<(), Error> {
    let now = book.now();
    book.write(move |transaction| there(entry::bin(transaction, &id, now)?))
}

/// Moves entries to the bin, all of them or none.
pub(crate) fn put_all(book: &Book<'_>, ids: Vec<String>) -> Result<(), Error> {
    let now = book.now();
    book.write(move |transaction| {
        ids.iter()
            .try_for_each(|id| there(entry::bin(transaction, id, now)?))
    })
}

/// Takes entries out of the bin, all of them or none; they are as they were.
pub(crate) fn take_all_out(book: &Book<'_>, ids: Vec<String>) -> Result<(), Error> {
    book.write(move |transaction| {
        ids.iter()
            .try_for_each(|id| there(entry::unbin(transaction, id)?))
    })
}

/// Takes an entry out of the bin; it is as it was.
pub(crate) fn take_out(book: &Book<'_>, id: String) -> Result<(), Error> {
    book.write(move |transaction| there(entry::unbin(transaction, &id)?))
}

/// Erases an entry in the bin, and all it said before, for good.
pub(crate) fn erase(book: &Book<'_>, id: String) -> Result<(), Error> {
    book.write(move |transaction| there(entry::erase(transaction, &id)?))
}

/// Erases everything in the bin for good.
pub(crate) fn empty(book: &Book<'_>) -> Result<(), Error> {
    book.write(|transaction| Ok(entry::erase_all_binned(transaction)?))
}

fn there(changed: bool) -> Result<(), Stop> {
    if changed {
        Ok(())
    } else {
        Err(Error::NotFound(Thing::Entry).into())
    }
}

/// What is in the bin, and how long each thing stays; the last one moved there first.
pub(crate) fn view(book: &Book<'_>) -> Result<BinView, Error> {
    let content = book.content();
    let (moments, cards) = book.read(move |connection| {
        let (moments, listed): (Vec<_>, Vec<_>) = entry::binned(connection)?.into_iter().unzip();
        Ok((moments, entry_cards::cards(connection, &content, listed)?))
    })?;
    let entry = |(at, card): (DateTime<FixedOffset>, _)| {
        let binned = book.tools.clock.local(at.to_utc()).date_naive();
        BinnedEntry {
            card,
            binned,
            gone_on: binned + Days::new(DAYS),
        }
    };
    Ok(BinView {
        today: book.today(),
        entries: moments.into_iter().zip(cards).map(entry).collect(),
    })
}

/// Erases what has been in the bin for its time, as the journal opens. By a clock set back nothing is due.
pub(crate) fn erase_due(database: &Database, tools: &Tools) -> Result<(), Error> {
    let until = tools.now() - Days::new(DAYS);
    // Looked at first: opening writes nothing when there is nothing to erase.
    let any = database.run(move |connection| {
        Ok(entry::any_binned_until(connection, until)?
            || own_instrument::any_binned_until(connection, until)?)
    })?;
    if !any {
        return Ok(());
    }
    book::write(database, move |transaction| {
        own_instrument::erase_binned_until(transaction, until)?;
        Ok(entry::erase_binned_until(transaction, until)?)
    })
}

#[cfg(test)]
mod tests;
