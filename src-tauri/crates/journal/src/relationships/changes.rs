//! Changing a relationship: who is in it and what was agreed about it, and whether it goes on. Erasing one is in
//! `erasing`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::RelationshipState;
use rusqlite::Connection;

use super::{card, get};
use crate::book::{Book, Stop};
use crate::error::Error;
use crate::relationship::{self, Relationship, Standing};
use crate::views::{Person, RelationshipCard, RelationshipEdit, RelationshipView};
use crate::{dates, names, person};

/// A relationship as it was set up.
pub(crate) fn view(book: &Book<'_>, id: String) -> Result<RelationshipView, Error> {
    let today = book.today();
    book.read(move |connection| {
        let found = get(connection, &id)?;
        let people = relationship::people(connection, &id)?.into_iter();
        let people = people.map(|(id, name)| Person { id: Some(id), name });
        Ok(RelationshipView {
            people: people.collect(),
            id: found.id,
            role: found.role,
            kind: found.kind,
            started: found.started,
            ends: found.ends,
            rhythm: found.rhythm,
            state: found.standing.state,
            ended: found.standing.ended,
            early: found.standing.early,
            today,
        })
    })
}

/// Somebody as they are to be in it.
struct Named {
    /// As the window says.
    id: Option<String>,
    /// An id that nobody has yet, for somebody new.
    spare: String,
    name: String,
}

/// Changes a relationship. Whoever is taken out of it stays in the journal only where something else is theirs.
pub(crate) fn save(book: &Book<'_>, edit: RelationshipEdit) -> Result<RelationshipCard, Error> {
    let (now, content) = (book.now(), book.content());
    let people = named(book, edit.people, now)?;
    let (started, ends) = dates::parse_span(&edit.started, edit.ends.as_deref())?;
    book.write(move |transaction| {
        let before = get(transaction, &edit.id)?;
        not_after_its_end(&before, started)?;
        let changed = Relationship {
            role: edit.role,
            kind: edit.kind,
            started,
            ends,
            rhythm: edit.rhythm,
            ..before
        };
        relationship::update(transaction, &changed)?;
        put_people(transaction, &changed.id, &people, now)?;
        Ok(card(transaction, &content, &changed)?)
    })
}

fn not_after_its_end(before: &Relationship, started: NaiveDate) -> Result<(), Error> {
    match before.standing.ended {
        Some(ended) if ended < started => Err(Error::EndBeforeStart),
        _ => Ok(()),
    }
}

/// Everyone with a name; rows left empty are passed over.
fn named(
    book: &Book<'_>,
    typed: Vec<Person>,
    now: DateTime<FixedOffset>,
) -> Result<Vec<Named>, Error> {
    let mut people = Vec::new();
    for Person { id, name } in typed {
        let name = match names::tidy(&name) {
            Ok(name) => name,
            Err(Error::NameMissing) => continue,
            Err(error) => return Err(error),
        };
        let spare = book.tools.mint(now)?;
        people.push(Named { id, spare, name });
    }
    if people.is_empty() {
        Err(Error::NameMissing)
    } else {
        Ok(people)
    }
}

fn put_people(
    connection: &Connection,
    relationship: &str,
    people: &[Named],
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let before = relationship::people(connection, relationship)?;
    let mut left: Vec<&str> = before.iter().map(|(id, _)| id.as_str()).collect();
    relationship::remove_people(connection, relationship)?;
    for (position, Named { id, spare, name }) in (1..).zip(people) {
        // Only somebody of this very relationship can be renamed through it, and everyone is in it once.
        let known = left.iter().position(|known| Some(*known) == id.as_deref());
        let id = if let Some(place) = known {
            let id = left.swap_remove(place);
            person::rename(connection, id, name)?;
            id
        } else {
            person::insert_other(connection, spare, name, now)?;
            spare
        };
        relationship::add_person(connection, relationship, id, position)?;
    }
    for id in left {
        person::delete_if_nothing_is_theirs(connection, id)?;
    }
    Ok(())
}

/// Pauses a relationship, ends it, or opens it again. Nothing in it changes by that.
pub(crate) fn set_state(
    book: &Book<'_>,
    id: String,
    state: RelationshipState,
    early: bool,
    date: Option<&str>,
) -> Result<RelationshipCard, Error> {
    let content = book.content();
    let date = date.map(dates::parse).transpose()?;
    let date = date.unwrap_or_else(|| book.today());
    let ended = state == RelationshipState::Ended;
    let standing = Standing {
        state,
        ended: ended.then_some(date),
        early: ended && early,
    };
    book.write(move |transaction| {
        let mut found = get(transaction, &id)?;
        if standing.ended.is_some_and(|ended| ended < found.started) {
            return Err(Error::EndBeforeStart.into());
        }
        relationship::set_standing(transaction, &id, standing)?;
        found.standing = standing;
        Ok(card(transaction, &content, &found)?)
    })
}

#[cfg(test)]
mod tests;
