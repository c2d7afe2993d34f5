//! The wire types of taking things out of the journal.

use chrono::NaiveDate;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is taken.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
#[ts(export)]
pub enum TakeWhat {
    /// All there is, without the bin.
    Everything,
    /// All that belongs to a relationship.
    Relationship {
        /// Its id.
        id: String,
    },
    /// These entries.
    Entries {
        /// Their ids.
        ids: Vec<String>,
    },
}

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TakeFormat {
    /// One file from which nothing is missing, to bring in again.
    Json,
    /// A text file for each entry.
    Markdown,
    /// A document for a word processor for each entry.
    Word,
    /// One file of sheets, each entry on a page of its own.
    Pdf,
    /// Tables of what can be counted.
    Csv,
    /// The sessions, for a calendar program.
    Calendar,
}

/// What would be taken, before it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TakePreview {
    /// Whom it is about: the names of a relationship, or what one entry is called; none for everything.
    pub named: Option<String>,
    /// How many entries, drafts among them.
    pub entries: u32,
    /// How many of them are drafts.
    pub drafts: u32,
    /// The entries by form, the most frequent first.
    pub forms: Vec<TakeForm>,
    /// What entries said before.
    pub revisions: u32,
    /// Sessions.
    pub sessions: u32,
    /// Sessions that a calendar would hold: of some entries, those they were written for.
    pub calendar: u32,
    /// The forms in which something would be, in the order they are offered.
    pub formats: Vec<TakeOffer>,
    /// Goals.
    pub goals: u32,
    /// Actions.
    pub actions: u32,
    /// The names that go with it.
    pub people: Vec<String>,
    /// The day of the first entry.
    #[ts(type = "string | null")]
    pub first: Option<NaiveDate>,
    /// The day of the last one.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
}

/// A form in which something can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TakeOffer {
    /// Which.
    pub format: TakeFormat,
    /// It becomes one file, and no folder of them.
    pub single: bool,
}

/// How many entries of a form there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TakeForm {
    /// What it is called.
    pub title: String,
    /// How many.
    pub entries: u32,
}

/// What is taken, in which form, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TakeRequest {
    /// What.
    pub what: TakeWhat,
    /// In which form.
    pub format: TakeFormat,
    /// The file to write; for a folder that is not encrypted, where it is made.
    pub to: String,
    /// What the folder is called.
    pub name: String,
    /// The passphrase it is encrypted with; none: it is not encrypted.
    #[ts(type = "string | null")]
    pub passphrase: Option<SecretString>,
    /// The words of a document that are not the person's own.
    pub words: DocumentWords,
}

/// What a document says beside a person's own words and the questions.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[allow(missing_docs)] // each is the word it is named for
pub struct DocumentWords {
    /// The language of these words, as a screen reader knows it ("en-GB").
    pub language: String,
    /// What a calendar calls a session; "{name}" stands for the other person.
    pub session: String,
    pub with: String,
    pub written: String,
    pub draft: String,
    pub what: String,
    pub success: String,
    pub who: String,
    pub by: String,
    pub state: String,
    pub came: String,
    pub me: String,
    /// "{name}" stands for the other person's first name.
    pub them: String,
    pub both: String,
    pub open: String,
    pub done: String,
    pub reached: String,
    pub dropped: String,
    pub area: String,
    pub score: String,
    pub note: String,
    pub statement: String,
    pub name: String,
    pub date: String,
    pub signature: String,
    /// "{score}" and "{max}" stand for the numbers of a scale.
    pub out_of: String,
    pub whose: String,
    pub mine: String,
    /// "{name}" likewise.
    pub theirs: String,
    pub agreed: String,
    /// The twelve months, as they stand in a date.
    pub months: Vec<String>,
    /// "{page}" and "{pages}" stand for numbers.
    pub page: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Taken {
    /// The file, or the folder.
    pub to: String,
    /// How many entries it holds.
    pub entries: u32,
    /// How many sessions a calendar holds.
    pub sessions: u32,
    /// How many files there are.
    pub files: u32,
    /// Whether it is a copy for a journal that is too large to be brought in again.
    pub too_large: bool,
}
