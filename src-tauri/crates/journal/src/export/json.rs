//! Everything that is taken as one JSON file, from which nothing is missing: `docs/FORMATS.md` describes it and
//! `docs/schema` has its schema. One row stands on one line. Reading it is `import`'s.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Steps;
use super::named::Named;
use super::rows::{self, Fields};
use super::scope::Scope;
use super::tables::{self, Table};
use crate::book::Book;
use crate::error::Error;
use crate::{dates, import};

/// What such a file calls itself.
pub(crate) const FORMAT: &str = "ithaca-export";
/// The form of file this program writes.
pub(crate) const VERSION: u32 = 1;

/// Writes the file, and says whether it may be as large as it is to be brought in again.
pub(crate) fn write(
    book: &Book<'_>,
    scope: &Scope,
    out: &mut dyn Write,
    steps: &mut Steps<'_>,
) -> Result<bool, Error> {
    let out = &mut Counted { out, bytes: 0 };
    let (mut rows, mut fit) = (0, true);
    let head = [
        ("format", Value::from(FORMAT)),
        ("version", VERSION.into()),
        ("made", dates::moment(book.now()).into()),
        ("scope", scope.word().into()),
        ("me", json!({"name": my_name(book)?})),
    ];
    out.write_all(b"{\n")?;
    for (name, value) in head {
        writeln!(out, "{}: {value},", Value::from(name))?;
    }
    out.write_all(b"\"tables\": {")?;
    // Somebody may write on between two looks. What points at others goes first, so that all of it is still to be read; and what
    // the rows that were written name goes with them, whatever becomes of these in the journal meanwhile.
    let mut tables: Vec<_> = tables::all().collect();
    tables.reverse();
    let mut named = Named::default();
    for (at, table) in tables.into_iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(out, "{comma}\n{}: [", Value::from(table.name))?;
        let mut first = true;
        let write = |row: Fields| {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            let row = Value::Object(row).to_string();
            rows += 1;
            fit &= import::bounded(&row).is_some();
            out.write_all(row.as_bytes())?;
            steps.step()?;
            Ok(())
        };
        each(book, table, scope, &mut named, write)?;
        out.write_all(if first { b"]" } else { b"\n]" })?;
    }
    out.write_all(b"\n}\n}\n")?;
    Ok(fit && rows <= import::MOST && out.bytes <= import::LIMIT)
}

/// Counts what is written.
struct Counted<'a> {
    out: &'a mut dyn Write,
    bytes: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Hands over what is taken of a table, and notes what is named in it.
fn each(
    book: &Book<'_>,
    table: &'static Table,
    scope: &Scope,
    named: &mut Named,
    mut write: impl FnMut(Fields) -> Result<(), Error>,
) -> Result<(), Error> {
    match named.of(table, scope) {
        Some((condition, ids)) => rows::of(book, table, scope, (condition, Some(ids)), write),
        None => rows::each(book, table, scope, |row| {
            named.note(table, &row);
            write(row)
        }),
    }
}

fn my_name(book: &Book<'_>) -> Result<String, Error> {
    let me = book.me();
    book.read(move |connection| {
        Ok(
            connection.query_row("SELECT name FROM person WHERE id = ?1", [me], |row| {
                row.get(0)
            })?,
        )
    })
}
