//! The wire type of what a person has set for this journal. How the program looks is in `preferences`, outside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ReminderSettings;

/// What is set for this journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalSettings {
    /// Whether what helps to start a small scheme is offered.
    pub scheme: bool,
    /// After how many minutes without a key or a movement the journal locks itself; 0 for never.
    pub lock_after: u16,
    /// Which reminders are wished for.
    pub reminders: ReminderSettings,
}
