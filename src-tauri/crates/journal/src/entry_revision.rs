//! The table `entry_revision`: what an entry said before. When one is kept belongs to `history`.

use chrono::{DateTime, FixedOffset};
use content::{Answers, EntryState};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Json, Moment, Word};

/// What an entry said at a moment.
pub(crate) struct EntryRevision {
    pub(crate) id: String,
    pub(crate) entry: String,
    pub(crate) at: DateTime<FixedOffset>,
    pub(crate) state: EntryState,
    pub(crate) answers: Answers,
}

/// Keeps one, as the newest of its entry.
pub(crate) fn append(connection: &Connection, revision: &EntryRevision) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO entry_revision (id, entry, position, at, state, answers) \
             SELECT ?1, ?2, 1 + coalesce(max(position), 0), ?3, ?4, ?5 FROM entry_revision WHERE entry = ?2",
        )?
        .execute(params![
            revision.id,
            revision.entry,
            Moment(revision.at),
            Word(revision.state),
            Json(&revision.answers)
        ])?;
    Ok(())
}

/// Every one of an entry, newest first.
pub(crate) fn of_entry(connection: &Connection, entry: &str) -> Result<Vec<EntryRevision>> {
    connection
        .prepare_cached(
            "SELECT id, entry, at, state, answers FROM entry_revision WHERE entry = ?1 ORDER BY position DESC",
        )?
        .query_map([entry], read)?
        .collect()
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<EntryRevision>> {
    connection
        .prepare_cached("SELECT id, entry, at, state, answers FROM entry_revision WHERE id = ?1")?
        .query_row([id], read)
        .optional()
}

/// Takes one away.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry_revision WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<EntryRevision> {
    Ok(EntryRevision {
        id: row.get("id")?,
        entry: row.get("entry")?,
        at: row.get::<_, Moment>("at")?.0,
        state: row.get::<_, Word<_>>("state")?.0,
        answers: row.get::<_, Json<_>>("answers")?.0,
    })
}
