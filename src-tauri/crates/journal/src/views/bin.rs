//! The wire types of the bin.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::EntryCard;

/// What is in the bin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BinView {
    /// Today.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The last one moved there first.
    pub entries: Vec<BinnedEntry>,
}

/// An entry in the bin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BinnedEntry {
    /// The entry as its list showed it.
    pub card: EntryCard,
    /// The day it was moved there.
    #[ts(type = "string")]
    pub binned: NaiveDate,
    /// The day from which it is erased when the journal opens.
    #[ts(type = "string")]
    pub gone_on: NaiveDate,
}
