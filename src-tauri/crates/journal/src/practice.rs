//! The mentor's own practice: its instruments, with what was written in each and how its numbers changed. Nothing in it
//! is ever part of what is shared.

use content::{Answers, Group, Instrument, Kind, Prompt};
use rusqlite::Connection;
use serde_json::Value;

use crate::book::{Book, Stop};
use crate::entry::{self, Written};
use crate::error::Error;
use crate::views::{Measure, PracticeEntry, PracticeShelf, PracticeView};
use crate::{entries, path};

/// How many earlier times stand side by side.
const TIMES: usize = 4;

/// The practice room.
pub(crate) fn view(book: &Book<'_>) -> Result<PracticeView, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let shelves = content
            .instruments
            .iter()
            .filter(|instrument| instrument.group == Group::Practice)
            .map(|instrument| shelf(connection, instrument));
        let mut shelves = shelves.collect::<Result<Vec<_>, _>>()?;
        shelves.sort_by(|one, other| {
            let newest = |shelf: &PracticeShelf| shelf.entries.first().map(|entry| entry.date);
            let by_title = || one.instrument.title.cmp(&other.instrument.title);
            newest(other).cmp(&newest(one)).then_with(by_title)
        });
        Ok(PracticeView { today, shelves })
    })
}

fn shelf(connection: &Connection, instrument: &Instrument) -> Result<PracticeShelf, Stop> {
    let written = entry::of_instrument(connection, &instrument.id)?;
    let mut latest: Vec<&Written> = written
        .iter()
        .filter(|entry| entry.state == content::EntryState::Done)
        .take(TIMES)
        .collect();
    latest.reverse();
    Ok(PracticeShelf {
        instrument: path::instrument_card(instrument),
        days: latest.iter().map(|entry| entry.date).collect(),
        measures: measures(connection, instrument, &latest)?,
        entries: written
            .iter()
            .map(|entry| PracticeEntry {
                id: entry.id.clone(),
                state: entry.state,
                date: entry.date,
            })
            .collect(),
    })
}

/// The numbers of each time under today's questions; a question that was not asked then has none.
fn measures(
    connection: &Connection,
    instrument: &Instrument,
    latest: &[&Written],
) -> Result<Vec<Measure>, Stop> {
    let mut found: Vec<(String, Measure)> = numbers(instrument, &Answers::new())
        .into_iter()
        .map(|(key, label, most, _)| {
            let values = Vec::new();
            (
                key,
                Measure {
                    label,
                    most,
                    values,
                },
            )
        })
        .collect();
    for entry in latest {
        let asked = entries::kept(connection, &instrument.id, entry.version, &entry.wording)?;
        let given = numbers(&asked, &entry.answers);
        for (key, measure) in &mut found {
            let same = given
                .iter()
                .find(|(other, _, most, _)| other == key && *most == measure.most);
            measure
                .values
                .push(same.and_then(|(_, _, _, value)| *value));
        }
    }
    found.retain(|(_, measure)| measure.values.iter().any(Option::is_some));
    Ok(found.into_iter().map(|(_, measure)| measure).collect())
}

/// What can be counted in an instrument: a key for ever, what it is called, the most, and what was given.
type Number = (String, String, i32, Option<i32>);

fn numbers(instrument: &Instrument, answers: &Answers) -> Vec<Number> {
    instrument
        .prompts()
        .flat_map(|prompt| of_prompt(prompt, answers.get(&prompt.id)))
        .collect()
}

fn of_prompt(prompt: &Prompt, answer: Option<&Value>) -> Vec<Number> {
    let one = |most, value| vec![(prompt.id.clone(), prompt.label.clone(), most, value)];
    match &prompt.kind {
        Kind::Scale { max, .. } => one(*max, answer.and_then(whole)),
        Kind::Checklist { items, .. } => {
            let ticked = answer.and_then(Value::as_object).map(|points| {
                count(
                    points
                        .values()
                        .filter(|point| point["done"] == Value::Bool(true)),
                )
            });
            one(count(items), ticked)
        }
        Kind::Statements { max, groups, .. } => groups
            .iter()
            .map(|group| {
                let scores = group
                    .statements
                    .iter()
                    .map(|statement| whole(answer?.get(&statement.id)?));
                let total = scores.sum::<Option<i32>>();
                let key = format!("{} {}", prompt.id, group.id);
                (
                    key,
                    group.title.clone(),
                    max * count(&group.statements),
                    total,
                )
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn whole(value: &Value) -> Option<i32> {
    i32::try_from(value.as_i64()?).ok()
}

fn count<T>(things: impl IntoIterator<Item = T>) -> i32 {
    i32::try_from(things.into_iter().count()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
