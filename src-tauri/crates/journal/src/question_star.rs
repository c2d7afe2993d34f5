//! The table `question_star`: which questions a person wants to find again.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, Result, params};

use crate::column::Moment;

/// The ids of the starred ones with the moment each was starred. Some may be of questions there are no more.
pub(crate) fn all(connection: &Connection) -> Result<HashMap<String, DateTime<FixedOffset>>> {
    connection
        .prepare_cached("SELECT question, created_at FROM question_star")?
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, Moment>(1)?.0)))?
        .collect()
}

/// Stars a question, or takes its star away.
pub(crate) fn set(
    connection: &Connection,
    question: &str,
    starred: bool,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    if starred {
        connection
            .prepare_cached(
                "INSERT INTO question_star (question, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute(params![question, Moment(at)])?;
    } else {
        connection
            .prepare_cached("DELETE FROM question_star WHERE question = ?1")?
            .execute([question])?;
    }
    Ok(())
}
