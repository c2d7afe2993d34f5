//! The table `kept_filter`: what a person narrows the journal by again and again.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::{Json, Moment};
use crate::views::JournalFilter;

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Filter {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) narrows: JournalFilter,
    pub(crate) created_at: DateTime<FixedOffset>,
}

fn from_row(row: &Row<'_>) -> Result<Filter> {
    Ok(Filter {
        id: row.get(0)?,
        name: row.get(1)?,
        narrows: row.get::<_, Json<_>>(2)?.0,
        created_at: row.get::<_, Moment>(3)?.0,
    })
}

/// Every one, by name.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Filter>> {
    connection
        .prepare_cached("SELECT id, name, filter, created_at FROM kept_filter ORDER BY name, id")?
        .query_map([], from_row)?
        .collect()
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Filter>> {
    connection
        .prepare_cached("SELECT id, name, filter, created_at FROM kept_filter WHERE id = ?1")?
        .query_row([id], from_row)
        .optional()
}

/// Those that ask for a tag.
pub(crate) fn asking(connection: &Connection, tag: &str) -> Result<Vec<Filter>> {
    let mut all = all(connection)?;
    all.retain(|kept| kept.narrows.tag.as_deref() == Some(tag));
    Ok(all)
}

/// Writes one down.
pub(crate) fn put(connection: &Connection, filter: &Filter) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO kept_filter (id, name, filter, created_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter",
        )?
        .execute(params![
            filter.id,
            filter.name,
            Json(&filter.narrows),
            Moment(filter.created_at)
        ])?;
    Ok(())
}

/// Writes one down, asking for this tag.
pub(crate) fn ask(connection: &Connection, mut filter: Filter, tag: &str) -> Result<()> {
    filter.narrows.tag = Some(tag.to_owned());
    put(connection, &filter)
}

/// Takes one away.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM kept_filter WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
