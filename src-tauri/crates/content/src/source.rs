//! The documents the content draws on, as they are credited. No wording of theirs is kept here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document that facts, counts or structures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Source {
    /// What instruments call it by, for ever: `[a-z0-9-]+`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The person or body that published it.
    pub body: String,
    /// The year it was published in; none when the document does not say.
    pub year: Option<u16>,
    /// The licence or terms it stands under, in words.
    pub licence: String,
}
