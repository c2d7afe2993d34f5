//! The wire types of actions: what somebody said they would do, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Owner {
    /// The person whose journal it is.
    Me,
    /// The other person.
    Them,
    /// Both.
    Both,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ActionState {
    /// Still to do.
    Open,
    /// Done.
    Done,
    /// Not done, and it need not be.
    Dropped,
}

/// The actions of one relationship, or those of my own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActionsView {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Which relationship; none: those of my own.
    pub relationship: Option<Named>,
    /// The next due first; those without a day last.
    pub open: Vec<ActionCard>,
    /// Done and dropped, the last one first.
    pub closed: Vec<ActionCard>,
}

/// Everything I am to do, alone or with somebody, in every relationship that goes on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyActions {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The next due first; those without a day last.
    pub open: Vec<ActionCard>,
}

/// An action at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActionCard {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: Owner,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: ActionState,
    /// What came of it; may be empty.
    pub came: String,
    /// The day it was agreed.
    #[ts(type = "string")]
    pub made: NaiveDate,
    /// The day it was done or dropped.
    #[ts(type = "string | null")]
    pub closed: Option<NaiveDate>,
    /// Whether it is open and its day has gone by.
    pub overdue: bool,
    /// The relationship it belongs to; none: my own.
    pub relationship: Option<Named>,
    /// The id of the goal it serves.
    pub goal: Option<String>,
    /// The entry it was written in first; none when it was not, or when that one is in the bin.
    pub from: Option<WrittenIn>,
}

/// A relationship by id and first name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The first word of each name, joined with commas.
    pub first_name: String,
}

/// The entry something was written in first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WrittenIn {
    /// The entry's id.
    pub entry: String,
    /// Its headline answer, or its instrument's title.
    pub title: String,
    /// Its date.
    #[ts(type = "string")]
    pub date: NaiveDate,
}

/// An action to be made or changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActionDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// Whose it is; only a new one's is looked at.
    pub relationship: Option<String>,
    /// The goal it serves, of the same relationship.
    pub goal: Option<String>,
    /// What is to be done, in a line.
    pub what: String,
    /// Who does it.
    pub owner: Owner,
    /// "YYYY-MM-DD", not before the day it was made; none when open.
    pub due: Option<String>,
}
