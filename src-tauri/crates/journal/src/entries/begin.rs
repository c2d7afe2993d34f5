//! Beginning an entry: the questions as they are asked today, with what is known already. What is saved of it belongs to
//! `entries`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::{Content, EntryState, Instrument};
use rusqlite::Connection;

use super::{formatted, relationship_card};
use crate::book::{Book, Stop};
use crate::carried::{self, Looking};
use crate::error::{Error, Thing};
use crate::views::{self, EntryView};
use crate::wheels::{self, Whose};
use crate::{begun_in, contracts, practice_record, rows, seen};

/// What is begun: an instrument, and for whom.
#[derive(Default)]
pub(crate) struct Beginning {
    pub(crate) instrument: String,
    pub(crate) relationship: Option<String>,
    pub(crate) session: Option<String>,
    /// The set of areas a wheel is scored with; that of the relationship where none is named.
    pub(crate) set: Option<String>,
    /// Whether it says how the other person sees me.
    pub(crate) theirs: bool,
}

/// An empty entry of today. Nothing is written before the first save, but the questions of a wheel with one's own areas.
pub(crate) fn begin(book: &Book<'_>, beginning: Beginning) -> Result<EntryView, Error> {
    let (now, content, me) = (book.now(), book.content(), book.me());
    let id = book.tools.mint(now)?;
    let instrument = questions(book, &beginning)?;
    book.read(move |connection| {
        let (with, today) = (beginning.relationship.as_deref(), now.date_naive());
        if beginning.theirs {
            return begin_theirs(connection, &content, id, instrument, with, today);
        }
        let session = begun_in::session(connection, beginning.session.as_deref(), with)?;
        let date = session
            .as_ref()
            .map_or(today, |session| begun_in::date(&instrument, session, today));
        let looking = Looking {
            instrument: &instrument,
            relationship: with,
            date,
            id: &id,
        };
        let carried = carried::to(connection, &looking)?;
        let mut answers = carried::filled(&instrument, &carried);
        answers.extend(rows::begin(connection, &instrument, with)?);
        answers.extend(practice_record::known(connection, &instrument, today)?);
        if let Some(session) = &session {
            answers.extend(begun_in::known(&instrument, session, today));
        }
        let whose = Whose::of(&instrument, &me, date, &id);
        let mut view = EntryView {
            previous_wheel: wheels::previous(connection, &content, &whose)?,
            ..empty(connection, &content, id, instrument, with, date)?
        };
        view.session = session.map(|session| session.id);
        view.formatted = formatted(&view.instrument, &answers);
        view.answers = views::Answers(answers);
        view.carried = carried;
        Ok(view)
    })
}

/// The questions as they are asked today.
fn questions(book: &Book<'_>, beginning: &Beginning) -> Result<Instrument, Error> {
    let (now, content) = (book.now(), book.content());
    if beginning.instrument != wheels::WHEEL {
        let asked = content.instrument(&beginning.instrument).cloned();
        return asked.ok_or(Error::NotFound(Thing::Instrument));
    }
    let (set, with) = (beginning.set.clone(), beginning.relationship.clone());
    book.write(move |transaction| {
        let set = wheels::set_for(transaction, set, with.as_deref())?;
        wheels::asking(transaction, &content, &set, now)
    })
}

fn begin_theirs(
    connection: &Connection,
    content: &Content,
    id: String,
    instrument: Instrument,
    with: Option<&str>,
    today: NaiveDate,
) -> Result<EntryView, Stop> {
    let author = contracts::the_other(connection, with.unwrap_or_default())?;
    let whose = Whose::of(&instrument, &author, today, &id);
    let previous_wheel = wheels::previous(connection, content, &whose)?;
    let instrument = seen::only_scores(instrument);
    Ok(EntryView {
        previous_wheel,
        by: Some(seen::first_name(connection, &author)?),
        ..empty(connection, content, id, instrument, with, today)?
    })
}

/// An entry nobody wrote in yet.
pub(super) fn empty(
    connection: &Connection,
    content: &Content,
    id: String,
    instrument: Instrument,
    with: Option<&str>,
    date: NaiveDate,
) -> Result<EntryView, Stop> {
    Ok(EntryView {
        relationship: relationship_card(connection, content, with)?,
        id,
        instrument,
        session: None,
        state: EntryState::Draft,
        date,
        saved: None,
        stored: false,
        answers: views::Answers::default(),
        formatted: BTreeMap::new(),
        previous_wheel: None,
        carried: Vec::new(),
        by: None,
    })
}
