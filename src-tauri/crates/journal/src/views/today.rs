//! The wire types of Today.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{
    ActionCard, EntryCard, InstrumentCard, PhaseMark, QuestionView, RelationshipCard,
    RelationshipName, SessionCard,
};

/// What now?
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TodayView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The next sessions, earliest first: at most three, of the next 14 days, of relationships that have not ended.
    pub next: Vec<SessionCard>,
    /// Planned sessions of the last 14 days that are over and of which nobody has said whether they took place, the last
    /// one first: at most three.
    pub passed: Vec<SessionCard>,
    /// What I am to do, alone or with somebody, that is overdue or due within a week, earliest first: at most eight.
    pub actions: Vec<ActionCard>,
    /// How many actions of mine are open, whenever they are due.
    pub open_actions: u32,
    /// What is to be looked at again, overdue or within 30 days, earliest first.
    pub due: Vec<DueDate>,
    /// The day's question; none when there is no question at all.
    pub question: Option<QuestionView>,
    /// Where each relationship stands: the active ones first, then the paused, then the ended.
    pub relationships: Vec<Standing>,
    /// Entries begun and not finished, newest first.
    pub drafts: Vec<EntryCard>,
    /// Forms that make sense alone.
    pub start_small: Vec<InstrumentCard>,
    /// Whether it is time to look whether the recovery words are still there.
    pub rehearse: bool,
    /// The day of the last backup outside the journal's own folder.
    #[ts(type = "string | null")]
    pub last_backup: Option<NaiveDate>,
}

/// Something to be looked at again by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DueDate {
    /// Whose it is; none for a goal of my own.
    pub relationship: Option<RelationshipName>,
    /// What it is.
    pub what: DueWhat,
    /// By when; before today, it is overdue.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The goal, where it is one.
    pub goal: Option<DueGoal>,
}

/// What is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum DueWhat {
    /// How it is going, as the contract or the last review says.
    Contract,
    /// A goal.
    Goal,
}

/// A goal to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DueGoal {
    /// Its id.
    pub id: String,
    /// What is to be reached.
    pub what: String,
}

/// Where one relationship stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Standing {
    /// Which one.
    pub relationship: RelationshipCard,
    /// A mark for each phase, in order.
    pub phases: Vec<PhaseMark>,
    /// Done tasks of the present phase.
    pub done: u32,
    /// All tasks of the present phase, for my role.
    pub tasks: u32,
    /// The date of the last session that was held.
    #[ts(type = "string | null")]
    pub last_session: Option<NaiveDate>,
    /// The first planned session that is not over.
    pub next_session: Option<SessionCard>,
    /// How many actions are open, whoever they are for.
    pub open_actions: u32,
    /// When the two are to look at how it is going.
    #[ts(type = "string | null")]
    pub contract_review: Option<NaiveDate>,
    /// When the first of the open goals is to be looked at again.
    #[ts(type = "string | null")]
    pub next_review: Option<NaiveDate>,
}
