//! Actions as a person sees and changes them: the list of a relationship, making one by hand, and saying what came of
//! it. What a row of an entry does to them belongs to `rows`.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;

use crate::action::{self, Action};
use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::removed::{self, Kept};
use crate::views::{
    ActionCard, ActionDraft, ActionState, ActionsView, MyActions, Named, Removed, WrittenIn,
};
use crate::{dates, entry, fields, goals, names, relationship};

/// The actions of a relationship, or those of my own.
pub(crate) fn view(book: &Book<'_>, relationship: Option<String>) -> Result<ActionsView, Error> {
    let today = book.today();
    book.read(move |connection| {
        let with = relationship.as_deref();
        let mut cards = Cards::of(connection, today);
        let (open, closed) = cards.of_relationship(with)?;
        Ok(ActionsView {
            today,
            relationship: with.map(|id| named(connection, id)).transpose()?,
            open,
            closed,
        })
    })
}

/// Everything I am to do, with whomever.
pub(crate) fn mine(book: &Book<'_>) -> Result<MyActions, Error> {
    let today = book.today();
    book.read(move |connection| {
        let mut cards = Cards::of(connection, today);
        let open = action::mine_open(connection)?.into_iter();
        Ok(MyActions {
            today,
            open: open
                .map(|action| cards.card(action))
                .collect::<Result<_, _>>()?,
        })
    })
}

/// A relationship by name, if there is one with this id.
pub(crate) fn named(connection: &Connection, id: &str) -> Result<Named, Stop> {
    let names = relationship::names(connection, id)?;
    if names.is_empty() {
        return Err(Error::NotFound(Thing::Relationship).into());
    }
    let first: Vec<_> = names.iter().map(|name| names::first(name)).collect();
    Ok(Named {
        id: id.to_owned(),
        first_name: first.join(", "),
    })
}

/// Makes cards of actions. What several of them share is looked up once.
pub(crate) struct Cards<'a> {
    connection: &'a Connection,
    today: NaiveDate,
    named: HashMap<String, Named>,
    written: HashMap<String, Option<WrittenIn>>,
}

impl<'a> Cards<'a> {
    pub(crate) fn of(connection: &'a Connection, today: NaiveDate) -> Cards<'a> {
        Cards {
            connection,
            today,
            named: HashMap::new(),
            written: HashMap::new(),
        }
    }

    /// Those still open, the next due first, and those done or dropped, the last one first.
    pub(crate) fn of_relationship(
        &mut self,
        relationship: Option<&str>,
    ) -> Result<(Vec<ActionCard>, Vec<ActionCard>), Stop> {
        let all = action::of(self.connection, relationship)?;
        let cards = all.into_iter().map(|action| self.card(action));
        let cards = cards.collect::<Result<Vec<_>, _>>()?;
        let is_open = |card: &ActionCard| card.state == ActionState::Open;
        let (open, mut closed): (Vec<_>, Vec<_>) = cards.into_iter().partition(is_open);
        closed.sort_by(|one, other| (other.closed, &other.id).cmp(&(one.closed, &one.id)));
        Ok((open, closed))
    }

    /// One of them.
    pub(crate) fn card(&mut self, action: Action) -> Result<ActionCard, Stop> {
        let overdue = action.state == ActionState::Open && is_before(action.due, self.today);
        Ok(ActionCard {
            overdue,
            relationship: match action.relationship {
                Some(id) => Some(self.named(id)?),
                None => None,
            },
            from: match &action.entry {
                Some(id) => self.written_in(id)?,
                None => None,
            },
            id: action.id,
            what: action.what,
            owner: action.owner,
            due: action.due,
            state: action.state,
            came: action.came,
            made: action.made,
            closed: action.closed,
            goal: action.goal,
        })
    }

    fn named(&mut self, id: String) -> Result<Named, Stop> {
        if let Some(named) = self.named.get(&id) {
            return Ok(named.clone());
        }
        let named = named(self.connection, &id)?;
        self.named.insert(id, named.clone());
        Ok(named)
    }

    /// The entry something was written in; none of one in the bin.
    pub(crate) fn written_in(&mut self, id: &str) -> rusqlite::Result<Option<WrittenIn>> {
        if let Some(written) = self.written.get(id) {
            return Ok(written.clone());
        }
        let written = entry::heading(self.connection, id)?.map(|(title, date)| WrittenIn {
            entry: id.to_owned(),
            title,
            date,
        });
        self.written.insert(id.to_owned(), written.clone());
        Ok(written)
    }
}

/// Whether a day has gone by; one that was never set has not.
pub(crate) fn is_before(due: Option<NaiveDate>, today: NaiveDate) -> bool {
    due.is_some_and(|due| due < today)
}

/// Makes an action, or changes one.
pub(crate) fn save(book: &Book<'_>, draft: ActionDraft) -> Result<ActionCard, Error> {
    let now = book.now();
    let new = book.tools.mint(now)?;
    let what = fields::line("what", &draft.what)?;
    let due = draft.due.as_deref().map(dates::parse).transpose()?;
    book.write(move |transaction| {
        let before = match &draft.id {
            Some(id) => get(transaction, id)?,
            None => blank(transaction, new, draft.relationship, now)?,
        };
        if due != before.due && is_before(due, before.made) {
            return Err(Error::DueBeforeMade.into());
        }
        if let Some(goal) = &draft.goal {
            goals::get_in(transaction, goal, before.relationship.as_deref())?;
        }
        let action = Action {
            what,
            due,
            owner: draft.owner,
            goal: draft.goal,
            ..before
        };
        action::put(transaction, &action)?;
        Cards::of(transaction, now.date_naive()).card(action)
    })
}

fn get(connection: &Connection, id: &str) -> Result<Action, Stop> {
    Ok(action::get(connection, id)?.ok_or(Error::NotFound(Thing::Action))?)
}

fn blank(
    connection: &Connection,
    id: String,
    relationship: Option<String>,
    now: DateTime<FixedOffset>,
) -> Result<Action, Stop> {
    if let Some(id) = &relationship {
        named(connection, id)?;
    }
    Ok(Action {
        id,
        relationship,
        goal: None,
        session: None,
        entry: None,
        what: String::new(),
        owner: crate::views::Owner::Me,
        due: None,
        state: ActionState::Open,
        came: String::new(),
        closed: None,
        made: now.date_naive(),
        created_at: now,
    })
}

/// Says that an action is done or dropped and what came of it, or opens it again.
pub(crate) fn close(
    book: &Book<'_>,
    id: String,
    state: ActionState,
    came: String,
) -> Result<ActionCard, Error> {
    let today = book.today();
    let came = fields::text("came", came)?;
    book.write(move |transaction| {
        let mut action = get(transaction, &id)?;
        if action.state != state {
            action.closed = (state != ActionState::Open).then_some(today);
        }
        let action = Action {
            state,
            came,
            ..action
        };
        action::put(transaction, &action)?;
        Cards::of(transaction, today).card(action)
    })
}

/// Takes an action away.
pub(crate) fn delete(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    book.write(move |transaction| {
        let action = get(transaction, &id)?;
        action::remove(transaction, &id)?;
        Ok(removed::wrap(&Kept::Action(action))?)
    })
}

#[cfg(test)]
mod tests;
