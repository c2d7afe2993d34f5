//! What a new entry knows from the session it is begun in: the log of a meeting begins with when, where, for how long and in
//! what way the two met. What was answered before, and what is still open, belongs to `carried` and `rows`.

use chrono::NaiveDate;
use content::{Answers, Instrument, Kind, Prompt};
use rusqlite::Connection;
use serde_json::Value;

use crate::session::{self, Session};
use crate::session_cards::LOG;

/// The session an entry is begun in. One that is gone, or another relationship's, is none: as with a first save, that is no
/// reason not to write.
pub(crate) fn session(
    connection: &Connection,
    id: Option<&str>,
    relationship: Option<&str>,
) -> rusqlite::Result<Option<Session>> {
    let Some(id) = id else { return Ok(None) };
    let found = session::get(connection, id)?;
    Ok(found.filter(|session| Some(session.relationship.as_str()) == relationship))
}

/// The date of a log is the day of the meeting, once that has come; everything else is written today.
pub(crate) fn date(instrument: &Instrument, session: &Session, today: NaiveDate) -> NaiveDate {
    if instrument.id == LOG {
        session.date.min(today)
    } else {
        today
    }
}

/// What the log begins with. A form that asks for none of it gets none of it.
pub(crate) fn known(instrument: &Instrument, session: &Session, today: NaiveDate) -> Answers {
    if instrument.id != LOG {
        return Answers::new();
    }
    instrument
        .prompts()
        .filter_map(|prompt| Some((prompt.id.clone(), answer(prompt, session, today)?)))
        .collect()
}

fn answer(prompt: &Prompt, session: &Session, today: NaiveDate) -> Option<Value> {
    match (prompt.id.as_str(), &prompt.kind) {
        ("met-on", Kind::Date) => {
            (session.date <= today).then(|| Value::from(session.date.to_string()))
        }
        ("where", Kind::Line) => {
            (!session.place.is_empty()).then(|| Value::from(session.place.as_str()))
        }
        ("how-long", Kind::Line) => Some(Value::from(length(session.minutes))),
        ("how", Kind::Choice { items }) => serde_json::to_value(session.method)
            .ok()
            .filter(|method| items.iter().any(|item| *method == *item.id)),
        _ => None,
    }
}

/// In the signs every language writes: "45 min", "1 h", "1 h 30 min".
pub(crate) fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, left) => format!("{left} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, left) => format!("{hours} h {left} min"),
    }
}

#[cfg(test)]
mod tests;
