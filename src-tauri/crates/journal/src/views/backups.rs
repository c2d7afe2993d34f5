//! The wire types of backups that are kept by themselves, of looking into one, and of a journal that was damaged.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{Code, PlaceView};

/// What came of looking after the open journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tended {
    /// Part of the journal cannot be read: it is only read from now on.
    pub damaged: bool,
    /// What has to be said about its backups.
    pub notice: Option<BackupNotice>,
    /// The day of the last good one, wherever it is.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
}

/// Something about the backups that a person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupNotice {
    /// What.
    pub kind: BackupNoticeKind,
    /// Whether it is about the second place.
    pub elsewhere: bool,
    /// Why, for one that failed.
    pub code: Option<Code>,
    /// The day of the last good one in that place.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
}

/// What has to be said about backups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum BackupNoticeKind {
    /// The last try failed.
    Failed,
    /// The folder is not there.
    Absent,
    /// For one of the two reasons, there has been no good one for over a week.
    Old,
    /// The recovery words open neither the journal nor what is made of it: their slot is damaged or gone.
    Wordless,
}

/// All there is to know about the backups of the open journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupsView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// In the journal's own folder.
    pub own: BackupPlace,
    /// In a folder of one's choice, if there is one.
    pub elsewhere: Option<BackupPlace>,
    /// Part of the journal cannot be read: none is made any more.
    pub damaged: bool,
    /// Every one that is known, the newest first.
    pub backups: Vec<BackupCard>,
}

/// A place where backups are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupPlace {
    /// The folder.
    pub folder: String,
    /// Whether it is there now.
    pub found: bool,
    /// Whether other computers may reach it too.
    pub place: Option<PlaceView>,
    /// The day of the last good one.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// The day from which the next is made, when something has changed.
    #[ts(type = "string")]
    pub next: NaiveDate,
    /// Why the last try failed.
    pub failed: Option<Code>,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupCard {
    /// The file.
    pub file: String,
    /// The local date it was made.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// How it came about.
    pub kind: BackupKind,
    /// Whether it stands outside the journal's own folder.
    pub elsewhere: bool,
    /// Whether it is there right now.
    pub found: bool,
    /// The file's size, where it is there.
    pub bytes: Option<u64>,
    /// How many entries it holds, where that was noted.
    pub entries: Option<u32>,
    /// The day of the newest of them.
    #[ts(type = "string | null")]
    pub newest: Option<NaiveDate>,
}

/// How a backup came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum BackupKind {
    /// By itself, one a day.
    Automatic,
    /// By hand, as a file of one's choice.
    ByHand,
    /// Before the journal was brought up to date.
    BeforeUpgrade,
    /// Before another backup took the journal's place.
    BeforeRestore,
    /// No backup: the damaged database that one took the place of, kept as it was.
    Damaged,
}

/// What is in a backup, read and checked from end to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupLook {
    /// The file.
    pub file: String,
    /// The journal's name at the time.
    pub name: String,
    /// Entries, without the bin's.
    pub entries: u32,
    /// Relationships.
    pub relationships: u32,
    /// Sessions.
    pub sessions: u32,
    /// The day of the oldest entry.
    #[ts(type = "string | null")]
    pub oldest: Option<NaiveDate>,
    /// The day of the newest.
    #[ts(type = "string | null")]
    pub newest: Option<NaiveDate>,
    /// The file's size.
    pub bytes: u64,
}

/// What could be saved of a damaged journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Salvaged {
    /// The name of the journal it is in now.
    pub name: String,
    /// Entries in it, without the bin's.
    pub entries: u32,
    /// Places where something could not be read; each may have held one thing or several.
    pub gaps: u32,
    /// Things that could be read and say nothing without one that could not.
    pub alone: u32,
}
