//! The table `setting`: small facts about the journal itself.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::column::{Day, Json, Word};
use crate::views::{KnownBackup, ReminderSettings, WheelLine};

const LAST_BACKUP: &str = "last-backup";
const BACKUPS: &str = "backups";
/// How many backups are remembered.
const REMEMBERED: usize = 20;
const SCHEME: &str = "scheme-shown";
const REMINDERS: &str = "reminders";
const WHEEL_LINE: &str = "wheel-line";

/// The day of the last backup made by hand.
pub(crate) fn last_backup(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(get::<Day>(connection, LAST_BACKUP)?.map(|day| day.0))
}

/// Notes that a backup was made.
pub(crate) fn set_last_backup(connection: &Connection, date: NaiveDate) -> Result<()> {
    set(connection, LAST_BACKUP, &Day(date))
}

/// Whether what helps to start a small scheme is offered: not unless somebody asks for it.
pub(crate) fn scheme_shown(connection: &Connection) -> Result<bool> {
    Ok(get::<String>(connection, SCHEME)?.is_some_and(|value| value == "yes"))
}

/// Offers what helps to start a small scheme, or hides it.
pub(crate) fn set_scheme_shown(connection: &Connection, shown: bool) -> Result<()> {
    set(connection, SCHEME, &if shown { "yes" } else { "no" })
}

/// The backups that were made, the newest first.
pub(crate) fn backups(connection: &Connection) -> Result<Vec<KnownBackup>> {
    Ok(get::<Json<Vec<KnownBackup>>>(connection, BACKUPS)?.map_or_else(Vec::new, |kept| kept.0))
}

/// Notes where a backup was written. One that was there before has gone.
pub(crate) fn note_backup(connection: &Connection, file: &str, date: NaiveDate) -> Result<()> {
    let mut backups = backups(connection)?;
    backups.retain(|backup| backup.file != file);
    let backup = KnownBackup {
        file: file.to_owned(),
        date,
        found: true,
    };
    backups.insert(0, backup);
    backups.truncate(REMEMBERED);
    set(connection, BACKUPS, &Json(backups))
}

/// Forgets a backup that is no more.
pub(crate) fn forget_backup(connection: &Connection, file: &str) -> Result<()> {
    let mut backups = backups(connection)?;
    backups.retain(|backup| backup.file != file);
    set(connection, BACKUPS, &Json(backups))
}

/// Which reminders are wished for.
pub(crate) fn reminders(connection: &Connection) -> Result<ReminderSettings> {
    Ok(
        get::<Json<_>>(connection, REMINDERS)?
            .map_or_else(ReminderSettings::default, |kept| kept.0),
    )
}

/// Keeps which reminders are wished for.
pub(crate) fn set_reminders(connection: &Connection, wanted: &ReminderSettings) -> Result<()> {
    set(connection, REMINDERS, &Json(wanted))
}

/// How a wheel is drawn.
pub(crate) fn wheel_line(connection: &Connection) -> Result<WheelLine> {
    Ok(get::<Word<_>>(connection, WHEEL_LINE)?.map_or_else(WheelLine::default, |kept| kept.0))
}

/// Keeps how a wheel is drawn.
pub(crate) fn set_wheel_line(connection: &Connection, line: WheelLine) -> Result<()> {
    set(connection, WHEEL_LINE, &Word(line))
}

fn get<T: FromSql>(connection: &Connection, key: &str) -> Result<Option<T>> {
    connection
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

fn set(connection: &Connection, key: &str, value: &dyn ToSql) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![key, value])?;
    Ok(())
}
