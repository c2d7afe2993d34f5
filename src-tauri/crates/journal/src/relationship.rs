//! The tables `relationship` and `relationship_person`: who mentors whom, since when, how often they meet, and whether
//! it goes on.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{RelationshipKind, RelationshipState, Rhythm, Role};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Day, Json, Moment, Word};
use crate::views::Thought;

/// One row, without its people.
pub(crate) struct Relationship {
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) kind: RelationshipKind,
    pub(crate) started: NaiveDate,
    pub(crate) ends: Option<NaiveDate>,
    pub(crate) rhythm: Rhythm,
    pub(crate) standing: Standing,
    pub(crate) created_at: DateTime<FixedOffset>,
}

/// Whether a relationship goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) state: RelationshipState,
    /// None until it has ended.
    pub(crate) ended: Option<NaiveDate>,
    /// Ended before its time, without blame.
    pub(crate) early: bool,
}

impl Standing {
    /// It has just begun.
    pub(crate) const ACTIVE: Standing = Standing {
        state: RelationshipState::Active,
        ended: None,
        early: false,
    };
}

const COLUMNS: &str = "id, role, kind, started, ends, rhythm, state, ended, early, created_at";

fn from_row(row: &Row<'_>) -> Result<Relationship> {
    Ok(Relationship {
        id: row.get("id")?,
        role: row.get::<_, Word<_>>("role")?.0,
        kind: row.get::<_, Word<_>>("kind")?.0,
        started: row.get::<_, Day>("started")?.0,
        ends: row.get::<_, Option<Day>>("ends")?.map(|day| day.0),
        rhythm: row.get::<_, Word<_>>("rhythm")?.0,
        standing: Standing {
            state: row.get::<_, Word<_>>("state")?.0,
            ended: row.get::<_, Option<Day>>("ended")?.map(|day| day.0),
            early: row.get("early")?,
        },
        created_at: row.get::<_, Moment>("created_at")?.0,
    })
}

/// Writes down a relationship.
pub(crate) fn insert(connection: &Connection, new: &Relationship) -> Result<()> {
    connection
        .prepare_cached(&format!(
            "INSERT INTO relationship ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        ))?
        .execute(params![
            new.id,
            Word(new.role),
            Word(new.kind),
            Day(new.started),
            new.ends.map(Day),
            Word(new.rhythm),
            Word(new.standing.state),
            new.standing.ended.map(Day),
            new.standing.early,
            Moment(new.created_at)
        ])?;
    Ok(())
}

/// Writes down what was changed in a relationship; whether it goes on stays as it is.
pub(crate) fn update(connection: &Connection, changed: &Relationship) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE relationship SET role = ?2, kind = ?3, started = ?4, ends = ?5, rhythm = ?6 WHERE id = ?1",
        )?
        .execute(params![
            changed.id,
            Word(changed.role),
            Word(changed.kind),
            Day(changed.started),
            changed.ends.map(Day),
            Word(changed.rhythm)
        ])?;
    Ok(())
}

/// What is typed so far before a step to another phase.
pub(crate) fn thoughts(connection: &Connection, id: &str) -> Result<Vec<Thought>> {
    connection
        .prepare_cached("SELECT thoughts FROM relationship WHERE id = ?1")?
        .query_row([id], |row| Ok(row.get::<_, Json<_>>(0)?.0))
}

/// Keeps what is typed before a step; nothing, once it is taken.
pub(crate) fn set_thoughts(connection: &Connection, id: &str, thoughts: &[Thought]) -> Result<()> {
    connection
        .prepare_cached("UPDATE relationship SET thoughts = ?2 WHERE id = ?1")?
        .execute(params![id, Json(thoughts)])?;
    Ok(())
}

/// Says whether a relationship goes on.
pub(crate) fn set_standing(connection: &Connection, id: &str, standing: Standing) -> Result<()> {
    connection
        .prepare_cached("UPDATE relationship SET state = ?2, ended = ?3, early = ?4 WHERE id = ?1")?
        .execute(params![
            id,
            Word(standing.state),
            standing.ended.map(Day),
            standing.early
        ])?;
    Ok(())
}

/// Takes everyone out of a relationship; they stay people of the journal.
pub(crate) fn remove_people(connection: &Connection, relationship: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM relationship_person WHERE relationship = ?1")?
        .execute([relationship])?;
    Ok(())
}

/// Takes a relationship away, with everything that stands in a table of its own: sessions, goals, actions, contracts,
/// its walk and its ticks. Its entries must have gone before.
pub(crate) fn delete(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM relationship WHERE id = ?1")?
        .execute([id])?;
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
    let people = people(connection, relationship)?;
    Ok(people.into_iter().map(|(_, name)| name).collect())
}

/// Everyone in it but me, as they were named: id and name.
pub(crate) fn people(connection: &Connection, relationship: &str) -> Result<Vec<(String, String)>> {
    connection
        .prepare_cached(
            "SELECT person.id, person.name FROM relationship_person JOIN person ON person.id = relationship_person.person \
             WHERE relationship_person.relationship = ?1 ORDER BY relationship_person.position",
        )?
        .query_map([relationship], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// The relationship with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Relationship>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM relationship WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Every relationship: the active ones first, then the paused, then the ended; each in the order they were begun.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Relationship>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM relationship \
             ORDER BY CASE state WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, started, id"
        ))?
        .query_map([], from_row)?
        .collect()
}
