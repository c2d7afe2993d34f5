//! Goals as a person sees and changes them: the tree of goals, steps and actions, their priority, and their milestones.
//! What a row of an entry does to them belongs to `rows`.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::Content;
use rusqlite::Connection;

use crate::actions::{Cards, is_before};
use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::goal::{self, Goal};
use crate::removed::{self, Kept, Step};
use crate::views::{ActionCard, GoalDraft, GoalState, GoalView, GoalsView, MilestoneView, Removed};
use crate::{action, dates, fields, milestone, path, relationships};

/// The goals of a relationship, or those of my own.
pub(crate) fn view(book: &Book<'_>, relationship: Option<String>) -> Result<GoalsView, Error> {
    let (content, now) = (book.content(), book.now());
    book.read(move |connection| shown(connection, &content, now, relationship.as_deref()))
}

/// As [`view`], inside the transaction that changed something.
pub(crate) fn shown(
    connection: &Connection,
    content: &Content,
    now: DateTime<FixedOffset>,
    relationship: Option<&str>,
) -> Result<GoalsView, Stop> {
    let today = now.date_naive();
    let mut tree = Tree::read(connection, today, relationship)?;
    let all = tree.steps.values().flatten();
    let closed_goals = path::count(all.filter(|goal| goal.state != GoalState::Open));
    let card = relationship.map(|id| relationships::card_by_id(connection, content, id));
    Ok(GoalsView {
        today,
        now: dates::saved(now),
        relationship: card.transpose()?,
        goals: tree.under(None)?,
        loose: tree.actions.remove(&None).unwrap_or_default(),
        closed_goals,
        closed_actions: tree.closed_actions,
    })
}

/// Every goal and action of a relationship, by the goal they stand under.
struct Tree<'a> {
    cards: Cards<'a>,
    connection: &'a Connection,
    today: NaiveDate,
    steps: HashMap<Option<String>, Vec<Goal>>,
    actions: HashMap<Option<String>, Vec<ActionCard>>,
    closed_actions: u32,
}

impl<'a> Tree<'a> {
    fn read(
        connection: &'a Connection,
        today: NaiveDate,
        relationship: Option<&str>,
    ) -> Result<Tree<'a>, Stop> {
        let mut cards = Cards::of(connection, today);
        let (open, closed) = cards.of_relationship(relationship)?;
        let closed_actions = path::count(closed.iter());
        let mut actions: HashMap<_, Vec<_>> = HashMap::new();
        for card in open.into_iter().chain(closed) {
            actions.entry(card.goal.clone()).or_default().push(card);
        }
        let mut steps: HashMap<_, Vec<_>> = HashMap::new();
        for goal in goal::of(connection, relationship)? {
            steps.entry(goal.parent.clone()).or_default().push(goal);
        }
        Ok(Tree {
            cards,
            connection,
            today,
            steps,
            actions,
            closed_actions,
        })
    }

    fn under(&mut self, parent: Option<&str>) -> Result<Vec<GoalView>, Stop> {
        let goals = self.steps.remove(&parent.map(str::to_owned));
        let goals = goals.unwrap_or_default().into_iter();
        goals.map(|goal| self.view(goal)).collect()
    }

    fn view(&mut self, goal: Goal) -> Result<GoalView, Stop> {
        let overdue = goal.state == GoalState::Open && is_before(goal.due, self.today);
        let milestones = milestone::of_goal(self.connection, &goal.id)?;
        Ok(GoalView {
            overdue,
            steps: self.under(Some(&goal.id))?,
            milestones: milestones.into_iter().map(mark).collect(),
            actions: self
                .actions
                .remove(&Some(goal.id.clone()))
                .unwrap_or_default(),
            from: match &goal.entry {
                Some(entry) => self.cards.written_in(entry)?,
                None => None,
            },
            id: goal.id,
            what: goal.what,
            success: goal.success,
            starts: goal.starts,
            due: goal.due,
            review: goal.review,
            state: goal.state,
            came: goal.came,
            made: goal.made,
            closed: goal.closed,
            relationship: goal.relationship,
            parent: goal.parent,
        })
    }
}

fn mark(milestone: milestone::Milestone) -> MilestoneView {
    MilestoneView {
        id: milestone.id,
        what: milestone.what,
        due: milestone.due,
        reached: milestone.reached,
    }
}

/// The goal with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Goal, Stop> {
    Ok(goal::get(connection, id)?.ok_or(Error::NotFound(Thing::Goal))?)
}

/// The goal with this id in a relationship, or of my own: a goal of somebody else's is not there.
pub(crate) fn get_in(
    connection: &Connection,
    id: &str,
    relationship: Option<&str>,
) -> Result<Goal, Stop> {
    let goal = get(connection, id)?;
    if goal.relationship.as_deref() == relationship {
        Ok(goal)
    } else {
        Err(Error::NotFound(Thing::Goal).into())
    }
}

/// Changes a goal in a transaction. The goals of its relationship come back.
fn change(
    book: &Book<'_>,
    work: impl FnOnce(&Connection) -> Result<Option<String>, Stop> + Send + 'static,
) -> Result<GoalsView, Error> {
    let (content, now) = (book.content(), book.now());
    book.write(move |transaction| {
        let relationship = work(transaction)?;
        shown(transaction, &content, now, relationship.as_deref())
    })
}

/// As [`change`], for what else hangs on a goal.
pub(crate) fn change_of(
    book: &Book<'_>,
    work: impl FnOnce(&Connection) -> Result<Goal, Stop> + Send + 'static,
) -> Result<GoalsView, Error> {
    change(book, |connection| Ok(work(connection)?.relationship))
}

/// Makes a goal, or changes one.
pub(crate) fn save(book: &Book<'_>, draft: GoalDraft) -> Result<GoalsView, Error> {
    let now = book.now();
    let new = book.tools.mint(now)?;
    let what = fields::line("what", &draft.what)?;
    let success = fields::text("success", draft.success)?;
    let day = |day: Option<&str>| day.map(dates::parse).transpose();
    let (starts, due) = (day(draft.starts.as_deref())?, day(draft.due.as_deref())?);
    let review = day(draft.review.as_deref())?;
    if starts.is_some_and(|starts| is_before(due, starts)) {
        return Err(Error::EndBeforeStart);
    }
    change(book, move |connection| {
        let before = match &draft.id {
            Some(id) => get(connection, id)?,
            None => blank(connection, new, draft.relationship, now)?,
        };
        let goal = Goal {
            what,
            success,
            starts,
            due,
            review,
            ..before
        };
        let goal = moved(connection, goal, draft.parent, draft.id.is_none())?;
        goal::put(connection, &goal)?;
        Ok(goal.relationship)
    })
}

fn blank(
    connection: &Connection,
    id: String,
    relationship: Option<String>,
    now: DateTime<FixedOffset>,
) -> Result<Goal, Stop> {
    if let Some(id) = &relationship {
        crate::actions::named(connection, id)?;
    }
    Ok(Goal {
        id,
        relationship,
        parent: None,
        position: 0,
        what: String::new(),
        success: String::new(),
        starts: None,
        due: None,
        review: None,
        state: GoalState::Open,
        came: String::new(),
        closed: None,
        entry: None,
        made: now.date_naive(),
        created_at: now,
    })
}

/// The goal under another one, last among those there; where it stands already, it keeps its place.
fn moved(
    connection: &Connection,
    goal: Goal,
    parent: Option<String>,
    new: bool,
) -> Result<Goal, Stop> {
    if !new && goal.parent == parent {
        return Ok(goal);
    }
    if let Some(parent) = &parent {
        get_in(connection, parent, goal.relationship.as_deref())?;
        if goal::is_at_or_under(connection, parent, &goal.id)? {
            return Err(Error::GoalUnderItself.into());
        }
    }
    let relationship = goal.relationship.as_deref();
    Ok(Goal {
        position: goal::next_position(connection, relationship, parent.as_deref())?,
        parent,
        ..goal
    })
}

/// Moves an open goal before or behind the open one beside it.
pub(crate) fn move_by_one(book: &Book<'_>, id: String, up: bool) -> Result<GoalsView, Error> {
    change(book, move |connection| {
        let goal = get(connection, &id)?;
        let beside = |other: &Goal| other.parent == goal.parent && other.state == GoalState::Open;
        let mut row = goal::of(connection, goal.relationship.as_deref())?;
        row.retain(beside);
        let place = row.iter().position(|other| other.id == id);
        let target = place.and_then(|place| {
            if up {
                place.checked_sub(1)
            } else {
                Some(place + 1)
            }
        });
        if let (Some(place), Some(target)) = (place, target.filter(|to| *to < row.len())) {
            row.swap(place, target);
            // All of them anew: goals that came from different entries may share a place.
            for (position, other) in (1..).zip(row) {
                goal::put(connection, &Goal { position, ..other })?;
            }
        }
        Ok(goal.relationship)
    })
}

/// Says that a goal is reached or dropped and what came of it, or opens it again, last among those beside it.
pub(crate) fn close(
    book: &Book<'_>,
    id: String,
    state: GoalState,
    came: String,
) -> Result<GoalsView, Error> {
    let today = book.today();
    let came = fields::text("came", came)?;
    change(book, move |connection| {
        let mut goal = get(connection, &id)?;
        if goal.state != state {
            goal.closed = (state != GoalState::Open).then_some(today);
            if state == GoalState::Open {
                let (with, parent) = (goal.relationship.as_deref(), goal.parent.as_deref());
                goal.position = goal::next_position(connection, with, parent)?;
            }
        }
        let goal = Goal {
            state,
            came,
            ..goal
        };
        goal::put(connection, &goal)?;
        Ok(goal.relationship)
    })
}

/// Takes a goal away with its milestones. Its steps and its actions stay, with the goal above it if there is one.
pub(crate) fn delete(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    book.write(move |transaction| {
        let goal = get(transaction, &id)?;
        let mut steps = goal::of(transaction, goal.relationship.as_deref())?;
        steps.retain(|step| step.parent.as_deref() == Some(&id));
        let actions = action::serving(transaction, &id)?;
        let kept = removed::wrap(&Kept::Goal {
            milestones: milestone::of_goal(transaction, &id)?,
            steps: steps.iter().map(Step::of).collect(),
            actions: actions.clone(),
            goal: goal.clone(),
        })?;
        for step in steps {
            let step = moved(transaction, step, goal.parent.clone(), false)?;
            goal::put(transaction, &step)?;
        }
        for action in actions {
            action::serve(transaction, &action, goal.parent.as_deref())?;
        }
        goal::remove(transaction, &id)?;
        Ok(kept)
    })
}

#[cfg(test)]
mod tests;
