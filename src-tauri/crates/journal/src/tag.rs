//! The tables `tag`, `entry_tag` and `entry_star`: what a person marks entries with. What may be a tag and what becomes of
//! two that are merged belongs to `tags`.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::Moment;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tag {
    pub(crate) id: String,
    pub(crate) name: String,
    /// In small letters without accents: what tells one tag from another.
    pub(crate) folded: String,
    pub(crate) created_at: DateTime<FixedOffset>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT tag.id, tag.name, tag.folded, tag.created_at FROM tag ",
            $rest
        )
    };
}

fn from_row(row: &Row<'_>) -> Result<Tag> {
    Ok(Tag {
        id: row.get(0)?,
        name: row.get(1)?,
        folded: row.get(2)?,
        created_at: row.get::<_, Moment>(3)?.0,
    })
}

/// Every tag by name, with how many entries outside the bin have it.
pub(crate) fn counted(connection: &Connection) -> Result<Vec<(Tag, u32)>> {
    connection
        .prepare_cached(
            "SELECT tag.id, tag.name, tag.folded, tag.created_at, count(entry.id) FROM tag \
             LEFT JOIN entry_tag ON entry_tag.tag = tag.id \
             LEFT JOIN entry ON entry.id = entry_tag.entry AND entry.binned_at IS NULL \
             GROUP BY tag.id ORDER BY tag.folded",
        )?
        .query_map([], |row| Ok((from_row(row)?, row.get(4)?)))?
        .collect()
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Tag>> {
    connection
        .prepare_cached(select!("WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// The one that is called so.
pub(crate) fn named(connection: &Connection, folded: &str) -> Result<Option<Tag>> {
    connection
        .prepare_cached(select!("WHERE folded = ?1"))?
        .query_row([folded], from_row)
        .optional()
}

/// Writes one down, or its name again.
pub(crate) fn put(connection: &Connection, tag: &Tag) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO tag (id, name, folded, created_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded",
        )?
        .execute(params![
            tag.id,
            tag.name,
            tag.folded,
            Moment(tag.created_at)
        ])?;
    Ok(())
}

/// Takes one away, from every entry.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM tag WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// The entries that have one.
pub(crate) fn entries(connection: &Connection, tag: &str) -> Result<Vec<String>> {
    connection
        .prepare_cached("SELECT entry FROM entry_tag WHERE tag = ?1")?
        .query_map([tag], |row| row.get(0))?
        .collect()
}

/// Which entry has which tag, by entry and then by the tag's name.
pub(crate) fn all_given(connection: &Connection) -> Result<Vec<(String, String)>> {
    connection
        .prepare_cached(
            "SELECT entry_tag.entry, entry_tag.tag FROM entry_tag JOIN tag ON tag.id = entry_tag.tag \
             ORDER BY entry_tag.entry, tag.folded",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// What an entry is marked with: the names of its tags, and whether it is starred.
pub(crate) fn of(connection: &Connection, entry: &str) -> Result<(Vec<String>, bool)> {
    let names = connection
        .prepare_cached(
            "SELECT tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag WHERE entry_tag.entry = ?1 \
             ORDER BY tag.folded",
        )?
        .query_map([entry], |row| row.get(0))?
        .collect::<Result<_>>()?;
    let starred = connection
        .prepare_cached("SELECT 1 FROM entry_star WHERE entry = ?1")?
        .exists([entry])?;
    Ok((names, starred))
}

/// Gives an entry a tag; whether there is such an entry and it did not have it. One that is gone stays gone.
pub(crate) fn give(connection: &Connection, entry: &str, tag: &str) -> Result<bool> {
    let given = connection
        .prepare_cached(
            "INSERT INTO entry_tag (entry, tag) SELECT id, ?2 FROM entry WHERE id = ?1 ON CONFLICT DO NOTHING",
        )?
        .execute([entry, tag])?;
    Ok(given == 1)
}

/// Takes a tag from an entry.
pub(crate) fn take(connection: &Connection, entry: &str, tag: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry_tag WHERE entry = ?1 AND tag = ?2")?
        .execute([entry, tag])?;
    Ok(())
}

/// The starred entries.
pub(crate) fn starred(connection: &Connection) -> Result<Vec<String>> {
    connection
        .prepare_cached("SELECT entry FROM entry_star")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Stars an entry, or takes its star away; one that is gone stays gone.
pub(crate) fn star(
    connection: &Connection,
    entry: &str,
    starred: bool,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    if starred {
        connection
            .prepare_cached(
                "INSERT INTO entry_star (entry, created_at) SELECT id, ?2 FROM entry WHERE id = ?1 \
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![entry, Moment(at)])?;
    } else {
        connection
            .prepare_cached("DELETE FROM entry_star WHERE entry = ?1")?
            .execute([entry])?;
    }
    Ok(())
}
