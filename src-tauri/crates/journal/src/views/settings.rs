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
    /// Which reminders are wished for.
    pub reminders: ReminderSettings,
}
