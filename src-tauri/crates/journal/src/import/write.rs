//! Writing what comes in, some rows at a time, so that a save passes between two slices; each is noted, so that all of it
//! can be taken back. What must not live here: what comes in.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;

use super::marks;
use super::plan::Plan;
use crate::book::{Book, Stop};
use crate::column::Moment;
use crate::error::Error;
use crate::export::rows::Fields;
use crate::export::tables::Table;

/// Rows written in one transaction.
const AT_A_TIME: usize = 128;

/// Writes all of it under this id; progress goes from 0 to 1. What fails half way is taken back by whoever asked.
pub(crate) fn all(
    book: &Book<'_>,
    stop: &vault::Stop,
    id: &str,
    plan: Plan,
    progress: &mut dyn FnMut(f32),
) -> Result<(), Error> {
    let (import, now, me) = (id.to_owned(), book.now(), plan.me);
    book.write(move |transaction| {
        transaction.execute(
            "INSERT INTO import (id, at, finished) VALUES (?1, ?2, 0)",
            params![import, Moment(now)],
        )?;
        if let Some(name) = me {
            transaction.execute("UPDATE person SET name = ?1 WHERE me = 1", [name])?;
            note(transaction, &import, "me", "me")?;
        }
        Ok(())
    })?;
    let total: usize = plan.rows.iter().map(|(_, rows)| rows.len()).sum();
    let mut done = 0;
    for (table, rows) in plan.rows {
        for some in rows.chunks(AT_A_TIME) {
            let (import, some) = (id.to_owned(), some.to_vec());
            done += some.len();
            book.write(move |transaction| {
                some.iter()
                    .try_for_each(|row| insert(transaction, &import, table, &row.fields()))
            })?;
            #[allow(clippy::cast_precision_loss)] // shown as per cent
            progress(done as f32 / total.max(1) as f32);
            stop.look()?;
        }
    }
    let (import, sources) = (id.to_owned(), plan.sources);
    book.write(move |transaction| {
        for (digest, entry) in &sources {
            transaction
                .prepare_cached("INSERT INTO import_source (digest, entry) VALUES (?1, ?2)")?
                .execute([digest, entry])?;
        }
        marks::set(transaction, &import)?;
        transaction.execute("UPDATE import SET finished = 1 WHERE id = ?1", [&import])?;
        Ok(())
    })
}

fn insert(connection: &Connection, import: &str, table: &Table, row: &Fields) -> Result<(), Stop> {
    let mut columns: Vec<&str> = row.keys().map(String::as_str).collect();
    let mut values: Vec<Cell> = row.values().map(|value| cell(Some(value))).collect();
    if table.name == "person" {
        columns.push("me");
        values.push(Cell::Integer(0));
    }
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        table.name,
        columns.join(", "),
        vec!["?"; columns.len()].join(", ")
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
        .map_err(unfit)?;
    let key: Vec<String> = table.key.iter().map(|key| word(row.get(*key))).collect();
    Ok(note(connection, import, table.name, &key.join(" "))?)
}

/// What breaks a rule of the tables was not written by Ithaca.
fn unfit(error: rusqlite::Error) -> Stop {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => Error::FileNotReadable.into(),
        _ => error.into(),
    }
}

fn note(connection: &Connection, import: &str, table: &str, key: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO import_row (import, tbl, key) VALUES (?1, ?2, ?3)")?
        .execute([import, table, key])?;
    Ok(())
}

/// A value as it stands in a column.
pub(crate) fn cell(value: Option<&Value>) -> Cell {
    match value {
        None | Some(Value::Null) => Cell::Null,
        Some(Value::String(text)) => Cell::Text(text.clone()),
        Some(Value::Number(number)) => number.as_i64().map_or(Cell::Null, Cell::Integer),
        Some(other) => Cell::Text(other.to_string()),
    }
}

fn word(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}
