//! The wire types of sessions taken away to a calendar.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which sessions are written to which file, and in which words.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarRequest {
    /// The file to write.
    pub to: String,
    /// One session; none for all that are planned.
    pub session: Option<String>,
    /// Of this relationship only.
    pub relationship: Option<String>,
    /// What each is called; "{name}" stands for the other person. The file is not encrypted: without "{name}" and with
    /// `places` off it says nothing about anybody.
    pub title: String,
    /// Whether the room, link or number goes with it.
    pub places: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarWritten {
    /// The file.
    pub file: String,
    /// How many sessions it holds.
    pub sessions: u32,
}
