//! The table `own_question`: questions a person wrote, in a family of content/ or of their own.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::Moment;

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct OwnQuestion {
    pub(crate) id: String,
    pub(crate) family: String,
    pub(crate) text: String,
    pub(crate) created_at: DateTime<FixedOffset>,
}

fn from_row(row: &Row<'_>) -> Result<OwnQuestion> {
    Ok(OwnQuestion {
        id: row.get(0)?,
        family: row.get(1)?,
        text: row.get(2)?,
        created_at: row.get::<_, Moment>(3)?.0,
    })
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<OwnQuestion>> {
    connection
        .prepare_cached("SELECT id, family, text, created_at FROM own_question WHERE id = ?1")?
        .query_row([id], from_row)
        .optional()
}

/// Every one, as they were written.
pub(crate) fn all(connection: &Connection) -> Result<Vec<OwnQuestion>> {
    connection
        .prepare_cached(
            "SELECT id, family, text, created_at FROM own_question ORDER BY created_at, id",
        )?
        .query_map([], from_row)?
        .collect()
}

/// Writes one down, or its words and family again.
pub(crate) fn put(connection: &Connection, question: &OwnQuestion) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO own_question (id, family, text, created_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (id) DO UPDATE SET family = excluded.family, text = excluded.text",
        )?
        .execute(params![
            question.id,
            question.family,
            question.text,
            Moment(question.created_at)
        ])?;
    Ok(())
}

/// Takes one away.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM own_question WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
