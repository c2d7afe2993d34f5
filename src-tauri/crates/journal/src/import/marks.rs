//! Whether something that was brought in has been changed since: by a digest of its row. What must not live here: what
//! follows from it.

use std::fmt::Write;
use std::ops::Range;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, Result, Row, ToSql, params, params_from_iter};
use sha2::{Digest, Sha256};

use crate::export::tables;

/// The tables whose rows a person changes after they came in.
const CHANGEABLE: [&str; 15] = [
    "person",
    "relationship",
    "phase_change",
    "entry",
    "session",
    "goal",
    "milestone",
    "action",
    "contract",
    "own_family",
    "own_question",
    "own_instrument",
    "wheel_set",
    "wheel_area",
    "kept_filter",
];
/// What a row is marked with that is not as it came.
pub(crate) const CHANGED: &str = "changed";

/// The mark of a row as it is now, by its key; none where rows are not changed.
pub(crate) fn of(
    connection: &Connection,
    table: &str,
    key: &[impl ToSql],
) -> Result<Option<String>> {
    if !CHANGEABLE.contains(&table) {
        return Ok(None);
    }
    let columns = columns(table);
    let named = keys(table).iter().map(|key| format!("t.{key} = ?"));
    let sql = format!(
        "SELECT {} FROM {table} AS t WHERE {}",
        columns.join(", "),
        named.collect::<Vec<_>>().join(" AND ")
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mark = statement.query_row(params_from_iter(key), |row| digest(row, 0..columns.len()))?;
    Ok(Some(mark))
}

/// Lets a row follow what stands elsewhere, which is no change by a person: what was as it came still counts as that.
pub(crate) fn follow(
    connection: &Connection,
    table: &str,
    id: &str,
    write: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let before = of(connection, table, &[id])?;
    write()?;
    let after = of(connection, table, &[id])?;
    connection
        .prepare_cached(
            "UPDATE import_row SET mark = ?4 WHERE import IN (SELECT id FROM import) AND tbl = ?1 AND key = ?2 AND mark = ?3",
        )?
        .execute(params![table, id, before, after])?;
    Ok(())
}

/// Marks every row that is not as it came.
pub(crate) fn compare(connection: &Connection, import: &str) -> Result<()> {
    let finished = "SELECT finished FROM import WHERE id = ?1";
    let finished: bool = connection.query_row(finished, [import], |row| row.get(0))?;
    for table in CHANGEABLE {
        let columns = columns(table);
        let sql = format!(
            "SELECT r.key, r.mark, {} FROM import_row AS r JOIN {table} AS t ON r.key = {} \
             WHERE r.import = ?1 AND r.tbl = '{table}'",
            columns.join(", "),
            noted_by(table)
        );
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([import], |row| {
            let as_it_came = match row.get::<_, Option<String>>(1)? {
                Some(was) => was == digest(row, 2..2 + columns.len())?,
                // By an earlier version of the program, which did not mark all, and nothing of what was cut short: then it
                // cannot be told, and stays.
                None => finished,
            };
            Ok((row.get::<_, String>(0)?, as_it_came))
        })?;
        for (key, as_it_came) in rows.collect::<Result<Vec<_>>>()? {
            if !as_it_came {
                connection
                    .prepare_cached(
                        "UPDATE import_row SET mark = ?4 WHERE import = ?1 AND tbl = ?2 AND key = ?3",
                    )?
                    .execute(params![import, table, key, CHANGED])?;
            }
        }
    }
    Ok(())
}

/// What a row of a table, called `t`, is noted by.
pub(crate) fn noted_by(table: &str) -> String {
    let keys = keys(table).iter().map(|key| format!("t.{key}"));
    keys.collect::<Vec<_>>().join(" || ' ' || ")
}

fn keys(table: &str) -> &'static [&'static str] {
    tables::named(table).map_or(&[], |table| table.key)
}

fn columns(table: &str) -> Vec<String> {
    let columns = tables::named(table).map_or(&[][..], |table| table.columns);
    let columns = columns.iter().map(|column| format!("t.{}", column.name));
    columns.collect()
}

fn digest(row: &Row<'_>, columns: Range<usize>) -> Result<String> {
    let mut digest = Sha256::new();
    for at in columns {
        digest.update(format!("{:?}\n", row.get::<_, Cell>(at)?));
    }
    Ok(hex(&digest.finalize()))
}

/// Hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
