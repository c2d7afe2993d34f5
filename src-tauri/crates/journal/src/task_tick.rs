//! The table `task_tick`: which tasks of the Path are done in a relationship, and since when.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, Result, params};

use crate::column::{Day, Moment};

/// Ticks a task. One that is ticked already keeps its day.
pub(crate) fn tick(
    connection: &Connection,
    relationship: &str,
    task: &str,
    date: NaiveDate,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO task_tick (relationship, task, date, created_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        )?
        .execute(params![relationship, task, Day(date), Moment(at)])?;
    Ok(())
}

/// Takes a tick away.
pub(crate) fn untick(connection: &Connection, relationship: &str, task: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM task_tick WHERE relationship = ?1 AND task = ?2")?
        .execute([relationship, task])?;
    Ok(())
}

/// The day of each tick, by task.
pub(crate) fn all(
    connection: &Connection,
    relationship: &str,
) -> Result<HashMap<String, NaiveDate>> {
    connection
        .prepare_cached("SELECT task, date FROM task_tick WHERE relationship = ?1")?
        .query_map([relationship], |row| {
            Ok((row.get(0)?, row.get::<_, Day>(1)?.0))
        })?
        .collect()
}
