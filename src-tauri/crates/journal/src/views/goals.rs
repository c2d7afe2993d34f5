//! The wire types of goals: what a person works towards, the steps and marks on the way, and putting back what was
//! taken away.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ActionCard, RelationshipCard, Saved, WrittenIn};

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum GoalState {
    /// Still worked towards.
    Open,
    /// Reached.
    Reached,
    /// Given up, which is allowed.
    Dropped,
}

/// The goals of one relationship, or those of my own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoalsView {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// When they stood so: what was changed is kept since then.
    pub now: Saved,
    /// Which relationship; none: those of my own.
    pub relationship: Option<RelationshipCard>,
    /// Those that are no step to another: the open ones by priority, then the closed ones, the last one first.
    pub goals: Vec<GoalView>,
    /// Actions that serve no goal: the open ones, the next due first, then the closed ones, the last one first.
    pub loose: Vec<ActionCard>,
    /// How many goals are reached or dropped, steps included.
    pub closed_goals: u32,
    /// How many actions are done or dropped.
    pub closed_actions: u32,
}

/// A goal with everything on the way to it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoalView {
    /// Its id.
    pub id: String,
    /// What is to be reached.
    pub what: String,
    /// How one will know; may be empty.
    pub success: String,
    /// From when.
    #[ts(type = "string | null")]
    pub starts: Option<NaiveDate>,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// When to look at it again.
    #[ts(type = "string | null")]
    pub review: Option<NaiveDate>,
    /// Where it stands.
    pub state: GoalState,
    /// What came of it; may be empty.
    pub came: String,
    /// The day it was written down.
    #[ts(type = "string")]
    pub made: NaiveDate,
    /// The day it was reached or dropped.
    #[ts(type = "string | null")]
    pub closed: Option<NaiveDate>,
    /// Whether it is open and its day has gone by.
    pub overdue: bool,
    /// The relationship it belongs to; none: my own.
    pub relationship: Option<String>,
    /// The goal it is a step to.
    pub parent: Option<String>,
    /// The marks on the way, in their order.
    pub milestones: Vec<MilestoneView>,
    /// The short-term goals under it, in the order of `GoalsView.goals`.
    pub steps: Vec<GoalView>,
    /// The actions that serve it, in the order of `GoalsView.loose`.
    pub actions: Vec<ActionCard>,
    /// The entry it was written in first; none when it was not, or when that one is in the bin.
    pub from: Option<WrittenIn>,
}

/// A mark on the way to a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MilestoneView {
    /// Its id.
    pub id: String,
    /// What is seen there.
    pub what: String,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// The day it was reached.
    #[ts(type = "string | null")]
    pub reached: Option<NaiveDate>,
}

/// A goal to be made or changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoalDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// Whose it is; only a new one's is looked at.
    pub relationship: Option<String>,
    /// The goal it is a step to, of the same relationship.
    pub parent: Option<String>,
    /// What is to be reached, in a line.
    pub what: String,
    /// How one will know; may be empty.
    pub success: String,
    /// "YYYY-MM-DD".
    pub starts: Option<String>,
    /// "YYYY-MM-DD", not before `starts`.
    pub due: Option<String>,
    /// "YYYY-MM-DD".
    pub review: Option<String>,
}

/// A mark on the way, to be made or changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MilestoneDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// The goal it is on the way to; only a new one's is looked at.
    pub goal: String,
    /// What is seen there, in a line.
    pub what: String,
    /// "YYYY-MM-DD".
    pub due: Option<String>,
}

/// What was taken away, to be handed to `put_back` as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Removed {
    /// Only the core reads it.
    pub kept: String,
}
