//! The wire types of the Path: five phases with their tasks, as one relationship walks them.

use chrono::NaiveDate;
use content::EntryState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InstrumentCard, PhaseName, RelationshipCard};

/// The whole walk of one relationship.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PathView {
    /// Whose path it is.
    pub relationship: RelationshipCard,
    /// In order.
    pub phases: Vec<PathPhase>,
    /// Every step there was, newest first; the last of them is the beginning.
    pub history: Vec<PathStep>,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
}

/// A step on the walk, on or back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PathStep {
    /// The phase it led to: its id in content/.
    pub phase: String,
    /// That phase's title.
    pub title: String,
    /// The day of the step.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// What was thought on the way.
    pub thoughts: Vec<Thought>,
}

/// A question asked on the way from one phase to another, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Thought {
    /// The question as it was asked.
    pub question: String,
    /// The answer, as it was typed.
    pub answer: String,
}

/// A step about to be taken.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Moving {
    /// Whose path it is.
    pub relationship: RelationshipCard,
    /// The present phase.
    pub from: PhaseName,
    /// The one to go to.
    pub to: PhaseName,
    /// Whether it lies before the present one.
    pub back: bool,
    /// The present phase's gentle hint.
    pub nudge: Option<String>,
    /// Up to three of the present phase's own questions.
    pub questions: Vec<String>,
    /// What is typed so far, to any question of the present phase.
    pub thoughts: Vec<Thought>,
}

/// One phase of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PathPhase {
    /// Its id in content/.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// A gentle hint.
    pub nudge: Option<String>,
    /// Behind, here or ahead.
    pub mark: PhaseMark,
    /// The day it was last entered; none if never.
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    /// The day it was last left; none if never, or if here.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// What to give attention to.
    pub focus: Vec<String>,
    /// What to be aware of.
    pub aware: Vec<String>,
    /// Questions to ask each other.
    pub questions: Vec<String>,
    /// The tasks for my role.
    pub tasks: Vec<PathTask>,
    /// How many of them are done.
    pub done: u32,
}

/// Where a phase lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PhaseMark {
    /// Before the present one.
    Gone,
    /// The present one.
    Here,
    /// After it.
    Ahead,
}

/// One task of a phase.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PathTask {
    /// Its id in content/.
    pub id: String,
    /// Verb first.
    pub label: String,
    /// The form it opens; none when it is only a tick.
    pub instrument: Option<InstrumentCard>,
    /// The day it was ticked.
    #[ts(type = "string | null")]
    pub done: Option<NaiveDate>,
    /// The newest entry of that form in this relationship.
    pub entry: Option<TaskEntry>,
}

/// The entry behind a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskEntry {
    /// Its id.
    pub id: String,
    /// Begun or done.
    pub state: EntryState,
    /// Its date.
    #[ts(type = "string")]
    pub date: NaiveDate,
}
