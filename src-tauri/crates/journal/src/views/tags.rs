//! The wire types of what a person marks entries with: tags, stars, and the filters they keep.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Removed;

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TagView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many entries have it; those in the bin are not counted.
    pub count: u32,
}

/// What an entry is marked with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EntryMarks {
    /// The ids of its tags, by name.
    pub tags: Vec<String>,
    /// Whether it is starred.
    pub starred: bool,
}

/// Everything entries are marked with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TagsView {
    /// Every tag, by name.
    pub tags: Vec<TagView>,
    /// What each marked entry is marked with, by its id; entries without a mark are left out.
    pub marks: BTreeMap<String, EntryMarks>,
    /// The filters that were kept, by name.
    pub filters: Vec<KeptFilter>,
}

/// What the journal is narrowed by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct JournalFilter {
    /// Only entries of an instrument.
    pub instrument: Option<String>,
    /// Only entries of a relationship.
    pub relationship: Option<String>,
    /// Only entries of no relationship.
    pub alone: bool,
    /// Only entries with a tag.
    pub tag: Option<String>,
    /// Only starred ones.
    pub starred: bool,
}

/// A filter that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KeptFilter {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it narrows by.
    pub filter: JournalFilter,
}

/// What giving entries a tag did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tagged {
    /// The tag; made, if there was none of this name.
    pub tag: TagView,
    /// The entries that did not have it before.
    pub entries: Vec<String>,
}

/// A tag that was merged into another or taken away, to be put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TagGone {
    /// What `put_back` takes.
    pub removed: Removed,
    /// How things stand without it.
    pub view: TagsView,
}
