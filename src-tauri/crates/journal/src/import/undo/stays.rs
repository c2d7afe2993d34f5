//! What stays of an import when it is taken back: what somebody changed or added, with what that cannot do without, and
//! nothing else. What must not live here: how a change is noticed (`marks`), and what goes.

use rusqlite::{Connection, Result};

use crate::import::marks::{CHANGED, noted_by};

/// A table, the column that points, and the table it points at. What points at a row keeps it, if it stays itself or is no
/// part of the import. The order matters: whatever may keep a row of a table comes before what such rows keep.
const POINTS: [(&str, &str, &str); 8] = [
    ("contract", "mine", "entry"),
    ("contract", "theirs", "entry"),
    ("contract", "agreed", "entry"),
    ("entry", "session", "session"),
    ("action", "session", "session"),
    ("milestone", "goal", "goal"),
    ("action", "goal", "goal"),
    ("goal", "parent", "goal"),
];
/// What belongs to a relationship.
const OF_A_RELATIONSHIP: [&str; 7] = [
    "phase_change",
    "entry",
    "session",
    "goal",
    "action",
    "contract",
    "wheel_set",
];
/// What a kept filter may ask for that goes: without it, the filter would show nothing for ever. A tag stays by itself.
const ASKED_FOR: [(&str, &str); 2] = [
    ("relationship", "relationship"),
    ("instrument", "own_instrument"),
];

/// Marks all of it as changed.
pub(super) fn mark(connection: &Connection, import: &str) -> Result<()> {
    // A text of an agreement is read in it.
    for side in ["mine", "theirs", "agreed"] {
        part(connection, import, "contract", side)?;
    }
    let (texts, others) = POINTS.split_at(3);
    for edge in texts {
        pointed_at(connection, import, *edge)?;
    }
    // What an entry that stays wrote into the lists stands in its answers.
    part(connection, import, "action", "entry")?;
    part(connection, import, "goal", "entry")?;
    for edge in others {
        pointed_at(connection, import, *edge)?;
    }
    of_set(connection, import)?;
    for (field, table) in ASKED_FOR {
        asked_for(connection, import, field, table)?;
    }
    for table in OF_A_RELATIONSHIP {
        pointed_at(connection, import, (table, "relationship", "relationship"))?;
    }
    renamed_or_joined(connection, import)
}

/// Keeps a set of areas of which one was named anew, moved or added.
fn of_set(connection: &Connection, import: &str) -> Result<()> {
    let sql = format!(
        "UPDATE import_row SET mark = '{CHANGED}' WHERE import = ?1 AND tbl = 'wheel_set' AND key IN \
         (SELECT t.wheel_set FROM wheel_area AS t \
         LEFT JOIN import_row AS r ON r.import = ?1 AND r.tbl = 'wheel_area' AND r.key = {} \
         WHERE r.key IS NULL OR r.mark IS '{CHANGED}')",
        noted_by("wheel_area")
    );
    connection.execute(&sql, [import])?;
    Ok(())
}

/// Keeps what a filter asks for that stays, or is no part of the import.
fn asked_for(connection: &Connection, import: &str, field: &str, table: &str) -> Result<()> {
    let sql = format!(
        "UPDATE import_row SET mark = '{CHANGED}' WHERE import = ?1 AND tbl = '{table}' AND key IN \
         (SELECT t.filter ->> '{field}' FROM kept_filter AS t \
         LEFT JOIN import_row AS r ON r.import = ?1 AND r.tbl = 'kept_filter' AND r.key = t.id \
         WHERE r.key IS NULL OR r.mark IS '{CHANGED}')"
    );
    connection.execute(&sql, [import])?;
    Ok(())
}

/// Keeps a relationship in which somebody was given another name, or to which somebody was added.
fn renamed_or_joined(connection: &Connection, import: &str) -> Result<()> {
    let sql = format!(
        "UPDATE import_row SET mark = '{CHANGED}' WHERE import = ?1 AND tbl = 'relationship' AND key IN \
         (SELECT t.relationship FROM relationship_person AS t \
         LEFT JOIN import_row AS r ON r.import = ?1 AND r.tbl = 'relationship_person' AND r.key = t.relationship || ' ' || t.person \
         LEFT JOIN import_row AS p ON p.import = ?1 AND p.tbl = 'person' AND p.key = t.person \
         WHERE r.key IS NULL OR p.mark IS '{CHANGED}')"
    );
    connection.execute(&sql, [import])?;
    Ok(())
}

/// Keeps what belongs to an entry that stays.
fn part(connection: &Connection, import: &str, table: &str, column: &str) -> Result<()> {
    let sql = format!(
        "UPDATE import_row SET mark = '{CHANGED}' WHERE import = ?1 AND tbl = '{table}' AND key IN \
         (SELECT t.id FROM {table} AS t JOIN import_row AS r ON r.import = ?1 AND r.tbl = 'entry' AND r.key = t.{column} \
         WHERE r.mark IS '{CHANGED}')"
    );
    connection.execute(&sql, [import])?;
    Ok(())
}

fn pointed_at(
    connection: &Connection,
    import: &str,
    (table, column, at): (&str, &str, &str),
) -> Result<()> {
    // A goal keeps the one it is a step to, and that one the next, however many there are.
    let further = if table == at {
        format!("UNION SELECT t.{column} FROM {table} AS t JOIN kept ON t.id = kept.id")
    } else {
        String::new()
    };
    let sql = format!(
        "WITH RECURSIVE kept (id) AS (SELECT t.{column} FROM {table} AS t \
         LEFT JOIN import_row AS r ON r.import = ?1 AND r.tbl = '{table}' AND r.key = t.id \
         WHERE r.key IS NULL OR r.mark IS '{CHANGED}' {further}) \
         UPDATE import_row SET mark = '{CHANGED}' WHERE import = ?1 AND tbl = '{at}' AND key IN (SELECT id FROM kept)"
    );
    connection.execute(&sql, [import])?;
    Ok(())
}
