//! Reads the entries of the sample, with answers that must fit their instrument.

use chrono::NaiveDate;
use serde_json::Value;

use super::session::Sessions;
use super::{Shelf, check_instrument, time};
use crate::answers::Answers;
use crate::read::{Ids, Table};
use crate::sample::dated;
use crate::{ContractSide, EntryState, Instrument, SampleEntry};

pub(super) fn entry(
    table: &mut Table,
    relationships: &Ids,
    sessions: &Sessions,
    shelf: &Shelf,
) -> SampleEntry {
    let instrument = table.id("instrument");
    check_instrument(table, "instrument", &instrument, shelf);
    let sound = shelf
        .instruments
        .iter()
        .find(|known| known.id == instrument);
    let relationship = relationship(table, relationships);
    SampleEntry {
        session: session(table, relationship.as_deref(), sessions),
        side: side(table, relationship.as_deref(), sound),
        days_ago: table.number("days_ago").unwrap_or_default(),
        time: time(table),
        state: table.word("state").unwrap_or(EntryState::Draft),
        answers: answers(table, sound),
        instrument,
        relationship,
    }
}

fn relationship(table: &mut Table, relationships: &Ids) -> Option<String> {
    let id = table.some_id("relationship")?;
    if !relationships.0.contains_key(&id) {
        table.note(
            "relationship",
            format!("there is no relationship `{id}`"),
            "Use the id of a relationship of this file, or leave it out.",
        );
    }
    Some(id)
}

fn session(table: &mut Table, relationship: Option<&str>, sessions: &Sessions) -> Option<String> {
    let id = table.some_id("session")?;
    match sessions.whose(&id) {
        None => table.note(
            "session",
            format!("there is no session `{id}`"),
            "Use the id of a session of this file, or leave it out.",
        ),
        Some(whose) if !whose.is_empty() && Some(whose) != relationship => table.note(
            "session",
            format!("the session `{id}` belongs to relationship `{whose}`"),
            "Name a session of the entry's own relationship.",
        ),
        Some(_) => {}
    }
    Some(id)
}

fn side(
    table: &mut Table,
    relationship: Option<&str>,
    instrument: Option<&Instrument>,
) -> Option<ContractSide> {
    let side = table.some_word("side");
    let Some(instrument) = instrument else {
        return side;
    };
    if instrument.sides && !table.has("side") {
        table.note(
            "side",
            format!("this entry of `{}` does not say whose it is", instrument.id),
            "Add `side = \"mine\"`, \"theirs\" or \"agreed\".",
        );
    }
    if instrument.sides && relationship.is_none() {
        table.note(
            "relationship",
            format!("two people answer `{}`, but this is alone", instrument.id),
            "Add `relationship`.",
        );
    }
    if !instrument.sides && side.is_some() {
        table.note(
            "side",
            format!("`{}` has no sides", instrument.id),
            "Take `side` out.",
        );
    }
    side
}

fn answers(table: &mut Table, instrument: Option<&Instrument>) -> Answers {
    let found = table.anything("answers");
    for (key, at, answer) in &found {
        if holds_a_date(answer) {
            table.page.note(
                *at,
                format!("the answer to `{key}` has a date that will soon be long ago"),
                "Count the days from today: \"today-3\", \"today+14\".",
            );
        }
    }
    let answers: Answers = found
        .iter()
        .map(|(key, _, answer)| (key.clone(), answer.clone()))
        .collect();
    let Some(instrument) = instrument else {
        return answers;
    };
    // Whether days fit does not depend on which day today is.
    for mistake in instrument.answer_mistakes(&dated(&answers, NaiveDate::default())) {
        let place = found.iter().find(|(key, ..)| key == mistake.prompt());
        let next = format!(
            "Hold it against the prompts of instruments/{}.toml.",
            instrument.id
        );
        let at = place.map_or(0, |(_, at, _)| *at);
        table.page.note(at, mistake.to_string(), next);
    }
    answers
}

/// Whether there is a date written out in it.
fn holds_a_date(answer: &Value) -> bool {
    match answer {
        Value::String(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok(),
        Value::Array(values) => values.iter().any(holds_a_date),
        Value::Object(fields) => fields.values().any(holds_a_date),
        _ => false,
    }
}
