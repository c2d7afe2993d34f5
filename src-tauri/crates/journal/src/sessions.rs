//! Sessions: planning, moving, calling off, holding and looking back at them. A session is meant for a time on the wall;
//! which moment that is, the rules of its zone say.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use content::{Content, RelationshipKind, Rhythm, SessionMethod, SessionState};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::entry::Listed;
use crate::error::{Error, Thing};
use crate::relationship::Relationship;
use crate::session::{self, Session};
use crate::session_cards::{self, Around, LOG};
use crate::views::{EntryMark, Planned, SessionCard, SessionDraft, SessionView, SessionsView};
use crate::{action, dates, entries, entry, entry_cards, path, relationships, rhythm, zones};

pub(crate) mod row;

/// The shortest a session may last, in minutes.
pub(crate) const SHORTEST: u32 = 5;
/// The longest, in minutes: a day.
pub(crate) const LONGEST: u32 = 24 * 60;
/// How long a session lasts when nobody has said, in minutes.
const USUAL: u32 = 60;
/// When a session begins when nobody has said.
const USUAL_TIME: &str = "10:00";
/// How soon a first session is suggested, in days.
const FIRST_IN: Days = Days::new(7);
/// The most characters a place may have.
pub(crate) const PLACE_LIMIT: usize = 500;
/// How much of what was written between two sessions is shown.
const HANDFUL: u32 = 5;

/// What a person asked for, once it can be meant.
#[derive(Clone)]
struct Wanted {
    date: NaiveDate,
    time: NaiveTime,
    zone: Option<Tz>,
    minutes: u32,
    method: SessionMethod,
    place: String,
    worksheet: Option<String>,
}

fn wanted(content: &Content, draft: &SessionDraft) -> Result<Wanted, Error> {
    let place = draft.place.trim();
    if place.chars().nth(PLACE_LIMIT).is_some() {
        return Err(Error::TooLong("place"));
    }
    if !(SHORTEST..=LONGEST).contains(&draft.minutes) {
        return Err(Error::MinutesInvalid);
    }
    let unknown = |id: &String| content.instrument(id).is_none();
    if draft.worksheet.as_ref().is_some_and(unknown) {
        return Err(Error::NotFound(Thing::Instrument));
    }
    Ok(Wanted {
        date: dates::parse(&draft.date)?,
        time: zones::parse_time(&draft.time)?,
        zone: draft.zone.as_deref().map(zones::named).transpose()?,
        minutes: draft.minutes,
        method: draft.method,
        place: place.to_owned(),
        worksheet: draft.worksheet.clone(),
    })
}

/// Plans a session, or changes one: called off, it is planned again; held, it stays held. One at the same time as
/// another is planned all the same, and told.
pub(crate) fn plan(book: &Book<'_>, draft: SessionDraft) -> Result<Planned, Error> {
    let (content, around) = (book.content(), Around::of(book));
    let id = book.tools.mint(around.now)?;
    let wanted = wanted(&content, &draft)?;
    book.write(move |transaction| keep(transaction, &content, &around, draft, wanted, id))
}

/// Keeps what was asked for: in the session it names or, where it names none, in a new one with this id.
fn keep(
    connection: &Connection,
    content: &Content,
    around: &Around,
    draft: SessionDraft,
    wanted: Wanted,
    id: String,
) -> Result<Planned, Stop> {
    let before = match &draft.id {
        Some(id) => Some(get(connection, id)?),
        None => None,
    };
    if before.is_none() {
        relationships::get(connection, &draft.relationship)?;
    }
    let (session, moved) = merged(before, wanted, id, draft.relationship, around);
    session::put(connection, &session)?;
    planned(connection, content, around, &session, moved)
}

/// The session as it is to be kept, and whether the clocks moved it.
fn merged(
    before: Option<Session>,
    wanted: Wanted,
    id: String,
    relationship: String,
    around: &Around,
) -> (Session, bool) {
    let kept = before.as_ref().and_then(|one| zones::named(&one.zone).ok());
    let zone = wanted.zone.or(kept).unwrap_or(around.zone);
    let settled = zones::settle(zone, wanted.date, wanted.time);
    let moved = settled.wall != wanted.date.and_time(wanted.time);
    let changes = before.as_ref().map_or(0, |one| one.changes);
    let (id, relationship, created_at, state) = match before {
        Some(one) => (one.id, one.relationship, one.created_at, one.state),
        None => (id, relationship, around.now, SessionState::Planned),
    };
    let session = Session {
        id,
        relationship,
        date: settled.wall.date(),
        time: zones::clock_face(settled.wall.time()),
        zone: zone.name().to_owned(),
        starts_at: settled.at,
        minutes: wanted.minutes,
        method: wanted.method,
        place: wanted.place,
        worksheet: wanted.worksheet,
        state: match state {
            SessionState::Held => SessionState::Held,
            SessionState::Planned | SessionState::Cancelled => SessionState::Planned,
        },
        changes,
        created_at,
    };
    (session, moved)
}

fn planned(
    connection: &Connection,
    content: &Content,
    around: &Around,
    session: &Session,
    moved: bool,
) -> Result<Planned, Stop> {
    let clashes = clashes(connection, session)?;
    let cards = clashes
        .iter()
        .map(|other| session_cards::card(connection, content, around, other));
    Ok(Planned {
        clashes: cards.collect::<Result<_, _>>()?,
        session: session_cards::card(connection, content, around, session)?,
        moved,
    })
}

/// Every other planned session that is not over before this one begins, and begins before it is over.
fn clashes(connection: &Connection, session: &Session) -> rusqlite::Result<Vec<Session>> {
    if session.state != SessionState::Planned {
        return Ok(Vec::new());
    }
    let (start, end) = (session_cards::start(session), session_cards::end(session));
    let earliest = start - TimeDelta::minutes(i64::from(LONGEST));
    let mut near = session::planned_between(connection, earliest, end)?;
    near.retain(|other| other.id != session.id && session_cards::end(other) > start);
    Ok(near)
}

/// Calls a session off.
pub(crate) fn cancel(book: &Book<'_>, id: String) -> Result<SessionCard, Error> {
    settle_as(book, id, SessionState::Cancelled).map(|planned| planned.session)
}

/// Says that a session took place, at the time it was planned for.
pub(crate) fn hold(book: &Book<'_>, id: String) -> Result<SessionCard, Error> {
    settle_as(book, id, SessionState::Held).map(|planned| planned.session)
}

/// Takes back that a session was called off, or held.
pub(crate) fn plan_again(book: &Book<'_>, id: String) -> Result<Planned, Error> {
    settle_as(book, id, SessionState::Planned)
}

fn settle_as(book: &Book<'_>, id: String, state: SessionState) -> Result<Planned, Error> {
    let (content, around) = (book.content(), Around::of(book));
    book.write(move |transaction| {
        session::set_state(transaction, &id, state)?;
        let session = get(transaction, &id)?;
        planned(transaction, &content, &around, &session, false)
    })
}

/// Takes a session away. What was written for it stays.
fn take(connection: &Connection, id: &str) -> Result<(), Stop> {
    if session::delete(connection, id)? {
        Ok(())
    } else {
        Err(Error::NotFound(Thing::Session).into())
    }
}

/// A finished meeting log says that its session was held.
pub(crate) fn note_finished(
    connection: &Connection,
    instrument: &str,
    session: Option<&str>,
) -> rusqlite::Result<()> {
    match session {
        Some(id) if instrument == LOG => {
            session::set_state(connection, id, SessionState::Held).map(drop)
        }
        _ => Ok(()),
    }
}

fn get(connection: &Connection, id: &str) -> Result<Session, Stop> {
    Ok(session::get(connection, id)?.ok_or(Error::NotFound(Thing::Session))?)
}

/// The sessions of a relationship.
pub(crate) fn view(book: &Book<'_>, relationship: String) -> Result<SessionsView, Error> {
    let (content, around) = (book.content(), Around::of(book));
    book.read(move |connection| {
        let card = relationships::card_by_id(connection, &content, &relationship)?;
        let whose = relationships::get(connection, &relationship)?;
        let name = relationships::name(connection, &whose)?;
        let all = session::of_relationship(connection, &relationship)?;
        let cards = all
            .iter()
            .map(|one| session_cards::card_of(connection, &content, &around, one, name.clone()));
        let cards = cards.collect::<rusqlite::Result<Vec<_>>>()?;
        let is_planned = |card: &SessionCard| card.state == SessionState::Planned;
        let (mut planned, past): (Vec<_>, Vec<_>) = cards.into_iter().partition(is_planned);
        planned.reverse();
        Ok(SessionsView {
            relationship: card,
            today: around.today,
            next: planned.iter().find(|card| !card.over).cloned(),
            planned,
            past,
            suggestion: suggestion(&whose, &all, &around),
            repeats: whose.rhythm != Rhythm::AsNeeded,
        })
    })
}

/// The next session as the last one was, when the rhythm says. `all` are newest first.
fn suggestion(whose: &Relationship, all: &[Session], around: &Around) -> SessionDraft {
    let last = all
        .iter()
        .find(|session| session.state != SessionState::Cancelled);
    let date = match last {
        Some(last) => rhythm::next_from(whose.rhythm, last.date, around.today),
        None => around.today.checked_add_days(FIRST_IN),
    };
    let at_a_distance = whose.kind == RelationshipKind::AtADistance;
    let method = if at_a_distance {
        SessionMethod::Video
    } else {
        SessionMethod::InPerson
    };
    let elsewhere = |last: &&Session| last.zone != around.zone.name();
    SessionDraft {
        id: None,
        relationship: whose.id.clone(),
        date: date.map(|date| date.to_string()).unwrap_or_default(),
        time: last.map_or_else(|| USUAL_TIME.to_owned(), |last| last.time.clone()),
        zone: last.filter(elsewhere).map(|last| last.zone.clone()),
        minutes: last.map_or(USUAL, |last| last.minutes),
        method: last.map_or(method, |last| last.method),
        place: last.map(|last| last.place.clone()).unwrap_or_default(),
        worksheet: None,
    }
}

/// One session, to be held or looked back at.
pub(crate) fn one(book: &Book<'_>, id: String) -> Result<SessionView, Error> {
    let (content, around) = (book.content(), Around::of(book));
    let mut view = book.read(move |connection| {
        let session = get(connection, &id)?;
        let before = session::held_before(connection, &session.relationship, session.starts_at)?;
        let next = next_after(connection, &session, &around)?;
        let card = |session| session_cards::card(connection, &content, &around, session);
        let cards = |listed| entry_cards::cards(connection, &content, listed);
        let (last, since) = match &before {
            Some(before) => since(connection, before, &session)?,
            None => Default::default(),
        };
        Ok(SessionView {
            session: card(&session)?,
            relationship: relationships::card_by_id(connection, &content, &session.relationship)?,
            today: around.today,
            previous: before.as_ref().map(card).transpose()?,
            last: cards(last)?.pop(),
            since: cards(since)?,
            next: next.as_ref().map(card).transpose()?,
            entries: cards(entry::of_session(connection, &session.id)?)?,
            prepared: None,
            log: None,
            open_actions: path::count(
                action::open_of(connection, Some(&session.relationship))?.iter(),
            ),
        })
    })?;
    let whole = |mark: &Option<EntryMark>| {
        let id = mark.as_ref().map(|mark| mark.id.clone());
        id.map(|id| entries::view(book, id)).transpose()
    };
    view.prepared = whole(&view.session.prepared)?;
    view.log = whole(&view.session.log)?;
    Ok(view)
}

/// The log of the session before, and what was written between the two.
fn since(
    connection: &Connection,
    before: &Session,
    session: &Session,
) -> rusqlite::Result<(Vec<Listed>, Vec<Listed>)> {
    let mut last = entry::of_session(connection, &before.id)?;
    last.retain(|listed| listed.instrument == LOG);
    let sessions = [before.id.as_str(), session.id.as_str()];
    let between = entry::since(
        connection,
        &session.relationship,
        before.date,
        sessions,
        HANDFUL,
    )?;
    Ok((last, between))
}

/// The first planned session after one that is not over.
fn next_after(
    connection: &Connection,
    session: &Session,
    around: &Around,
) -> rusqlite::Result<Option<Session>> {
    let all = session::of_relationship(connection, &session.relationship)?;
    let ahead = |other: &Session| {
        other.state == SessionState::Planned
            && other.id != session.id
            && session_cards::start(other) >= session_cards::start(session)
            && session_cards::end(other) > around.now
    };
    Ok(all.into_iter().rev().find(ahead))
}

/// Every planned session that is not over, earliest first.
pub(crate) fn coming(connection: &Connection, around: &Around) -> rusqlite::Result<Vec<Session>> {
    let earliest = around.now - TimeDelta::minutes(i64::from(LONGEST));
    let mut coming = session::planned_from(connection, earliest)?;
    coming.retain(|session| session_cards::end(session) > around.now);
    Ok(coming)
}

#[cfg(test)]
mod tests;
