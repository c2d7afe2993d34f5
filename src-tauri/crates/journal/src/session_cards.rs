//! A session as a screen shows it: where its time lies seen from here, and what has been written for it.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use content::{Content, SessionState};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::session::{self, Session};
use crate::views::{EntryMark, RelationshipName, SessionCard, When};
use crate::{dates, path, relationships, zones};

/// The forms to prepare with, from either side.
const PREPARATIONS: [&str; 2] = ["prepare-mentee", "prepare-mentor"];
/// The form a session is recorded in.
pub(crate) const LOG: &str = "meeting-log";

/// Where and when the person is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around {
    pub(crate) now: DateTime<FixedOffset>,
    pub(crate) today: NaiveDate,
    pub(crate) zone: Tz,
}

impl Around {
    pub(crate) fn of(book: &Book<'_>) -> Around {
        Around {
            now: book.now(),
            today: book.today(),
            // A zone too new for the rules this program carries: what is planned in it still has a moment.
            zone: zones::named(&book.tools.clock.zone()).unwrap_or(Tz::UTC),
        }
    }
}

/// When a session begins, by the rules of its zone as they are known now.
pub(crate) fn start(session: &Session) -> DateTime<FixedOffset> {
    let settled = zones::named(&session.zone).and_then(|zone| {
        let time = zones::parse_time(&session.time)?;
        Ok(zones::settle(zone, session.date, time).at)
    });
    settled.unwrap_or(session.starts_at)
}

/// When it is to end.
pub(crate) fn end(session: &Session) -> DateTime<FixedOffset> {
    start(session) + TimeDelta::minutes(i64::from(session.minutes))
}

/// A session at a glance.
pub(crate) fn card(
    connection: &Connection,
    content: &Content,
    around: &Around,
    session: &Session,
) -> Result<SessionCard, Stop> {
    let name = relationships::name_by_id(connection, &session.relationship)?;
    Ok(card_of(connection, content, around, session, name)?)
}

/// As [`card`], for whoever knows the relationship's name.
pub(crate) fn card_of(
    connection: &Connection,
    content: &Content,
    around: &Around,
    session: &Session,
    relationship: RelationshipName,
) -> rusqlite::Result<SessionCard> {
    let start = start(session);
    let away = is_elsewhere(session, around);
    let here = zones::here(around.zone, start);
    let number = match session.state {
        SessionState::Cancelled => None,
        _ => Some(session::number(connection, session)?),
    };
    let written = session::written(connection, &session.id)?;
    Ok(SessionCard {
        id: session.id.clone(),
        relationship,
        number,
        date: session.date,
        time: session.time.clone(),
        zone: away.then(|| session.zone.clone()),
        here: away.then(|| dates::saved(here)),
        minutes: session.minutes,
        method: session.method,
        place: session.place.clone(),
        worksheet: worksheet(content, session),
        state: session.state,
        when: when(day(session, around), around.today),
        starts_in: minutes_between(around.now, start),
        over: end(session) <= around.now,
        prepared: newest(&written, &PREPARATIONS),
        log: newest(&written, &[LOG]),
    })
}

/// What was prepared for a session.
pub(crate) fn prepared(
    connection: &Connection,
    session: &Session,
) -> rusqlite::Result<Option<EntryMark>> {
    let written = session::written(connection, &session.id)?;
    Ok(newest(&written, &PREPARATIONS))
}

/// The newest entry of some instruments.
fn newest(written: &[(String, EntryMark)], instruments: &[&str]) -> Option<EntryMark> {
    let is_one = |instrument: &String| instruments.contains(&instrument.as_str());
    let found = written.iter().find(|(instrument, _)| is_one(instrument));
    found.map(|(_, mark)| mark.clone())
}

fn is_elsewhere(session: &Session, around: &Around) -> bool {
    session.zone != around.zone.name()
}

/// The day of a session, seen from here.
pub(crate) fn day(session: &Session, around: &Around) -> NaiveDate {
    if is_elsewhere(session, around) {
        zones::here(around.zone, start(session)).date_naive()
    } else {
        session.date
    }
}

/// One that content/ no longer has is not offered any more; entries made with it stay.
fn worksheet(content: &Content, session: &Session) -> Option<crate::views::InstrumentCard> {
    let id = session.worksheet.as_deref()?;
    content.instrument(id).map(path::instrument_card)
}

fn when(day: NaiveDate, today: NaiveDate) -> When {
    match day.cmp(&today) {
        std::cmp::Ordering::Less => When::Past,
        std::cmp::Ordering::Equal => When::Today,
        std::cmp::Ordering::Greater => When::Ahead,
    }
}

/// Whole minutes; the one that is running does not count.
fn minutes_between(now: DateTime<FixedOffset>, then: DateTime<FixedOffset>) -> i32 {
    let minutes = (then - now).num_seconds().div_euclid(60);
    i32::try_from(minutes).unwrap_or(if minutes < 0 { i32::MIN } else { i32::MAX })
}
