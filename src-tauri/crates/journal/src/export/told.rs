//! The entries that are taken, one after the other and by their date, with all a document says about them. What must not
//! live here: how it says it.

use chrono::NaiveDate;
use content::{Answers, ContractSide, EntryState, Instrument};
use rusqlite::{Connection, OptionalExtension, Row};

use super::scope::Scope;
use super::tables;
use crate::book::{Book, Stop};
use crate::column::{Day, Json, Moment, Word};
use crate::digest;
use crate::error::Error;
use crate::views::RelationshipName;
use crate::{relationships, tag};

/// Entries read at one look.
const AT_A_TIME: usize = 32;

/// An entry, with what stands around it.
pub(crate) struct Told {
    pub(crate) id: String,
    pub(crate) instrument: Instrument,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    /// Its headline, or what its form is called.
    pub(crate) title: String,
    pub(crate) answers: Answers,
    pub(crate) relationship: Option<RelationshipName>,
    /// Of a contract's text: whose it is.
    pub(crate) side: Option<ContractSide>,
    /// UTC, RFC 3339.
    pub(crate) saved: String,
    /// The names of its tags.
    pub(crate) tags: Vec<String>,
    pub(crate) starred: bool,
}

/// Hands over each of them.
pub(crate) fn each(
    book: &Book<'_>,
    scope: &Scope,
    mut take: impl FnMut(Told) -> Result<(), Error>,
) -> Result<(), Error> {
    let wanted = scope.clone();
    let ids = book.read(move |connection| Ok(ids(connection, &wanted)?))?;
    for some in ids.chunks(AT_A_TIME) {
        let some = some.to_vec();
        let told = book.read(move |connection| {
            let mut told = Vec::new();
            for id in &some {
                // One moved to the bin meanwhile is not taken any more.
                told.extend(one(connection, id)?);
            }
            Ok(told)
        })?;
        told.into_iter().try_for_each(&mut take)?;
    }
    Ok(())
}

fn ids(connection: &Connection, scope: &Scope) -> rusqlite::Result<Vec<String>> {
    let Some(condition) = tables::named("entry").and_then(|table| scope.of(table)) else {
        return Ok(Vec::new());
    };
    let sql = format!("SELECT id FROM entry WHERE {condition} AND ?1 IS ?1 ORDER BY date, id");
    connection
        .prepare_cached(&sql)?
        .query_map([scope.parameter()], |row| row.get(0))?
        .collect()
}

fn one(connection: &Connection, id: &str) -> Result<Option<Told>, Stop> {
    let found = connection
        .prepare_cached(
            "SELECT entry.id, entry.state, entry.date, entry.answers, entry.relationship, entry.saved_at, \
             kept.definition, CASE entry.id WHEN contract.mine THEN 'mine' WHEN contract.theirs THEN 'theirs' \
             WHEN contract.agreed THEN 'agreed' END FROM entry JOIN instrument_wording AS kept \
             ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
             LEFT JOIN contract ON entry.instrument = 'contract' AND entry.id IN (mine, theirs, agreed) \
             WHERE entry.id = ?1 AND entry.binned_at IS NULL",
        )?
        .query_row([id], |row| Ok((told(row)?, row.get::<_, Option<String>>(4)?)))
        .optional()?;
    let Some((mut told, relationship)) = found else {
        return Ok(None);
    };
    if let Some(relationship) = relationship {
        told.relationship = Some(relationships::name_by_id(connection, &relationship)?);
    }
    (told.tags, told.starred) = tag::of(connection, id)?;
    Ok(Some(told))
}

fn told(row: &Row<'_>) -> rusqlite::Result<Told> {
    let instrument: Instrument = row.get::<_, Json<_>>(6)?.0;
    let answers: Answers = row.get::<_, Json<_>>(3)?.0;
    Ok(Told {
        id: row.get(0)?,
        state: row.get::<_, Word<_>>(1)?.0,
        date: row.get::<_, Day>(2)?.0,
        title: digest::of(&instrument, &answers)
            .title
            .unwrap_or_else(|| instrument.title.clone()),
        saved: crate::dates::moment(row.get::<_, Moment>(5)?.0),
        side: row.get::<_, Option<Word<_>>>(7)?.map(|side| side.0),
        relationship: None,
        tags: Vec::new(),
        starred: false,
        instrument,
        answers,
    })
}
