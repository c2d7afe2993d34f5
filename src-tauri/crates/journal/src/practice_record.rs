//! What the journal knows for a mentor's record of practice: since when, with how many people, for how many hours.
//! Numbers and days only: no name and nothing that was written ever goes into it.

use chrono::NaiveDate;
use content::{Answers, Instrument, Kind, Prompt, Role, SessionState};
use rusqlite::Connection;
use serde_json::Value;

use crate::begun_in::length;
use crate::{relationship, session};

/// The record. Its id and those of its questions are for ever.
const RECORD: &str = "practice-record";

/// What was held as a mentor.
struct Practice {
    people: usize,
    minutes: u32,
    first: Option<NaiveDate>,
}

/// What a new record begins with; any other instrument begins with nothing from here.
pub(crate) fn known(
    connection: &Connection,
    instrument: &Instrument,
    today: NaiveDate,
) -> rusqlite::Result<Answers> {
    if instrument.id != RECORD {
        return Ok(Answers::new());
    }
    let practice = practice(connection)?;
    Ok(instrument
        .prompts()
        .filter_map(|prompt| Some((prompt.id.clone(), answer(prompt, &practice, today)?)))
        .collect())
}

fn practice(connection: &Connection) -> rusqlite::Result<Practice> {
    let mut practice = Practice {
        people: 0,
        minutes: 0,
        first: None,
    };
    for one in relationship::all(connection)? {
        // One who mentors and is mentored at once spends the same hours on both.
        if one.role == Role::Mentee {
            continue;
        }
        let held = session::of_relationship(connection, &one.id)?;
        let held: Vec<_> = held
            .iter()
            .filter(|session| session.state == SessionState::Held)
            .collect();
        if held.is_empty() {
            continue;
        }
        practice.people += relationship::names(connection, &one.id)?.len();
        practice.minutes += held.iter().map(|session| session.minutes).sum::<u32>();
        let earliest = held.iter().map(|session| session.date).min();
        practice.first = practice.first.into_iter().chain(earliest).min();
    }
    Ok(practice)
}

fn answer(prompt: &Prompt, practice: &Practice, today: NaiveDate) -> Option<Value> {
    let first = practice.first?;
    match (prompt.id.as_str(), &prompt.kind) {
        ("from", Kind::Date) => Some(first.to_string().into()),
        ("to", Kind::Date) => Some(today.to_string().into()),
        ("relationships", Kind::Line) => Some(practice.people.to_string().into()),
        ("hours", Kind::Line) => Some(length(practice.minutes).into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
