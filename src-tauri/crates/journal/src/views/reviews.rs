//! The wire types of the reviews of a relationship.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{EntryCard, InstrumentCard, RelationshipCard};

/// Looking back together: when, in what, and what was written before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewsView {
    /// Whose they are.
    pub relationship: RelationshipCard,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// When the two are to look at how it is going, as their contract or the last review says; before today, it is
    /// overdue; none when nobody has said.
    #[ts(type = "string | null")]
    pub next: Option<NaiveDate>,
    /// The open goals to be looked at again, the first day first.
    pub goals: Vec<GoalReview>,
    /// What to look back in, for my part.
    pub forms: Vec<InstrumentCard>,
    /// Every look back so far, drafts too, newest first.
    pub written: Vec<EntryCard>,
}

/// A goal with the day to look at it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoalReview {
    /// Its id.
    pub id: String,
    /// What is to be reached.
    pub what: String,
    /// When to look at it again; before today, it is overdue.
    #[ts(type = "string")]
    pub review: NaiveDate,
}
