//! What every connection has: its settings, and how much a stranger's schema and a stranger's values may be.

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode};

use super::Access;
use crate::enough::Enough;
use crate::error::Error;
use crate::steps::Steps;
use crate::stop::Stop;

// Between transactions the file is whole in itself (DELETE) and survives a power cut (EXTRA); deleted text is
// overwritten; nothing is spilled to a temporary file. Another connection of ours may be reading for a backup. Pages that were
// deciphered are kept up to 8 MiB in place of 2, which is room for what two searches of a hundred thousand entries read.
const SETTINGS: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -8192;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 10000";

/// What all connections of the program may hold together, in bytes: whoever asks for more is refused by `SQLite`, and what was
/// kept for later makes room first. Page and journal may say of themselves what they like, that they go on for a gigabyte too.
/// A journal of 36 MB is worked in, searched and checked with a quarter of it.
const HELD: u64 = 80_000_000;

/// Settles what all connections may hold, those that are opened later too, until the program ends.
pub(super) fn bound(connection: &Connection) -> rusqlite::Result<()> {
    let bounds = format!("PRAGMA hard_heap_limit = {HELD}");
    connection.query_row(&bounds, [], |_| Ok(()))
}

/// Gives a connection its settings. The first of them reads the whole schema, which somebody else may have made: so there is
/// an end to how many rows it may have, and to how long each may be, before it can be held to ours.
pub(super) fn settle(connection: &Connection, access: Access) -> Result<(), Error> {
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_OF_SCHEMA)?;
    if access != Access::Create {
        // A new database has nothing in it yet, and a snapshot does without a journal of its own, which this forbids.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    }
    let enough = Enough::Steps(STEPS_OF_SCHEMA);
    let steps = Steps::watch(connection, &Stop::default(), enough)?;
    let settled = connection.execute_batch(SETTINGS);
    steps.end(connection, settled.map_err(too_long))?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    Ok(())
}

/// What does not fit into a value of ours was not written by us.
fn too_long(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::TooBig) => Error::Foreign,
        _ => error.into(),
    }
}

/// Steps to read a schema in. Ours takes some four thousand, nearly all of them for its ten pages.
pub(crate) const STEPS_OF_SCHEMA: u64 = 50_000;

/// Bytes of one table, index, view or trigger as the schema says it. The longest of ours has some two thousand.
const LONGEST_OF_SCHEMA: i32 = 1 << 14;

/// Bytes of one value or one row: eight times what may be brought in as one, and many times what anybody writes.
pub(crate) const LONGEST: i32 = 1 << 24;
