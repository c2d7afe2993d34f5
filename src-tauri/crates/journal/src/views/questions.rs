//! The wire types of the question bank: the families content/ has and those a person made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every question there is to borrow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuestionsView {
    /// Those of content/ in its order, then a person's own as they were made.
    pub families: Vec<FamilyView>,
    /// The day's question, the same all day; none when there is no question at all.
    pub of_the_day: Option<QuestionView>,
}

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FamilyView {
    /// Its id in content/, or of its own.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What they are for; empty for a person's own.
    pub about: String,
    /// Whether a person made it.
    pub own: bool,
    /// Those of content/ first, then a person's own as they were written.
    pub questions: Vec<QuestionView>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuestionView {
    /// Its id in content/, or of its own.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it is starred.
    pub starred: bool,
    /// Whether a person wrote it.
    pub own: bool,
}

/// A question of one's own, to be written or changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuestionDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// The family it belongs to, of content/ or own.
    pub family: String,
    /// The question, in a line.
    pub text: String,
}

/// A family of one's own, to be made or renamed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FamilyDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// Its heading, 1 to 120 characters.
    pub title: String,
}
