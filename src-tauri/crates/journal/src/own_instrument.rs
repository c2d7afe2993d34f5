//! The table `own_instrument`: forms a person made or changed inside Ithaca. Whether one is sound is for `forms` to ask.

use chrono::{DateTime, FixedOffset};
use content::Instrument;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Json, Moment};

/// One row.
pub(crate) struct OwnInstrument {
    pub(crate) id: String,
    /// As it is offered; none until it is first used.
    pub(crate) used: Option<Instrument>,
    /// As it is being changed; none when that is what is used.
    pub(crate) draft: Option<Instrument>,
    /// The instrument it was copied from.
    pub(crate) based_on: Option<String>,
    pub(crate) changed_at: DateTime<FixedOffset>,
    pub(crate) binned_at: Option<DateTime<FixedOffset>>,
}

const COLUMNS: &str = "id, used, draft, based_on, changed_at, binned_at";

fn from_row(row: &Row<'_>) -> Result<OwnInstrument> {
    let json = |column| -> Result<Option<Instrument>> {
        Ok(row
            .get::<_, Option<Json<Instrument>>>(column)?
            .map(|json| json.0))
    };
    Ok(OwnInstrument {
        id: row.get(0)?,
        used: json(1)?,
        draft: json(2)?,
        based_on: row.get(3)?,
        changed_at: row.get::<_, Moment>(4)?.0,
        binned_at: row.get::<_, Option<Moment>>(5)?.map(|moment| moment.0),
    })
}

/// The one with this id, in the bin or not.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<OwnInstrument>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM own_instrument WHERE id = ?1"
        ))?
        .query_row([id], from_row)
        .optional()
}

/// Every one, as they were made; those in the bin too.
pub(crate) fn all(connection: &Connection) -> Result<Vec<OwnInstrument>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM own_instrument ORDER BY created_at, id"
        ))?
        .query_map([], from_row)?
        .collect()
}

/// Writes down one that is new.
pub(crate) fn insert(connection: &Connection, own: &OwnInstrument) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO own_instrument (id, used, draft, based_on, created_at, changed_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        )?
        .execute(params![
            own.id,
            own.used.as_ref().map(Json),
            own.draft.as_ref().map(Json),
            own.based_on,
            Moment(own.changed_at)
        ])?;
    Ok(())
}

/// Writes down what is used and what is being changed, again.
pub(crate) fn update(connection: &Connection, own: &OwnInstrument) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE own_instrument SET used = ?2, draft = ?3, changed_at = ?4 WHERE id = ?1",
        )?
        .execute(params![
            own.id,
            own.used.as_ref().map(Json),
            own.draft.as_ref().map(Json),
            Moment(own.changed_at)
        ])?;
    Ok(())
}

/// Moves one to the bin, or takes it out. False when there is none, or it is where it should go already.
pub(crate) fn bin(
    connection: &Connection,
    id: &str,
    at: Option<DateTime<FixedOffset>>,
) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE own_instrument SET binned_at = ?2 WHERE id = ?1 AND (binned_at IS NULL) = (?2 IS NOT NULL)",
        )?
        .execute(params![id, at.map(Moment)])?;
    Ok(changed > 0)
}

/// Whether anything was moved to the bin at this moment or before.
pub(crate) fn any_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM own_instrument WHERE binned_at <= ?1)")?
        .query_row([Moment(until)], |row| row.get(0))
}

/// Erases what was moved to the bin at this moment or before.
pub(crate) fn erase_binned_until(
    connection: &Connection,
    until: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM own_instrument WHERE binned_at <= ?1")?
        .execute([Moment(until)])?;
    Ok(())
}
