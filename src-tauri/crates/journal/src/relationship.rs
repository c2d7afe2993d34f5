//! The tables `relationship` and `relationship_person`: who mentors whom, since when, and how often they meet.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{RelationshipKind, Rhythm, Role};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Day, Moment, Word};

/// One row, without its people.
pub(crate) struct Relationship {
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) kind: RelationshipKind,
    pub(crate) started: NaiveDate,
    pub(crate) ends: Option<NaiveDate>,
    pub(crate) rhythm: Rhythm,
    pub(crate) created_at: DateTime<FixedOffset>,
}

const COLUMNS: &str = "id, role, kind, started, ends, rhythm, created_at";

fn from_row(row: &Row<'_>) -> Result<Relationship> {
    Ok(Relationship {
        id: row.get("id")?,
        role: row.get::<_, Word<_>>("role")?.0,
        kind: row.get::<_, Word<_>>("kind")?.0,
        started: row.get::<_, Day>("started")?.0,
        ends: row.get::<_, Option<Day>>("ends")?.map(|day| day.0),
        rhythm: row.get::<_, Word<_>>("rhythm")?.0,
        created_at: row.get::<_, Moment>("created_at")?.0,
    })
}

/// Writes down a relationship.
pub(crate) fn insert(connection: &Connection, new: &Relationship) -> Result<()> {
    connection
        .prepare_cached(&format!(
            "INSERT INTO relationship ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ))?
        .execute(params![
            new.id,
            Word(new.role),
            Word(new.kind),
            Day(new.started),
            new.ends.map(Day),
            Word(new.rhythm),
            Moment(new.created_at)
        ])?;
    Ok(())
}

/// Puts somebody into a relationship; `position` counts from 1 as they were named.
pub(crate) fn add_person(
    connection: &Connection,
    relationship: &str,
    person: &str,
    position: u32,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO relationship_person (relationship, person, position) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![relationship, person, position])?;
    Ok(())
}

/// The names of everyone in it but me, as they were named.
pub(crate) fn names(connection: &Connection, relationship: &str) -> Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT person.name FROM relationship_person JOIN person ON person.id = relationship_person.person \
             WHERE relationship_person.relationship = ?1 ORDER BY relationship_person.position",
        )?
        .query_map([relationship], |row| row.get(0))?
        .collect()
}

/// The relationship with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Relationship>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM relationship WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Every relationship, in the order they were begun.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Relationship>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM relationship ORDER BY started, id"
        ))?
        .query_map([], from_row)?
        .collect()
}
