//! The table `entry`: filled-in instruments. Which answers fit and what follows from a save belongs to `entries`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Answers, ContractSide, EntryState};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Day, Json, Moment, Word};
use crate::digest::Digest;

mod bin;
mod earlier;
mod filing;

pub(crate) use bin::{any_binned_until, bin, erase, erase_all_binned, erase_binned_until, unbin};
#[cfg(test)] // their plans are looked at
pub(crate) use earlier::{FINISHED_IN, NEWEST_OF};
pub(crate) use earlier::{Finished, Written, finished_in, newest_of, of_instrument};
pub(crate) use filing::set_relationship;

/// What stays the same through every save.
pub(crate) struct Begun {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) wording: String,
    pub(crate) relationship: Option<String>,
    pub(crate) session: Option<String>,
    pub(crate) author: String,
    /// Whom it is about, when that is not its author.
    pub(crate) about: Option<String>,
}

/// What a save writes.
pub(crate) struct Writing {
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
    pub(crate) digest: Digest,
    pub(crate) at: DateTime<FixedOffset>,
}

/// One entry whole.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) wording: String,
    pub(crate) relationship: Option<String>,
    pub(crate) session: Option<String>,
    pub(crate) author: String,
    pub(crate) about: Option<String>,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    pub(crate) answers: Answers,
    pub(crate) created_at: DateTime<FixedOffset>,
    pub(crate) saved_at: DateTime<FixedOffset>,
    pub(crate) binned: bool,
}

/// What a save looks at before it writes again.
pub(crate) struct Standing {
    pub(crate) instrument: String,
    pub(crate) version: u32,
    pub(crate) wording: String,
    pub(crate) state: EntryState,
    pub(crate) saved_at: DateTime<FixedOffset>,
    pub(crate) relationship: Option<String>,
    pub(crate) session: Option<String>,
}

/// One entry as a list shows it, with its instrument's card.
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) instrument: String,
    pub(crate) instrument_title: String,
    pub(crate) instrument_purpose: String,
    pub(crate) instrument_time: Option<String>,
    pub(crate) relationship: Option<String>,
    pub(crate) state: EntryState,
    pub(crate) date: NaiveDate,
    pub(crate) title: Option<String>,
    pub(crate) excerpt: String,
    /// Of a contract's text: whose it is.
    pub(crate) side: Option<ContractSide>,
    /// The name of its author, when it is about somebody else.
    pub(crate) by: Option<String>,
}

macro_rules! listing {
    ($filter:literal) => {
        listing!("", $filter)
    };
    ($more:literal, $filter:literal) => {
        concat!(
            "SELECT entry.id, entry.instrument, kept.title AS instrument_title, kept.purpose, kept.time, \
             entry.relationship, entry.state, entry.date, entry.title, entry.excerpt, \
             CASE WHEN entry.instrument = 'contract' THEN \
             (SELECT CASE entry.id WHEN mine THEN 'mine' WHEN theirs THEN 'theirs' ELSE 'agreed' END \
             FROM contract WHERE entry.id IN (mine, theirs, agreed)) END AS side, \
             CASE WHEN entry.about IS NOT NULL THEN (SELECT name FROM person WHERE id = entry.author) END",
            $more,
            " FROM entry CROSS JOIN instrument_wording AS kept \
             ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording ",
            $filter
        )
    };
}

/// The newest entries, up to a number of them.
pub(crate) const LATEST: &str = concat!(
    listing!("WHERE entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC"),
    " LIMIT ?1"
);
/// Every entry not finished, newest first.
pub(crate) const DRAFTS: &str = listing!(
    "WHERE entry.state = 'draft' AND entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC"
);
/// Every entry in the bin, the last one moved there first. The moment comes after what a list shows.
pub(crate) const BINNED: &str = listing!(
    ", entry.binned_at",
    "WHERE entry.binned_at IS NOT NULL ORDER BY entry.binned_at DESC, entry.id DESC"
);
/// Every entry of a session, oldest first.
pub(crate) const OF_SESSION: &str =
    listing!("WHERE entry.session = ?1 AND entry.binned_at IS NULL ORDER BY entry.date, entry.id");

/// Every entry of some instruments in a relationship, newest first.
pub(crate) const OF_FORMS: &str = listing!(
    "WHERE entry.relationship = ?1 AND entry.instrument IN (SELECT value FROM json_each(?2)) \
     AND entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC"
);

/// The newest entries of a relationship from a day on, up to a number of them, without those of two sessions.
pub(crate) const SINCE: &str = concat!(
    listing!(
        "WHERE entry.relationship = ?1 AND entry.date >= ?2 AND entry.binned_at IS NULL \
         AND coalesce(entry.session, '') NOT IN (?3, ?4) ORDER BY entry.date DESC, entry.id DESC"
    ),
    " LIMIT ?5"
);

/// Writes an entry for the first time. A session that has gone meanwhile, or is another relationship's, is left out: what
/// was typed is worth more than where it was typed for.
pub(crate) fn insert(
    connection: &Connection,
    begun: &Begun,
    state: EntryState,
    writing: &Writing,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO entry \
             (id, instrument, version, relationship, author, state, date, title, excerpt, answers, created_at, saved_at, session, about, wording) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, \
             (SELECT id FROM session WHERE id = ?12 AND relationship = ?4), ?13, ?14)",
        )?
        .execute(params![
            begun.id,
            begun.instrument,
            begun.version,
            begun.relationship,
            begun.author,
            Word(state),
            Day(writing.date),
            writing.digest.title,
            writing.digest.excerpt,
            Json(&writing.answers),
            Moment(writing.at),
            begun.session,
            begun.about,
            begun.wording
        ])?;
    Ok(())
}

/// Writes an entry again.
pub(crate) fn update(connection: &Connection, id: &str, writing: &Writing) -> Result<()> {
    connection
        .prepare_cached("UPDATE entry SET date = ?2, title = ?3, excerpt = ?4, answers = ?5, saved_at = ?6 WHERE id = ?1")?
        .execute(params![
            id,
            Day(writing.date),
            writing.digest.title,
            writing.digest.excerpt,
            Json(&writing.answers),
            Moment(writing.at)
        ])?;
    Ok(())
}

/// Lets the rows of a draft say what happened elsewhere. It is no save: nobody typed.
pub(crate) fn catch_up(connection: &Connection, id: &str, answers: &Answers) -> Result<()> {
    connection
        .prepare_cached("UPDATE entry SET answers = ?2 WHERE id = ?1")?
        .execute(params![id, Json(answers)])?;
    Ok(())
}

/// Marks an entry as a draft or done; whether there is one outside the bin.
pub(crate) fn set_state(connection: &Connection, id: &str, state: EntryState) -> Result<bool> {
    let changed = connection
        .prepare_cached("UPDATE entry SET state = ?2 WHERE id = ?1 AND binned_at IS NULL")?
        .execute(params![id, Word(state)])?;
    Ok(changed == 1)
}

/// How an entry stands, in the bin or not, if it has been saved.
pub(crate) fn standing(connection: &Connection, id: &str) -> Result<Option<Standing>> {
    connection
        .prepare_cached(
            "SELECT instrument, version, state, saved_at, relationship, session, wording FROM entry WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Standing {
                instrument: row.get(0)?,
                version: row.get(1)?,
                state: row.get::<_, Word<_>>(2)?.0,
                saved_at: row.get::<_, Moment>(3)?.0,
                relationship: row.get(4)?,
                session: row.get(5)?,
                wording: row.get(6)?,
            })
        })
        .optional()
}

/// The entry with this id, in the bin or not.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Option<Entry>> {
    connection
        .prepare_cached(
            "SELECT id, instrument, version, wording, relationship, session, author, about, state, date, answers, created_at, saved_at, \
             binned_at IS NOT NULL AS binned FROM entry WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Entry {
                id: row.get("id")?,
                instrument: row.get("instrument")?,
                version: row.get("version")?,
                wording: row.get("wording")?,
                relationship: row.get("relationship")?,
                session: row.get("session")?,
                author: row.get("author")?,
                about: row.get("about")?,
                state: row.get::<_, Word<_>>("state")?.0,
                date: row.get::<_, Day>("date")?.0,
                answers: row.get::<_, Json<_>>("answers")?.0,
                created_at: row.get::<_, Moment>("created_at")?.0,
                saved_at: row.get::<_, Moment>("saved_at")?.0,
                binned: row.get("binned")?,
            })
        })
        .optional()
}

/// What stands beside an entry that was found.
pub(crate) struct Glance {
    /// The title of its instrument.
    pub(crate) form: String,
    pub(crate) relationship: Option<String>,
    pub(crate) state: EntryState,
}

/// What stands beside an entry that was found; none of one in the bin.
pub(crate) fn glance(connection: &Connection, id: &str) -> Result<Option<Glance>> {
    connection
        .prepare_cached(
            "SELECT kept.title, entry.relationship, entry.state FROM entry JOIN instrument_wording AS kept \
             ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
             WHERE entry.id = ?1 AND entry.binned_at IS NULL",
        )?
        .query_row([id], |row| {
            Ok(Glance {
                form: row.get(0)?,
                relationship: row.get(1)?,
                state: row.get::<_, Word<_>>(2)?.0,
            })
        })
        .optional()
}

/// Who wrote an entry.
pub(crate) fn author(connection: &Connection, id: &str) -> Result<Option<String>> {
    connection
        .prepare_cached("SELECT author FROM entry WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// What an entry is called, and its date; none of one in the bin.
pub(crate) fn heading(connection: &Connection, id: &str) -> Result<Option<(String, NaiveDate)>> {
    connection
        .prepare_cached(
            "SELECT coalesce(entry.title, kept.title), entry.date FROM entry JOIN instrument_wording AS kept \
             ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
             WHERE entry.id = ?1 AND entry.binned_at IS NULL",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get::<_, Day>(1)?.0)))
        .optional()
}

/// How many entries there are, without the bin's.
pub(crate) fn count(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM entry WHERE binned_at IS NULL")?
        .query_row([], |row| row.get(0))
}

/// How many entries are in the bin.
pub(crate) fn count_binned(connection: &Connection) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM entry WHERE binned_at IS NOT NULL")?
        .query_row([], |row| row.get(0))
}

/// The newest entries, newest first; all of them without a limit.
pub(crate) fn latest(connection: &Connection, limit: Option<u32>) -> Result<Vec<Listed>> {
    let limit = limit.map_or(-1, i64::from);
    connection
        .prepare_cached(LATEST)?
        .query_map([limit], listed)?
        .collect()
}

/// Every entry not finished, newest first.
pub(crate) fn drafts(connection: &Connection) -> Result<Vec<Listed>> {
    connection
        .prepare_cached(DRAFTS)?
        .query_map([], listed)?
        .collect()
}

/// Every entry of a session, oldest first.
pub(crate) fn of_session(connection: &Connection, session: &str) -> Result<Vec<Listed>> {
    connection
        .prepare_cached(OF_SESSION)?
        .query_map([session], listed)?
        .collect()
}

/// The newest entries of a relationship from a day on, up to a number of them, without those of two sessions.
pub(crate) fn since(
    connection: &Connection,
    relationship: &str,
    day: NaiveDate,
    sessions: [&str; 2],
    limit: u32,
) -> Result<Vec<Listed>> {
    connection
        .prepare_cached(SINCE)?
        .query_map(
            params![relationship, Day(day), sessions[0], sessions[1], limit],
            listed,
        )?
        .collect()
}

/// Every entry of some instruments in a relationship, newest first.
pub(crate) fn of_forms(
    connection: &Connection,
    relationship: &str,
    forms: &[&str],
) -> Result<Vec<Listed>> {
    connection
        .prepare_cached(OF_FORMS)?
        .query_map(params![relationship, Json(&forms)], listed)?
        .collect()
}

/// Every entry in the bin with the moment it was moved there, the last one first.
pub(crate) fn binned(connection: &Connection) -> Result<Vec<(DateTime<FixedOffset>, Listed)>> {
    connection
        .prepare_cached(BINNED)?
        .query_map([], |row| Ok((row.get::<_, Moment>(12)?.0, listed(row)?)))?
        .collect()
}

fn listed(row: &Row<'_>) -> Result<Listed> {
    Ok(Listed {
        id: row.get(0)?,
        instrument: row.get(1)?,
        instrument_title: row.get(2)?,
        instrument_purpose: row.get(3)?,
        instrument_time: row.get(4)?,
        relationship: row.get(5)?,
        state: row.get::<_, Word<_>>(6)?.0,
        date: row.get::<_, Day>(7)?.0,
        title: row.get(8)?,
        excerpt: row.get(9)?,
        side: row.get::<_, Option<Word<_>>>(10)?.map(|side| side.0),
        by: row.get(11)?,
    })
}
