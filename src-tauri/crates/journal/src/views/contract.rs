//! The wire types of the contract: what each of the two answered alone, and what they agreed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::{EntryState, Instrument};
use serde::Serialize;
use ts_rs::TS;

use super::{Answers, RelationshipCard, Saved};

/// One of the three texts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContractText {
    /// The entry that holds it; none before its first save.
    pub entry: Option<String>,
    /// Begun or done.
    pub state: Option<EntryState>,
    /// By prompt id.
    pub answers: Answers,
    /// Safe HTML of each long answer, by prompt id.
    pub formatted: BTreeMap<String, String>,
    /// When it was last saved.
    pub saved: Option<Saved>,
}

/// The contract of a relationship.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContractView {
    /// Whose it is.
    pub relationship: RelationshipCard,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The version of the form it was begun with.
    pub instrument: Instrument,
    /// Its id; none before the first save.
    pub id: Option<String>,
    /// 1 for the first of the relationship, and so on.
    pub position: u32,
    /// Whether it is the newest, which alone can be written in.
    pub newest: bool,
    /// What I answered alone.
    pub mine: ContractText,
    /// What the other person answered alone.
    pub theirs: ContractText,
    /// What the two agreed, with the signatures and the review date.
    pub agreed: ContractText,
    /// How many points there are to agree.
    pub points: u32,
    /// How many of them are agreed.
    pub agreed_points: u32,
    /// The day of the last signature; none until it is signed.
    #[ts(type = "string | null")]
    pub signed: Option<NaiveDate>,
    /// When to look at it again; none until it is signed.
    #[ts(type = "string | null")]
    pub review: Option<NaiveDate>,
    /// When that would be if nobody chose: six months after signing.
    #[ts(type = "string")]
    pub suggested_review: NaiveDate,
    /// Every contract but the newest, newest first.
    pub earlier: Vec<EarlierContract>,
}

/// A contract that a newer one took the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EarlierContract {
    /// Its id.
    pub id: String,
    /// 1 for the first of the relationship, and so on.
    pub position: u32,
    /// The day of the last signature.
    #[ts(type = "string | null")]
    pub signed: Option<NaiveDate>,
    /// When it was to be looked at again.
    #[ts(type = "string | null")]
    pub review: Option<NaiveDate>,
}
