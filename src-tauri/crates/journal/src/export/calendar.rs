//! The sessions of what is taken, for a calendar program: those held, those planned and those called off. What must not
//! live here: how such a file says it (`calendar`).

use rusqlite::Connection;

use super::scope::Scope;
use super::tables;
use crate::book::{Book, Stop};
use crate::calendar;
use crate::error::Error;
use crate::session;
use crate::views::DocumentWords;

/// Of some entries, the sessions they were written for.
const WRITTEN_FOR: &str = "id IN (SELECT session FROM entry WHERE binned_at IS NULL AND id IN \
     (SELECT value FROM json_each(?1)))";

fn condition(scope: &Scope) -> &'static str {
    let all = tables::named("session").and_then(|table| scope.of(table));
    all.unwrap_or(WRITTEN_FOR)
}

/// How many there are.
pub(crate) fn count(connection: &Connection, scope: &Scope) -> rusqlite::Result<u32> {
    let condition = condition(scope);
    let sql = format!("SELECT count(id) FROM session WHERE ({condition}) AND ?1 IS ?1");
    connection
        .prepare_cached(&sql)?
        .query_row([scope.parameter()], |row| row.get(0))
}

/// The file, and how many sessions are in it.
pub(crate) fn file(
    book: &Book<'_>,
    scope: &Scope,
    words: &DocumentWords,
) -> Result<(String, u32), Error> {
    let (scope, title, now) = (scope.clone(), words.session.clone(), book.now());
    book.read(move |connection| {
        let sessions = ids(connection, &scope)?
            .iter()
            .map(|id| session::get(connection, id))
            .collect::<Result<Vec<_>, _>>()?;
        let sessions: Vec<_> = sessions.into_iter().flatten().collect();
        let many = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
        Ok((
            calendar::text(connection, sessions, &title, true, now)?,
            many,
        ))
    })
}

fn ids(connection: &Connection, scope: &Scope) -> Result<Vec<String>, Stop> {
    let condition = condition(scope);
    let sql =
        format!("SELECT id FROM session WHERE ({condition}) AND ?1 IS ?1 ORDER BY starts_at, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map([scope.parameter()], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
