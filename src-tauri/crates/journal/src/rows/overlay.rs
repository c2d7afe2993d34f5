//! The other way: from the tables into the rows of an entry that is not finished. A finished entry keeps its record.

use std::collections::BTreeSet;

use content::EntryState;

use super::{
    Answers, Connection, Entry, Goal, Instrument, Kind, Living, Prompt, ROWS_LIMIT, Row, Stop,
    Value, action, goal, has_rows, rows, say,
};
use crate::entry_revision;

/// The most open rows an entry begins with: there must be room for new ones.
const CARRIED_LIMIT: usize = 80;

/// The rows an entry begins with: what is still open in the relationship, for the prompts that ask for it.
pub(crate) fn begin(
    connection: &Connection,
    instrument: &Instrument,
    relationship: Option<&str>,
) -> rusqlite::Result<Answers> {
    let mut placed = BTreeSet::new();
    let mut answers = Answers::new();
    for prompt in instrument.prompts() {
        let open = open_rows(connection, instrument, prompt, relationship)?;
        let fresh = open
            .into_iter()
            .filter(|open| placed.insert(open.id.clone()));
        let begun: Vec<_> = fresh.take(CARRIED_LIMIT).map(|open| open.row).collect();
        if !begun.is_empty() {
            answers.insert(prompt.id.clone(), Value::Array(begun));
        }
    }
    Ok(answers)
}

/// Something open, as the row it is carried in.
struct OpenRow {
    id: String,
    entry: Option<String>,
    created_at: chrono::DateTime<chrono::FixedOffset>,
    row: Value,
}

impl OpenRow {
    fn of(living: &impl Living) -> OpenRow {
        let origin = living.origin();
        let mut row = Row::new();
        row.insert("id".to_owned(), origin.id.into());
        for (field, said) in living.says() {
            lay_over(&mut row, field, &said);
        }
        row.insert("since".to_owned(), origin.made.to_string().into());
        OpenRow {
            id: origin.id.to_owned(),
            entry: origin.entry.map(str::to_owned),
            created_at: origin.created_at,
            row: Value::Object(row),
        }
    }
}

/// What is open for a prompt that asks for it. Where a prompt's rows are steps, it asks for steps, and the prompt above
/// it for what is no step.
fn open_rows(
    connection: &Connection,
    instrument: &Instrument,
    prompt: &Prompt,
    relationship: Option<&str>,
) -> rusqlite::Result<Vec<OpenRow>> {
    match &prompt.kind {
        Kind::Actions { open: true } => {
            let open = action::open_of(connection, relationship)?;
            Ok(open.iter().map(OpenRow::of).collect())
        }
        Kind::Goals { open: true, under } => {
            let is_above = instrument.prompts().any(|other| {
                matches!(&other.kind, Kind::Goals { under: Some(above), .. } if *above == prompt.id)
            });
            let wanted = |goal: &&Goal| {
                let step = goal.parent.is_some();
                goal.is_open()
                    && if under.is_some() {
                        step
                    } else {
                        !(step && is_above)
                    }
            };
            let all = goal::of(connection, relationship)?;
            Ok(all.iter().filter(wanted).map(OpenRow::of).collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// The answers of a draft with what happened elsewhere since: a row says what its action or goal says now. One that was
/// never finished also gains what was opened since it was begun, and loses carried rows whose action is gone; one that
/// was finished keeps the rows it had. None when nothing changes.
pub(crate) fn catch_up(
    connection: &Connection,
    instrument: &Instrument,
    entry: &Entry,
) -> Result<Option<Answers>, Stop> {
    if entry.state == EntryState::Done || !instrument.prompts().any(has_rows) {
        return Ok(None);
    }
    let fresh = !was_finished(connection, &entry.id)?;
    let mut here = row_ids(instrument, &entry.answers);
    let mut answers = entry.answers.clone();
    for prompt in instrument.prompts().filter(|prompt| has_rows(prompt)) {
        let mut now = Vec::new();
        for row in rows(&entry.answers, &prompt.id) {
            now.extend(row_now(connection, prompt, entry, row, fresh)?);
        }
        if fresh {
            gain(connection, instrument, prompt, entry, &mut here, &mut now)?;
        }
        if !now.is_empty() {
            let now = now.into_iter().map(Value::Object).collect();
            answers.insert(prompt.id.clone(), Value::Array(now));
        } else if !rows(&entry.answers, &prompt.id).is_empty() {
            // As it was before anything was carried into it.
            answers.remove(&prompt.id);
        }
    }
    Ok((answers != entry.answers).then_some(answers))
}

fn was_finished(connection: &Connection, entry: &str) -> rusqlite::Result<bool> {
    let revisions = entry_revision::of_entry(connection, entry)?;
    Ok(revisions
        .iter()
        .any(|revision| revision.state == EntryState::Done))
}

fn row_ids(instrument: &Instrument, answers: &Answers) -> BTreeSet<String> {
    let prompts = instrument.prompts().filter(|prompt| has_rows(prompt));
    prompts
        .flat_map(|prompt| rows(answers, &prompt.id))
        .map(|row| say(row, "id").to_owned())
        .collect()
}

/// A row with what its action or goal says now; none of a carried one whose action or goal is gone.
fn row_now(
    connection: &Connection,
    prompt: &Prompt,
    entry: &Entry,
    row: &Row,
    fresh: bool,
) -> rusqlite::Result<Option<Row>> {
    let id = say(row, "id");
    let says = match prompt.kind {
        Kind::Actions { .. } => said(action::get(connection, id)?.as_ref(), entry),
        _ => said(goal::get(connection, id)?.as_ref(), entry),
    };
    let mut now = row.clone();
    match says {
        Some(says) => {
            for (field, said) in says {
                lay_over(&mut now, field, &said);
            }
            Ok(Some(now))
        }
        None if fresh && !say(row, "since").is_empty() => Ok(None),
        None => Ok(Some(now)),
    }
}

fn said<L: Living>(living: Option<&L>, entry: &Entry) -> Option<Vec<(&'static str, String)>> {
    living
        .filter(|living| living.origin().relationship == entry.relationship.as_deref())
        .map(Living::says)
}

/// Writes a field unless it says so already: a field left out and an empty one say the same.
fn lay_over(row: &mut Row, field: &str, said: &str) {
    let now = say(row, field);
    let same = now == said || (now.is_empty() && is_default(field, said));
    if same {
        return;
    }
    if said.is_empty() {
        row.remove(field);
    } else {
        row.insert(field.to_owned(), said.into());
    }
}

fn is_default(field: &str, said: &str) -> bool {
    matches!((field, said), ("state", "open") | ("who", "me"))
}

/// Puts what was opened elsewhere since the draft was begun behind the rows carried before.
fn gain(
    connection: &Connection,
    instrument: &Instrument,
    prompt: &Prompt,
    entry: &Entry,
    here: &mut BTreeSet<String>,
    now: &mut Vec<Row>,
) -> rusqlite::Result<()> {
    for open in open_rows(
        connection,
        instrument,
        prompt,
        entry.relationship.as_deref(),
    )? {
        let elsewhere = open.entry.as_deref() != Some(&entry.id);
        let since = open.created_at > entry.created_at;
        if elsewhere && since && now.len() < ROWS_LIMIT && here.insert(open.id) {
            let last = now.iter().rposition(|row| !say(row, "since").is_empty());
            if let Value::Object(row) = open.row {
                now.insert(last.map_or(0, |last| last + 1), row);
            }
        }
    }
    Ok(())
}
