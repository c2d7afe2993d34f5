//! What points at rows that were lost. What lives here: loosening it, or taking it away where it says nothing without them. What
//! must not: reading what is damaged, and knowing what any table means.

use rusqlite::Connection;

use crate::error::Error;

/// What points at a row that was lost points at nothing, where it may; where it may not, it goes too. How many went.
pub(super) fn mend(connection: &Connection) -> Result<u64, Error> {
    let mut gone = 0;
    loop {
        let mut check = connection.prepare("PRAGMA foreign_key_check")?;
        let broken: Vec<(String, Option<i64>, i64)> = check
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(3)?)))?
            .collect::<Result<_, _>>()?;
        if broken.is_empty() {
            return Ok(gone);
        }
        for (table, row, which) in broken {
            gone += loosen(connection, &table, row, which)?;
        }
    }
}

/// Loosens one reference. How many rows went with it.
fn loosen(
    connection: &Connection,
    table: &str,
    row: Option<i64>,
    which: i64,
) -> Result<u64, Error> {
    let mut about = connection.prepare(
        "SELECT f.\"from\", f.\"table\", coalesce(f.\"to\", 'id'), t.\"notnull\" OR t.pk > 0
         FROM pragma_foreign_key_list(?1) f JOIN pragma_table_info(?1) t ON t.name = f.\"from\" WHERE f.id = ?2",
    )?;
    let parts: Vec<(String, String, String, bool)> = about
        .query_map((table, which), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<Result<_, _>>()?;
    let Some((_, parent, _, _)) = parts.first() else {
        return Err(Error::DatabaseDamaged);
    };
    let one = row
        .map(|row| format!("rowid = {row} AND "))
        .unwrap_or_default();
    let pairs: Vec<String> = parts
        .iter()
        .map(|(from, _, to, _)| format!("p.\"{to}\" = \"{table}\".\"{from}\""))
        .collect();
    let filled: Vec<String> = parts
        .iter()
        .map(|(from, ..)| format!("\"{from}\" IS NOT NULL"))
        .collect();
    let lost = format!(
        "{one}{} AND NOT EXISTS (SELECT 1 FROM \"{parent}\" p WHERE {})",
        filled.join(" AND "),
        pairs.join(" AND ")
    );
    let free: Vec<String> = parts
        .iter()
        .filter(|(.., needed)| !needed)
        .map(|(from, ..)| format!("\"{from}\" = NULL"))
        .collect();
    // A rule of the table may ask for the pair as it was; then it goes like one that must have it.
    let loose = format!("UPDATE \"{table}\" SET {} WHERE {lost}", free.join(", "));
    if !free.is_empty()
        && connection
            .execute(&loose, [])
            .is_ok_and(|changed| changed > 0)
    {
        return Ok(0);
    }
    match connection.execute(&format!("DELETE FROM \"{table}\" WHERE {lost}"), [])? {
        // Not to be asked about the same one for ever.
        0 => Err(Error::DatabaseDamaged),
        went => Ok(went as u64),
    }
}
