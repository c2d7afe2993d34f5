//! Keeping the index up to date. A save only notes that a thing has changed (the schema's triggers do); its words are read
//! here, at the next search or in slices after the journal was opened. Writing the index at every autosave would make a
//! save several times as long (`./dev bench` measures it), and nobody searches between two letters.

use rusqlite::Connection;

use super::{kind_named, text};
use crate::book::{Book, Stop};
use crate::error::Error;
use crate::findable;
use crate::views::Indexing;

/// How many things that are new to the index one slice reads: a save waits for no more than that.
const SLICE: u32 = 100;
/// To take old words out takes so many times as long as to put new ones in: each is sought out and overwritten.
const AGAIN: u32 = 20;

/// Reads some of what has changed, and says how much is left.
pub(crate) fn slice(book: &Book<'_>) -> Result<Indexing, Error> {
    let me = book.me();
    book.write(move |transaction| {
        catch_up(transaction, &me, SLICE)?;
        Ok(Indexing {
            read: findable::count(transaction)?,
            left: findable::count_stale(transaction)?,
        })
    })
}

/// Reads what has changed, as much as one slice does; how many are left. A whole journal is left to the slices.
pub(super) fn fresh(book: &Book<'_>) -> Result<u32, Error> {
    let left = book.read(|connection| Ok(findable::count_stale(connection)?))?;
    if left == 0 || left > SLICE {
        return Ok(left);
    }
    let me = book.me();
    book.write(move |transaction| {
        catch_up(transaction, &me, SLICE)?;
        Ok(findable::count_stale(transaction)?)
    })
}

fn catch_up(connection: &Connection, me: &str, limit: u32) -> Result<(), Stop> {
    let (mut changed, mut work) = (Vec::new(), 0);
    for stale in findable::stale(connection, limit)? {
        work += if findable::is_there(connection, &stale)? {
            AGAIN
        } else {
            1
        };
        if work > limit.max(AGAIN) {
            break;
        }
        let text = match kind_named(&stale.kind) {
            Some(kind) => text::of(connection, me, kind, &stale.owner)?,
            None => None,
        };
        findable::settled(connection, &stale)?;
        match text {
            Some(text) if !findable::make_way(connection, &stale.kind, &stale.owner, &text)? => {}
            Some(text) => changed.push((text, stale)),
            None => findable::remove(connection, &stale.kind, &stale.owner)?,
        }
    }
    // After all that goes, and in the order of their places: what comes out of order the index writes by itself.
    changed.sort_by_key(|(text, _)| text.date);
    for (text, stale) in &changed {
        findable::put(connection, &stale.kind, &stale.owner, text)?;
    }
    Ok(())
}
