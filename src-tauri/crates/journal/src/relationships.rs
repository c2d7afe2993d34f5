//! Beginning a relationship and showing one at a glance. Where it stands on its path belongs to `path`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::Content;
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::path::{self, Walk};
use crate::phase_change::{self, PhaseChange};
use crate::relationship::{self, Relationship, Standing};
use crate::views::{NewRelationship, PhaseName, RelationshipCard, RelationshipName};
use crate::{dates, names, person};

/// A relationship and everyone in it, checked and with ids, ready to be written.
struct Beginning {
    relationship: Relationship,
    people: Vec<(String, String)>,
    step_id: String,
    step: PhaseChange,
}

/// Begins a relationship in the first phase, on the day it started.
pub(crate) fn begin(book: &Book<'_>, new: &NewRelationship) -> Result<RelationshipCard, Error> {
    let now = book.now();
    let content = book.content();
    let beginning = prepare(book, new, now)?;
    book.write(move |transaction| {
        write(transaction, &beginning, now)?;
        Ok(card(transaction, &content, &beginning.relationship)?)
    })
}

fn prepare(
    book: &Book<'_>,
    new: &NewRelationship,
    now: DateTime<FixedOffset>,
) -> Result<Beginning, Error> {
    let people = people(book, &new.names, now)?;
    let (started, ends) = dates::parse_span(&new.started, new.ends.as_deref())?;
    Ok(Beginning {
        relationship: Relationship {
            id: book.tools.mint(now)?,
            role: new.role,
            kind: new.kind,
            started,
            ends,
            rhythm: new.rhythm,
            standing: Standing::ACTIVE,
            created_at: now,
        },
        people,
        step_id: book.tools.mint(now)?,
        step: first_step(&book.tools.content(), started)?,
    })
}

/// Everyone named, with a new id; rows left empty are passed over.
fn people(
    book: &Book<'_>,
    typed: &[String],
    now: DateTime<FixedOffset>,
) -> Result<Vec<(String, String)>, Error> {
    let mut people = Vec::new();
    for name in typed {
        match names::tidy(name) {
            Ok(name) => people.push((book.tools.mint(now)?, name)),
            Err(Error::NameMissing) => {}
            Err(error) => return Err(error),
        }
    }
    if people.is_empty() {
        Err(Error::NameMissing)
    } else {
        Ok(people)
    }
}

fn first_step(content: &Content, date: NaiveDate) -> Result<PhaseChange, Error> {
    let first = content
        .phases
        .first()
        .ok_or(Error::NotFound(Thing::Phase))?;
    Ok(PhaseChange {
        phase: first.id.clone(),
        date,
        thoughts: Vec::new(),
    })
}

fn write(
    connection: &Connection,
    beginning: &Beginning,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let id = &beginning.relationship.id;
    relationship::insert(connection, &beginning.relationship)?;
    for (position, (person, name)) in (1..).zip(&beginning.people) {
        person::insert_other(connection, person, name, now)?;
        relationship::add_person(connection, id, person, position)?;
    }
    phase_change::append(connection, &beginning.step_id, id, &beginning.step, now)?;
    Ok(())
}

/// A relationship at a glance.
pub(crate) fn card(
    connection: &Connection,
    content: &Content,
    relationship: &Relationship,
) -> rusqlite::Result<RelationshipCard> {
    let steps = phase_change::walk(connection, &relationship.id)?;
    Ok(card_of(
        content,
        relationship,
        &relationship::names(connection, &relationship.id)?,
        &Walk::new(content, &steps),
    ))
}

/// As [`card`], for whoever knows its people and its walk.
pub(crate) fn card_of(
    content: &Content,
    relationship: &Relationship,
    names: &[String],
    walk: &Walk<'_>,
) -> RelationshipCard {
    let here = content.phases.get(walk.here());
    let phase = here.map_or(
        PhaseName {
            id: String::new(),
            title: String::new(),
        },
        path::phase_name,
    );
    let name = name_of(relationship, names);
    RelationshipCard {
        id: name.id,
        name: name.name,
        first_name: name.first_name,
        role: name.role,
        kind: relationship.kind,
        phase,
        started: relationship.started,
        ends: relationship.ends,
        state: relationship.standing.state,
        ended: relationship.standing.ended,
        early: relationship.standing.early,
    }
}

fn name_of(relationship: &Relationship, names: &[String]) -> RelationshipName {
    RelationshipName {
        id: relationship.id.clone(),
        name: names.join(", "),
        first_name: names
            .iter()
            .map(|name| names::first(name))
            .collect::<Vec<_>>()
            .join(", "),
        role: relationship.role,
    }
}

/// The name on a card.
pub(crate) fn name_on(card: &RelationshipCard) -> RelationshipName {
    RelationshipName {
        id: card.id.clone(),
        name: card.name.clone(),
        first_name: card.first_name.clone(),
        role: card.role,
    }
}

/// A relationship by name.
pub(crate) fn name(
    connection: &Connection,
    relationship: &Relationship,
) -> rusqlite::Result<RelationshipName> {
    let names = relationship::names(connection, &relationship.id)?;
    Ok(name_of(relationship, &names))
}

/// The relationship with this id by name.
pub(crate) fn name_by_id(connection: &Connection, id: &str) -> Result<RelationshipName, Stop> {
    Ok(name(connection, &get(connection, id)?)?)
}

/// The relationship with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Relationship, Stop> {
    Ok(relationship::get(connection, id)?.ok_or(Error::NotFound(Thing::Relationship))?)
}

/// Every relationship at a glance: the active ones first, then the paused, then the ended.
pub(crate) fn cards(
    connection: &Connection,
    content: &Content,
) -> rusqlite::Result<Vec<RelationshipCard>> {
    relationship::all(connection)?
        .iter()
        .map(|one| card(connection, content, one))
        .collect()
}

/// The relationship with this id at a glance.
pub(crate) fn card_by_id(
    connection: &Connection,
    content: &Content,
    id: &str,
) -> Result<RelationshipCard, Stop> {
    Ok(card(connection, content, &get(connection, id)?)?)
}

pub(crate) mod changes;

#[cfg(test)]
mod tests;
