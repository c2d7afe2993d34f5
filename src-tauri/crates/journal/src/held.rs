//! What a backup holds, counted in the backup itself.
//!
//! What lives here: the counts, of a journal of any schema there ever was. What must not: opening one.

use chrono::NaiveDate;
use rusqlite::{Connection, Result};

use crate::column::Day;

/// What is in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    /// Without the bin's.
    pub(crate) entries: u32,
    pub(crate) relationships: u32,
    pub(crate) sessions: u32,
    pub(crate) oldest: Option<NaiveDate>,
    pub(crate) newest: Option<NaiveDate>,
}

/// Counts it.
pub(crate) fn count(connection: &Connection) -> Result<Held> {
    let has = |table: &str, column: &str| {
        let asks = "SELECT count(*) > 0 FROM pragma_table_info(?1) WHERE name = ?2";
        connection.query_row(asks, (table, column), |row| row.get::<_, bool>(0))
    };
    // The first schema had no bin, and sessions came with the third.
    let among = if has("entry", "binned_at")? {
        "WHERE binned_at IS NULL"
    } else {
        ""
    };
    let entries = format!("SELECT count(*), min(date), max(date) FROM entry {among}");
    let all = |table: &str| {
        let asks = format!("SELECT count(1) FROM {table}");
        connection.query_row(&asks, [], |row| row.get(0))
    };
    let relationships = all("relationship")?;
    let sessions = if has("session", "id")? {
        all("session")?
    } else {
        0
    };
    connection.query_row(&entries, [], |row| {
        let day = |at: usize| {
            row.get::<_, Option<Day>>(at)
                .map(|day| day.map(|day| day.0))
        };
        Ok(Held {
            entries: row.get(0)?,
            relationships,
            sessions,
            oldest: day(1)?,
            newest: day(2)?,
        })
    })
}
