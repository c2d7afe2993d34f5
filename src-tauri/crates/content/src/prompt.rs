//! The kinds of question an instrument can ask. Whether an answer fits one is in `answers`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Prompt {
    /// For ever and unique in its instrument, follow-ups included: `[a-z0-9-]+`.
    pub id: String,
    /// The question.
    pub label: String,
    /// How to go about it.
    pub help: Option<String>,
    /// Whether the screen says "optional".
    #[serde(default)]
    pub optional: bool,
    /// Questions that can be borrowed into the answer.
    #[serde(default)]
    pub borrow: Vec<String>,
    /// An earlier answer that is brought to it.
    #[serde(default)]
    pub carry: Option<Carry>,
    /// What kind of answer it takes.
    #[serde(flatten)]
    pub kind: Kind,
}

/// What kind of answer a prompt takes, with what only that kind needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
#[ts(export)]
pub enum Kind {
    /// Long text in Markdown.
    Text,
    /// One line.
    Line,
    /// A date.
    Date,
    /// One of several.
    Choice {
        /// What there is to choose from; at least one.
        items: Vec<Item>,
    },
    /// Any of several.
    Choices {
        /// What there is to choose from; at least one.
        items: Vec<Item>,
    },
    /// Points to tick off.
    Checklist {
        /// The points; at least one.
        items: Vec<Item>,
        /// Whether each point takes a note.
        notes: bool,
    },
    /// A whole number from `min` to `max`, both included.
    Scale {
        /// The lowest.
        min: i32,
        /// The highest; above `min`.
        max: i32,
        /// What the lowest means.
        low: Option<String>,
        /// What the highest means.
        high: Option<String>,
        /// The line on the relationship's charts it is drawn on.
        track: Option<String>,
        /// A question asked below a threshold.
        follow_up: Option<FollowUp>,
    },
    /// Statements in groups, each given a whole number from `min` to `max`, both included. The same scale for all of
    /// them, so that a group's numbers can be added up.
    Statements {
        /// The lowest.
        min: i32,
        /// The highest; above `min`.
        max: i32,
        /// What the lowest means.
        low: Option<String>,
        /// What the highest means.
        high: Option<String>,
        /// The groups, in the order of the screen; at least one.
        groups: Vec<StatementGroup>,
    },
    /// Areas of life or work, each scored 0 to 10.
    Wheel {
        /// The areas, clockwise from the top; 3 to 16.
        areas: Vec<Item>,
    },
    /// Rows of what, who and by when, each of which becomes an action.
    Actions {
        /// Whether the actions still open stand first, each to be ticked off.
        open: bool,
    },
    /// Rows of what, how one will know and by when, each of which becomes a goal.
    Goals {
        /// Whether the goals still open stand first.
        open: bool,
        /// The prompt of goals, earlier in the instrument, under whose first row these are the steps.
        under: Option<String>,
    },
    /// A name and a date.
    Signature,
}

/// An earlier answer brought to a question: the newest finished entry of an instrument in the same relationship has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Carry {
    /// The instrument asked; it may be the one the question stands in.
    pub instrument: String,
    /// Its prompt, or a follow-up of one.
    pub prompt: String,
    /// What is done with the answer.
    pub how: CarryHow,
}

/// What is done with an earlier answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CarryHow {
    /// It stands beside the question, with its date.
    Show,
    /// A new entry begins with it as its answer; both prompts are of the same kind.
    Fill,
}

impl crate::words::Words for CarryHow {
    const NOUN: &'static str = "way to carry";
    const ALL: &'static [(&'static str, Self)] =
        &[("show", CarryHow::Show), ("fill", CarryHow::Fill)];
}

/// Something to choose, tick or score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Item {
    /// For ever and unique in its prompt: `[a-z0-9-]+`.
    pub id: String,
    /// What it says.
    pub label: String,
}

/// Statements that belong together and share a total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StatementGroup {
    /// For ever and unique among the groups of its prompt: `[a-z0-9-]+`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What is scored; at least one. Their ids are unique in the whole prompt, so that a statement can change groups.
    pub statements: Vec<Item>,
}

/// A question that a scale asks when the number is low.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FollowUp {
    /// It is asked when the number is below this; above `min`, at most `max`.
    pub below: i32,
    /// Unique among the prompts of its instrument; its answer is kept under it.
    pub id: String,
    /// The question.
    pub label: String,
    /// How long an answer it takes.
    pub kind: FollowUpKind,
}

/// How long an answer a follow-up takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FollowUpKind {
    /// Long text in Markdown.
    Text,
    /// One line.
    Line,
}

impl crate::words::Words for FollowUpKind {
    const NOUN: &'static str = "kind of follow-up";
    const ALL: &'static [(&'static str, Self)] =
        &[("text", FollowUpKind::Text), ("line", FollowUpKind::Line)];
}

impl Kind {
    /// What it is called in a file.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Line => "line",
            Kind::Date => "date",
            Kind::Choice { .. } => "choice",
            Kind::Choices { .. } => "choices",
            Kind::Checklist { .. } => "checklist",
            Kind::Scale { .. } => "scale",
            Kind::Statements { .. } => "statements",
            Kind::Wheel { .. } => "wheel",
            Kind::Actions { .. } => "actions",
            Kind::Goals { .. } => "goals",
            Kind::Signature => "signature",
        }
    }
}

impl Prompt {
    /// The question it asks below a threshold, when it is a scale that has one.
    pub fn follow_up(&self) -> Option<&FollowUp> {
        match &self.kind {
            Kind::Scale { follow_up, .. } => follow_up.as_ref(),
            _ => None,
        }
    }

    /// Its statements, group after group; empty for the other kinds.
    pub fn statements(&self) -> impl Iterator<Item = &Item> {
        let groups = match &self.kind {
            Kind::Statements { groups, .. } => groups.as_slice(),
            _ => &[],
        };
        groups.iter().flat_map(|group| &group.statements)
    }

    /// What it offers to choose, tick or score; empty for the other kinds, and for statements, which stand in groups.
    pub fn items(&self) -> &[Item] {
        match &self.kind {
            Kind::Choice { items } | Kind::Choices { items } | Kind::Checklist { items, .. } => {
                items
            }
            Kind::Wheel { areas } => areas,
            Kind::Text
            | Kind::Line
            | Kind::Date
            | Kind::Scale { .. }
            | Kind::Statements { .. }
            | Kind::Actions { .. }
            | Kind::Goals { .. }
            | Kind::Signature => &[],
        }
    }
}
