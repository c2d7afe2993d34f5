//! The wire types of what changes over time: quiet lines, a year of the journal, and what is taken away as a file.

use chrono::NaiveDate;
use content::EntryState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PhaseName, RelationshipName};

/// What changes over time: in all of the journal, or in one relationship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OverTimeView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Whose it is; none for all of the journal.
    pub relationship: Option<RelationshipName>,
    /// Every relationship there is.
    pub people: Vec<RelationshipName>,
    /// Only those with something on them: wheels, scales, statements, counts.
    pub charts: Vec<Chart>,
}

/// Lines that share their days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Chart {
    /// Unique among the charts.
    pub id: String,
    /// What is drawn.
    pub kind: ChartKind,
    /// The set of areas or the instrument; empty for the built-in set without a name, and for counts.
    pub title: String,
    /// The date the person meant of each reading, earliest first; of counts, the first of each month.
    #[ts(type = "string[]")]
    pub days: Vec<NaiveDate>,
    /// The entry of each day; none for counts.
    pub entries: Vec<String>,
    /// Each with at least one value.
    pub lines: Vec<TimeLine>,
}

/// What a chart draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ChartKind {
    /// The areas of a wheel, 0 to 10.
    Wheel,
    /// A question with a scale.
    Scale,
    /// Groups of statements, in percent of the most they can add up to.
    Statements,
    /// How many of something in each month.
    Counts,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TimeLine {
    /// Unique in its chart; of counts one of sessions, entries, actions, goals.
    pub id: String,
    /// What it is called now; empty for counts.
    pub title: String,
    /// One for each day of the chart. None is a gap, never nought.
    pub values: Vec<Option<i32>>,
    /// Where what is measured changed: values before and after are not to be joined. The first is where the line begins.
    pub ranges: Vec<TimeRange>,
}

/// What values are measured by, from one reading on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TimeRange {
    /// Which day of the chart it begins on, from 0.
    pub from: usize,
    /// The lowest.
    pub min: i32,
    /// The highest.
    pub max: i32,
}

/// A year of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Which year it is.
    pub year: i32,
    /// The first year with anything in it, and the last.
    pub first: i32,
    /// See `first`.
    pub last: i32,
    /// What was written, earliest first.
    pub entries: Vec<YearEntry>,
    /// The sessions that were not cancelled, earliest first.
    pub sessions: Vec<YearSession>,
    /// Which phase each relationship stood in, relationship by relationship.
    pub bands: Vec<PhaseBand>,
    /// What was written on this day of earlier years, newest first.
    pub on_this_day: Vec<YearEntry>,
}

/// An entry in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearEntry {
    /// Its id.
    pub id: String,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The headline answer, or the instrument's title.
    pub title: String,
    /// Begun or done.
    pub state: EntryState,
}

/// A session in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearSession {
    /// Its id.
    pub id: String,
    /// The date the two people meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Whose it is.
    pub with: RelationshipName,
}

/// How long a relationship stood in a phase, within a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PhaseBand {
    /// Whose it is.
    pub with: RelationshipName,
    /// The phase.
    pub phase: PhaseName,
    /// The first day in it, in this year.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day in it, in this year and not after today.
    #[ts(type = "string")]
    pub to: NaiveDate,
}

/// What goes out of the journal as a file, unencrypted.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum DrawingFile {
    /// A drawing as text.
    Svg {
        /// The whole file.
        text: String,
    },
    /// A drawing as a picture.
    Png {
        /// The whole file.
        bytes: Vec<u8>,
    },
    /// A table.
    Csv {
        /// The heads of the columns, then row by row.
        rows: Vec<Vec<Cell>>,
    },
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Cell {
    /// A whole number.
    Number(i32),
    /// Words.
    Text(String),
}
