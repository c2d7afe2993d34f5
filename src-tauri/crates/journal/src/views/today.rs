//! The wire types of Today.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{EntryCard, InstrumentCard, PhaseMark, RelationshipCard};

/// What now?
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TodayView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Where each relationship stands, in the order they were begun.
    pub relationships: Vec<Standing>,
    /// Entries begun and not finished, newest first.
    pub drafts: Vec<EntryCard>,
    /// Forms that make sense alone.
    pub start_small: Vec<InstrumentCard>,
    /// The day of the last backup made by hand.
    #[ts(type = "string | null")]
    pub last_backup: Option<NaiveDate>,
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
}
