//! The table `setting`: small facts about the journal itself.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Connection, OptionalExtension, Result, params};
use serde::{Deserialize, Serialize};

use crate::column::{Day, Json, Word};
use crate::views::{KnownBackup, ReminderSettings, WheelLine};

const LAST_BACKUP: &str = "last-backup";
const BACKUPS: &str = "backups";
/// How many backups are remembered: all that are kept in two places, and some made by hand.
const REMEMBERED: usize = 60;
const BACKUP_FOLDER: &str = "backup-folder";
const SCHEME: &str = "scheme-shown";
const REMINDERS: &str = "reminders";
const WHEEL_LINE: &str = "wheel-line";
const LOCKS_AFTER: &str = "lock-after";
const WORDS_SINCE: &str = "words-since";
const WORDS_CHECKED: &str = "words-checked";
const WORDS_LATER: &str = "words-later";
const OLD_KEY: &str = "old-key";

/// Minutes without a sign of anybody after which a journal locks itself, until something else is set.
pub(crate) const LOCK_AFTER: u16 = 10;
/// The most that can be set: a day.
pub(crate) const MOST_LOCK_AFTER: u16 = 1440;

/// What still opens by an older key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OldKey {
    /// What its items in the keychain are called.
    pub(crate) items: Vec<String>,
    /// The backups that were made under it.
    pub(crate) backups: Vec<String>,
}
const SEARCHES: &str = "recent-searches";

/// The day of the last backup outside the journal's own folder.
pub(crate) fn last_backup(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(get::<Day>(connection, LAST_BACKUP)?.map(|day| day.0))
}

/// Notes that one was made.
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
    let kept = get::<Json<Vec<KnownBackup>>>(connection, BACKUPS)?;
    let mut backups = kept.map_or_else(Vec::new, |kept| kept.0);
    // A damaged database that was kept was once noted among them. It is none, and is found where it stands.
    backups.retain(|one| !vault::is_set_aside(Path::new(&one.file)));
    Ok(backups)
}

/// Notes where a backup was written. One that was there before has gone.
pub(crate) fn note_backup(connection: &Connection, backup: KnownBackup) -> Result<()> {
    let mut backups = backups(connection)?;
    backups.retain(|known| known.file != backup.file);
    backups.insert(0, backup);
    backups.truncate(REMEMBERED);
    set(connection, BACKUPS, &Json(backups))
}

/// The journal lies elsewhere: so do the backups in its folder, and those of its that an older key opens.
pub(crate) fn move_backups(connection: &Connection, old: &Path, new: &Path) -> Result<()> {
    let moved = |file: &mut String| {
        if let Ok(below) = Path::new(file.as_str()).strip_prefix(old) {
            *file = new.join(below).to_string_lossy().into_owned();
        }
    };
    let mut backups = backups(connection)?;
    for backup in &mut backups {
        moved(&mut backup.file);
    }
    set(connection, BACKUPS, &Json(backups))?;
    if let Some(mut older) = old_key(connection)? {
        older.backups.iter_mut().for_each(moved);
        set_old_key(connection, &older)?;
    }
    Ok(())
}

/// Forgets a backup that is no more.
pub(crate) fn forget_backup(connection: &Connection, file: &str) -> Result<()> {
    let mut backups = backups(connection)?;
    backups.retain(|backup| backup.file != file);
    set(connection, BACKUPS, &Json(backups))
}

/// The folder besides the journal's own that backups go into by themselves.
pub(crate) fn backup_folder(connection: &Connection) -> Result<Option<String>> {
    Ok(get::<String>(connection, BACKUP_FOLDER)?.filter(|folder| !folder.is_empty()))
}

/// Chooses it, or none.
pub(crate) fn set_backup_folder(connection: &Connection, folder: Option<&str>) -> Result<()> {
    set(connection, BACKUP_FOLDER, &folder.unwrap_or_default())
}

/// What is known of this computer and of today's words: a backup that takes the journal's place knows less of both.
pub(crate) fn of_today(connection: &Connection) -> Result<Vec<(String, String)>> {
    let kept = [
        LAST_BACKUP,
        BACKUPS,
        BACKUP_FOLDER,
        WORDS_SINCE,
        WORDS_CHECKED,
        WORDS_LATER,
        OLD_KEY,
    ];
    let mut found = Vec::new();
    for key in kept {
        if let Some(value) = get::<String>(connection, key)? {
            found.push((key.to_owned(), value));
        }
    }
    Ok(found)
}

/// Keeps that.
pub(crate) fn carry(connection: &Connection, kept: &[(String, String)]) -> Result<()> {
    kept.iter()
        .try_for_each(|(key, value)| set(connection, key, value))
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

/// After how many minutes the journal locks itself; 0 for never.
pub(crate) fn lock_after(connection: &Connection) -> Result<u16> {
    Ok(get::<Json<u16>>(connection, LOCKS_AFTER)?.map_or(LOCK_AFTER, |kept| kept.0))
}

/// Sets after how many.
pub(crate) fn set_lock_after(connection: &Connection, minutes: u16) -> Result<()> {
    set(connection, LOCKS_AFTER, &Json(minutes))
}

/// The day the recovery words were made, if not with the journal.
pub(crate) fn words_since(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(get::<Day>(connection, WORDS_SINCE)?.map(|day| day.0))
}

/// Notes the day of new ones.
pub(crate) fn set_words_since(connection: &Connection, date: NaiveDate) -> Result<()> {
    set(connection, WORDS_SINCE, &Day(date))
}

/// The day somebody last had the recovery words.
pub(crate) fn words_checked(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(get::<Day>(connection, WORDS_CHECKED)?.map(|day| day.0))
}

/// Notes that somebody has them.
pub(crate) fn set_words_checked(connection: &Connection, date: NaiveDate) -> Result<()> {
    set(connection, WORDS_CHECKED, &Day(date))
}

/// The day somebody last put off looking for them.
pub(crate) fn words_later(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(get::<Day>(connection, WORDS_LATER)?.map(|day| day.0))
}

/// Notes that somebody did.
pub(crate) fn set_words_later(connection: &Connection, date: NaiveDate) -> Result<()> {
    set(connection, WORDS_LATER, &Day(date))
}

/// What still opens by an older key.
pub(crate) fn old_key(connection: &Connection) -> Result<Option<OldKey>> {
    Ok(get::<Json<OldKey>>(connection, OLD_KEY)?.map(|kept| kept.0))
}

/// Keeps what still does.
pub(crate) fn set_old_key(connection: &Connection, old: &OldKey) -> Result<()> {
    set(connection, OLD_KEY, &Json(old))
}

/// What was looked for last, the newest first.
pub(crate) fn searches(connection: &Connection) -> Result<Vec<String>> {
    Ok(get::<Json<Vec<String>>>(connection, SEARCHES)?.map_or_else(Vec::new, |kept| kept.0))
}

/// Keeps what was looked for last.
pub(crate) fn set_searches(connection: &Connection, searches: &[String]) -> Result<()> {
    set(connection, SEARCHES, &Json(searches))
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
