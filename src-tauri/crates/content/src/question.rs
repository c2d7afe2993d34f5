//! The question bank: families of questions to bring to a conversation. Which ones a person starred or added belongs to
//! the journal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Item;

/// Questions that do the same work in a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Family {
    /// For ever: `[a-z0-9-]+`.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// What these questions are good for, in a sentence.
    pub about: String,
    /// The questions; at least one, and no id twice in all families together.
    pub questions: Vec<Item>,
}
