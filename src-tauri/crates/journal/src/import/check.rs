//! Whether a value from a file may stand in a column. A file comes from outside: nothing gets into the journal that it
//! could not have written itself. What must not live here: files, and whether a row is there already.

use content::{Answers, Instrument, TEXT_LIMIT};
use serde_json::Value;

use crate::export::rows::{Fields, ME};
use crate::export::tables::{Column, Kind, Table};
use crate::views::{JournalFilter, Thought};
use crate::{dates, ids, names, zones};

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// A column this program does not know, or a value that does not fit.
    Strange,
    /// It holds more than a row may, or a text that is longer than the column takes.
    TooLarge,
}

/// Checks a row; it comes back as the journal would have written it.
pub(crate) fn row(table: &Table, mut fields: Fields) -> Result<Fields, Misfit> {
    let known = |name: &String| table.columns.iter().any(|column| column.name == *name);
    if !fields.keys().all(known) {
        return Err(Misfit::Strange);
    }
    for column in table.columns {
        match fields.get_mut(column.name) {
            Some(value) => cell(column, value)?,
            None if column.optional => {}
            None => return Err(Misfit::Strange),
        }
    }
    Ok(fields)
}

fn cell(column: &Column, value: &mut Value) -> Result<(), Misfit> {
    let fits = match column.kind {
        Kind::Whole => value.as_i64().is_some(),
        Kind::Answers => serde_json::from_value::<Answers>(value.clone()).is_ok(),
        Kind::Instrument => serde_json::from_value::<Instrument>(value.clone()).is_ok(),
        Kind::Thoughts => serde_json::from_value::<Vec<Thought>>(value.clone()).is_ok(),
        Kind::Filter => serde_json::from_value::<JournalFilter>(value.clone()).is_ok(),
        _ => {
            let words = value.as_str().ok_or(Misfit::Strange)?;
            if longest(column.kind).is_some_and(|most| words.chars().nth(most).is_some()) {
                return Err(Misfit::TooLarge);
            }
            if let Kind::Moment = column.kind {
                let at =
                    chrono::DateTime::parse_from_rfc3339(words).map_err(|_| Misfit::Strange)?;
                *value = dates::moment(at).into();
                return Ok(());
            }
            text(column.kind, words)
        }
    };
    if fits { Ok(()) } else { Err(Misfit::Strange) }
}

/// The most characters of a text, where it may be any.
fn longest(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Line(most) | Kind::Name(most) | Kind::NameOrNone(most) => Some(most),
        Kind::Text => Some(TEXT_LIMIT),
        _ => None,
    }
}

fn text(kind: Kind, words: &str) -> bool {
    match kind {
        Kind::Id => ids::entry_id(words).is_ok(),
        Kind::Day => dates::parse(words).is_ok(),
        Kind::Time => zones::parse_time(words).is_ok(),
        Kind::Word(words_of) => words_of.contains(&words),
        Kind::NameOrNone(_) if words.is_empty() => true,
        Kind::Name(_) | Kind::NameOrNone(_) => names::tidy(words).is_ok_and(|tidy| tidy == words),
        Kind::Ref("wheel_set") => words.len() <= 100,
        Kind::Ref(to) => (to == "person" && words == ME) || ids::entry_id(words).is_ok(),
        _ => !words.contains('\0'),
    }
}
