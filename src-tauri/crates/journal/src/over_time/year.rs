//! A year of the journal: what was written on which day, the sessions, which phase each relationship stood in, and what was
//! written on this day of earlier years.

use chrono::{Datelike, NaiveDate};
use content::Content;
use rusqlite::{Connection, Row, params};

use crate::book::{Book, Stop};
use crate::column::{Day, Word};
use crate::error::Error;
use crate::relationship::{self, Relationship};
use crate::views::{PhaseBand, YearEntry, YearSession, YearView};
use crate::{path, phase_change, relationships};

/// What was written from one day until before another, earliest first.
pub(crate) const IN_YEAR: &str = "SELECT entry.id, entry.date, coalesce(entry.title, kept.title), entry.state \
     FROM entry CROSS JOIN instrument_wording AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
     WHERE entry.binned_at IS NULL AND entry.date >= ?1 AND entry.date < ?2 ORDER BY entry.date, entry.id";
/// What was finished before a day, on one day of any year, newest first.
pub(crate) const ON_THIS_DAY: &str = "SELECT entry.id, entry.date, coalesce(entry.title, kept.title), entry.state \
     FROM entry CROSS JOIN instrument_wording AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
     WHERE entry.binned_at IS NULL AND entry.date < ?1 AND substr(entry.date, 6) = ?2 AND entry.state = 'done' \
     ORDER BY entry.date DESC, entry.id DESC";

/// The year asked for, or this one.
pub(crate) fn view(book: &Book<'_>, year: Option<i32>) -> Result<YearView, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let year = year.unwrap_or(today.year());
        let (first, last) = ends(connection, today)?;
        let (Some(from), Some(until)) = (begins(year), begins(year + 1)) else {
            return Err(Error::NotFound(crate::Thing::Entry).into());
        };
        Ok(YearView {
            today,
            year,
            first: first.min(year),
            last: last.max(year),
            entries: entries(connection, IN_YEAR, [&from.to_string(), &until.to_string()])?,
            sessions: sessions(connection, from, until)?,
            bands: bands(connection, &content, from, until, today)?,
            on_this_day: on_this_day(connection, today)?,
        })
    })
}

/// What was written on this day of earlier years.
pub(crate) fn on_this_day(
    connection: &Connection,
    today: NaiveDate,
) -> rusqlite::Result<Vec<YearEntry>> {
    let day = today.format("%m-%d").to_string();
    entries(connection, ON_THIS_DAY, [&today.to_string(), &day])
}

fn begins(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

fn entries(
    connection: &Connection,
    sql: &str,
    asked: [&str; 2],
) -> rusqlite::Result<Vec<YearEntry>> {
    let entry = |row: &Row<'_>| {
        Ok(YearEntry {
            id: row.get(0)?,
            date: row.get::<_, Day>(1)?.0,
            title: row.get(2)?,
            state: row.get::<_, Word<_>>(3)?.0,
        })
    };
    connection
        .prepare_cached(sql)?
        .query_map(asked, entry)?
        .collect()
}

/// The first and the last year in which anything was written or two people met; this one among them.
fn ends(connection: &Connection, today: NaiveDate) -> rusqlite::Result<(i32, i32)> {
    let mut ends = (today.year(), today.year());
    for sql in [
        "SELECT min(date), max(date) FROM entry WHERE binned_at IS NULL",
        "SELECT min(date), max(date) FROM session WHERE state <> 'cancelled'",
    ] {
        let mut statement = connection.prepare_cached(sql)?;
        let (first, last): (Option<Day>, Option<Day>) =
            statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        ends.0 = first.map_or(ends.0, |Day(first)| ends.0.min(first.year()));
        ends.1 = last.map_or(ends.1, |Day(last)| ends.1.max(last.year()));
    }
    Ok(ends)
}

fn sessions(
    connection: &Connection,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<YearSession>, Stop> {
    let mut statement = connection.prepare_cached(
        "SELECT id, date, relationship FROM session \
         WHERE state <> 'cancelled' AND date >= ?1 AND date < ?2 ORDER BY date, starts_at, id",
    )?;
    let rows = statement.query_map(params![Day(from), Day(until)], |row| {
        Ok((row.get(0)?, row.get::<_, Day>(1)?.0, row.get(2)?))
    })?;
    let rows: Vec<(String, NaiveDate, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let session = |(id, date, relationship): (String, NaiveDate, String)| {
        let with = relationships::name_by_id(connection, &relationship)?;
        Ok(YearSession { id, date, with })
    };
    rows.into_iter().map(session).collect()
}

fn bands(
    connection: &Connection,
    content: &Content,
    from: NaiveDate,
    until: NaiveDate,
    today: NaiveDate,
) -> rusqlite::Result<Vec<PhaseBand>> {
    let last = until.pred_opt().unwrap_or(until).min(today);
    let mut bands = Vec::new();
    for one in relationship::all(connection)? {
        let with = relationships::name(connection, &one)?;
        for (phase, begun, done) in stood(connection, &one, today)? {
            let (begun, done) = (begun.max(from), done.min(last));
            let known = content.phases.iter().find(|known| known.id == phase);
            if let (Some(known), true) = (known, begun <= done) {
                bands.push(PhaseBand {
                    with: with.clone(),
                    phase: path::phase_name(known),
                    from: begun,
                    to: done,
                });
            }
        }
    }
    Ok(bands)
}

/// The phases one after another, each with its first and its last day. Where two steps were taken on one day, the later
/// one counts: nobody stands a day in a phase they only passed through.
fn stood(
    connection: &Connection,
    one: &Relationship,
    today: NaiveDate,
) -> rusqlite::Result<Vec<(String, NaiveDate, NaiveDate)>> {
    let steps = phase_change::walk(connection, &one.id)?;
    let end = one.standing.ended.unwrap_or(today);
    let ends = steps.iter().skip(1).map(|step| step.date.pred_opt());
    let ends: Vec<_> = ends.map(Option::unwrap_or_default).chain([end]).collect();
    let walked = steps.into_iter().zip(ends);
    Ok(walked
        .map(|(step, end)| (step.phase, step.date, end))
        .collect())
}
