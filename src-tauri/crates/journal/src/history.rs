//! What an entry said before: when that is kept, reading it back, and making the entry say it again. How two moments
//! differ is in `differences`.

use chrono::{DateTime, FixedOffset, TimeDelta};
use content::{Answers, EntryState, Instrument};

use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::entry::{self, Entry, Standing};
use crate::entry_revision::{self, EntryRevision};
use crate::error::{Error, Thing};
use crate::views::{HistoryView, Restored, Revision, RevisionView};
use crate::{dates, differences, entries, rows};

/// A save this many minutes after the one before begins a new sitting.
const IDLE: i64 = 10;

/// Whether what an entry says is kept before a save changes it. By a clock set back no time has passed.
pub(crate) fn is_due(standing: &Standing, now: DateTime<FixedOffset>) -> bool {
    standing.state == EntryState::Done || now - standing.saved_at >= TimeDelta::minutes(IDLE)
}

/// Keeps what an entry says, unless the save it waits for changes nothing.
pub(crate) fn keep_before(
    connection: &Connection,
    id: String,
    entry: &str,
    next: &Answers,
) -> Result<(), Stop> {
    match entry::get(connection, entry)? {
        Some(entry) if entry.answers != *next => {
            let at = entry.saved_at;
            keep(connection, id, entry, at).map(drop)
        }
        _ => Ok(()),
    }
}

/// Keeps what an entry says. The same answers are not kept twice: what was kept as a draft and is now finished becomes
/// the finished one. The id of the revision that holds them comes back.
pub(crate) fn keep(
    connection: &Connection,
    id: String,
    entry: Entry,
    at: DateTime<FixedOffset>,
) -> Result<String, Stop> {
    let kept = entry_revision::of_entry(connection, &entry.id)?;
    let same = kept
        .into_iter()
        .find(|revision| revision.answers == entry.answers);
    if let Some(same) = same {
        if same.state == EntryState::Done || entry.state == EntryState::Draft {
            return Ok(same.id);
        }
        entry_revision::remove(connection, &same.id)?;
    }
    let revision = EntryRevision {
        id,
        entry: entry.id,
        at,
        state: entry.state,
        answers: entry.answers,
    };
    entry_revision::append(connection, &revision)?;
    Ok(revision.id)
}

/// What an entry said before, newest first.
pub(crate) fn view(book: &Book<'_>, entry: String) -> Result<HistoryView, Error> {
    let (entry, instrument, kept) = book.read(move |connection| {
        let kept = entry_revision::of_entry(connection, &entry)?;
        let (entry, instrument) = entry_of(connection, &entry)?;
        Ok((entry, instrument, kept))
    })?;
    Ok(HistoryView {
        title: title(&instrument, &entry),
        today: book.today(),
        revisions: kept
            .iter()
            .map(|revision| shown(book, &instrument, &entry, revision))
            .collect(),
        relationship: entry.relationship,
    })
}

/// What an entry said at one moment, beside what it says now.
pub(crate) fn revision(book: &Book<'_>, id: String) -> Result<RevisionView, Error> {
    let (entry, instrument, revision) = book.read(move |connection| {
        let revision = get(connection, &id)?;
        let (entry, instrument) = entry_of(connection, &revision.entry)?;
        Ok((entry, instrument, revision))
    })?;
    Ok(RevisionView {
        revision: shown(book, &instrument, &entry, &revision),
        title: title(&instrument, &entry),
        today: book.today(),
        differences: differences::between(&instrument, &revision.answers, &entry.answers),
        relationship: entry.relationship,
        entry: entry.id,
    })
}

/// Makes an entry say what it said before. What it says until now is kept first, so that this can be undone; whether it
/// is finished stays as it is.
pub(crate) fn restore(book: &Book<'_>, entry: String, revision: String) -> Result<Restored, Error> {
    let now = book.now();
    let id = book.tools.mint(now)?;
    book.write(move |transaction| {
        let wanted = get(transaction, &revision)?;
        if wanted.entry != entry {
            return Err(Error::NotFound(Thing::Revision).into());
        }
        let (present, instrument) = entry_of(transaction, &entry)?;
        let writing = entries::check(&instrument, present.date, wanted.answers, now)?;
        let at = present.saved_at;
        let said = present.answers.clone();
        let (relationship, session) = (present.relationship.clone(), present.session.clone());
        let of = rows::Of {
            entry: &entry,
            relationship: relationship.as_deref(),
            session: session.as_deref(),
            date: present.date,
            now,
        };
        let before = keep(transaction, id, present, at)?;
        rows::sync(transaction, &instrument, of, &said, &writing.answers)?;
        entry::update(transaction, &entry, &writing)?;
        Ok(Restored { before })
    })
}

fn get(connection: &Connection, id: &str) -> Result<EntryRevision, Stop> {
    Ok(entry_revision::get(connection, id)?.ok_or(Error::NotFound(Thing::Revision))?)
}

fn entry_of(connection: &Connection, id: &str) -> Result<(Entry, Instrument), Stop> {
    let entry = entries::get(connection, id)?;
    let instrument = entries::kept(connection, &entry.instrument, entry.version, &entry.wording)?;
    Ok((entry, instrument))
}

fn title(instrument: &Instrument, entry: &Entry) -> String {
    let headline = instrument.headline_in(&entry.answers);
    headline.unwrap_or(&instrument.title).to_owned()
}

fn shown(
    book: &Book<'_>,
    instrument: &Instrument,
    entry: &Entry,
    revision: &EntryRevision,
) -> Revision {
    let at = dates::saved(book.tools.clock.local(revision.at.to_utc()));
    Revision {
        id: revision.id.clone(),
        date: at.date,
        time: at.time,
        state: revision.state,
        words: differences::words(instrument, &revision.answers),
        now: revision.answers == entry.answers,
    }
}

#[cfg(test)]
mod tests;
