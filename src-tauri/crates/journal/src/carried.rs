//! Earlier answers brought to a question: where they are looked for, and which of them a new entry begins with. Which
//! prompt asks for which is content's; nothing here changes what was answered.

use std::collections::HashMap;

use chrono::NaiveDate;
use content::{Answers, Carry, CarryHow, FollowUpKind, Instrument, Kind, Prompt};
use rusqlite::Connection;
use serde_json::Value;

use crate::book::Stop;
use crate::entry::{self, Finished};
use crate::views::Carried;
use crate::{entries, markdown};

/// After every id of a day.
const ALL_DAY: &str = "~";

/// The entry that looks back.
pub(crate) struct Looking<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) relationship: Option<&'a str>,
    pub(crate) date: NaiveDate,
    pub(crate) id: &'a str,
}

/// What was answered before, in the order of the questions that ask for it.
pub(crate) fn to(connection: &Connection, looking: &Looking<'_>) -> Result<Vec<Carried>, Stop> {
    let mut found = HashMap::new();
    let mut carried = Vec::new();
    for prompt in looking.instrument.prompts() {
        let Some(carry) = &prompt.carry else { continue };
        if !found.contains_key(&carry.instrument) {
            found.insert(&carry.instrument, look(connection, looking, carry)?);
        }
        if let Some(Some((instrument, entry))) = found.get(&carry.instrument) {
            carried.extend(answer(instrument, entry, &carry.prompt, &prompt.id));
        }
    }
    Ok(carried)
}

/// The newest finished entry of the instrument, with the questions it answered. An entry does not look at itself or at a
/// later one of its kind.
fn look(
    connection: &Connection,
    looking: &Looking<'_>,
    carry: &Carry,
) -> Result<Option<(Instrument, Finished)>, Stop> {
    let same = carry.instrument == looking.instrument.id;
    let before = (looking.date, if same { looking.id } else { ALL_DAY });
    let finished = entry::finished_in(connection, looking.relationship, &carry.instrument, before)?;
    finished
        .map(|entry| {
            let asked =
                entries::kept(connection, &carry.instrument, entry.version, &entry.wording)?;
            Ok((asked, entry))
        })
        .transpose()
}

/// What was said to a prompt or a follow-up, if anything was.
fn answer(instrument: &Instrument, entry: &Finished, prompt: &str, to: &str) -> Option<Carried> {
    let question = question(instrument, prompt)?;
    let value = entry
        .answers
        .get(prompt)
        .filter(|value| !is_nothing(value))?;
    let long = matches!(question.kind, Kind::Text);
    Some(Carried {
        prompt: to.to_owned(),
        entry: entry.id.clone(),
        title: instrument.title.clone(),
        date: entry.date,
        question,
        formatted: value.as_str().filter(|_| long).map(markdown::to_html),
        value: value.clone(),
    })
}

fn question(instrument: &Instrument, id: &str) -> Option<Prompt> {
    if let Some(prompt) = instrument.prompt(id) {
        return Some(prompt.clone());
    }
    let mut follow_ups = instrument.prompts().filter_map(Prompt::follow_up);
    let follow_up = follow_ups.find(|follow_up| follow_up.id == id)?;
    Some(Prompt {
        id: follow_up.id.clone(),
        label: follow_up.label.clone(),
        help: None,
        optional: true,
        borrow: Vec::new(),
        carry: None,
        kind: match follow_up.kind {
            FollowUpKind::Text => Kind::Text,
            FollowUpKind::Line => Kind::Line,
        },
    })
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(several) => several.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The answers a new entry begins with: those that still fit the question as it is asked today.
pub(crate) fn filled(instrument: &Instrument, carried: &[Carried]) -> Answers {
    let fits = |one: &&Carried| {
        let asked = instrument.prompt(&one.prompt);
        let fills = asked.is_some_and(|prompt| {
            let fill = |carry: &Carry| carry.how == CarryHow::Fill;
            prompt.carry.as_ref().is_some_and(fill) && same_kind(prompt, &one.question)
        });
        let alone = Answers::from_iter([(one.prompt.clone(), one.value.clone())]);
        fills && instrument.check_answers(&alone).is_ok()
    };
    let filled = carried.iter().filter(fits);
    filled
        .map(|one| (one.prompt.clone(), one.value.clone()))
        .collect()
}

fn same_kind(one: &Prompt, other: &Prompt) -> bool {
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
}

#[cfg(test)]
mod tests;
