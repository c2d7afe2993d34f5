//! Writing what comes in, some rows at a time, so that a save passes between two slices; each is noted, so that all of it
//! can be taken back. What must not live here: what comes in.

use std::collections::HashMap;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;

use super::clash::{self, Met};
use super::plan::Plan;
use super::rows::Kept;
use super::{marks, undo};
use crate::book::{Book, Stop};
use crate::column::Moment;
use crate::error::Error;
use crate::export::rows::Fields;
use crate::export::tables::Table;

/// Rows written in one transaction.
const AT_A_TIME: usize = 128;
/// Where the same key says the same (what else may be there by then is `clash`'s). While an import runs, somebody may use a
/// form for the first time, or star what has come: then the row is there already, and is theirs.
const MEANWHILE: [&str; 6] = [
    "task_tick",
    "instrument_version",
    "instrument_wording",
    "entry_tag",
    "entry_star",
    "question_star",
];

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// All of it, and so many entries of it are here.
    All { entries: u32 },
    /// Half of it, by a plan that does not hold any more.
    Outdated,
}

/// Writes all of it under this id; progress goes from 0 to 1. What fails half way is taken back by whoever asked.
pub(crate) fn all(
    book: &Book<'_>,
    stop: &vault::Stop,
    id: &str,
    plan: Plan,
    progress: &mut dyn FnMut(f32),
) -> Result<Written, Error> {
    let (import, now, me) = (id.to_owned(), book.now(), plan.me);
    book.write(move |transaction| {
        transaction.execute(
            "INSERT INTO import (id, at, finished) VALUES (?1, ?2, 0)",
            params![import, Moment(now)],
        )?;
        if let Some(name) = me {
            transaction.execute("UPDATE person SET name = ?1 WHERE me = 1", [name])?;
            note(transaction, &import, "me", &["me".to_owned()])?;
        }
        Ok(())
    })?;
    let total: usize = plan.rows.iter().map(|(_, rows)| rows.len()).sum();
    let sources = plan.sources.into_iter();
    let sources: HashMap<_, _> = sources.map(|(digest, entry)| (entry, digest)).collect();
    let (mut done, mut met) = (0, Met::default());
    for some in slices(plan.rows) {
        done += some.len();
        let some = some.into_iter().map(|(table, row)| {
            let row = row.fields();
            let source = sources.get(&word(row.get("id"))).cloned();
            (table, row, source.filter(|_| table.name == "entry"))
        });
        let (import, some) = (id.to_owned(), some.collect::<Vec<_>>());
        met = book.write(move |transaction| {
            for (table, row, source) in some {
                let Some(row) = met.settle(transaction, &import, table, row)? else {
                    continue;
                };
                if met.is_outdated() {
                    break;
                }
                put(transaction, &import, table, row, source.as_deref())?;
            }
            Ok(met)
        })?;
        if met.is_outdated() {
            return Ok(Written::Outdated);
        }
        #[allow(clippy::cast_precision_loss)] // shown as per cent
        progress(done as f32 / total.max(1) as f32);
        stop.look()?;
    }
    let import = id.to_owned();
    book.write(move |transaction| {
        transaction.execute("UPDATE import SET finished = 1 WHERE id = ?1", [&import])?;
        let entries = undo::count(transaction, &import, "entry")?;
        Ok(Written::All { entries })
    })
}

type Row = (&'static Table, Kept);

/// What comes with what it is a part of, and by which column: somebody may write on in an entry as soon as it is there, and
/// that is the next thing it says; or name the areas of a set, which are all of it then.
const PARTS: [(&str, &str); 2] = [("entry_revision", "entry"), ("wheel_area", "wheel_set")];

/// What is written in one transaction each.
fn slices(rows: Vec<(&'static Table, Vec<Kept>)>) -> impl Iterator<Item = Vec<Row>> {
    let (mut parts, mut others) = (HashMap::<_, Vec<Row>>::new(), Vec::new());
    for (table, rows) in rows {
        if let Some((_, of)) = PARTS.iter().find(|(part, _)| *part == table.name) {
            for row in rows {
                let whole = (*of, word(row.fields().get(*of)));
                parts.entry(whole).or_default().push((table, row));
            }
        } else {
            others.push((table, rows));
        }
    }
    let mut rows = others
        .into_iter()
        .flat_map(|(table, rows)| rows.into_iter().map(move |row| (table, row)));
    std::iter::from_fn(move || {
        let mut slice = Vec::new();
        while slice.len() < AT_A_TIME {
            let Some((table, row)) = rows.next() else {
                break;
            };
            let whole = PARTS.iter().any(|(_, of)| *of == table.name);
            let whole = whole.then(|| (table.name, word(row.fields().get("id"))));
            slice.push((table, row));
            let with_it = whole.and_then(|whole| parts.remove(&whole));
            slice.extend(with_it.unwrap_or_default());
        }
        (!slice.is_empty()).then_some(slice)
    })
}

/// Writes a row, without what it points at where that was deleted since.
fn put(
    connection: &Connection,
    import: &str,
    table: &Table,
    row: Fields,
    source: Option<&str>,
) -> Result<(), Stop> {
    match insert(connection, import, table, &row, source) {
        Err(Stop::Database(error)) if points_nowhere(&error) => {
            match clash::still(connection, table, row)? {
                Some(row) => insert(connection, import, table, &row, source).map_err(unfit),
                None => Ok(()),
            }
        }
        done => done.map_err(unfit),
    }
}

fn points_nowhere(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

fn insert(
    connection: &Connection,
    import: &str,
    table: &Table,
    row: &Fields,
    source: Option<&str>,
) -> Result<(), Stop> {
    let mut columns: Vec<&str> = row.keys().map(String::as_str).collect();
    let mut values: Vec<Cell> = row.values().map(|value| cell(Some(value))).collect();
    if table.name == "person" {
        columns.push("me");
        values.push(Cell::Integer(0));
    }
    let meanwhile = if MEANWHILE.contains(&table.name) {
        "ON CONFLICT DO NOTHING"
    } else {
        ""
    };
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({}) {meanwhile}",
        table.name,
        columns.join(", "),
        vec!["?"; columns.len()].join(", ")
    );
    let made = connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))?;
    if made == 0 {
        return Ok(());
    }
    let key = key(table, row);
    note(connection, import, table.name, &key)?;
    if let Some(digest) = source {
        connection
            .prepare_cached("INSERT INTO import_source (digest, entry) VALUES (?1, ?2)")?
            .execute([digest, &key.join(" ")])?;
    }
    Ok(())
}

/// What tells a row from the others of its table; with spaces between, a row that came is noted by it.
pub(super) fn key(table: &Table, row: &Fields) -> Vec<String> {
    table.key.iter().map(|key| word(row.get(*key))).collect()
}

/// What breaks a rule of the tables was not written by Ithaca.
fn unfit(stop: Stop) -> Stop {
    match &stop {
        Stop::Database(error)
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            Error::FileNotReadable.into()
        }
        _ => stop,
    }
}

/// Notes what came in, with a mark of it as it came: whatever is changed from now on is seen.
fn note(
    connection: &Connection,
    import: &str,
    table: &str,
    key: &[String],
) -> rusqlite::Result<()> {
    let mark = marks::of(connection, table, key)?;
    connection
        .prepare_cached("INSERT INTO import_row (import, tbl, key, mark) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![import, table, key.join(" "), mark])?;
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
