//! The table `person`: whose journal it is, and everyone they are in a relationship with.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::column::Moment;

/// The id of the person whose journal it is.
pub(crate) fn me(connection: &Connection) -> Result<Option<String>> {
    connection
        .query_row("SELECT id FROM person WHERE me = 1", [], |row| row.get(0))
        .optional()
}

/// Writes down whose journal it is. The name may be empty.
pub(crate) fn insert_me(
    connection: &Connection,
    id: &str,
    name: &str,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    insert(connection, id, name, true, at)
}

/// Writes down somebody else.
pub(crate) fn insert_other(
    connection: &Connection,
    id: &str,
    name: &str,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    insert(connection, id, name, false, at)
}

fn insert(
    connection: &Connection,
    id: &str,
    name: &str,
    me: bool,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO person (id, name, me, created_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, name, me, Moment(at)])?;
    Ok(())
}
