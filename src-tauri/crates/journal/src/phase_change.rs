//! The table `phase_change`: the walk of a relationship through its phases, forward and back.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, Result, params};

use crate::column::{Day, Json, Moment};
use crate::views::Thought;

/// One step: from this day on the relationship stood in this phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhaseChange {
    pub(crate) phase: String,
    pub(crate) date: NaiveDate,
    /// What was thought on the way there.
    pub(crate) thoughts: Vec<Thought>,
}

/// Adds a step at the end of the walk.
pub(crate) fn append(
    connection: &Connection,
    id: &str,
    relationship: &str,
    step: &PhaseChange,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO phase_change (id, relationship, position, phase, date, thoughts, created_at) VALUES (?1, ?2, \
             (SELECT coalesce(max(position), 0) + 1 FROM phase_change WHERE relationship = ?2), ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id,
            relationship,
            step.phase,
            Day(step.date),
            Json(&step.thoughts),
            Moment(at)
        ])?;
    Ok(())
}

/// The whole walk, first step first.
pub(crate) fn walk(connection: &Connection, relationship: &str) -> Result<Vec<PhaseChange>> {
    connection
        .prepare_cached(
            "SELECT phase, date, thoughts FROM phase_change WHERE relationship = ?1 ORDER BY position",
        )?
        .query_map([relationship], |row| {
            Ok(PhaseChange {
                phase: row.get(0)?,
                date: row.get::<_, Day>(1)?.0,
                thoughts: row.get::<_, Json<_>>(2)?.0,
            })
        })?
        .collect()
}
