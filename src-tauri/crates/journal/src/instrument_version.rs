//! The tables `instrument_version` and `instrument_wording`: each version of an instrument in each language as it was when
//! first used, so that an entry always shows the questions it answered.

use chrono::{DateTime, FixedOffset};
use content::Instrument;
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::column::{Json, Moment};

/// Keeps this wording of this version unless it is kept already: the first one stays as it was.
pub(crate) fn keep(
    connection: &Connection,
    instrument: &Instrument,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO instrument_version (instrument, version, created_at) VALUES (?1, ?2, ?3) \
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![instrument.id, instrument.version, Moment(at)])?;
    connection
        .prepare_cached(
            "INSERT INTO instrument_wording \
             (instrument, version, wording, title, purpose, time, definition, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            instrument.id,
            instrument.version,
            instrument.wording,
            instrument.title,
            instrument.purpose,
            instrument.time,
            Json(instrument),
            Moment(at)
        ])?;
    Ok(())
}

/// The version under which one's own instrument is used: that of the same questions, or the next after all that were
/// kept. Whoever changes their file need not count, and an entry never meets questions it did not begin with.
pub(crate) fn number(connection: &Connection, instrument: &Instrument) -> Result<u32> {
    let mut kept = connection.prepare_cached(
        "SELECT version, definition FROM instrument_wording WHERE instrument = ?1 ORDER BY version DESC",
    )?;
    let mut rows = kept.query([&instrument.id])?;
    let mut next = instrument.version;
    while let Some(row) = rows.next()? {
        let version: u32 = row.get(0)?;
        let same = row.get::<_, Json<Instrument>>(1).is_ok_and(|mut kept| {
            kept.0.version = instrument.version;
            kept.0.wording.clone_from(&instrument.wording);
            kept.0 == *instrument
        });
        if same {
            return Ok(version);
        }
        next = next.max(version.saturating_add(1));
    }
    Ok(next)
}

/// A kept wording of a version.
pub(crate) fn get(
    connection: &Connection,
    instrument: &str,
    version: u32,
    wording: &str,
) -> Result<Option<Instrument>> {
    connection
        .prepare_cached(
            "SELECT definition FROM instrument_wording WHERE instrument = ?1 AND version = ?2 AND wording = ?3",
        )?
        .query_row(params![instrument, version, wording], |row| {
            row.get::<_, Json<Instrument>>(0)
        })
        .optional()
        .map(|kept| {
            kept.map(|Json(kept)| Instrument {
                wording: wording.to_owned(), // one kept before there were others does not say
                ..kept
            })
        })
}
