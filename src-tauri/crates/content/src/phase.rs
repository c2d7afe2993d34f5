//! The phases of a mentoring relationship and their tasks. Where a relationship stands belongs to the journal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Role;

/// One phase of a relationship. Their order in the file is the order of the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Phase {
    /// For ever: `[a-z0-9-]+`.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub purpose: String,
    /// A quiet reminder to show with it.
    pub nudge: Option<String>,
    /// What to focus on.
    pub focus: Vec<String>,
    /// What to be aware of.
    pub aware: Vec<String>,
    /// Questions to ask oneself.
    pub questions: Vec<String>,
    /// What there is to do; at least one.
    pub tasks: Vec<Task>,
}

/// Something to do in a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Task {
    /// For ever and unique over all phases: `[a-z0-9-]+`.
    pub id: String,
    /// A plain sentence that opens with a verb.
    pub label: String,
    /// The instrument that helps with it; without one the task is only a tick.
    pub instrument: Option<String>,
    /// Whom it is for; empty means everyone.
    #[serde(default)]
    pub roles: Vec<Role>,
}
