//! Undoing the taking away of a goal, a milestone, an action, a question of one's own, a set of areas, a tag or a filter: what
//! was taken away is handed to the window whole, and comes back from it. Entries have a bin instead.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::action::{self, Action};
use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::goal::{self, Goal};
use crate::kept_filter::{self, Filter};
use crate::milestone::{self, Milestone};
use crate::own_family::{self, OwnFamily};
use crate::own_question::{self, OwnQuestion};
use crate::tag::Tag;
use crate::views::Removed;
use crate::{question_star, tags, wheels};

/// What was taken away.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Kept {
    Action(Action),
    Milestone(Milestone),
    Goal {
        goal: Goal,
        milestones: Vec<Milestone>,
        steps: Vec<Step>,
        actions: Vec<String>,
    },
    Questions {
        family: Option<OwnFamily>,
        /// Each with whether it was starred.
        questions: Vec<(OwnQuestion, bool)>,
    },
    WheelSet {
        id: String,
    },
    Tag {
        tag: Tag,
        entries: Vec<String>,
        /// The tag that took its place, and the entries that did not have it before.
        merged: Option<(String, Vec<String>)>,
        /// The kept filters that asked for it.
        filters: Vec<Filter>,
    },
    Filter(Filter),
}

/// A step of a goal that was taken away, with its place.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Step {
    id: String,
    position: i64,
}

impl Step {
    pub(crate) fn of(goal: &Goal) -> Step {
        Step {
            id: goal.id.clone(),
            position: goal.position,
        }
    }
}

/// What was taken away, for the window.
pub(crate) fn wrap(kept: &Kept) -> Result<Removed, Error> {
    let kept = serde_json::to_string(kept)?;
    Ok(Removed { kept })
}

/// Puts back what was taken away; what it belonged to and is gone itself is left out.
pub(crate) fn put_back(book: &Book<'_>, removed: &Removed) -> Result<(), Error> {
    let kept: Kept = serde_json::from_str(&removed.kept)?;
    let now = book.now();
    book.write(move |transaction| match kept {
        Kept::Action(action) => Ok(action::put(transaction, &action)?),
        Kept::Milestone(milestone) => {
            goal::get(transaction, &milestone.goal)?.ok_or(Error::NotFound(Thing::Goal))?;
            Ok(milestone::put(transaction, &milestone)?)
        }
        Kept::Goal {
            goal,
            milestones,
            steps,
            actions,
        } => {
            goal::put(transaction, &goal)?;
            for milestone in milestones {
                milestone::put(transaction, &milestone)?;
            }
            for step in steps {
                put_under(transaction, &goal, &step)?;
            }
            for action in actions {
                action::serve(transaction, &action, Some(&goal.id))?;
            }
            Ok(())
        }
        Kept::WheelSet { id } => wheels::put_back(transaction, &id),
        Kept::Tag {
            tag,
            entries,
            merged,
            filters,
        } => Ok(tags::put_back(
            transaction,
            &tag,
            &entries,
            merged.as_ref(),
            filters,
        )?),
        Kept::Filter(filter) => Ok(kept_filter::put(transaction, &filter)?),
        Kept::Questions { family, questions } => {
            if let Some(family) = family {
                own_family::put(transaction, &family)?;
            }
            for (question, starred) in questions {
                own_question::put(transaction, &question)?;
                question_star::set(transaction, &question.id, starred, now)?;
            }
            Ok(())
        }
    })
}

/// A step goes back to where it was, unless the goal has come to stand under it meanwhile.
fn put_under(connection: &Connection, goal: &Goal, step: &Step) -> Result<(), Stop> {
    let Some(found) = goal::get(connection, &step.id)? else {
        return Ok(());
    };
    if found.relationship != goal.relationship
        || goal::is_at_or_under(connection, &goal.id, &found.id)?
    {
        return Ok(());
    }
    let back = Goal {
        parent: Some(goal.id.clone()),
        position: step.position,
        ..found
    };
    Ok(goal::put(connection, &back)?)
}
