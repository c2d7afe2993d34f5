//! The table `entry`: moving to the bin, taking out again, and erasing, which only what is in the bin can be.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, Result, params};

use crate::column::Moment;

/// Moves an entry to the bin; whether there is one outside it. An entry cannot have been binned before it was saved:
/// when a clock says so it was set back, and its days are counted from the save, so that putting the clock right again
/// does not use them up.
pub(crate) fn bin(connection: &Connection, id: &str, at: DateTime<FixedOffset>) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE entry SET binned_at = max(?2, saved_at) WHERE id = ?1 AND binned_at IS NULL",
        )?
        .execute(params![id, Moment(at)])?;
    Ok(changed == 1)
}

/// Takes an entry out of the bin; whether it was there.
pub(crate) fn unbin(connection: &Connection, id: &str) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE entry SET binned_at = NULL WHERE id = ?1 AND binned_at IS NOT NULL",
        )?
        .execute([id])?;
    Ok(changed == 1)
}

/// Erases an entry in the bin, with what it said before; whether it was there.
pub(crate) fn erase(connection: &Connection, id: &str) -> Result<bool> {
    let changed = connection
        .prepare_cached("DELETE FROM entry WHERE id = ?1 AND binned_at IS NOT NULL")?
        .execute([id])?;
    Ok(changed == 1)
}

/// Erases every entry in the bin.
pub(crate) fn erase_all_binned(connection: &Connection) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry WHERE binned_at IS NOT NULL")?
        .execute([])?;
    Ok(())
}

/// Whether an entry was moved to the bin at this moment or before.
pub(crate) fn any_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM entry WHERE binned_at <= ?1)")?
        .query_row([Moment(until)], |row| row.get(0))
}

/// Erases every entry that was moved to the bin at this moment or before.
pub(crate) fn erase_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM entry WHERE binned_at <= ?1")?
        .execute([Moment(until)])?;
    Ok(())
}
