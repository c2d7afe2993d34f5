//! The rows of a table as they go out, some at a time, so that a save passes between two looks. What must not live here:
//! how they are written.

use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};
use serde_json::{Map, Value};

use super::scope::Scope;
use super::tables::{Column, Kind, Table};
use crate::book::{Book, Stop};
use crate::error::Error;

/// Rows read at one look.
const AT_A_TIME: u32 = 128;
/// Who stands for the person whose journal it is: an id of this journal says nothing in another.
pub(crate) const ME: &str = "me";

/// A row by its columns. What is empty is left out.
pub(crate) type Fields = Map<String, Value>;

/// How many rows of a table belong to what is taken.
pub(crate) fn count(
    connection: &Connection,
    table: &Table,
    scope: &Scope,
) -> rusqlite::Result<u32> {
    let Some(condition) = scope.of(table) else {
        return Ok(0);
    };
    let sql = format!(
        "SELECT count(*) FROM {} WHERE {condition} AND ?1 IS ?1",
        table.name
    );
    connection
        .prepare_cached(&sql)?
        .query_row([scope.parameter()], |row| row.get(0))
}

/// Hands over every row of a table that belongs to what is taken, by its key.
pub(crate) fn each(
    book: &Book<'_>,
    table: &'static Table,
    scope: &Scope,
    take: impl FnMut(Fields) -> Result<(), Error>,
) -> Result<(), Error> {
    match scope.of(table) {
        Some(condition) => of(book, table, scope, (condition, scope.parameter()), take),
        None => Ok(()),
    }
}

/// Hands over every row of a table for which a condition holds, by its key. `?1` is its parameter.
pub(crate) fn of(
    book: &Book<'_>,
    table: &'static Table,
    scope: &Scope,
    (condition, parameter): (&str, Option<String>),
    mut take: impl FnMut(Fields) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut after: Option<Vec<Cell>> = None;
    loop {
        let sql = select(table, scope, condition, after.is_some());
        let (parameter, from, me) = (parameter.clone(), after.take(), book.me());
        let some = book.read(move |connection| {
            let mut values = vec![parameter.map_or(Cell::Null, Cell::Text)];
            values.extend(from.into_iter().flatten());
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query(params_from_iter(values))?;
            let mut some = Vec::new();
            while let Some(row) = rows.next()? {
                some.push((fields(table, row, &me)?, key(table, row)?));
            }
            Ok(some)
        })?;
        let last = some.len() < AT_A_TIME as usize;
        for (row, key) in some {
            after = Some(key);
            take(row)?;
        }
        if last {
            return Ok(());
        }
    }
}

fn select(table: &Table, scope: &Scope, condition: &str, further: bool) -> String {
    let columns: Vec<_> = table
        .columns
        .iter()
        .map(|column| expression(table, column, scope))
        .collect();
    let key = table.key.join(", ");
    let from = if further {
        let marks: Vec<_> = (2..2 + table.key.len()).map(|n| format!("?{n}")).collect();
        format!("({key}) > ({})", marks.join(", "))
    } else {
        "1".to_owned()
    };
    format!(
        "SELECT {}, {key} FROM {} WHERE ({condition}) AND ?1 IS ?1 AND {from} ORDER BY {key} LIMIT {AT_A_TIME}",
        columns.join(", "),
        table.name
    )
}

/// What may be empty points at nothing that is not taken too: at an entry in the bin, or a relationship that stays.
fn expression(table: &Table, column: &Column, scope: &Scope) -> String {
    let (name, of) = (column.name, table.name);
    let Kind::Ref(to) = column.kind else {
        return format!("{of}.{name}");
    };
    let taken = super::tables::named(to).and_then(|to| scope.of(to));
    match taken {
        _ if !column.optional => format!("{of}.{name}"),
        None => "NULL".to_owned(),
        Some(condition) if to == "person" => format!(
            "(SELECT taken.id FROM person AS taken WHERE taken.id = {of}.{name} AND (taken.me = 1 OR ({condition})))"
        ),
        Some(condition) => format!(
            "(SELECT taken.id FROM {to} AS taken WHERE taken.id = {of}.{name} AND ({condition}))"
        ),
    }
}

fn fields(table: &Table, row: &Row<'_>, me: &str) -> Result<Fields, Stop> {
    let mut fields = Fields::new();
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(value) = value(column, row.get_ref(at)?, me)? {
            fields.insert(column.name.to_owned(), value);
        }
    }
    Ok(fields)
}

fn value(column: &Column, cell: ValueRef<'_>, me: &str) -> Result<Option<Value>, Stop> {
    Ok(match (column.kind, cell) {
        (_, ValueRef::Null) => None,
        (
            Kind::Answers | Kind::Instrument | Kind::Thoughts | Kind::Filter,
            ValueRef::Text(text),
        ) => Some(serde_json::from_slice(text).map_err(Error::from)?),
        (Kind::Ref("person"), ValueRef::Text(text)) if text == me.as_bytes() => Some(ME.into()),
        (_, ValueRef::Integer(number)) => Some(number.into()),
        (_, other) => Some(other.as_str().map_err(rusqlite::Error::from)?.into()),
    })
}

fn key(table: &Table, row: &Row<'_>) -> rusqlite::Result<Vec<Cell>> {
    (table.columns.len()..table.columns.len() + table.key.len())
        .map(|at| row.get(at))
        .collect()
}
