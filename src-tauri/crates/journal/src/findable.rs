//! The tables `findable`, `find_stale` and `entry_search`: which things the index holds, where, and which of them have
//! changed since. What their words are belongs to `search::text`; the triggers of the schema note the changes.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::search::Text;

/// How many places a day has. One more than that stands among the next day's: nobody writes as much, and it is found
/// all the same.
const PLACES: u32 = 20;

/// The first place of a day; places sort by day.
pub(crate) fn first_place(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) << PLACES
}

/// The day of a place.
pub(crate) fn day_of(place: i64) -> NaiveDate {
    let days = i32::try_from(place >> PLACES).unwrap_or(i32::MAX);
    NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default()
}

/// Something that has changed since the index read it.
pub(crate) struct Stale {
    pub(crate) kind: String,
    pub(crate) owner: String,
}

/// Some of what has changed.
pub(crate) fn stale(connection: &Connection, limit: u32) -> Result<Vec<Stale>> {
    connection
        .prepare_cached("SELECT kind, owner FROM find_stale LIMIT ?1")?
        .query_map([limit], |row| {
            Ok(Stale {
                kind: row.get(0)?,
                owner: row.get(1)?,
            })
        })?
        .collect()
}

/// How many things have changed.
pub(crate) fn count_stale(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(1) FROM find_stale")?
        .query_row([], |row| row.get(0))
}

/// How many things the index holds.
pub(crate) fn count(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(1) FROM findable")?
        .query_row([], |row| row.get(0))
}

/// Says that the index knows a thing as it is.
pub(crate) fn settled(connection: &Connection, stale: &Stale) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM find_stale WHERE kind = ?1 AND owner = ?2")?
        .execute([&stale.kind, &stale.owner])?;
    Ok(())
}

/// Whether the index holds a thing.
pub(crate) fn is_there(connection: &Connection, stale: &Stale) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM findable WHERE kind = ?1 AND owner = ?2)")?
        .query_row([&stale.kind, &stale.owner], |row| row.get(0))
}

/// Takes a thing out of the index, if it is there.
pub(crate) fn remove(connection: &Connection, kind: &str, owner: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM findable WHERE kind = ?1 AND owner = ?2")?
        .execute([kind, owner])?;
    Ok(())
}

/// What a place holds: the kind of thing and its id.
pub(crate) fn at(connection: &Connection, place: i64) -> Result<Option<(String, String)>> {
    connection
        .prepare_cached("SELECT kind, owner FROM findable WHERE id = ?1")?
        .query_row([place], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

/// One thing in the index, with its words.
pub(crate) struct Row {
    pub(crate) place: i64,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) about: String,
}

/// What an entry must be marked with.
#[derive(Clone, Copy)]
pub(crate) struct Marks<'a> {
    pub(crate) tag: Option<&'a str>,
    pub(crate) starred: bool,
}

/// What the index is asked for.
pub(crate) struct Asked<'a> {
    /// In the index's own language.
    pub(crate) expression: String,
    /// Where it is to be.
    pub(crate) places: &'a Range<i64>,
    pub(crate) marks: Marks<'a>,
}

/// The newest things that are as they were asked for, at most so many.
pub(crate) fn newest(connection: &Connection, asked: &Asked<'_>, most: usize) -> Result<Vec<Row>> {
    let all = newest_that(connection, asked, most, |_| Some(true))?;
    Ok(all.unwrap_or_default())
}

/// The newest of them that fit besides, at most so many; nothing when `fits` gives up.
pub(crate) fn newest_that(
    connection: &Connection,
    asked: &Asked<'_>,
    most: usize,
    mut fits: impl FnMut(&Row) -> Option<bool>,
) -> Result<Option<Vec<Row>>> {
    let Asked {
        expression,
        places,
        marks,
    } = asked;
    let mut statement = connection.prepare_cached(
        "SELECT rowid, title, body, about FROM entry_search \
         WHERE entry_search MATCH ?1 AND rowid >= ?2 AND rowid < ?3 \
         AND (?4 IS NULL OR +rowid IN (SELECT findable.id FROM entry_tag JOIN findable \
         ON findable.kind = 'entry' AND findable.owner = entry_tag.entry WHERE entry_tag.tag = ?4)) \
         AND (?5 = 0 OR +rowid IN (SELECT findable.id FROM entry_star JOIN findable \
         ON findable.kind = 'entry' AND findable.owner = entry_star.entry)) \
         ORDER BY rowid DESC",
    )?;
    let asked = params![
        expression,
        places.start,
        places.end,
        marks.tag,
        marks.starred
    ];
    let mut rows = statement.query(asked)?;
    let mut kept = Vec::new();
    while kept.len() < most
        && let Some(row) = rows.next()?
    {
        let row = Row {
            place: row.get(0)?,
            title: row.get(1)?,
            body: row.get(2)?,
            about: row.get(3)?,
        };
        match fits(&row) {
            Some(true) => kept.push(row),
            Some(false) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(kept))
}

/// What [`is_rare`] asks, on each connection anew: nothing of it is in the file. Not within a transaction, which would take it
/// back.
pub(crate) fn ready(connection: &Connection) -> Result<()> {
    let make = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.place_of_word USING fts5vocab (main, entry_search, instance)";
    connection.prepare_cached(make)?.execute([])?;
    Ok(())
}

/// Whether words that begin so stand in at most so many places of the index. It counts no further, which takes as long for
/// a common beginning as for another, and gathers nothing.
pub(crate) fn is_rare(connection: &Connection, beginning: &str, most: u32) -> Result<bool> {
    let asks = "SELECT 1 FROM temp.place_of_word WHERE term >= ?1 AND term <= ?2 LIMIT ?3";
    let mut places = connection.prepare_cached(asks)?;
    let last = format!("{beginning}{}", char::MAX);
    let mut rows = places.query(params![beginning, last, most + 1])?;
    let mut count = 0_u32;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count <= most)
}

/// Takes a thing out of the index unless it has these very words there; whether they are to be put in.
pub(crate) fn make_way(
    connection: &Connection,
    kind: &str,
    owner: &str,
    text: &Text,
) -> Result<bool> {
    let place: Option<i64> = connection
        .prepare_cached("SELECT id FROM findable WHERE kind = ?1 AND owner = ?2")?
        .query_row([kind, owner], |row| row.get(0))
        .optional()?;
    if let Some(place) = place {
        if day_of(place) == text.date && says(connection, place, text)? {
            return Ok(false);
        }
        remove(connection, kind, owner)?;
    }
    Ok(true)
}

/// Gives a thing that is not in the index its words.
pub(crate) fn put(connection: &Connection, kind: &str, owner: &str, text: &Text) -> Result<()> {
    let place = free_place(connection, text.date)?;
    connection
        .prepare_cached("INSERT INTO findable (id, kind, owner) VALUES (?1, ?2, ?3)")?
        .execute(params![place, kind, owner])?;
    connection
        .prepare_cached("INSERT INTO entry_search (rowid, title, body, about, facets) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![place, text.title, text.body, text.about, text.facets])?;
    Ok(())
}

fn says(connection: &Connection, place: i64, text: &Text) -> Result<bool> {
    connection
        .prepare_cached(
            "SELECT title = ?2 AND body = ?3 AND about = ?4 AND facets = ?5 FROM entry_search WHERE rowid = ?1",
        )?
        .query_row(
            params![place, text.title, text.body, text.about, text.facets],
            |row| row.get(0),
        )
}

/// The place after the last of a day.
fn free_place(connection: &Connection, date: NaiveDate) -> Result<i64> {
    let first = first_place(date);
    let last: Option<i64> = connection
        .prepare_cached("SELECT max(id) FROM findable WHERE id >= ?1 AND id < ?2")?
        .query_row([first, first + (1 << PLACES)], |row| row.get(0))?;
    Ok(last.map_or(first, |last| last + 1))
}

/// Writes the whole index anew from its own words, so that not even the first letters of a word that has gone are left
/// to part one page of it from another.
pub(crate) fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute_batch("INSERT INTO entry_search (entry_search) VALUES ('rebuild')")
}
