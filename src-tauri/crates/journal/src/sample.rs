//! Filling the throw-away sample journal from content/. Everything happens as long before now as the sample says, ids
//! included, so that the list sorts as it would have.

use std::collections::HashMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use content::{SampleEntry, SampleRelationship};
use rusqlite::Connection;
use vault::Database;

use crate::book::{self, Stop, Tools};
use crate::entry::{self, Begun, Writing};
use crate::error::{Error, Thing};
use crate::phase_change::{self, PhaseChange};
use crate::relationship::{self, Relationship};
use crate::{entries, instrument_version, person, task_tick};

/// Entries written in one transaction: few enough not to keep anything else waiting, enough to be quick.
const AT_A_TIME: usize = 8;

/// An entry ready to be written.
struct Ready {
    begun: Begun,
    instrument: content::Instrument,
    state: content::EntryState,
    writing: Writing,
}

/// A relationship ready to be written, with the ids of everything in it.
struct Pair {
    relationship: Relationship,
    person: (String, String),
    steps: Vec<(String, PhaseChange)>,
    ticks: Vec<(String, NaiveDate)>,
}

/// Fills an empty journal. The id of the person whose journal it is comes back.
pub(crate) fn fill(database: &Database, tools: &Tools) -> Result<String, Error> {
    let (now, sample) = (tools.now(), &tools.content.sample);
    let me = tools.mint(now)?;
    let mut ids = HashMap::new();
    let mut pairs = Vec::new();
    for relationship in &sample.relationships {
        let pair = pair(tools, relationship, now)?;
        ids.insert(relationship.id.as_str(), pair.relationship.id.clone());
        pairs.push(pair);
    }
    let (owner, name) = (me.clone(), sample.me.clone());
    book::write(database, move |transaction| {
        person::insert_me(transaction, &owner, &name, now)?;
        pairs
            .iter()
            .try_for_each(|pair| write_pair(transaction, pair))
    })?;
    for some in sample.entries.chunks(AT_A_TIME) {
        let ready = some
            .iter()
            .map(|entry| ready(tools, entry, &ids, &me, now))
            .collect::<Result<Vec<_>, _>>()?;
        book::write(database, move |transaction| {
            ready
                .iter()
                .try_for_each(|entry| write_entry(transaction, entry))
        })?;
    }
    Ok(me)
}

fn pair(
    tools: &Tools,
    from: &SampleRelationship,
    now: DateTime<FixedOffset>,
) -> Result<Pair, Error> {
    let began = ago(now, from.started_days_ago);
    let step = |step: &content::SamplePhase| {
        let date = ago(now, step.days_ago).date_naive();
        Ok((
            tools.mint(ago(now, step.days_ago))?,
            PhaseChange {
                phase: step.phase.clone(),
                date,
            },
        ))
    };
    Ok(Pair {
        relationship: Relationship {
            id: tools.mint(began)?,
            role: from.role,
            kind: from.kind,
            started: began.date_naive(),
            ends: from
                .ends_in_days
                .map(|days| (now + TimeDelta::days(days)).date_naive()),
            rhythm: from.rhythm,
            created_at: began,
        },
        person: (tools.mint(began)?, from.other.clone()),
        steps: from.phases.iter().map(step).collect::<Result<_, Error>>()?,
        ticks: from
            .ticks
            .iter()
            .map(|tick| (tick.task.clone(), ago(now, tick.days_ago).date_naive()))
            .collect(),
    })
}

fn ago(now: DateTime<FixedOffset>, days: u32) -> DateTime<FixedOffset> {
    now.checked_sub_days(Days::new(days.into())).unwrap_or(now)
}

fn write_pair(connection: &Connection, pair: &Pair) -> Result<(), Stop> {
    let (id, began) = (&pair.relationship.id, pair.relationship.created_at);
    relationship::insert(connection, &pair.relationship)?;
    person::insert_other(connection, &pair.person.0, &pair.person.1, began)?;
    relationship::add_person(connection, id, &pair.person.0, 1)?;
    for (step_id, step) in &pair.steps {
        phase_change::append(connection, step_id, id, step, began)?;
    }
    for (task, date) in &pair.ticks {
        task_tick::tick(connection, id, task, *date, began)?;
    }
    Ok(())
}

fn ready(
    tools: &Tools,
    from: &SampleEntry,
    relationships: &HashMap<&str, String>,
    me: &str,
    now: DateTime<FixedOffset>,
) -> Result<Ready, Error> {
    let time = NaiveTime::parse_from_str(&from.time, "%H:%M").map_err(|_| Error::DateInvalid)?;
    let at = ago(now, from.days_ago);
    let at = at.with_time(time).single().unwrap_or(at);
    let instrument = tools
        .content
        .instrument(&from.instrument)
        .cloned()
        .ok_or(Error::NotFound(Thing::Instrument))?;
    let begun = Begun {
        id: tools.mint(at)?,
        instrument: instrument.id.clone(),
        version: instrument.version,
        relationship: from
            .relationship
            .as_deref()
            .and_then(|id| relationships.get(id))
            .cloned(),
        author: me.to_owned(),
    };
    let writing = entries::check(&instrument, at.date_naive(), from.answers.clone(), at)?;
    Ok(Ready {
        begun,
        instrument,
        state: from.state,
        writing,
    })
}

fn write_entry(connection: &Connection, ready: &Ready) -> Result<(), Stop> {
    instrument_version::keep(connection, &ready.instrument, ready.writing.at)?;
    Ok(entry::insert(
        connection,
        &ready.begun,
        ready.state,
        &ready.writing,
    )?)
}
