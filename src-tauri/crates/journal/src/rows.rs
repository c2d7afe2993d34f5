//! Rows of an entry and the actions and goals they stand for. The entry keeps the rows as the record of what was agreed;
//! the tables hold what lives on. Here the two are brought together: what a save changes in the tables, which rows a new
//! entry begins with, and how a draft catches up with what happened elsewhere.
//!
//! A row is its entry's own if that entry wrote it first; any other row was carried into it, and there only its words,
//! its state and what came of it may change.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{AnswerMistake, Answers, Instrument, Kind, Misfit, Prompt, ROWS_LIMIT};
use rusqlite::Connection;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::action::{self, Action};
use crate::book::Stop;
use crate::entry::Entry;
use crate::error::Error;
use crate::goal::{self, Goal};

mod living;
mod overlay;

use living::Living;
pub(crate) use overlay::{begin, catch_up};

/// A row as it stands in an answer. A field that is not there says the same as an empty one.
type Row = Map<String, Value>;

/// Whose rows are looked at.
#[derive(Clone, Copy)]
pub(crate) struct Of<'a> {
    pub(crate) entry: &'a str,
    pub(crate) relationship: Option<&'a str>,
    pub(crate) session: Option<&'a str>,
    pub(crate) date: NaiveDate,
    pub(crate) now: DateTime<FixedOffset>,
}

/// Whether an instrument has rows at all.
pub(crate) fn has_any(instrument: &Instrument) -> bool {
    instrument
        .prompts()
        .any(|prompt| matches!(prompt.kind, Kind::Actions { .. } | Kind::Goals { .. }))
}

/// Brings the tables up to what a save says, going by what it changes in what the entry said before: what happened to an
/// action elsewhere meanwhile stays as it is.
pub(crate) fn sync(
    connection: &Connection,
    instrument: &Instrument,
    of: Of<'_>,
    before: &Answers,
    next: &Answers,
) -> Result<(), Stop> {
    check_ids(instrument, next)?;
    for prompt in instrument.prompts() {
        let change = Change {
            of,
            prompt,
            before: rows(before, &prompt.id),
            next: rows(next, &prompt.id),
            above: above(connection, prompt, before, next)?,
        };
        match prompt.kind {
            Kind::Actions { .. } => change.write::<Action>(connection)?,
            Kind::Goals { .. } => change.write::<Goal>(connection)?,
            _ => {}
        }
    }
    // Last, when steps have found their new goal: what still holds something stays.
    for prompt in instrument.prompts() {
        let gone = gone(instrument, prompt, before, next);
        match prompt.kind {
            Kind::Actions { .. } => take_along::<Action>(connection, of, &gone)?,
            Kind::Goals { .. } => take_along::<Goal>(connection, of, &gone)?,
            _ => {}
        }
    }
    Ok(())
}

/// The rows of an answer; none when it was not given.
fn rows<'a>(answers: &'a Answers, prompt: &str) -> Vec<&'a Row> {
    let rows = answers.get(prompt).and_then(Value::as_array);
    rows.into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .collect()
}

/// What a row says in a field.
fn say<'a>(row: &'a Row, field: &str) -> &'a str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn is_blank(row: &Row) -> bool {
    say(row, "what").trim().is_empty()
}

/// Every row's id is a UUID and stands once in the entry: it is the key of a table.
fn check_ids(instrument: &Instrument, answers: &Answers) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for prompt in instrument.prompts().filter(|prompt| has_rows(prompt)) {
        for row in rows(answers, &prompt.id) {
            let id = say(row, "id");
            let whole = Uuid::parse_str(id).is_ok_and(|uuid| uuid.to_string() == id);
            if !whole {
                return Err(misfit(
                    prompt,
                    Misfit::WrongShape("a row with a UUID as its id"),
                ));
            }
            if !seen.insert(id) {
                return Err(misfit(prompt, Misfit::Twice(id.to_owned())));
            }
        }
    }
    Ok(())
}

fn has_rows(prompt: &Prompt) -> bool {
    matches!(prompt.kind, Kind::Actions { .. } | Kind::Goals { .. })
}

fn misfit(prompt: &Prompt, why: Misfit) -> Error {
    Error::Answers(AnswerMistake::Invalid {
        prompt: prompt.id.clone(),
        why,
    })
}

/// The goals under which a prompt's rows are steps: the first row of the prompt it names, as it was and as it is.
#[derive(Default)]
struct Above {
    before: Option<String>,
    next: Option<String>,
}

fn above(
    connection: &Connection,
    prompt: &Prompt,
    before: &Answers,
    next: &Answers,
) -> rusqlite::Result<Above> {
    let Kind::Goals {
        under: Some(under), ..
    } = &prompt.kind
    else {
        return Ok(Above::default());
    };
    let first = |answers: &Answers| {
        let mut rows = rows(answers, under).into_iter();
        rows.find(|row| !is_blank(row))
            .map(|row| say(row, "id").to_owned())
    };
    let next = first(next);
    let lives = match &next {
        Some(id) => goal::get(connection, id)?.is_some(),
        None => false,
    };
    Ok(Above {
        before: first(before),
        next: next.filter(|_| lives),
    })
}

/// What a save changes under one prompt.
struct Change<'a> {
    of: Of<'a>,
    prompt: &'a Prompt,
    before: Vec<&'a Row>,
    next: Vec<&'a Row>,
    above: Above,
}

impl Change<'_> {
    fn write<L: Living>(&self, connection: &Connection) -> Result<(), Stop> {
        for row in &self.next {
            let before = self.row_before(say(row, "id"));
            match L::get(connection, say(row, "id"))? {
                Some(living) => self.change(connection, living, row, before)?,
                None if is_new(row, before) => {
                    L::of_row(connection, row, self.of, self.above.next.as_deref())?
                        .put(connection)?;
                }
                None => {}
            }
        }
        Ok(())
    }

    fn row_before(&self, id: &str) -> Option<&Row> {
        let mut before = self.before.iter().copied();
        before.find(|row| say(row, "id") == id && !is_blank(row))
    }

    fn change<L: Living>(
        &self,
        connection: &Connection,
        mut living: L,
        row: &Row,
        before: Option<&Row>,
    ) -> Result<(), Stop> {
        if living.origin().relationship != self.of.relationship {
            let why = Misfit::WrongShape("a row of this relationship");
            return Err(misfit(self.prompt, why).into());
        }
        let own = living.origin().entry == Some(self.of.entry);
        if own && is_blank(row) {
            return Ok(());
        }
        let was = living.clone();
        if own {
            living.move_under(connection, &self.above)?;
        }
        living.take(&Fields { row, before }, own, self.of.now.date_naive());
        if living != was {
            living.put(connection)?;
        }
        Ok(())
    }
}

/// What was deleted elsewhere is not made anew by a save that leaves its row as it was.
fn is_new(row: &Row, before: Option<&Row>) -> bool {
    let carried = !say(row, "since").is_empty();
    !is_blank(row) && !carried && before != Some(row)
}

/// What a row says anew.
struct Fields<'a> {
    row: &'a Row,
    before: Option<&'a Row>,
}

impl<'a> Fields<'a> {
    /// What a field says, if the save changes it. A row nobody saw before was open when it was carried: it must not
    /// open again what was closed meanwhile.
    fn changed(&self, field: &str) -> Option<&'a str> {
        let said = say(self.row, field);
        match (self.before, field) {
            (Some(before), _) => (say(before, field) != said).then_some(said),
            (None, "state") => (!said.is_empty() && said != "open").then_some(said),
            (None, "came") => (!said.is_empty()).then_some(said),
            (None, _) => Some(said),
        }
    }
}

/// The rows a save leaves out, or leaves without words.
fn gone(instrument: &Instrument, prompt: &Prompt, before: &Answers, next: &Answers) -> Vec<String> {
    let same_kind = |other: &&Prompt| {
        std::mem::discriminant(&other.kind) == std::mem::discriminant(&prompt.kind)
    };
    let kept: BTreeSet<&str> = instrument
        .prompts()
        .filter(same_kind)
        .flat_map(|other| rows(next, &other.id))
        .filter(|row| !is_blank(row))
        .map(|row| say(row, "id"))
        .collect();
    let before = rows(before, &prompt.id)
        .into_iter()
        .map(|row| say(row, "id"));
    before
        .filter(|id| !kept.contains(id))
        .map(str::to_owned)
        .collect()
}

/// A row that goes takes what it stood for along if the entry wrote it, it is open and nothing hangs on it.
fn take_along<L: Living>(connection: &Connection, of: Of<'_>, gone: &[String]) -> Result<(), Stop> {
    for id in gone {
        let Some(living) = L::get(connection, id)? else {
            continue;
        };
        let origin = living.origin();
        let own = origin.entry == Some(of.entry) && origin.relationship == of.relationship;
        if own && living.is_open() && !living.holds_something(connection)? {
            living.remove(connection)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
