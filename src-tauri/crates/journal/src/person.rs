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

/// Gives somebody else another name.
pub(crate) fn rename(connection: &Connection, id: &str, name: &str) -> Result<()> {
    connection
        .prepare_cached("UPDATE person SET name = ?2 WHERE id = ?1 AND me = 0")?
        .execute([id, name])?;
    Ok(())
}

/// In how many relationships somebody is.
pub(crate) fn relationships(connection: &Connection, id: &str) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM relationship_person WHERE person = ?1")?
        .query_row([id], |row| row.get(0))
}

/// Takes somebody else out of the journal who is in no relationship and has written nothing in it.
pub(crate) fn delete_if_nothing_is_theirs(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM person WHERE id = ?1 AND me = 0 \
             AND NOT EXISTS (SELECT 1 FROM relationship_person WHERE person = ?1) \
             AND NOT EXISTS (SELECT 1 FROM entry WHERE author = ?1)",
        )?
        .execute([id])?;
    Ok(())
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
