//! Filling in an instrument: beginning, saving, finishing, reopening and reading back. What a person typed is kept
//! exactly as it came; an entry is always asked the questions it began with.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Answers, Content, EntryState, FollowUpKind, Instrument, Kind, Prompt};
use rusqlite::{Connection, ErrorCode};

use crate::book::{Book, Stop};
use crate::carried::{self, Looking};
use crate::entry::{self, Begun, Entry, Standing, Writing};
use crate::error::{Error, Thing};
use crate::import::marks;
use crate::views::{self, Draft, EntryView, RelationshipCard, Saved};
use crate::wheels::{self, Whose};
use crate::{
    contracts, dates, digest, history, ids, instrument_version, markdown, path, phase_change,
    relationships, rows, seen, sessions, task_tick,
};

mod begin;
mod filing;

pub(crate) use begin::{Beginning, begin};
pub(crate) use filing::file;

use begin::empty;

/// Saves a draft, for the first time or again.
pub(crate) fn save(book: &Book<'_>, draft: Draft) -> Result<Saved, Error> {
    let (now, content, me) = (book.now(), book.content(), book.me());
    let (revision, contract) = (book.tools.mint(now)?, book.tools.mint(now)?);
    ids::entry_id(&draft.id)?;
    let date = dates::parse(&draft.date)?;
    // In whichever language it was begun: the person may speak another by now.
    let (form, version) = (&draft.instrument, draft.version);
    let asked = book.languages.worded(form, version, &draft.wording);
    let asked = asked.cloned();
    book.write(move |transaction| {
        let id = draft.id.clone();
        match entry::standing(transaction, &id)? {
            Some(standing) => save_again(transaction, &standing, draft, date, now, revision)?,
            None => save_first(
                transaction,
                (&content, asked.as_ref()),
                me,
                draft,
                date,
                now,
            )?,
        }
        contracts::note_saved(transaction, &id, contract, now)
    })?;
    Ok(dates::saved(now))
}

/// What is typed is never turned away: an entry in the bin takes it, and stays there.
fn save_again(
    connection: &Connection,
    standing: &Standing,
    draft: Draft,
    date: NaiveDate,
    now: DateTime<FixedOffset>,
    revision: String,
) -> Result<(), Stop> {
    let instrument = kept(
        connection,
        &standing.instrument,
        standing.version,
        &standing.wording,
    )?;
    let writing = check(&instrument, date, draft.answers.0, now)?;
    if rows::has_any(&instrument) {
        let before = entry::get(connection, &draft.id)?.map(|entry| entry.answers);
        let of = rows::Of {
            entry: &draft.id,
            relationship: standing.relationship.as_deref(),
            session: standing.session.as_deref(),
            date,
            now,
        };
        let before = before.unwrap_or_default();
        rows::sync(connection, &instrument, of, &before, &writing.answers)?;
    }
    if history::is_due(standing, now) {
        history::keep_before(connection, revision, &draft.id, &writing.answers)?;
    }
    Ok(entry::update(connection, &draft.id, &writing)?)
}

fn save_first(
    connection: &Connection,
    (content, asked): (&Content, Option<&Instrument>),
    me: String,
    draft: Draft,
    date: NaiveDate,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    relationship_card(connection, content, draft.relationship.as_deref())?;
    if let Some(asked) = asked {
        instrument_version::keep(connection, asked, now)?;
    }
    let instrument = kept(connection, &draft.instrument, draft.version, &draft.wording)?;
    let writing = check(&instrument, date, draft.answers.0, now)?;
    let theirs = draft.theirs.then(|| {
        contracts::the_other(
            connection,
            draft.relationship.as_deref().unwrap_or_default(),
        )
    });
    let (author, about) = match theirs.transpose()? {
        Some(other) => (other, Some(me)),
        None => (me, None),
    };
    let begun = Begun {
        id: draft.id,
        instrument: instrument.id.clone(),
        version: instrument.version,
        wording: instrument.wording.clone(),
        relationship: draft.relationship,
        session: draft.session,
        author,
        about,
    };
    write_first(connection, &instrument, &begun, EntryState::Draft, &writing)
}

/// Writes an entry for the first time, with what its rows stand for.
pub(crate) fn write_first(
    connection: &Connection,
    instrument: &Instrument,
    begun: &Begun,
    state: EntryState,
    writing: &Writing,
) -> Result<(), Stop> {
    entry::insert(connection, begun, state, writing)?;
    let of = rows::Of {
        entry: &begun.id,
        relationship: begun.relationship.as_deref(),
        session: begun.session.as_deref(),
        date: writing.date,
        now: writing.at,
    };
    rows::sync(
        connection,
        instrument,
        of,
        &Answers::new(),
        &writing.answers,
    )
}

/// What a save writes, if the answers fit the questions.
pub(crate) fn check(
    instrument: &Instrument,
    date: NaiveDate,
    answers: Answers,
    at: DateTime<FixedOffset>,
) -> Result<Writing, Error> {
    instrument.check_answers(&answers)?;
    Ok(Writing {
        date,
        digest: digest::of(instrument, &answers),
        answers,
        at,
    })
}

/// The instrument an entry began with, in the words it was asked in.
pub(crate) fn kept(
    connection: &Connection,
    instrument: &str,
    version: u32,
    wording: &str,
) -> Result<Instrument, Stop> {
    Ok(
        instrument_version::get(connection, instrument, version, wording)?
            .ok_or(Error::NotFound(Thing::Instrument))?,
    )
}

/// Closes an entry and ticks the task it was for.
pub(crate) fn finish(book: &Book<'_>, id: String) -> Result<EntryView, Error> {
    let (now, content) = (book.now(), book.content());
    let finished = id.clone();
    let revision = book.tools.mint(now)?;
    book.write(move |transaction| {
        set_state(transaction, &finished, EntryState::Done)?;
        history::keep(transaction, revision, get(transaction, &finished)?, now)?;
        tick_its_task(transaction, &content, &finished, now)
    })?;
    view(book, id)
}

/// Opens a finished entry again. Its task stays ticked: that the person did it once is still so.
pub(crate) fn reopen(book: &Book<'_>, id: String) -> Result<EntryView, Error> {
    let reopened = id.clone();
    let revision = book.tools.mint(book.now())?;
    book.write(move |transaction| {
        // Before the first change: a save does not know that the draft it changes was finished once.
        let entry = get(transaction, &reopened)?;
        let at = entry.saved_at;
        history::keep(transaction, revision, entry, at)?;
        set_state(transaction, &reopened, EntryState::Draft)
    })?;
    view(book, id)
}

fn set_state(connection: &Connection, id: &str, state: EntryState) -> Result<(), Stop> {
    if entry::set_state(connection, id, state)? {
        Ok(())
    } else {
        Err(Error::NotFound(Thing::Entry).into())
    }
}

fn tick_its_task(
    connection: &Connection,
    content: &Content,
    id: &str,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let entry = get(connection, id)?;
    sessions::note_finished(connection, &entry.instrument, entry.session.as_deref())?;
    let Some(relationship) = entry.relationship else {
        return Ok(());
    };
    if entry.about.is_some() || contracts::is_one_side(connection, id)? {
        return Ok(());
    }
    let steps = phase_change::walk(connection, &relationship)?;
    if let Some(task) = path::task_of(content, &steps, &entry.instrument) {
        task_tick::tick(connection, &relationship, &task.id, now.date_naive(), now)?;
    }
    Ok(())
}

/// An entry that is not in the bin.
pub(crate) fn get(connection: &Connection, id: &str) -> Result<Entry, Stop> {
    Ok(entry::get(connection, id)?
        .filter(|entry| !entry.binned)
        .ok_or(Error::NotFound(Thing::Entry))?)
}

/// One entry with its questions.
pub(crate) fn view(book: &Book<'_>, id: String) -> Result<EntryView, Error> {
    let content = book.content();
    // A draft that catches up with its actions and goals is kept so: the next save is compared with what was shown.
    let (mut view, saved_at) = book.write(move |transaction| {
        let entry = get(transaction, &id)?;
        let saved_at = entry.saved_at;
        Ok((shown(transaction, &content, entry)?, saved_at))
    })?;
    view.formatted = formatted(&view.instrument, &view.answers.0);
    view.saved = Some(dates::saved(book.tools.clock.local(saved_at.to_utc())));
    Ok(view)
}

fn shown(connection: &Connection, content: &Content, mut entry: Entry) -> Result<EntryView, Stop> {
    let mut instrument = kept(connection, &entry.instrument, entry.version, &entry.wording)?;
    if let Some(answers) = rows::catch_up(connection, &instrument, &entry)? {
        let caught_up = || entry::catch_up(connection, &entry.id, &answers);
        match marks::follow(connection, "entry", &entry.id, caught_up) {
            // A damaged journal is only read: it shows what it would keep.
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ReadOnly) => {}
            kept => kept?,
        }
        entry.answers = answers;
    }
    let with = entry.relationship.as_deref();
    let looking = Looking {
        instrument: &instrument,
        relationship: with,
        date: entry.date,
        id: &entry.id,
    };
    let theirs = entry.about.is_some();
    let carried = if entry.state == EntryState::Done || theirs {
        Vec::new()
    } else {
        carried::to(connection, &looking)?
    };
    let whose = Whose::of(&instrument, &entry.author, entry.date, &entry.id);
    let previous_wheel = wheels::previous(connection, content, &whose)?;
    let mut by = None;
    if theirs {
        by = Some(seen::first_name(connection, &entry.author)?);
        instrument = seen::only_scores(instrument);
    }
    Ok(EntryView {
        previous_wheel,
        carried,
        by,
        session: entry.session,
        state: entry.state,
        stored: true,
        answers: views::Answers(entry.answers),
        ..empty(connection, content, entry.id, instrument, with, entry.date)?
    })
}

fn relationship_card(
    connection: &Connection,
    content: &Content,
    id: Option<&str>,
) -> Result<Option<RelationshipCard>, Stop> {
    id.map(|id| relationships::card_by_id(connection, content, id))
        .transpose()
}

/// Safe HTML of each long answer, by the id it is kept under.
pub(crate) fn formatted(instrument: &Instrument, answers: &Answers) -> BTreeMap<String, String> {
    let ids = instrument.prompts().filter_map(long_text);
    ids.filter_map(|id| Some((id.to_owned(), markdown::to_html(answers.get(id)?.as_str()?))))
        .collect()
}

fn long_text(prompt: &Prompt) -> Option<&str> {
    match &prompt.kind {
        Kind::Text => Some(&prompt.id),
        _ => prompt
            .follow_up()
            .filter(|follow_up| follow_up.kind == FollowUpKind::Text)
            .map(|follow_up| follow_up.id.as_str()),
    }
}

#[cfg(test)]
mod tests;
