//! The sample journal as data: a relationship and its entries, dated by days before today, so that it is always fresh.
//! Writing it into a journal belongs to the journal crate; the window never sees these types.

use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::{EntryState, RelationshipKind, Rhythm, Role};

/// The sample journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// The name of the person whose journal it is.
    pub me: String,
    /// Their relationships; at least one.
    pub relationships: Vec<SampleRelationship>,
    /// What they wrote; at least one.
    pub entries: Vec<SampleEntry>,
}

/// A relationship of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRelationship {
    /// What entries call it by: `[a-z0-9-]+`.
    pub id: String,
    /// The other person's name.
    pub other: String,
    /// Who the journal's owner is in it.
    pub role: Role,
    /// Its kind.
    pub kind: RelationshipKind,
    /// How many days before today it began.
    pub started_days_ago: u32,
    /// In how many days it is to end; negative when it has ended, none when open.
    pub ends_in_days: Option<i64>,
    /// How often they mean to meet.
    pub rhythm: Rhythm,
    /// The phases it entered, earliest first; at least one.
    pub phases: Vec<SamplePhase>,
    /// The tasks that are done.
    pub ticks: Vec<SampleTick>,
}

/// The day a relationship of the sample entered a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamplePhase {
    /// Which phase.
    pub phase: String,
    /// How many days before today; never before the relationship began.
    pub days_ago: u32,
}

/// The day a task of the sample was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleTick {
    /// Which task.
    pub task: String,
    /// How many days before today; never before the relationship began.
    pub days_ago: u32,
}

/// An entry of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleEntry {
    /// The instrument it answers.
    pub instrument: String,
    /// The relationship it belongs to, if any.
    pub relationship: Option<String>,
    /// How many days before today it was written.
    pub days_ago: u32,
    /// The time of day it was saved, `HH:MM`.
    pub time: String,
    /// Whether it is finished.
    pub state: EntryState,
    /// The answers by prompt id; they fit the instrument.
    pub answers: Answers,
}
