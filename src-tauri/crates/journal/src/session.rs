//! The table `session`: when two people meet and how, and what became of it. What follows from a time belongs to
//! `sessions`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{SessionMethod, SessionState};
use rusqlite::{Connection, OptionalExtension, Params, Result, Row, params};

use crate::column::{Day, Moment, Word};
use crate::views::EntryMark;

/// One row.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) relationship: String,
    pub(crate) date: NaiveDate,
    /// "HH:MM".
    pub(crate) time: String,
    pub(crate) zone: String,
    pub(crate) starts_at: DateTime<FixedOffset>,
    pub(crate) minutes: u32,
    pub(crate) method: SessionMethod,
    pub(crate) place: String,
    pub(crate) worksheet: Option<String>,
    pub(crate) state: SessionState,
    /// How often it was changed in what a calendar shows of it.
    pub(crate) changes: u32,
    pub(crate) created_at: DateTime<FixedOffset>,
}

macro_rules! select {
    ($filter:literal) => {
        concat!(
            "SELECT id, relationship, date, time, zone, starts_at, minutes, method, place, worksheet, state, changes, \
             created_at FROM session ",
            $filter
        )
    };
}

/// The planned ones that begin from one moment until before another, earliest first.
pub(crate) const PLANNED_BETWEEN: &str = select!(
    "WHERE state = 'planned' AND starts_at >= ?1 AND starts_at < ?2 ORDER BY starts_at, id"
);
/// The planned ones that begin from a moment on, earliest first.
pub(crate) const PLANNED_FROM: &str =
    select!("WHERE state = 'planned' AND starts_at >= ?1 ORDER BY starts_at, id");
/// The last one of a relationship before a moment that was held.
pub(crate) const HELD_BEFORE: &str = select!(
    "WHERE relationship = ?1 AND state = 'held' AND starts_at < ?2 ORDER BY starts_at DESC, id DESC LIMIT 1"
);
/// Every one of a relationship, newest first.
pub(crate) const OF_RELATIONSHIP: &str =
    select!("WHERE relationship = ?1 ORDER BY starts_at DESC, id DESC");
/// The entries of a session outside the bin, newest first.
pub(crate) const WRITTEN: &str = "SELECT instrument, id, state FROM entry \
     WHERE session = ?1 AND binned_at IS NULL ORDER BY date DESC, id DESC";

fn from_row(row: &Row<'_>) -> Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        relationship: row.get("relationship")?,
        date: row.get::<_, Day>("date")?.0,
        time: row.get("time")?,
        zone: row.get("zone")?,
        starts_at: row.get::<_, Moment>("starts_at")?.0,
        minutes: row.get("minutes")?,
        method: row.get::<_, Word<_>>("method")?.0,
        place: row.get("place")?,
        worksheet: row.get("worksheet")?,
        state: row.get::<_, Word<_>>("state")?.0,
        changes: row.get("changes")?,
        created_at: row.get::<_, Moment>("created_at")?.0,
    })
}

/// Writes a session, for the first time or again; its relationship and the moment it was made stay, and a change that a
/// calendar shows is counted.
pub(crate) fn put(connection: &Connection, session: &Session) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO session \
             (id, relationship, date, time, zone, starts_at, minutes, method, place, worksheet, state, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) \
             ON CONFLICT (id) DO UPDATE SET date = ?3, time = ?4, zone = ?5, starts_at = ?6, minutes = ?7, \
             method = ?8, place = ?9, worksheet = ?10, state = ?11, changes = changes + (starts_at <> ?6 OR \
             minutes <> ?7 OR place <> ?9 OR (state = 'cancelled') <> (?11 = 'cancelled'))",
        )?
        .execute(params![
            session.id,
            session.relationship,
            Day(session.date),
            session.time,
            session.zone,
            Moment(session.starts_at),
            session.minutes,
            Word(session.method),
            session.place,
            session.worksheet,
            Word(session.state),
            Moment(session.created_at)
        ])?;
    Ok(())
}

/// Says what became of a session; whether there is one. Calling it off, or taking that back, is a change.
pub(crate) fn set_state(connection: &Connection, id: &str, state: SessionState) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE session SET state = ?2, changes = changes + ((state = 'cancelled') <> (?2 = 'cancelled')) \
             WHERE id = ?1",
        )?
        .execute(params![id, Word(state)])?;
    Ok(changed == 1)
}

/// Takes a session away; whether there was one. What was written for it stays.
pub(crate) fn delete(connection: &Connection, id: &str) -> Result<bool> {
    let changed = connection
        .prepare_cached("DELETE FROM session WHERE id = ?1")?
        .execute([id])?;
    Ok(changed == 1)
}

/// The session with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Session>> {
    connection
        .prepare_cached(select!("WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Every session of a relationship, newest first.
pub(crate) fn of_relationship(connection: &Connection, relationship: &str) -> Result<Vec<Session>> {
    all(connection, OF_RELATIONSHIP, [relationship])
}

/// The planned sessions that begin from one moment until before another, earliest first.
pub(crate) fn planned_between(
    connection: &Connection,
    from: DateTime<FixedOffset>,
    until: DateTime<FixedOffset>,
) -> Result<Vec<Session>> {
    all(
        connection,
        PLANNED_BETWEEN,
        params![Moment(from), Moment(until)],
    )
}

/// The planned sessions that begin from a moment on, earliest first.
pub(crate) fn planned_from(
    connection: &Connection,
    from: DateTime<FixedOffset>,
) -> Result<Vec<Session>> {
    all(connection, PLANNED_FROM, [Moment(from)])
}

/// The last session of a relationship before a moment that was held.
pub(crate) fn held_before(
    connection: &Connection,
    relationship: &str,
    before: DateTime<FixedOffset>,
) -> Result<Option<Session>> {
    connection
        .prepare_cached(HELD_BEFORE)?
        .query_row(params![relationship, Moment(before)], from_row)
        .optional()
}

/// The place of a session among those of its relationship that were not cancelled, from 1.
pub(crate) fn number(connection: &Connection, session: &Session) -> Result<u32> {
    connection
        .prepare_cached(
            "SELECT count(*) FROM session WHERE relationship = ?1 AND state <> 'cancelled' \
             AND (starts_at, id) <= (?2, ?3)",
        )?
        .query_row(
            params![session.relationship, Moment(session.starts_at), session.id],
            |row| row.get(0),
        )
}

/// What was written for a session, by instrument; the newest first.
pub(crate) fn written(connection: &Connection, session: &str) -> Result<Vec<(String, EntryMark)>> {
    connection
        .prepare_cached(WRITTEN)?
        .query_map([session], |row| {
            let mark = EntryMark {
                id: row.get(1)?,
                state: row.get::<_, Word<_>>(2)?.0,
            };
            Ok((row.get(0)?, mark))
        })?
        .collect()
}

fn all(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<Session>> {
    connection
        .prepare_cached(sql)?
        .query_map(params, from_row)?
        .collect()
}
