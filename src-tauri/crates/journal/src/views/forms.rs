//! The wire types of forms a person makes or changes inside Ithaca: the list of them, one being changed, and one in a file.

use chrono::NaiveDate;
use content::Instrument;
use serde::Serialize;
use ts_rs::TS;

use super::{PackMistake, PackTrouble, Saved};

/// Every form a person made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormsView {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// In the order in which they were made.
    pub forms: Vec<FormCard>,
    /// The last one moved to the bin first.
    pub binned: Vec<BinnedForm>,
}

/// A form at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormCard {
    /// Its id, which begins with `own-`.
    pub id: String,
    /// Its title as it was last typed; may be empty.
    pub title: String,
    /// The title of what it was copied from, while that is there.
    pub based_on: Option<String>,
    /// Whether it can be filled in.
    pub used: bool,
    /// Whether there are changes to it that are not in use.
    pub changing: bool,
    /// How many questions it asks.
    pub prompts: u32,
    /// The day it was changed last.
    #[ts(type = "string")]
    pub changed: NaiveDate,
}

/// A form in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BinnedForm {
    /// Its id.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// The day from which it is erased when the journal opens.
    #[ts(type = "string")]
    pub gone_on: NaiveDate,
}

/// One form, to be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormView {
    /// Its id.
    pub id: String,
    /// As it was last typed, sound or not.
    pub form: Instrument,
    /// The title of what it was copied from, while that is there.
    pub based_on: Option<String>,
    /// Whether it can be filled in.
    pub used: bool,
    /// Whether there are changes to it that are not in use.
    pub changing: bool,
    /// Whether it is in the bin.
    pub binned: bool,
    /// When it was saved last.
    pub saved: Saved,
    /// The first mistakes in it, from the top.
    pub mistakes: Vec<FormMistake>,
}

/// What has to be mended in a form before it can be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormMistake {
    /// The part of the form, as keys of its file and places from 0: `section.0.prompt.2.label`.
    pub place: String,
    /// What is wrong, in the words of a file, without a full stop.
    pub what: String,
    /// What to do about it.
    pub next: String,
}

/// What a save comes back with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormSaved {
    /// When it was saved.
    pub saved: Saved,
    /// Whether there are changes to it that are not in use.
    pub changing: bool,
    /// The first mistakes in it, from the top.
    pub mistakes: Vec<FormMistake>,
}

/// What a file holds that somebody was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormFile {
    /// Its name, without its folders.
    pub file: String,
    /// The form in it, when it is sound.
    pub form: Option<Instrument>,
    /// Why it was not read at all.
    pub trouble: Option<PackTrouble>,
    /// The first mistakes in it.
    pub mistakes: Vec<PackMistake>,
}
