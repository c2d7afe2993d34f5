//! The wire types of entries: filling one in, reading one back, and the list of them all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::{ContractSide, EntryState, Group, Instrument};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Inherited, RelationshipCard};

/// Answers by prompt id, kept exactly as they were given. A missing key is a question not answered.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(
    export,
    type = "Record<string, string | number | Array<string> | Array<Record<string, string>> | Record<string, { done: boolean, note: string } | { score: number | null, note: string } | number | string>>"
)]
pub struct Answers(pub content::Answers);

/// An instrument at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InstrumentCard {
    /// Its id in content/.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// How long it takes, in words.
    pub time: Option<String>,
}

/// What there is to write, of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Offer {
    /// Which group.
    pub group: Group,
    /// Its instruments, by title; at least one.
    pub instruments: Vec<InstrumentCard>,
}

/// One entry with its questions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// The version of the instrument the entry began with.
    pub instrument: Instrument,
    /// The relationship it belongs to; none when alone.
    pub relationship: Option<RelationshipCard>,
    /// The session it was written for.
    pub session: Option<String>,
    /// Begun or done.
    pub state: EntryState,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// When it was last saved; none before the first save.
    pub saved: Option<Saved>,
    /// Whether the journal holds it yet.
    pub stored: bool,
    /// What was answered.
    pub answers: Answers,
    /// Safe HTML of each long text, by prompt id.
    pub formatted: BTreeMap<String, String>,
    /// The wheel before this one.
    pub previous_wheel: Option<PreviousWheel>,
    /// What was answered before, for the prompts that ask for it.
    pub carried: Vec<Carried>,
    /// The first name of whoever says here how they see me; none of what I say myself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub by: Option<String>,
}

/// An earlier answer, brought to a question.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Carried {
    /// The prompt it is brought to.
    pub prompt: String,
    /// The entry it comes from.
    pub entry: String,
    /// That entry's instrument.
    pub title: String,
    /// That entry's date.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The question it answered, in the version that was asked.
    pub question: content::Prompt,
    /// The answer.
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    /// A long text as safe HTML.
    pub formatted: Option<String>,
}

/// The scores of an earlier wheel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreviousWheel {
    /// The date of that entry.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// 0 to 10 by area id; areas without a score are left out.
    pub scores: BTreeMap<String, u8>,
    /// By the id of an area that is only a part of what was scored then: what the whole had.
    pub inherited: BTreeMap<String, Inherited>,
}

/// What the window hands over to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Draft {
    /// The id `begin_entry` gave.
    pub id: String,
    /// The instrument's id.
    pub instrument: String,
    /// Its version when the entry was begun.
    pub version: u32,
    /// The wording it was begun in.
    pub wording: String,
    /// The relationship it belongs to.
    pub relationship: Option<String>,
    /// The session it was begun for.
    pub session: Option<String>,
    /// "YYYY-MM-DD".
    pub date: String,
    /// Everything answered so far.
    pub answers: Answers,
    /// Whether it says how the other person of the relationship sees me.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub theirs: bool,
}

/// When something was saved, in local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Saved {
    /// "YYYY-MM-DD".
    pub date: String,
    /// "HH:MM".
    pub time: String,
}

/// The journal, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalView {
    /// How many entries there are in all; those in the bin are not counted.
    pub count: u32,
    /// How many are in the bin.
    pub binned: u32,
    /// Newest month first; months without entries are left out.
    pub months: Vec<Month>,
}

/// The entries of one month.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// Newest first.
    pub entries: Vec<EntryCard>,
}

/// An entry at a glance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EntryCard {
    /// Its id.
    pub id: String,
    /// The instrument, in the version the entry began with.
    pub instrument: InstrumentCard,
    /// The headline answer, or the instrument's title.
    pub title: String,
    /// The first long answer as plain text, up to 240 characters.
    pub excerpt: String,
    /// The relationship it belongs to.
    pub relationship: Option<RelationshipCard>,
    /// Begun or done.
    pub state: EntryState,
    /// The date the person meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Of a contract's text: whose it is.
    pub side: Option<ContractSide>,
    /// As in [`EntryView`].
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub by: Option<String>,
}
