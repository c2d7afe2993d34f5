//! What can be saved of a damaged journal: every row that can still be read, in a journal of its own beside it.
//!
//! What lives here: walking through tables around the pages that cannot be read; in `mending`, what then points at nothing.
//! What must not: touching the damaged journal, and knowing what any table means.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::database::{self, Access};
use crate::enough::Enough;
use crate::error::Error;
use crate::schema::{Schema, Standing};
use crate::steps::Steps;
use crate::stop::Stop;
use crate::vault::{Surroundings, Vault};

mod mending;

use mending::mend;

/// What came of it, in rows of tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rescued {
    /// Those that are in the new journal.
    pub rows: u64,
    /// Places in the tables where something could not be read: a place may hold one row or many.
    pub gaps: u64,
    /// Rows that could be read, and say nothing without one that could not.
    pub alone: u64,
}

impl Vault {
    /// Copies every row that can be read into a new journal at `into`, which opens as this one does.
    ///
    /// Tables whose names begin with one of `derived` are left empty: they can be made again from the others. `make_up` may
    /// put something in the place of rows that were lost, before whatever points at them and cannot do without goes too. A
    /// journal of an older schema is copied and made up as it is, and what came of it brought up to date. [`Vault::stop`]
    /// ends it, and nothing of it is left.
    pub fn rescue(
        &self,
        into: &Path,
        derived: &[&str],
        make_up: impl FnOnce(&Connection) -> rusqlite::Result<()>,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<(Vault, Rescued), Error> {
        let mut rescued = Rescued::default();
        let made = self.beside(into, schema, s, |folder| {
            let mut new = database::connect(&folder.database(), &self.key, Access::Create)?;
            self.schema_of(schema)?.apply(&mut new)?;
            rescued = self.copy_rows(&mut new, derived, make_up)?;
            schema.apply(&mut new)?;
            database::check(&new, &self.stop)?;
            new.close().map_err(|(_, error)| error)?;
            Ok(())
        });
        Ok((self.stop.explain(made)?, rescued))
    }

    /// The schema this journal has. Of one that cannot even say that, the newest is tried.
    fn schema_of<'a>(&self, newest: &Schema<'a>) -> Result<Schema<'a>, Error> {
        let connection = database::connect(&self.folder.database(), &self.key, Access::Read)?;
        let latest = match newest.standing(&connection) {
            Ok(Standing::Older(found)) => found,
            _ => newest.latest,
        };
        Ok(Schema { latest, ..*newest })
    }

    fn copy_rows(
        &self,
        new: &mut Connection,
        derived: &[&str],
        make_up: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<Rescued, Error> {
        let mut rescued = Rescued::default();
        let tables = tables(new, derived)?;
        // What points at what is mended afterwards; a switch that only holds outside a transaction.
        new.execute_batch("PRAGMA foreign_keys = OFF")?;
        let transaction = new.transaction()?;
        let from = self.folder.database();
        let steps = Steps::new(&self.stop, Enough::For(from.as_path().into()));
        let room = Cell::new(MORE + TIMES * fs::metadata(&from)?.len());
        let open = || {
            steps.look()?;
            let connection = database::connect(&from, &self.key, Access::Read)?;
            steps.follow(&connection)?;
            Ok(connection)
        };
        for table in &tables {
            transaction.execute_batch(&format!("DELETE FROM \"{}\"", table.name))?;
            let reading = Reading {
                open: &open,
                table,
                to: &transaction,
                stop: &self.stop,
                room: &room,
            };
            reading.copy(&mut rescued)?;
            steps.look()?;
        }
        make_up(&transaction)?;
        rescued.alone = mend(&transaction)?;
        rescued.rows = 0;
        for table in &tables {
            let count = format!("SELECT count(1) FROM \"{}\"", table.name);
            rescued.rows +=
                u64::from(transaction.query_row(&count, [], |row| row.get::<_, u32>(0))?);
        }
        transaction.commit()?;
        new.execute_batch("PRAGMA foreign_keys = ON")?;
        Ok(rescued)
    }
}

struct Table {
    name: String,
    columns: Vec<String>,
    /// Its key, where it has no numbered rows.
    key: Option<Vec<String>>,
}

/// Every table of the schema that holds something of its own.
fn tables(connection: &Connection, derived: &[&str]) -> Result<Vec<Table>, Error> {
    let mut names = connection.prepare(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )?;
    let names: Vec<(String, bool)> = names
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut found = Vec::new();
    for (name, without_rows) in names {
        if derived.iter().any(|begins| name.starts_with(begins)) {
            continue;
        }
        let mut about =
            connection.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns: Vec<(String, u32)> = about
            .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let mut key: Vec<_> = columns.iter().filter(|(_, place)| *place > 0).collect();
        key.sort_by_key(|(_, place)| *place);
        found.push(Table {
            key: without_rows.then(|| key.into_iter().map(|(name, _)| name.clone()).collect()),
            columns: columns.into_iter().map(|(name, _)| name).collect(),
            name,
        });
    }
    Ok(found)
}

type Row = (i64, Vec<Value>);

/// One table, read row by row. A connection that met a page it cannot trust is given up for another.
struct Reading<'a> {
    open: &'a dyn Fn() -> Result<Connection, Error>,
    table: &'a Table,
    to: &'a Connection,
    stop: &'a Stop,
    /// Bytes of text that may still come.
    room: &'a Cell<u64>,
}

/// No file holds more text than it is long; a table may be read twice, from both ends. What holds more comes by the same pages
/// again and again, and would fill the disk.
const TIMES: u64 = 2;
/// For a short file: rows that are read once more, and what little there is of them.
const MORE: u64 = 1 << 20;

impl Reading<'_> {
    fn copy(&self, rescued: &mut Rescued) -> Result<(), Error> {
        match &self.table.key {
            None => self.by_number(rescued),
            Some(key) => {
                // From both ends: what lies between two damaged pages of such a small table is lost.
                let whole = self.by_key(key, "ASC")?;
                if !whole {
                    rescued.gaps += 1;
                    self.by_key(key, "DESC")?;
                }
                Ok(())
            }
        }
    }

    /// Whether the end was reached.
    fn by_key(&self, key: &[String], order: &str) -> Result<bool, Error> {
        let connection = (self.open)()?;
        let by: Vec<String> = key
            .iter()
            .map(|name| format!("\"{name}\" {order}"))
            .collect();
        let says = format!(
            "SELECT 0, {} FROM \"{}\" ORDER BY {}",
            self.names(),
            self.table.name,
            by.join(", ")
        );
        let Ok(mut statement) = connection.prepare(&says) else {
            return Ok(false);
        };
        let Ok(mut rows) = statement.query([]) else {
            return Ok(false);
        };
        loop {
            match rows.next() {
                Ok(Some(row)) => match self.take(row) {
                    Ok((_, values)) if database::is_trusted(&connection) => self.put(&values)?,
                    _ => return Ok(false),
                },
                Ok(None) => return Ok(true),
                Err(_) => return Ok(false),
            }
        }
    }

    /// Row after row. Where one cannot be read, the next that can is looked for: ever further on, and then back to the
    /// first.
    fn by_number(&self, rescued: &mut Rescued) -> Result<(), Error> {
        let mut at = i64::MIN;
        let mut connection = (self.open)()?;
        loop {
            match self.run(&connection, at, |row| self.put(row))? {
                Ended::All => return Ok(()),
                Ended::After(last) => {
                    rescued.gaps += 1;
                    match self.beyond(last)? {
                        Some(next) => at = next,
                        None => return Ok(()),
                    }
                    connection = (self.open)()?;
                }
            }
        }
    }

    /// Every row behind `at`, until the last or one that cannot be read.
    fn run(
        &self,
        connection: &Connection,
        at: i64,
        mut each: impl FnMut(&[Value]) -> Result<(), Error>,
    ) -> Result<Ended, Error> {
        let says = format!(
            "SELECT rowid, {} FROM \"{}\" WHERE rowid > ?1 ORDER BY rowid",
            self.names(),
            self.table.name
        );
        self.stop.look()?;
        let mut last = at;
        let Ok(mut statement) = connection.prepare(&says) else {
            return Ok(Ended::After(last));
        };
        let Ok(mut rows) = statement.query([at]) else {
            return Ok(Ended::After(last));
        };
        loop {
            match rows.next() {
                Ok(Some(row)) => match self.take(row) {
                    Ok((number, values)) if database::is_trusted(connection) => {
                        each(&values)?;
                        last = number;
                    }
                    _ => return Ok(Ended::After(last)),
                },
                Ok(None) => return Ok(Ended::All),
                Err(_) => return Ok(Ended::After(last)),
            }
        }
    }

    /// The smallest number behind which a row can be read again, if there is one within more rows than anybody writes.
    fn beyond(&self, last: i64) -> Result<Option<i64>, Error> {
        const MOST: i64 = 1 << 32;
        let last = last.max(0);
        let (mut step, mut bad) = (1_i64, last);
        let mut good = loop {
            let next = last.saturating_add(step);
            if step > MOST {
                return Ok(None);
            }
            if self.reads_behind(next)? {
                break next;
            }
            (bad, step) = (next, step.saturating_mul(2));
        };
        while good - bad > 1 {
            let middle = bad + (good - bad) / 2;
            if self.reads_behind(middle)? {
                good = middle;
            } else {
                bad = middle;
            }
        }
        Ok(Some(good))
    }

    /// Whether the next row behind a number can be read, or there is none any more.
    fn reads_behind(&self, number: i64) -> Result<bool, Error> {
        let says = format!(
            "SELECT rowid, {} FROM \"{}\" WHERE rowid > ?1 ORDER BY rowid LIMIT 1",
            self.names(),
            self.table.name
        );
        let connection = (self.open)()?;
        Ok(
            match connection.query_row(&says, [number], |row| self.take(row)) {
                Ok(_) | Err(rusqlite::Error::QueryReturnedNoRows) => {
                    database::is_trusted(&connection)
                }
                Err(_) => false,
            },
        )
    }

    fn take(&self, row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
        let values = (1..=self.table.columns.len()).map(|at| row.get(at));
        Ok((row.get(0)?, values.collect::<Result<_, _>>()?))
    }

    fn put(&self, values: &[Value]) -> Result<(), Error> {
        self.stop.look()?;
        let bytes: usize = values.iter().map(length).sum();
        let left = self.room.get().checked_sub(bytes as u64);
        self.room.set(left.ok_or(Error::Foreign)?);
        let places = vec!["?"; values.len()].join(", ");
        let says = format!(
            "INSERT OR IGNORE INTO \"{}\" ({}) VALUES ({places})",
            self.table.name,
            self.names()
        );
        let mut statement = self.to.prepare_cached(&says)?;
        statement.execute(params_from_iter(values))?;
        Ok(())
    }

    fn names(&self) -> String {
        let quoted: Vec<String> = self
            .table
            .columns
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        quoted.join(", ")
    }
}

fn length(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
        _ => 0,
    }
}

enum Ended {
    All,
    /// Behind this number something cannot be read.
    After(i64),
}
