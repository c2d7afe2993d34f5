//! The wire types of bringing things into the journal.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// What a file would bring in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BringPreview {
    /// Entries that would come in.
    pub entries: u32,
    /// Relationships.
    pub relationships: u32,
    /// Sessions.
    pub sessions: u32,
    /// Goals.
    pub goals: u32,
    /// Actions.
    pub actions: u32,
    /// The names of people who are not here yet.
    pub people: Vec<String>,
    /// The day of the first entry.
    #[ts(type = "string | null")]
    pub first: Option<NaiveDate>,
    /// The day of the last one.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// Whether there is anything new in it at all.
    pub anything: bool,
    /// Entries that are left out because they are here already, in the bin or not.
    pub here: u32,
    /// Entries that are left out because they cannot be read: their form is missing, or their answers do not fit it.
    pub unfit: u32,
}

/// What was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Brought {
    /// By what it can be taken back.
    pub import: String,
    /// How many entries.
    pub entries: u32,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BroughtBack {
    /// Entries that are gone again.
    pub entries: u32,
    /// Entries that stay, because they or something of their relationship were changed since.
    pub kept: u32,
}
