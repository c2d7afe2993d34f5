//! The wire types of the library: its contents, and one page of it.

use serde::Serialize;
use ts_rs::TS;

use super::InstrumentCard;

/// The contents of the library, or what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LibraryView {
    /// The parts with a page in them, in the order of the book.
    pub parts: Vec<LibraryPart>,
}

/// One part of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LibraryPart {
    /// Its heading.
    pub title: String,
    /// Its pages; at least one.
    pub pages: Vec<PageCard>,
}

/// A page at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PageCard {
    /// Its id in content/.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// The words around what was looked for, as plain text; none when nothing was, or the title says it.
    pub found: Option<String>,
}

/// A page to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PageView {
    /// Its id in content/.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The part it stands in.
    pub part: String,
    /// The text as safe HTML. Addresses in it are `library:ID`, `instrument:ID`, or of the web.
    pub html: String,
    /// Where its facts come from.
    pub sources: Vec<content::Source>,
    /// What to try.
    pub instruments: Vec<InstrumentCard>,
    /// The page before it in the book.
    pub previous: Option<PageCard>,
    /// The page after it.
    pub next: Option<PageCard>,
}
