//! The wire types of wheels: sets of areas, and what was scored with them.

use chrono::NaiveDate;
use content::EntryState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RelationshipName;
use crate::wheel_set::Area;

/// The room of wheels, as one set of areas has it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WheelsView {
    /// The sets of areas, the built-in one first.
    pub sets: Vec<WheelSetCard>,
    /// Which of them this is.
    pub set: String,
    /// Its areas, clockwise from the top, those no longer on it among them.
    pub areas: Vec<AreaView>,
    /// How a wheel is drawn.
    pub line: WheelLine,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Every wheel scored with it, newest first; drafts among them.
    pub snapshots: Vec<SnapshotCard>,
    /// Up to three of the finished ones, oldest first: those asked for, or my last and the one before it.
    pub shown: Vec<Snapshot>,
    /// The shown ones side by side: first the areas of the last, then those only earlier ones asked for.
    pub rows: Vec<AreaRow>,
    /// The professional assessments, newest first; drafts among them.
    pub assessments: Vec<SnapshotCard>,
    /// Whom one can ask how they see me: everyone it goes on with.
    pub people: Vec<RelationshipName>,
}

/// A named set of areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WheelSetCard {
    /// Its id.
    pub id: String,
    /// Its name; empty for the built-in set until it gets one.
    pub name: String,
    /// The relationship whose wheels are scored with it.
    pub relationship: Option<String>,
    /// Whether it is the one that is always there.
    pub built_in: bool,
}

/// An area of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AreaView {
    /// For ever.
    pub id: String,
    /// What it is called now, 1 to 40 characters.
    pub name: String,
    /// Whether it is on the wheel no longer.
    pub retired: bool,
    /// The area it was a part of.
    pub split_from: Option<String>,
}

impl From<&Area> for AreaView {
    fn from(area: &Area) -> Self {
        AreaView {
            id: area.id.clone(),
            name: area.name.clone(),
            retired: area.retired,
            split_from: area.split_from.clone(),
        }
    }
}

/// One thing done to the areas of a set.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "do", rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs)] // their names say it
pub enum AreaChange {
    Rename {
        id: String,
        name: String,
    },
    /// To this place, from 0, among those on the wheel.
    Move {
        id: String,
        to: usize,
    },
    Add {
        name: String,
    },
    /// Into two, which keep what it had on view.
    Split {
        id: String,
        names: [String; 2],
    },
    Retire {
        id: String,
    },
    BringBack {
        id: String,
    },
    /// All of them as they were before a change.
    PutBack {
        areas: Vec<AreaView>,
    },
}

/// A set as it is made or named anew.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WheelSetDraft {
    /// None for a new one.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// The relationship it is for.
    pub relationship: Option<String>,
    /// The set a new one begins as a copy of.
    pub like: Option<String>,
}

/// How a wheel is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WheelLine {
    /// Each segment filled to its score.
    #[default]
    Segments,
    /// The scores joined to an inner wheel.
    Joined,
}

/// A scored wheel or assessment at a glance; its answers are not read for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SnapshotCard {
    /// The entry it is.
    pub id: String,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// What it was called.
    pub title: Option<String>,
    /// The first name of whoever scored how they see me; none when I scored myself.
    pub by: Option<String>,
    /// Begun or done.
    pub state: EntryState,
}

/// A scored wheel that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Snapshot {
    /// The entry it is.
    pub id: String,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// As in [`SnapshotCard`].
    pub by: Option<String>,
    /// The mean step between neighbouring areas, in tenths of a point; none where it cannot be said.
    pub bumpiness: Option<u32>,
    /// The mean distance between any two areas, in tenths of a point; none where it cannot be said.
    pub balance: Option<u32>,
}

/// An area through the shown wheels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AreaRow {
    /// For ever.
    pub id: String,
    /// What it is called now.
    pub name: String,
    /// Whether the last of the shown wheels asked for it.
    pub on: bool,
    /// One for each shown wheel.
    pub scores: Vec<AreaScore>,
}

/// What one wheel says of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AreaScore {
    /// 0 to 10; none is not nought.
    pub score: Option<u8>,
    /// Whether that wheel asked for it.
    pub asked: bool,
    /// What it was called then, when that is not its name now.
    pub named: Option<String>,
    /// What the area it is a part of had, when that one was asked for.
    pub inherited: Option<Inherited>,
}

/// The score of an area that was split since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Inherited {
    /// What the whole was called.
    pub name: String,
    /// 0 to 10.
    pub score: u8,
}
