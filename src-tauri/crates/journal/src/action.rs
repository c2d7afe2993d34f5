//! The table `action`: what somebody said they would do. What a row of an entry does to it belongs to `rows`, what a
//! person does to it by hand to `actions`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::{Day, Moment, Word};
use crate::views::{ActionState, Owner};

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Action {
    pub(crate) id: String,
    pub(crate) relationship: Option<String>,
    pub(crate) goal: Option<String>,
    pub(crate) session: Option<String>,
    pub(crate) entry: Option<String>,
    pub(crate) what: String,
    pub(crate) owner: Owner,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) state: ActionState,
    pub(crate) came: String,
    pub(crate) closed: Option<NaiveDate>,
    pub(crate) made: NaiveDate,
    pub(crate) created_at: DateTime<FixedOffset>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, relationship, goal, session, entry, what, owner, due, state, came, closed, made, created_at \
             FROM action ",
            $rest
        )
    };
}

/// Every one of a relationship, or of my own: the open ones first, the next due first. What one save made stands in the
/// order of its rows.
pub(crate) const OF_RELATIONSHIP: &str = select!(
    "WHERE relationship IS ?1 ORDER BY state <> 'open', due IS NULL, due, created_at, rowid"
);
/// Every open one of a relationship, or of my own, in the same order.
pub(crate) const OPEN_OF: &str = select!(
    "WHERE relationship IS ?1 AND state = 'open' ORDER BY due IS NULL, due, created_at, rowid"
);
/// The first open ones I am to do, alone or with somebody, that are due by a day: not those of a relationship that has
/// ended.
pub(crate) const MINE_DUE: &str = select!(
    "WHERE state = 'open' AND due <= ?1 AND owner <> 'them' \
     AND coalesce(relationship, '') NOT IN (SELECT id FROM relationship WHERE state = 'ended') \
     ORDER BY due, id LIMIT ?2"
);
/// The open ones I am to do, alone or with somebody, as above; those without a day last.
pub(crate) const MINE_OPEN: &str = select!(
    "WHERE state = 'open' AND owner <> 'them' \
     AND coalesce(relationship, '') NOT IN (SELECT id FROM relationship WHERE state = 'ended') \
     ORDER BY due IS NULL, due, id"
);
/// How many are open, by whose they are and who is to do them.
pub(crate) const OPEN_COUNTS: &str = "SELECT relationship, owner, count(*) FROM action WHERE state = 'open' \
     GROUP BY relationship, owner";
/// Every open one there is; those without a day last.
pub(crate) const OPEN: &str = select!("WHERE state = 'open' ORDER BY due IS NULL, due, id");

fn from_row(row: &Row<'_>) -> Result<Action> {
    Ok(Action {
        id: row.get(0)?,
        relationship: row.get(1)?,
        goal: row.get(2)?,
        session: row.get(3)?,
        entry: row.get(4)?,
        what: row.get(5)?,
        owner: row.get::<_, Word<_>>(6)?.0,
        due: row.get::<_, Option<Day>>(7)?.map(|day| day.0),
        state: row.get::<_, Word<_>>(8)?.0,
        came: row.get(9)?,
        closed: row.get::<_, Option<Day>>(10)?.map(|day| day.0),
        made: row.get::<_, Day>(11)?.0,
        created_at: row.get::<_, Moment>(12)?.0,
    })
}

/// The one with this id.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Action>> {
    connection
        .prepare_cached(select!("WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// Every one of a relationship, or of my own: the open ones first, the next due first.
pub(crate) fn of(connection: &Connection, relationship: Option<&str>) -> Result<Vec<Action>> {
    connection
        .prepare_cached(OF_RELATIONSHIP)?
        .query_map([relationship], from_row)?
        .collect()
}

/// Every open one of a relationship, or of my own; the next due first.
pub(crate) fn open_of(connection: &Connection, relationship: Option<&str>) -> Result<Vec<Action>> {
    connection
        .prepare_cached(OPEN_OF)?
        .query_map([relationship], from_row)?
        .collect()
}

/// Every open one there is; the next due first.
pub(crate) fn open(connection: &Connection) -> Result<Vec<Action>> {
    connection
        .prepare_cached(OPEN)?
        .query_map([], from_row)?
        .collect()
}

/// The first open ones I am to do, alone or with somebody, that are due by a day: not those of a relationship that has
/// ended.
pub(crate) fn mine_due(connection: &Connection, by: NaiveDate, limit: u32) -> Result<Vec<Action>> {
    connection
        .prepare_cached(MINE_DUE)?
        .query_map(params![Day(by), limit], from_row)?
        .collect()
}

/// Every open one I am to do, alone or with somebody: not those of a relationship that has ended.
pub(crate) fn mine_open(connection: &Connection) -> Result<Vec<Action>> {
    connection
        .prepare_cached(MINE_OPEN)?
        .query_map([], from_row)?
        .collect()
}

/// How many open ones somebody is to do in a relationship, or alone.
pub(crate) struct OpenCount {
    pub(crate) relationship: Option<String>,
    pub(crate) owner: Owner,
    pub(crate) count: u32,
}

/// How many are open, by whose they are and who is to do them.
pub(crate) fn open_counts(connection: &Connection) -> Result<Vec<OpenCount>> {
    connection
        .prepare_cached(OPEN_COUNTS)?
        .query_map([], |row| {
            Ok(OpenCount {
                relationship: row.get(0)?,
                owner: row.get::<_, Word<_>>(1)?.0,
                count: row.get(2)?,
            })
        })?
        .collect()
}

/// Writes one down, or all of it again. What it points to and is gone is left out, so that one can be put back after its
/// goal or its entry went.
pub(crate) fn put(connection: &Connection, action: &Action) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO action \
             (id, relationship, goal, session, entry, what, owner, due, state, came, closed, made, created_at) \
             VALUES (?1, ?2, (SELECT id FROM goal WHERE id = ?3), (SELECT id FROM session WHERE id = ?4), \
             (SELECT id FROM entry WHERE id = ?5), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) \
             ON CONFLICT (id) DO UPDATE SET goal = excluded.goal, what = excluded.what, owner = excluded.owner, \
             due = excluded.due, state = excluded.state, came = excluded.came, closed = excluded.closed",
        )?
        .execute(params![
            action.id,
            action.relationship,
            action.goal,
            action.session,
            action.entry,
            action.what,
            Word(action.owner),
            action.due.map(Day),
            Word(action.state),
            action.came,
            action.closed.map(Day),
            Day(action.made),
            Moment(action.created_at)
        ])?;
    Ok(())
}

/// Lets one serve a goal, or none; one that is gone stays gone.
pub(crate) fn serve(connection: &Connection, id: &str, goal: Option<&str>) -> Result<()> {
    connection
        .prepare_cached("UPDATE action SET goal = ?2 WHERE id = ?1")?
        .execute(params![id, goal])?;
    Ok(())
}

/// The ids of those that serve a goal.
pub(crate) fn serving(connection: &Connection, goal: &str) -> Result<Vec<String>> {
    connection
        .prepare_cached("SELECT id FROM action WHERE goal = ?1")?
        .query_map([goal], |row| row.get(0))?
        .collect()
}

/// Takes one away.
pub(crate) fn remove(connection: &Connection, id: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM action WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
