//! The table `milestone`: marks on the way to a goal.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::{Day, Moment};

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Milestone {
    pub(crate) id: String,
    pub(crate) goal: String,
    pub(crate) position: i64,
    pub(crate) what: String,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) reached: Option<NaiveDate>,
    pub(crate) created_at: DateTime<FixedOffset>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, goal, position, what, due, reached, created_at FROM milestone ",
            $rest
        )
    };
}

fn from_row(row: &Row<'_>) -> Result<Milestone> {
    Ok(Milestone {
        id: row.get(0)?,
        goal: row.get(1)?,
        position: row.get(2)?,
        what: row.get(3)?,
        due: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
        reached: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
        created_at: row.get::<_, Moment>(6)?.0,
    })
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Milestone>> {
    connection
        .prepare_cached(select!("WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Those of a goal, in their order.
pub(crate) fn of_goal(connection: &Connection, goal: &str) -> Result<Vec<Milestone>> {
    connection
        .prepare_cached(select!("WHERE goal = ?1 ORDER BY position, id"))?
        .query_map([goal], from_row)?
        .collect()
}

/// The place after a goal's last one.
pub(crate) fn next_position(connection: &Connection, goal: &str) -> Result<i64> {
    connection
        .prepare_cached("SELECT 1 + coalesce(max(position), 0) FROM milestone WHERE goal = ?1")?
        .query_row([goal], |row| row.get(0))
}

/// Writes one down, or its words and days again.
pub(crate) fn put(connection: &Connection, milestone: &Milestone) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO milestone (id, goal, position, what, due, reached, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET \
             what = excluded.what, due = excluded.due, reached = excluded.reached",
        )?
        .execute(params![
            milestone.id,
            milestone.goal,
            milestone.position,
            milestone.what,
            milestone.due.map(Day),
            milestone.reached.map(Day),
            Moment(milestone.created_at)
        ])?;
    Ok(())
}

/// Takes one away.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM milestone WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
