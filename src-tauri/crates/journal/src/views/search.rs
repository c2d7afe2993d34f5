//! The wire types of finding things: what is asked, what was found, and how far the index has come.

use chrono::NaiveDate;
use content::EntryState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PhaseName, RelationshipName, TagView};

/// The kinds of things that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FoundKind {
    /// What somebody wrote.
    Entry,
    /// A session.
    Session,
    /// A goal, with its milestones.
    Goal,
    /// An action.
    Action,
    /// A relationship: the people in it, and what was thought on moving on.
    Relationship,
    /// A question of the bank or of one's own.
    Question,
    /// Something to write.
    Instrument,
    /// A page of the library.
    Page,
}

/// Whose something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Whose {
    /// Mine.
    Mine,
    /// The other person's.
    Theirs,
}

/// What results are narrowed by; nothing when all of it is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct SearchFilter {
    /// Only things of these kinds; all when empty.
    pub kinds: Vec<FoundKind>,
    /// Only what belongs to a relationship.
    pub relationship: Option<String>,
    /// Only entries with a tag.
    pub tag: Option<String>,
    /// Only what belongs to a day on which its relationship stood in a phase.
    pub phase: Option<String>,
    /// From a day on, "YYYY-MM-DD".
    pub from: Option<String>,
    /// Up to a day, "YYYY-MM-DD".
    pub until: Option<String>,
    /// Only mine, or only theirs.
    pub whose: Option<Whose>,
    /// Only starred entries.
    pub starred: bool,
}

/// What is asked.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchRequest {
    /// As it was typed.
    pub text: String,
    /// What results are narrowed by.
    #[serde(default)]
    pub filter: SearchFilter,
    /// The most results wanted; at most 100 come.
    pub limit: u32,
}

/// How a search went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SearchState {
    /// It was done; it may have found nothing.
    Done,
    /// There is no letter and no figure in it, and nothing it is narrowed by.
    Nothing,
    /// A newer search came before it was done.
    Superseded,
}

/// What there is to say about a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SearchNote {
    /// More was typed than was looked for.
    Shortened,
    /// So little was typed that the newest stand first.
    ByDate,
    /// More was found than the newest, which alone were weighed against each other.
    Cut,
    /// More was found than was asked for.
    More,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchView {
    /// How it went.
    pub state: SearchState,
    /// The best first.
    pub hits: Vec<Hit>,
    /// What there is to say about it.
    pub notes: Vec<SearchNote>,
    /// How many things the index has not read yet.
    pub unread: u32,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Hit {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    pub id: String,
    /// What it is called; empty when it has no name of its own.
    pub title: Vec<Piece>,
    /// What of it was found.
    pub passage: Vec<Piece>,
    /// The day it belongs to.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// The title of its form, of an entry; of what a page or a question stands under.
    pub form: Option<String>,
    /// The relationship it belongs to.
    pub relationship: Option<String>,
    /// Whom that is with.
    pub who: Option<String>,
    /// Begun or done, of an entry.
    pub state: Option<EntryState>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Piece {
    /// As it was written.
    pub text: String,
    /// Whether it is what was looked for.
    pub marked: bool,
}

impl Piece {
    /// One that was not looked for.
    pub(crate) fn plain(text: &str) -> Piece {
        Piece {
            text: text.to_owned(),
            marked: false,
        }
    }
}

/// What a search can be narrowed by, and what was looked for last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchChoices {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Every relationship.
    pub relationships: Vec<RelationshipName>,
    /// Every tag, by name.
    pub tags: Vec<TagView>,
    /// Every phase, in the order of the walk.
    pub phases: Vec<PhaseName>,
    /// What was looked for last, the newest first.
    pub recent: Vec<String>,
}

/// How far the index has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Indexing {
    /// How many things it holds.
    pub read: u32,
    /// How many are still to be read.
    pub left: u32,
}
