//! The table `own_family`: families of questions a person made.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::Moment;

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct OwnFamily {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) created_at: DateTime<FixedOffset>,
}

fn from_row(row: &Row<'_>) -> Result<OwnFamily> {
    Ok(OwnFamily {
        id: row.get(0)?,
        title: row.get(1)?,
        created_at: row.get::<_, Moment>(2)?.0,
    })
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<OwnFamily>> {
    connection
        .prepare_cached("SELECT id, title, created_at FROM own_family WHERE id = ?1")?
        .query_row([id], from_row)
        .optional()
}

/// Every one, as they were made.
pub(crate) fn all(connection: &Connection) -> Result<Vec<OwnFamily>> {
    connection
        .prepare_cached("SELECT id, title, created_at FROM own_family ORDER BY created_at, id")?
        .query_map([], from_row)?
        .collect()
}

/// Writes one down, or its title again.
pub(crate) fn put(connection: &Connection, family: &OwnFamily) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO own_family (id, title, created_at) VALUES (?1, ?2, ?3) \
             ON CONFLICT (id) DO UPDATE SET title = excluded.title",
        )?
        .execute(params![family.id, family.title, Moment(family.created_at)])?;
    Ok(())
}

/// Takes one away; its questions are the caller's to take along.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM own_family WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
