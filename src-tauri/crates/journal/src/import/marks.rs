//! Whether something that was brought in has been changed since: by a digest of its row. What must not live here: what
//! follows from it.

use std::fmt::Write;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, Result, params};
use sha2::{Digest, Sha256};

use crate::export::tables;

/// The tables whose rows a person changes after they came in.
const CHANGEABLE: [&str; 9] = [
    "entry",
    "session",
    "goal",
    "action",
    "contract",
    "own_family",
    "own_question",
    "own_instrument",
    "wheel_set",
];
/// What a row is marked with that is not as it came.
pub(crate) const CHANGED: &str = "changed";

/// Marks every row of an import as it is now.
pub(crate) fn set(connection: &Connection, import: &str) -> Result<()> {
    each(connection, import, |table, key, _, now| {
        connection
            .prepare_cached(
                "UPDATE import_row SET mark = ?4 WHERE import = ?1 AND tbl = ?2 AND key = ?3",
            )?
            .execute(params![import, table, key, now])?;
        Ok(())
    })
}

/// Marks every row that is not as it came.
pub(crate) fn compare(connection: &Connection, import: &str) -> Result<()> {
    each(connection, import, |table, key, was, now| {
        // An import that was cut short has no marks: nobody can have changed what nobody saw come.
        if was.is_some_and(|was| was != now) {
            connection
                .prepare_cached(
                    "UPDATE import_row SET mark = ?4 WHERE import = ?1 AND tbl = ?2 AND key = ?3",
                )?
                .execute(params![import, table, key, CHANGED])?;
        }
        Ok(())
    })
}

fn each(
    connection: &Connection,
    import: &str,
    mut does: impl FnMut(&str, &str, Option<String>, String) -> Result<()>,
) -> Result<()> {
    for table in CHANGEABLE {
        let columns: Vec<_> = tables::named(table)
            .map_or(&[][..], |table| table.columns)
            .iter()
            .map(|column| format!("t.{}", column.name))
            .collect();
        let sql = format!(
            "SELECT r.key, r.mark, {} FROM import_row AS r JOIN {table} AS t ON t.id = r.key \
             WHERE r.import = ?1 AND r.tbl = '{table}'",
            columns.join(", ")
        );
        let mut statement = connection.prepare(&sql)?;
        let count = columns.len();
        let rows = statement.query_map([import], |row| {
            let mut digest = Sha256::new();
            for at in 2..2 + count {
                digest.update(format!("{:?}\n", row.get::<_, Cell>(at)?));
            }
            Ok((
                row.get::<_, String>(0)?,
                row.get(1)?,
                hex(&digest.finalize()),
            ))
        })?;
        for (key, was, now) in rows.collect::<Result<Vec<_>>>()? {
            does(table, &key, was, now)?;
        }
    }
    Ok(())
}

/// Hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
