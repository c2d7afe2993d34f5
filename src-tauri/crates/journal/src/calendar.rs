//! Sessions as a calendar file (iCalendar, RFC 5545), for any calendar program. The moment of each is given in UTC, which
//! says the same in every zone. The file is not encrypted; the screen says so before it is written.

use std::path::Path;

use chrono::{DateTime, FixedOffset, Utc};
use content::SessionState;
use icalendar::{Calendar, Component, Event, EventLike};

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::session::{self, Session};
use crate::views::{CalendarRequest, CalendarWritten};
use crate::{path, relationships, session_cards, whole_file};

/// One session in the words of the file.
struct Said {
    session: Session,
    title: String,
    place: String,
}

/// Writes the file: whole, or not at all.
pub(crate) fn write(book: &Book<'_>, request: CalendarRequest) -> Result<CalendarWritten, Error> {
    let now = book.now();
    let to = request.to.clone();
    let (text, sessions) = book.read(move |connection| {
        let wanted = wanted(connection, &request, now)?;
        let sessions = path::count(wanted.iter());
        let text = text(connection, wanted, &request.title, request.places, now)?;
        Ok((text, sessions))
    })?;
    whole_file::write(Path::new(&to), text.as_bytes())?;
    Ok(CalendarWritten { file: to, sessions })
}

/// What a calendar program reads of these sessions. In `title`, "{name}" stands for the other person; the places go with them
/// if they may.
pub(crate) fn text(
    connection: &rusqlite::Connection,
    sessions: Vec<Session>,
    title: &str,
    places: bool,
    now: DateTime<FixedOffset>,
) -> Result<String, Stop> {
    let mut said = Vec::new();
    for session in sessions {
        let name = relationships::name_by_id(connection, &session.relationship)?;
        said.push(Said {
            title: title.replace("{name}", &name.name),
            place: if places {
                session.place.clone()
            } else {
                String::new()
            },
            session,
        });
    }
    Ok(calendar(&said, now).to_string())
}

/// The one asked for, whatever became of it; or those that are planned and not over.
fn wanted(
    connection: &rusqlite::Connection,
    request: &CalendarRequest,
    now: DateTime<FixedOffset>,
) -> Result<Vec<Session>, Stop> {
    if let Some(id) = &request.session {
        let one = session::get(connection, id)?.ok_or(Error::NotFound(Thing::Session))?;
        return Ok(vec![one]);
    }
    let mut planned = session::planned_from(connection, now)?;
    if let Some(relationship) = &request.relationship {
        planned.retain(|session| session.relationship == *relationship);
    }
    Ok(planned)
}

fn calendar(said: &[Said], now: DateTime<FixedOffset>) -> Calendar {
    let mut calendar = Calendar::new();
    for one in said {
        calendar.push(event(one, now));
    }
    calendar.done()
}

fn event(said: &Said, now: DateTime<FixedOffset>) -> Event {
    let utc = |at: DateTime<FixedOffset>| at.with_timezone(&Utc);
    // With the session's own id a program that reads the file again changes its event instead of adding one, and with the
    // higher number it knows which of two files is the newer (RFC 5545, 3.8.7.4).
    let mut event = Event::with_uid(&format!("{}@ithaca", said.session.id));
    event
        .timestamp(utc(now))
        .sequence(said.session.changes)
        .summary(&said.title)
        .starts(utc(session_cards::start(&said.session)))
        .ends(utc(session_cards::end(&said.session)));
    if !said.place.is_empty() {
        event.location(&said.place);
    }
    event.status(match said.session.state {
        SessionState::Cancelled => icalendar::EventStatus::Cancelled,
        SessionState::Planned | SessionState::Held => icalendar::EventStatus::Confirmed,
    });
    event.done()
}

#[cfg(test)]
mod tests;
