//! The wire types of mentoring relationships and of the list of places beside every screen.

use chrono::NaiveDate;
use content::{RelationshipKind, RelationshipState, Rhythm, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::WheelLine;

/// The places a person can go.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Places {
    /// The journal's name.
    pub journal: String,
    /// Whether it is the throw-away sample.
    pub sample: bool,
    /// The active ones first, then the paused, then the ended; each in the order they were begun.
    pub relationships: Vec<RelationshipCard>,
    /// The day of the last backup outside the journal's own folder.
    #[ts(type = "string | null")]
    pub last_backup: Option<NaiveDate>,
    /// How a wheel is drawn, on every page.
    #[ts(optional, as = "Option<WheelLine>")]
    pub wheel_line: WheelLine,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
}

/// A relationship at a glance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RelationshipCard {
    /// Its id.
    pub id: String,
    /// The other person's name, or the names joined with commas.
    pub name: String,
    /// The first word of each name, joined with commas.
    pub first_name: String,
    /// What I am in it.
    pub role: Role,
    /// What kind it is.
    pub kind: RelationshipKind,
    /// Where it stands.
    pub phase: PhaseName,
    /// The day it began.
    #[ts(type = "string")]
    pub started: NaiveDate,
    /// The agreed end; none when open.
    #[ts(type = "string | null")]
    pub ends: Option<NaiveDate>,
    /// Whether it goes on.
    pub state: RelationshipState,
    /// The day it ended; none until it has.
    #[ts(type = "string | null")]
    pub ended: Option<NaiveDate>,
    /// Whether it ended before its time, without blame.
    pub early: bool,
}

/// A relationship by name, as a line about something else shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RelationshipName {
    /// Its id.
    pub id: String,
    /// The other person's name, or the names joined with commas.
    pub name: String,
    /// The first word of each name, joined with commas.
    pub first_name: String,
    /// What I am in it.
    pub role: Role,
}

/// Somebody in a relationship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Person {
    /// None for somebody new.
    pub id: Option<String>,
    /// 1 to 120 characters.
    pub name: String,
}

/// A relationship as it was set up, to be changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RelationshipView {
    /// Its id.
    pub id: String,
    /// Everyone in it but me, as they were named.
    pub people: Vec<Person>,
    /// What I am in it.
    pub role: Role,
    /// What kind it is.
    pub kind: RelationshipKind,
    /// The day it began.
    #[ts(type = "string")]
    pub started: NaiveDate,
    /// The agreed end; none when open.
    #[ts(type = "string | null")]
    pub ends: Option<NaiveDate>,
    /// How often we mean to meet.
    pub rhythm: Rhythm,
    /// Whether it goes on.
    pub state: RelationshipState,
    /// The day it ended; none until it has.
    #[ts(type = "string | null")]
    pub ended: Option<NaiveDate>,
    /// Whether it ended before its time, without blame.
    pub early: bool,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
}

/// A relationship with what was changed in it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RelationshipEdit {
    /// Its id.
    pub id: String,
    /// Everyone in it but me. Rows without a name are passed over; whoever is left out is taken out of it.
    pub people: Vec<Person>,
    /// What I am in it.
    pub role: Role,
    /// What kind it is.
    pub kind: RelationshipKind,
    /// "YYYY-MM-DD".
    pub started: String,
    /// "YYYY-MM-DD", not before `started`; none when open.
    pub ends: Option<String>,
    /// How often we mean to meet.
    pub rhythm: Rhythm,
}

/// What would go if everything about a relationship were erased.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Erasing {
    /// Which one.
    pub relationship: RelationshipCard,
    /// The names that go: of everyone who is in no other relationship.
    pub people: Vec<String>,
    /// Entries, those in the bin among them.
    pub entries: u32,
    /// What they said before.
    pub revisions: u32,
    /// Sessions, whatever became of them.
    pub sessions: u32,
    /// Goals.
    pub goals: u32,
    /// Actions.
    pub actions: u32,
    /// The day of the last backup outside the journal's own folder.
    #[ts(type = "string | null")]
    pub last_backup: Option<NaiveDate>,
    /// The backups this journal made since the relationship began, the newest first. Each may hold all of it.
    pub backups: Vec<KnownBackup>,
}

/// A backup this journal made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KnownBackup {
    /// Its file.
    pub file: String,
    /// The local date it was made.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Whether it is there right now; one on a stick that is not plugged in is not.
    #[serde(default)]
    pub found: bool,
    /// How many entries it holds, where that was noted.
    #[serde(default)]
    pub entries: Option<u32>,
    /// The day of the newest of them.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub newest: Option<NaiveDate>,
}

/// A phase by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PhaseName {
    /// Its id in content/.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A relationship to be begun.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NewRelationship {
    /// The other people, 1 to 120 characters each; empty rows are passed over.
    pub names: Vec<String>,
    /// What I am in it.
    pub role: Role,
    /// What kind it is.
    pub kind: RelationshipKind,
    /// "YYYY-MM-DD".
    pub started: String,
    /// "YYYY-MM-DD", not before `started`; none when open.
    pub ends: Option<String>,
    /// How often we mean to meet.
    pub rhythm: Rhythm,
}
