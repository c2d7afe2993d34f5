//! The wire types of mentoring relationships and of the list of places beside every screen.

use chrono::NaiveDate;
use content::{RelationshipKind, Rhythm, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The places a person can go.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Places {
    /// The journal's name.
    pub journal: String,
    /// Whether it is the throw-away sample.
    pub sample: bool,
    /// In the order they were begun.
    pub relationships: Vec<RelationshipCard>,
    /// The day of the last backup made by hand.
    #[ts(type = "string | null")]
    pub last_backup: Option<NaiveDate>,
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
