//! The table `entry`: filled-in instruments. Which answers fit and what follows from a save belongs to `entries`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Answers, EntryState};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Day, Json, Moment, Word};
use crate::digest::Digest;

/// What stays the same through every save.
pub(crate) struct Begun {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) relationship: Option<String>,
    pub(crate) author: String,
}

/// What a save writes.
pub(crate) struct Writing {
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
    pub(crate) digest: Digest,
    pub(crate) at: DateTime<FixedOffset>,
}

/// One entry whole.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) relationship: Option<String>,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
    pub(crate) saved_at: DateTime<FixedOffset>,
    pub(crate) binned: bool,
}

/// What a save looks at before it writes again.
pub(crate) struct Standing {
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) state: EntryState,
    pub(crate) saved_at: DateTime<FixedOffset>,
}

/// One entry as a list shows it, with its instrument's card.
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) instrument_title: String,
    pub(crate) instrument_purpose: String,
    pub(crate) instrument_time: Option<String>,
    pub(crate) relationship: Option<String>,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    pub(crate) title: Option<String>,
    pub(crate) excerpt: String,
}

/// The newest entry of an instrument in a relationship.
pub(crate) struct Newest {
    pub(crate) id: String,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
}

macro_rules! listing {
    ($filter:literal) => {
        listing!("", $filter)
    };
    ($more:literal, $filter:literal) => {
        concat!(
            "SELECT entry.id, entry.instrument, kept.title AS instrument_title, kept.purpose, kept.time, \
             entry.relationship, entry.state, entry.date, entry.title, entry.excerpt",
            $more,
            " FROM entry CROSS JOIN instrument_version AS kept \
             ON kept.instrument = entry.instrument AND kept.version = entry.version ",
            $filter
        )
    };
}

/// The newest entries, up to a number of them.
pub(crate) const LATEST: &str = concat!(
    listing!("WHERE entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC"),
    " LIMIT ?1"
);
/// Every entry not finished, newest first.
pub(crate) const DRAFTS: &str = listing!(
    "WHERE entry.state = 'draft' AND entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC"
);
/// Every entry in the bin, the last one moved there first. The moment comes after what a list shows.
pub(crate) const BINNED: &str = listing!(
    ", entry.binned_at",
    "WHERE entry.binned_at IS NOT NULL ORDER BY entry.binned_at DESC, entry.id DESC"
);
/// The wheel finished before a day and an id.
pub(crate) const WHEEL_BEFORE: &str = "SELECT date, answers FROM entry \
     WHERE instrument = ?1 AND state = 'done' AND binned_at IS NULL AND (date, id) < (?2, ?3) \
     ORDER BY date DESC, id DESC LIMIT 1";
/// The newest entry of an instrument in a relationship.
pub(crate) const NEWEST_OF: &str = "SELECT id, state, date FROM entry \
     WHERE relationship = ?1 AND instrument = ?2 AND binned_at IS NULL ORDER BY date DESC, id DESC LIMIT 1";

/// Writes an entry for the first time.
pub(crate) fn insert(
    connection: &Connection,
    begun: &Begun,
    state: EntryState,
    writing: &Writing,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO entry \
             (id, instrument, version, relationship, author, state, date, title, excerpt, answers, created_at, saved_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
        )?
        .execute(params![
            begun.id,
            begun.instrument,
            begun.version,
            begun.relationship,
            begun.author,
            Word(state),
            Day(writing.date),
            writing.digest.title,
            writing.digest.excerpt,
            Json(&writing.answers),
            Moment(writing.at)
        ])?;
    Ok(())
}

/// Writes an entry again.
pub(crate) fn update(connection: &Connection, id: &str, writing: &Writing) -> Result<()> {
    connection
        .prepare_cached("UPDATE entry SET date = ?2, title = ?3, excerpt = ?4, answers = ?5, saved_at = ?6 WHERE id = ?1")?
        .execute(params![
            id,
            Day(writing.date),
            writing.digest.title,
            writing.digest.excerpt,
            Json(&writing.answers),
            Moment(writing.at)
        ])?;
    Ok(())
}

/// Marks an entry as a draft or done; whether there is one outside the bin.
pub(crate) fn set_state(connection: &Connection, id: &str, state: EntryState) -> Result<bool> {
    let changed = connection
        .prepare_cached("UPDATE entry SET state = ?2 WHERE id = ?1 AND binned_at IS NULL")?
        .execute(params![id, Word(state)])?;
    Ok(changed == 1)
}

/// How an entry stands, in the bin or not, if it has been saved.
pub(crate) fn standing(connection: &Connection, id: &str) -> Result<Option<Standing>> {
    connection
        .prepare_cached("SELECT instrument, version, state, saved_at FROM entry WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(Standing {
                instrument: row.get(0)?,
                version: row.get(1)?,
                state: row.get::<_, Word<_>>(2)?.0,
                saved_at: row.get::<_, Moment>(3)?.0,
            })
        })
        .optional()
}

/// The entry with this id, in the bin or not.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Entry>> {
    connection
        .prepare_cached(
            "SELECT id, instrument, version, relationship, state, date, answers, saved_at, \
             binned_at IS NOT NULL AS binned FROM entry WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Entry {
                id: row.get("id")?,
                instrument: row.get("instrument")?,
                version: row.get("version")?,
                relationship: row.get("relationship")?,
                state: row.get::<_, Word<_>>("state")?.0,
                date: row.get::<_, Day>("date")?.0,
                answers: row.get::<_, Json<_>>("answers")?.0,
                saved_at: row.get::<_, Moment>("saved_at")?.0,
                binned: row.get("binned")?,
            })
        })
        .optional()
}

/// How many entries there are, without the bin's.
pub(crate) fn count(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM entry WHERE binned_at IS NULL")?
        .query_row([], |row| row.get(0))
}

/// How many entries are in the bin.
pub(crate) fn count_binned(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM entry WHERE binned_at IS NOT NULL")?
        .query_row([], |row| row.get(0))
}

/// The newest entries, newest first; all of them without a limit.
pub(crate) fn latest(connection: &Connection, limit: Option<u32>) -> Result<Vec<Listed>> {
    let limit = limit.map_or(-1, i64::from);
    connection
        .prepare_cached(LATEST)?
        .query_map([limit], listed)?
        .collect()
}

/// Every entry not finished, newest first.
pub(crate) fn drafts(connection: &Connection) -> Result<Vec<Listed>> {
    connection
        .prepare_cached(DRAFTS)?
        .query_map([], listed)?
        .collect()
}

/// Every entry in the bin with the moment it was moved there, the last one first.
pub(crate) fn binned(connection: &Connection) -> Result<Vec<(DateTime<FixedOffset>, Listed)>> {
    connection
        .prepare_cached(BINNED)?
        .query_map([], |row| Ok((row.get::<_, Moment>(10)?.0, listed(row)?)))?
        .collect()
}

/// Moves an entry to the bin; whether there is one outside it. An entry cannot have been binned before it was saved:
/// when a clock says so it was set back, and its days are counted from the save, so that putting the clock right again
/// does not use them up.
pub(crate) fn bin(connection: &Connection, id: &str, at: DateTime<FixedOffset>) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE entry SET binned_at = max(?2, saved_at) WHERE id = ?1 AND binned_at IS NULL",
        )?
        .execute(params![id, Moment(at)])?;
    Ok(changed == 1)
}

/// Takes an entry out of the bin; whether it was there.
pub(crate) fn unbin(connection: &Connection, id: &str) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE entry SET binned_at = NULL WHERE id = ?1 AND binned_at IS NOT NULL",
        )?
        .execute([id])?;
    Ok(changed == 1)
}

/// Erases an entry in the bin, with what it said before; whether it was there.
pub(crate) fn erase(connection: &Connection, id: &str) -> Result<bool> {
    let changed = connection
        .prepare_cached("DELETE FROM entry WHERE id = ?1 AND binned_at IS NOT NULL")?
        .execute([id])?;
    Ok(changed == 1)
}

/// Erases every entry in the bin.
pub(crate) fn erase_all_binned(connection: &Connection) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry WHERE binned_at IS NOT NULL")?
        .execute([])?;
    Ok(())
}

/// Whether an entry was moved to the bin at this moment or before.
pub(crate) fn any_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM entry WHERE binned_at <= ?1)")?
        .query_row([Moment(until)], |row| row.get(0))
}

/// Erases every entry that was moved to the bin at this moment or before.
pub(crate) fn erase_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry WHERE binned_at <= ?1")?
        .execute([Moment(until)])?;
    Ok(())
}

fn listed(row: &Row<'_>) -> Result<Listed> {
    Ok(Listed {
        id: row.get(0)?,
        instrument: row.get(1)?,
        instrument_title: row.get(2)?,
        instrument_purpose: row.get(3)?,
        instrument_time: row.get(4)?,
        relationship: row.get(5)?,
        state: row.get::<_, Word<_>>(6)?.0,
        date: row.get::<_, Day>(7)?.0,
        title: row.get(8)?,
        excerpt: row.get(9)?,
    })
}

/// The answers of the newest finished entry of an instrument before a day and an id, with its date.
pub(crate) fn finished_before(
    connection: &Connection,
    instrument: &str,
    date: NaiveDate,
    id: &str,
) -> Result<Option<(NaiveDate, Answers)>> {
    connection
        .prepare_cached(WHEEL_BEFORE)?
        .query_row(params![instrument, Day(date), id], |row| {
            Ok((row.get::<_, Day>(0)?.0, row.get::<_, Json<_>>(1)?.0))
        })
        .optional()
}

/// The newest entry of an instrument in a relationship.
pub(crate) fn newest_of(
    connection: &Connection,
    relationship: &str,
    instrument: &str,
) -> Result<Option<Newest>> {
    connection
        .prepare_cached(NEWEST_OF)?
        .query_row([relationship, instrument], |row| {
            Ok(Newest {
                id: row.get(0)?,
                state: row.get::<_, Word<_>>(1)?.0,
                date: row.get::<_, Day>(2)?.0,
            })
        })
        .optional()
}
