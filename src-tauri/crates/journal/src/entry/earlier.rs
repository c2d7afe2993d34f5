//! The table `entry`, looked back on: what was finished of an instrument before, and the newest there is of one. How
//! somebody else sees me is not looked back on here (`seen`).

use chrono::NaiveDate;
use content::{Answers, EntryState};
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::column::{Day, Json, Word};

/// The newest entry of an instrument in a relationship.
pub(crate) struct Newest {
    pub(crate) id: String,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
}

/// One entry with what was answered, for looking at many of an instrument at once.
pub(crate) struct Written {
    pub(crate) id: String,
    pub(crate) version: u32,
    pub(crate) wording: String,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
}

/// What a finished entry said, for a later one to look back on.
pub(crate) struct Finished {
    pub(crate) id: String,
    pub(crate) version: u32,
    pub(crate) wording: String,
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
}

/// The newest finished entry of an instrument, in a relationship or among those without one, before a day and an id.
pub(crate) const FINISHED_IN: &str = "SELECT id, version, date, answers, wording FROM entry \
     WHERE relationship IS ?1 AND instrument = ?2 AND about IS NULL AND state = 'done' AND binned_at IS NULL AND (date, id) < (?3, ?4) \
     ORDER BY date DESC, id DESC LIMIT 1";

/// The newest entry of an instrument in a relationship.
pub(crate) const NEWEST_OF: &str = "SELECT id, state, date FROM entry \
     WHERE relationship = ?1 AND instrument = ?2 AND about IS NULL AND binned_at IS NULL ORDER BY date DESC, id DESC LIMIT 1";

/// The newest finished entry of an instrument in a relationship, or among those without one, before a day and an id.
pub(crate) fn finished_in(
    connection: &Connection,
    relationship: Option<&str>,
    instrument: &str,
    before: (NaiveDate, &str),
) -> Result<Option<Finished>> {
    connection
        .prepare_cached(FINISHED_IN)?
        .query_row(
            params![relationship, instrument, Day(before.0), before.1],
            |row| {
                Ok(Finished {
                    id: row.get(0)?,
                    version: row.get(1)?,
                    date: row.get::<_, Day>(2)?.0,
                    answers: row.get::<_, Json<_>>(3)?.0,
                    wording: row.get(4)?,
                })
            },
        )
        .optional()
}

/// The newest entry of an instrument in a relationship.
pub(crate) fn newest_of(
    connection: &Connection,
    relationship: &str,
    instrument: &str,
) -> Result<Option<Newest>> {
    connection
        .prepare_cached(NEWEST_OF)?
        .query_row([relationship, instrument], |row| {
            Ok(Newest {
                id: row.get(0)?,
                state: row.get::<_, Word<_>>(1)?.0,
                date: row.get::<_, Day>(2)?.0,
            })
        })
        .optional()
}

/// Every entry of an instrument outside the bin, newest first.
pub(crate) fn of_instrument(connection: &Connection, instrument: &str) -> Result<Vec<Written>> {
    connection
        .prepare_cached(
            "SELECT id, version, state, date, answers, wording FROM entry \
             WHERE instrument = ?1 AND about IS NULL AND binned_at IS NULL ORDER BY date DESC, id DESC",
        )?
        .query_map([instrument], |row| {
            Ok(Written {
                id: row.get(0)?,
                version: row.get(1)?,
                state: row.get::<_, Word<_>>(2)?.0,
                date: row.get::<_, Day>(3)?.0,
                answers: row.get::<_, Json<_>>(4)?.0,
                wording: row.get(5)?,
            })
        })?
        .collect()
}
