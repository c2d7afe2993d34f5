//! The wire types of what an entry said before.

use chrono::NaiveDate;
use content::EntryState;
use serde::Serialize;
use ts_rs::TS;

/// What an entry said before, moment by moment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryView {
    /// What the entry is called now: its headline answer, or the instrument's title.
    pub title: String,
    /// The relationship the entry belongs to, if any.
    pub relationship: Option<String>,
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Newest first.
    pub revisions: Vec<Revision>,
}

/// A moment of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Revision {
    /// Its id.
    pub id: String,
    /// The local date.
    pub date: String,
    /// "HH:MM".
    pub time: String,
    /// Whether the entry was begun or done then.
    pub state: EntryState,
    /// How many words a person had written in it.
    pub words: u32,
    /// Whether the entry says just this now.
    pub now: bool,
}

/// What an entry said at a moment, beside what it says now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RevisionView {
    /// The moment.
    pub revision: Revision,
    /// The entry it is of.
    pub entry: String,
    /// What the entry is called now.
    pub title: String,
    /// The relationship the entry belongs to, if any.
    pub relationship: Option<String>,
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// What is not the same now, in the order of the questions.
    pub differences: Vec<Difference>,
}

/// One answer, or one item of an answer, that is not the same now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Difference {
    /// The prompt's id, or the follow-up's.
    pub prompt_id: String,
    /// Its question.
    pub label: String,
    /// The point, area or statement it is about, where the question has several.
    pub item: Option<String>,
    /// What it said then.
    pub then: Said,
    /// What it says now.
    pub now: Said,
}

/// What an answer says, as plain text. Nothing at all is a question not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Said {
    /// Whether it is ticked, of a point to tick.
    pub ticked: Option<bool>,
    /// The number given.
    #[ts(type = "number | null")]
    pub score: Option<i64>,
    /// The date given.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// The words, as they were typed; of a choice, the labels, one a line.
    pub text: Option<String>,
}

/// An entry says again what it said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Restored {
    /// The revision that holds what it said until now: restoring that one undoes this.
    pub before: String,
}
