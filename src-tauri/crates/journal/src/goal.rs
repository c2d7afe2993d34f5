//! The table `goal`: what a person works towards, long-term and step by step. What a row of an entry does to it belongs
//! to `rows`, what a person does to it by hand to `goals`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::{Day, Moment, Word};
use crate::views::GoalState;

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Goal {
    pub(crate) id: String,
    pub(crate) relationship: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) position: i64,
    pub(crate) what: String,
    pub(crate) success: String,
    pub(crate) starts: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) review: Option<NaiveDate>,
    pub(crate) state: GoalState,
    pub(crate) came: String,
    pub(crate) closed: Option<NaiveDate>,
    pub(crate) entry: Option<String>,
    pub(crate) made: NaiveDate,
    pub(crate) created_at: DateTime<FixedOffset>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, relationship, parent, position, what, success, starts, due, review, state, came, closed, \
             entry, made, created_at FROM goal ",
            $rest
        )
    };
}

/// Every one of a relationship, or of my own: the open ones by priority, then the closed ones, the last one first.
pub(crate) const OF_RELATIONSHIP: &str = select!(
    "WHERE relationship IS ?1 ORDER BY state <> 'open', closed DESC, position, created_at, id"
);
/// Every open one, of a relationship or of my own, that is to be looked at again on a day; the next first.
pub(crate) const TO_REVIEW: &str = select!(
    "WHERE state = 'open' AND review IS NOT NULL ORDER BY review, relationship, position, created_at, id"
);

fn from_row(row: &Row<'_>) -> Result<Goal> {
    let day = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<Day>>(at)?.map(|day| day.0));
    Ok(Goal {
        id: row.get(0)?,
        relationship: row.get(1)?,
        parent: row.get(2)?,
        position: row.get(3)?,
        what: row.get(4)?,
        success: row.get(5)?,
        starts: day(6)?,
        due: day(7)?,
        review: day(8)?,
        state: row.get::<_, Word<_>>(9)?.0,
        came: row.get(10)?,
        closed: day(11)?,
        entry: row.get(12)?,
        made: row.get::<_, Day>(13)?.0,
        created_at: row.get::<_, Moment>(14)?.0,
    })
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Goal>> {
    connection
        .prepare_cached(select!("WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Every one of a relationship, or of my own: the open ones by priority, then the closed ones, the last one first.
pub(crate) fn of(connection: &Connection, relationship: Option<&str>) -> Result<Vec<Goal>> {
    connection
        .prepare_cached(OF_RELATIONSHIP)?
        .query_map([relationship], from_row)?
        .collect()
}

/// Every open one, of a relationship or of my own, that is to be looked at again on a day; the next first.
pub(crate) fn to_review(connection: &Connection) -> Result<Vec<Goal>> {
    connection
        .prepare_cached(TO_REVIEW)?
        .query_map([], from_row)?
        .collect()
}

/// The place after the last of those beside it.
pub(crate) fn next_position(
    connection: &Connection,
    relationship: Option<&str>,
    parent: Option<&str>,
) -> Result<i64> {
    connection
        .prepare_cached(
            "SELECT 1 + coalesce(max(position), 0) FROM goal WHERE relationship IS ?1 AND parent IS ?2",
        )?
        .query_row(params![relationship, parent], |row| row.get(0))
}

/// Writes one down, or all of it again. What it points to and is gone is left out.
pub(crate) fn put(connection: &Connection, goal: &Goal) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO goal (id, relationship, parent, position, what, success, starts, due, review, state, came, \
             closed, entry, made, created_at) \
             VALUES (?1, ?2, (SELECT id FROM goal WHERE id = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, \
             (SELECT id FROM entry WHERE id = ?13), ?14, ?15) \
             ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, position = excluded.position, \
             what = excluded.what, success = excluded.success, starts = excluded.starts, due = excluded.due, \
             review = excluded.review, state = excluded.state, came = excluded.came, closed = excluded.closed",
        )?
        .execute(params![
            goal.id,
            goal.relationship,
            goal.parent,
            goal.position,
            goal.what,
            goal.success,
            goal.starts.map(Day),
            goal.due.map(Day),
            goal.review.map(Day),
            Word(goal.state),
            goal.came,
            goal.closed.map(Day),
            goal.entry,
            Day(goal.made),
            Moment(goal.created_at)
        ])?;
    Ok(())
}

/// Takes one away, with its milestones. Its steps and actions stay, under nothing.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM goal WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// Whether a step, a mark or an action hangs on it.
pub(crate) fn holds_something(connection: &Connection, id: &str) -> Result<bool> {
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM goal WHERE parent = ?1) OR EXISTS (SELECT 1 FROM milestone WHERE goal = ?1) \
             OR EXISTS (SELECT 1 FROM action WHERE goal = ?1)",
        )?
        .query_row([id], |row| row.get(0))
}

/// Whether a goal is another one, or a step to it, or a step to such a step.
pub(crate) fn is_at_or_under(connection: &Connection, id: &str, above: &str) -> Result<bool> {
    connection
        .prepare_cached(
            "WITH RECURSIVE upwards (id) AS (SELECT ?1 UNION SELECT goal.parent FROM goal JOIN upwards \
             ON goal.id = upwards.id WHERE goal.parent IS NOT NULL) \
             SELECT EXISTS (SELECT 1 FROM upwards WHERE id = ?2)",
        )?
        .query_row([id, above], |row| row.get(0))
}
