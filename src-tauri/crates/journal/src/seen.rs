//! How the other person sees me: an assessment of mine with them as its author, today typed in by my own hand. It is about
//! me, and it is never mistaken for what I said of myself: it carries nothing forward, ticks nothing and begins no goals.

use content::{Instrument, Kind};
use rusqlite::Connection;

use crate::names;

/// The first name of somebody.
pub(crate) fn first_name(connection: &Connection, person: &str) -> rusqlite::Result<String> {
    let name: String =
        connection.query_row("SELECT name FROM person WHERE id = ?1", [person], |row| {
            row.get(0)
        })?;
    Ok(names::first(&name).to_owned())
}

/// Of an instrument's questions only those that are scored: the others ask me.
pub(crate) fn only_scores(mut instrument: Instrument) -> Instrument {
    for section in &mut instrument.sections {
        section.prompts.retain(|prompt| {
            matches!(
                prompt.kind,
                Kind::Wheel { .. } | Kind::Statements { .. } | Kind::Scale { .. }
            )
        });
    }
    instrument
        .sections
        .retain(|section| !section.prompts.is_empty());
    instrument
}
