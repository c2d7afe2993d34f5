//! The tables `wheel_set`, `wheel_area` and `wheel_version`: named sets of areas, and which of them a version of the
//! wheel's questions was made for. What may be done to a set belongs to `wheels`.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::Moment;

/// The set that is always there. It has a row only once something of it was changed.
pub(crate) const BUILT_IN: &str = "life";

/// One set.
pub(crate) struct WheelSet {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) relationship: Option<String>,
    pub(crate) created_at: DateTime<FixedOffset>,
}

/// One area of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) retired: bool,
    /// The area it was a part of.
    pub(crate) split_from: Option<String>,
}

fn from_row(row: &Row<'_>) -> Result<WheelSet> {
    Ok(WheelSet {
        id: row.get(0)?,
        name: row.get(1)?,
        relationship: row.get(2)?,
        created_at: row.get::<_, Moment>(3)?.0,
    })
}

/// Every set that was not taken away, the built-in one (where it has a row) first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<WheelSet>> {
    connection
        .prepare_cached(
            "SELECT id, name, relationship, created_at FROM wheel_set WHERE removed_at IS NULL \
             ORDER BY id <> 'life', created_at, id",
        )?
        .query_map([], from_row)?
        .collect()
}

/// The set with this id, taken away or not.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<WheelSet>> {
    connection
        .prepare_cached("SELECT id, name, relationship, created_at FROM wheel_set WHERE id = ?1")?
        .query_row([id], from_row)
        .optional()
}

/// The set a relationship has of its own.
pub(crate) fn of_relationship(
    connection: &Connection,
    relationship: &str,
) -> Result<Option<String>> {
    connection
        .prepare_cached("SELECT id FROM wheel_set WHERE relationship = ?1 AND removed_at IS NULL")?
        .query_row([relationship], |row| row.get(0))
        .optional()
}

/// Writes one down, or its name and whose it is again.
pub(crate) fn put(connection: &Connection, set: &WheelSet) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO wheel_set (id, name, relationship, created_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, relationship = excluded.relationship",
        )?
        .execute(params![
            set.id,
            set.name,
            set.relationship,
            Moment(set.created_at)
        ])?;
    Ok(())
}

/// Takes a set away, or puts it back. One that comes back after its relationship got another is nobody's own.
pub(crate) fn remove(
    connection: &Connection,
    id: &str,
    at: Option<DateTime<FixedOffset>>,
) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE wheel_set SET removed_at = ?2, relationship = CASE WHEN ?2 IS NULL AND EXISTS \
             (SELECT 1 FROM wheel_set AS other WHERE other.relationship = wheel_set.relationship \
             AND other.removed_at IS NULL AND other.id <> wheel_set.id) THEN NULL ELSE relationship END WHERE id = ?1",
        )?
        .execute(params![id, at.map(Moment)])?;
    Ok(())
}

/// The areas of a set, clockwise from the top, those no longer on it among them.
pub(crate) fn areas(connection: &Connection, set: &str) -> Result<Vec<Area>> {
    connection
        .prepare_cached(
            "SELECT id, name, retired, split_from FROM wheel_area WHERE wheel_set = ?1 ORDER BY position, id",
        )?
        .query_map([set], |row| {
            Ok(Area {
                id: row.get(0)?,
                name: row.get(1)?,
                retired: row.get(2)?,
                split_from: row.get(3)?,
            })
        })?
        .collect()
}

/// Writes all areas of a set anew, in this order.
pub(crate) fn set_areas(connection: &Connection, set: &str, areas: &[Area]) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM wheel_area WHERE wheel_set = ?1")?
        .execute([set])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO wheel_area (wheel_set, position, id, name, retired, split_from) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, area) in (1_i64..).zip(areas) {
        insert.execute(params![
            set,
            position,
            area.id,
            area.name,
            area.retired,
            area.split_from
        ])?;
    }
    Ok(())
}

/// The versions of the wheel's questions made for a set, the newest first.
pub(crate) fn versions(connection: &Connection, set: &str) -> Result<Vec<u32>> {
    connection
        .prepare_cached(
            "SELECT version FROM wheel_version WHERE wheel_set = ?1 ORDER BY version DESC",
        )?
        .query_map([set], |row| row.get(0))?
        .collect()
}

/// The newest version of an instrument that is made for a set, or that an entry was asked in: one that came with a part of
/// another journal is of no set here, and its number is taken all the same.
pub(crate) fn newest_version(connection: &Connection, instrument: &str) -> Result<Option<u32>> {
    connection
        .prepare_cached(
            "SELECT max(version) FROM (SELECT version FROM wheel_version UNION ALL \
             SELECT version FROM instrument_version WHERE instrument = ?1)",
        )?
        .query_row([instrument], |row| row.get(0))
}

/// Notes that a version is made for a set.
pub(crate) fn note_version(connection: &Connection, set: &str, version: u32) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO wheel_version (version, wheel_set) VALUES (?1, ?2)")?
        .execute(params![version, set])?;
    Ok(())
}

/// The set a version was made for; the built-in one for those of the program.
pub(crate) fn of_version(connection: &Connection, version: u32) -> Result<String> {
    let set = connection
        .prepare_cached("SELECT wheel_set FROM wheel_version WHERE version = ?1")?
        .query_row([version], |row| row.get(0))
        .optional()?;
    Ok(set.unwrap_or_else(|| BUILT_IN.to_owned()))
}
