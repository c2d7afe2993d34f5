//! The wire types of reminders: what is due now, and which kinds are wished for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ReminderKind {
    /// There is a session tomorrow.
    Session,
    /// A session is a week away and nothing is prepared.
    Prepare,
    /// An action of mine is due today.
    Action,
    /// A contract or a goal is to be looked at again today.
    Review,
}

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Reminder {
    /// What it is about.
    pub kind: ReminderKind,
    /// What it would say in full; none unless the person allowed it, and never while the journal is locked.
    pub words: Option<ReminderWords>,
}

/// The private part of a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReminderWords {
    /// With whom; empty when it is about oneself.
    pub who: String,
    /// The action or the goal; empty for a session or a contract.
    pub what: String,
    /// "HH:MM" of the session; empty for the others.
    pub time: String,
}

/// Which reminders are wished for, and when not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
#[allow(clippy::struct_excessive_bools)] // each is a box a person ticks by itself
pub struct ReminderSettings {
    /// A session tomorrow.
    pub session: bool,
    /// A session in a week that is not prepared.
    pub prepare: bool,
    /// An action due today.
    pub action: bool,
    /// A review due today.
    pub review: bool,
    /// Whether a reminder may say names and what it is about.
    pub words: bool,
    /// When nothing may be said; a reminder then waits for the end of it.
    pub quiet: Option<QuietHours>,
}

impl Default for ReminderSettings {
    /// All kinds, without private words, and quiet at night.
    fn default() -> Self {
        Self {
            session: true,
            prepare: true,
            action: true,
            review: true,
            words: false,
            quiet: Some(QuietHours {
                from: "21:00".into(),
                until: "08:00".into(),
            }),
        }
    }
}

/// Hours of every day, over midnight when they end before they begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuietHours {
    /// "HH:MM".
    pub from: String,
    /// "HH:MM".
    pub until: String,
}
