//! How much was done in each month: sessions held, entries finished, actions done, goals reached. A month without any is
//! nought, not a gap: here nothing is left out.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::{Connection, params};

use super::Whose;
use super::line::{Reading, line};
use crate::views::{Chart, ChartKind};

/// Each line with where it is counted; ?2 is me. The ids are the window's words.
const COUNTED: [(&str, &str); 4] = [
    (
        "sessions",
        "SELECT substr(date, 1, 7), count(*) FROM session \
         WHERE state = 'held' AND (?1 IS NULL OR relationship = ?1) AND ?2 <> '' GROUP BY 1",
    ),
    (
        "entries",
        "SELECT substr(date, 1, 7), count(*) FROM entry WHERE state = 'done' AND binned_at IS NULL \
         AND author = ?2 AND (?1 IS NULL OR relationship = ?1) GROUP BY 1",
    ),
    (
        "actions",
        "SELECT substr(closed, 1, 7), count(*) FROM action \
         WHERE state = 'done' AND closed IS NOT NULL AND (?1 IS NULL OR relationship = ?1) AND ?2 <> '' GROUP BY 1",
    ),
    (
        "goals",
        "SELECT substr(closed, 1, 7), count(*) FROM goal \
         WHERE state = 'reached' AND closed IS NOT NULL AND (?1 IS NULL OR relationship = ?1) AND ?2 <> '' GROUP BY 1",
    ),
];

/// From the first month in which anything was done until this one; none before that.
pub(super) fn chart(
    connection: &Connection,
    whose: &Whose<'_>,
    today: NaiveDate,
) -> rusqlite::Result<Option<Chart>> {
    let mut counted = Vec::new();
    for (id, sql) in COUNTED {
        counted.push((id, in_months(connection, sql, whose)?));
    }
    let firsts = counted
        .iter()
        .filter_map(|(_, counts)| counts.keys().next());
    let Some(first) = firsts.min().copied() else {
        return Ok(None);
    };
    let lasts = counted
        .iter()
        .filter_map(|(_, counts)| counts.keys().last());
    let last = lasts.max().copied().map_or(today, |last| last.max(today));
    let months = months(first, last);
    let lines = counted.iter().filter(|(_, counts)| !counts.is_empty());
    let lines = lines.filter_map(|(id, counts)| {
        let most = counts.values().max().copied().unwrap_or_default();
        let readings: Vec<_> = months
            .iter()
            .map(|month| counts.get(month).copied().unwrap_or_default())
            .map(|count| Some(Reading::on(0, most, count)))
            .collect();
        line(id, "", &readings)
    });
    Ok(Some(Chart {
        id: "counts".to_owned(),
        kind: ChartKind::Counts,
        title: String::new(),
        lines: lines.collect(),
        days: months,
        entries: Vec::new(),
    }))
}

fn in_months(
    connection: &Connection,
    sql: &str,
    whose: &Whose<'_>,
) -> rusqlite::Result<BTreeMap<NaiveDate, i32>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![whose.relationship, whose.me], |row| {
        let month: String = row.get(0)?;
        Ok((month, row.get(1)?))
    })?;
    let mut counts = BTreeMap::new();
    for row in rows {
        let (month, count) = row?;
        if let Ok(month) = format!("{month}-01").parse() {
            counts.insert(month, count);
        }
    }
    Ok(counts)
}

/// The first of each month, both ends among them.
fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let last = last.with_day(1).unwrap_or(last);
    std::iter::successors(Some(first), |month| {
        month.checked_add_months(Months::new(1))
    })
    .take_while(|month| *month <= last)
    .collect()
}
