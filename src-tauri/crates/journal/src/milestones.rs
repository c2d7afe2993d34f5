//! The marks on the way to a goal, as a person sets and reaches them.

use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::goals;
use crate::milestone::{self, Milestone};
use crate::removed::{self, Kept};
use crate::views::{GoalsView, MilestoneDraft, Removed};
use crate::{dates, fields};

fn get(connection: &Connection, id: &str) -> Result<Milestone, Stop> {
    Ok(milestone::get(connection, id)?.ok_or(Error::NotFound(Thing::Milestone))?)
}

/// Sets a mark, or changes one.
pub(crate) fn save(book: &Book<'_>, draft: MilestoneDraft) -> Result<GoalsView, Error> {
    let now = book.now();
    let new = book.tools.mint(now)?;
    let what = fields::line("what", &draft.what)?;
    let due = draft.due.as_deref().map(dates::parse).transpose()?;
    goals::change_of(book, move |connection| {
        let before = match &draft.id {
            Some(id) => get(connection, id)?,
            None => Milestone {
                id: new,
                position: milestone::next_position(connection, &draft.goal)?,
                goal: draft.goal,
                what: String::new(),
                due: None,
                reached: None,
                created_at: now,
            },
        };
        let goal = goals::get(connection, &before.goal)?;
        milestone::put(
            connection,
            &Milestone {
                what,
                due,
                ..before
            },
        )?;
        Ok(goal)
    })
}

/// Marks one as reached today, or as not reached yet.
pub(crate) fn reach(book: &Book<'_>, id: String, reached: bool) -> Result<GoalsView, Error> {
    let today = book.today();
    goals::change_of(book, move |connection| {
        let mut milestone = get(connection, &id)?;
        // The day it was reached first is the day.
        milestone.reached = reached.then(|| milestone.reached.unwrap_or(today));
        milestone::put(connection, &milestone)?;
        goals::get(connection, &milestone.goal)
    })
}

/// Takes one away.
pub(crate) fn delete(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    book.write(move |transaction| {
        let milestone = get(transaction, &id)?;
        milestone::remove(transaction, &id)?;
        Ok(removed::wrap(&Kept::Milestone(milestone))?)
    })
}
