//! The wire types of the mentor's own practice: what there is to look into, and what was found each time.

use chrono::NaiveDate;
use content::EntryState;
use serde::Serialize;
use ts_rs::TS;

use super::InstrumentCard;

/// The practice room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The instruments of a mentor's practice: those used lately first, then the others by title.
    pub shelves: Vec<PracticeShelf>,
}

/// One instrument of a mentor's practice with what was written in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeShelf {
    /// Which one.
    pub instrument: InstrumentCard,
    /// What was written, newest first.
    pub entries: Vec<PracticeEntry>,
    /// The days of the newest finished entries, up to four, oldest first: the columns of `measures`.
    #[ts(type = "Array<string>")]
    pub days: Vec<NaiveDate>,
    /// What was scored or ticked on those days; empty where the instrument has nothing of the kind.
    pub measures: Vec<Measure>,
}

/// One entry of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeEntry {
    /// Its id.
    pub id: String,
    /// Begun or done.
    pub state: EntryState,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
}

/// One thing that was scored or ticked, over several days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Measure {
    /// The scale's question, the group's title, or the checklist's.
    pub label: String,
    /// The most it can be.
    pub most: i32,
    /// For each day the number given; none where it was not answered, or a group is not complete.
    pub values: Vec<Option<i32>>,
}
