//! The table `setting`: small facts about the journal itself.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::column::Day;

const LAST_BACKUP: &str = "last-backup";

/// The day of the last backup made by hand.
pub(crate) fn last_backup(connection: &Connection) -> Result<Option<NaiveDate>> {
    connection
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([LAST_BACKUP], |row| row.get::<_, Day>(0))
        .optional()
        .map(|day| day.map(|day| day.0))
}

/// Notes that a backup was made.
pub(crate) fn set_last_backup(connection: &Connection, date: NaiveDate) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![LAST_BACKUP, Day(date)])?;
    Ok(())
}
