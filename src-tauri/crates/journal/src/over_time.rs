//! What changes over time: the lines of wheels, scales and statements, how much was done in each month, and a year of the
//! journal. It reads of an answer only the part that is drawn. How a line looks belongs to the window.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use content::Instrument;
use rusqlite::{Connection, params};
use serde_json::Value;

use crate::book::{Book, Stop};
use crate::column::{Day, Json};
use crate::error::Error;
use crate::views::OverTimeView;
use crate::{entries, relationships};

mod asked;
mod counts;
mod line;
mod year;

pub(crate) use year::view as year;
#[cfg(test)] // their plans are looked at
pub(crate) use year::{IN_YEAR, ON_THIS_DAY};

/// The lines of all of the journal, or of one relationship.
pub(crate) fn view(book: &Book<'_>, relationship: Option<String>) -> Result<OverTimeView, Error> {
    let (content, today, me) = (book.content(), book.today(), book.me());
    book.read(move |connection| {
        let cards = relationships::cards(connection, &content)?;
        let whose = Whose {
            me: &me,
            relationship: relationship.as_deref(),
        };
        let mut charts = asked::charts(connection, &content, &whose)?;
        charts.extend(counts::chart(connection, &whose, today)?);
        Ok(OverTimeView {
            today,
            relationship: match &relationship {
                Some(id) => Some(relationships::name_by_id(connection, id)?),
                None => None,
            },
            people: cards.iter().map(relationships::name_on).collect(),
            charts,
        })
    })
}

/// Whose answers are looked at: mine, and of one relationship where that is asked for.
struct Whose<'a> {
    me: &'a str,
    relationship: Option<&'a str>,
}

/// One answer to one question, of a finished entry.
struct Given {
    entry: String,
    day: NaiveDate,
    version: u32,
    /// The language it was asked in; what it is measured by is the same in each.
    wording: String,
    /// Null where it was left out.
    answer: Value,
}

/// What I finished with an instrument, earliest first, and of its answers one alone.
pub(crate) const GIVEN: &str = "SELECT id, date, version, wording, answers -> ?2 FROM entry \
     WHERE instrument = ?1 AND state = 'done' AND binned_at IS NULL AND author = ?3 AND about IS NULL \
     AND (?4 IS NULL OR relationship = ?4) ORDER BY date, id";

fn given(
    connection: &Connection,
    instrument: &str,
    prompt: &str,
    whose: &Whose<'_>,
) -> rusqlite::Result<Vec<Given>> {
    connection
        .prepare_cached(GIVEN)?
        .query_map(
            params![instrument, prompt, whose.me, whose.relationship],
            |row| {
                let answer: Option<Json<Value>> = row.get(4)?;
                Ok(Given {
                    entry: row.get(0)?,
                    day: row.get::<_, Day>(1)?.0,
                    version: row.get(2)?,
                    wording: row.get(3)?,
                    answer: answer.map_or(Value::Null, |Json(answer)| answer),
                })
            },
        )?
        .collect()
}

/// The questions these answers were given to, each version read once.
fn versions(
    connection: &Connection,
    instrument: &str,
    given: &[Given],
) -> Result<BTreeMap<u32, Instrument>, Stop> {
    let mut found = BTreeMap::new();
    for one in given {
        if let Entry::Vacant(place) = found.entry(one.version) {
            place.insert(entries::kept(
                connection,
                instrument,
                one.version,
                &one.wording,
            )?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
