//! What somebody did since the plan was made, where it stands in the way of what comes: neither is lost, and nothing else
//! fails by it. What must not live here: what is there when the plan is made (`plan`), writing rows (`write`).

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Result, params};
use serde_json::Value;

use super::plan::{self, is_counted, text};
use super::write;
use crate::export::rows::Fields;
use crate::export::tables::{Kind, Table};

/// What is met on the way, and matters to rows that come later.
#[derive(Default)]
pub(crate) struct Met {
    /// Tags that were made here since, by the tag of the file whose name they have.
    tags: HashMap<String, String>,
    /// Somebody took a number meanwhile that the plan had given to a form.
    outdated: bool,
}

impl Met {
    /// Whether the plan does not hold any more, so that all has to be planned anew.
    pub(crate) fn is_outdated(&self) -> bool {
        self.outdated
    }

    /// A row as it can be written now; none if what is here stands for it.
    pub(crate) fn settle(
        &mut self,
        connection: &Connection,
        import: &str,
        table: &Table,
        mut row: Fields,
    ) -> Result<Option<Fields>> {
        let stays = match table.name {
            "tag" => self.is_called(connection, &row)?,
            "wheel_set" => !finds_room(connection, &mut row)?,
            "wheel_area" => !came(connection, import, "wheel_set", text(&row, "wheel_set"))?,
            "instrument_version" | "instrument_wording" => {
                self.outdated |= is_taken(connection, import, table, &row)?;
                false
            }
            "contract" | "phase_change" => {
                move_on(connection, import, table, &row)?;
                false
            }
            _ => false,
        };
        plan::follow_tags(&self.tags, table, &mut row);
        Ok((!stays).then_some(row))
    }

    /// Whether there is a tag of this name by now, which then stands for it.
    fn is_called(&mut self, connection: &Connection, row: &Fields) -> Result<bool> {
        let here: Option<String> = connection
            .prepare_cached("SELECT id FROM tag WHERE folded = ?1")?
            .query_row([text(row, "folded")], |row| row.get(0))
            .optional()?;
        let called = here.is_some();
        let id = text(row, "id").to_owned();
        self.tags.extend(here.map(|here| (id, here)));
        Ok(called)
    }
}

/// Whether a form that journals count by themselves was given this number here since: its questions are others.
fn is_taken(connection: &Connection, import: &str, table: &Table, row: &Fields) -> Result<bool> {
    let instrument = text(row, "instrument");
    if !is_counted(instrument) {
        return Ok(false);
    }
    let version = row.get("version").and_then(Value::as_i64);
    let there = if table.name == "instrument_wording" {
        connection
            .prepare_cached(
                "SELECT 1 FROM instrument_wording WHERE instrument = ?1 AND version = ?2 AND wording = ?3",
            )?
            .exists(params![instrument, version, text(row, "wording")])?
    } else {
        connection
            .prepare_cached(
                "SELECT 1 FROM instrument_version WHERE instrument = ?1 AND version = ?2",
            )?
            .exists(params![instrument, version])?
    };
    Ok(there
        && !came(
            connection,
            import,
            table.name,
            &write::key(table, row).join(" "),
        )?)
}

/// Whether a row came with this import.
fn came(connection: &Connection, import: &str, table: &str, id: &str) -> Result<bool> {
    connection
        .prepare_cached("SELECT 1 FROM import_row WHERE import = ?1 AND tbl = ?2 AND key = ?3")?
        .exists([import, table, id])
}

/// An agreement, or a step of the way, that was begun with somebody as soon as they were there comes after those of the file:
/// it is the newest.
fn move_on(connection: &Connection, import: &str, table: &Table, row: &Fields) -> Result<()> {
    let name = table.name;
    let sql = format!(
        "UPDATE {name} SET position = (SELECT 1 + max(position) FROM {name} WHERE relationship = ?1) \
         WHERE relationship = ?1 AND position = ?2 \
         AND id NOT IN (SELECT key FROM import_row WHERE import = ?3 AND tbl = '{name}')"
    );
    let position = row.get("position").and_then(Value::as_i64);
    connection.prepare_cached(&sql)?.execute(params![
        text(row, "relationship"),
        position,
        import
    ])?;
    Ok(())
}

/// Whether a set of areas can come. One that was made for the same relationship is the one that is offered now: this one is
/// kept as one that was taken away, for what was scored with it.
fn finds_room(connection: &Connection, row: &mut Fields) -> Result<bool> {
    let here = connection
        .prepare_cached("SELECT 1 FROM wheel_set WHERE id = ?1")?
        .exists([text(row, "id")])?;
    let taken = connection
        .prepare_cached("SELECT 1 FROM wheel_set WHERE relationship = ?1 AND removed_at IS NULL")?
        .exists([text(row, "relationship")])?;
    if taken && !row.contains_key("removed_at") {
        let made = row.get("created_at").cloned().unwrap_or_default();
        row.insert("removed_at".to_owned(), made);
    }
    Ok(!here)
}

/// A row without what it points at that was deleted since; none if it is nothing without that. What was written with somebody
/// of whom everything was erased is not to come behind them.
pub(crate) fn still(
    connection: &Connection,
    table: &Table,
    mut row: Fields,
) -> Result<Option<Fields>> {
    for column in table.columns {
        let Kind::Ref(to) = column.kind else { continue };
        let Some(id) = row.get(column.name).and_then(Value::as_str) else {
            continue;
        };
        let there = connection
            .prepare_cached(&format!("SELECT 1 FROM {to} WHERE id = ?1"))?
            .exists([id])?;
        if !there && (!column.optional || to == "relationship") {
            return Ok(None);
        }
        if !there {
            row.remove(column.name);
        }
    }
    Ok(Some(row))
}
