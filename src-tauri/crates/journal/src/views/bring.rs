//! The wire types of bringing things into the journal.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// What a file would bring in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BringPreview {
    /// Entries that would come in.
    pub entries: u32,
    /// Relationships.
    pub relationships: u32,
    /// Sessions.
    pub sessions: u32,
    /// Goals.
    pub goals: u32,
    /// Actions.
    pub actions: u32,
    /// The names of the first people who are not here yet, at most 20.
    pub people: Vec<String>,
    /// How many more of them there are.
    pub others: u32,
    /// The names of relationships that are here, and to which some of the entries are tied because they say so.
    pub tied: Vec<String>,
    /// The day of the first entry.
    #[ts(type = "string | null")]
    pub first: Option<NaiveDate>,
    /// The day of the last one.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// Whether there is anything new in it at all.
    pub anything: bool,
    /// Entries that are left out because they are here already, in the bin or not.
    pub here: u32,
    /// Entries that are left out because they cannot be read: their form is missing, or their answers do not fit it.
    pub unfit: u32,
    /// Which program wrote it.
    pub from: BringFrom,
    /// What else is left out, and why.
    pub skipped: Vec<Skipped>,
    /// What was read, as a digest: only that is brought in afterwards.
    pub seen: String,
}

/// Which program wrote what is brought in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum BringFrom {
    /// Ithaca itself, as JSON.
    #[default]
    Ithaca,
    /// Any that writes pages of Markdown, Ithaca among them.
    Markdown,
    /// Day One, as JSON.
    DayOne,
    /// jrnl, as JSON or text.
    Jrnl,
}

/// Why something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SkipWhy {
    /// Nothing is written in it.
    Empty,
    /// It has more words than an entry holds.
    TooLong,
    /// It does not say its day, or one nobody lived.
    DateMissing,
    /// It is a page by its name, and no text.
    NotText,
    /// A page or a folder that the system does not hand over.
    NotOpened,
    /// It is an entry by its place, and does not look like one.
    Unreadable,
    /// A picture, a film or a sound.
    Picture,
    /// Another kind of file.
    NotMarkdown,
    /// The page comes; some of what stands at its head does not.
    Head,
    /// The entry comes; one of its tags is too long, or one too many.
    Tag,
    /// The entry comes; whom it names is in no relationship here, or in two.
    Nobody,
}

/// Things that are left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Skipped {
    /// Why.
    pub why: SkipWhy,
    /// How many.
    pub count: u32,
    /// The first of them: its file, its day or its number; of a head its key, a tag itself, of somebody their name.
    pub first: String,
}

/// What was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Brought {
    /// By what it can be taken back.
    pub import: String,
    /// How many of its entries are here: fewer than were to come where something was deleted meanwhile.
    pub entries: u32,
}

/// What was brought in before and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CameView {
    /// Today, to say the days by.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Newest first, at most five.
    pub came: Vec<Came>,
}

/// What was brought in at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Came {
    /// By what it can be taken back.
    pub import: String,
    /// How many of its entries are still here.
    pub entries: u32,
    /// The day.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// The time, "HH:MM".
    pub time: String,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BroughtBack {
    /// Entries that are gone again.
    pub entries: u32,
    /// Entries that stay, because they were changed since, or what was changed cannot do without them.
    pub kept: u32,
    /// Relationships that stay, for the same reason.
    pub relationships: u32,
    /// Sessions that stay.
    pub sessions: u32,
    /// Goals that stay.
    pub goals: u32,
    /// Actions that stay.
    pub actions: u32,
    /// Questions and forms of one's own, sets of areas and kept filters that stay.
    pub others: u32,
}
