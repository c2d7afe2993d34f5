//! Whether the rows of actions and goals fit: what stands in each field. What becomes of a row is the journal's.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Fit, LINE_LIMIT, Misfit, TEXT_LIMIT, date, string, text};

/// The most rows an answer may have.
pub const ROWS_LIMIT: usize = 100;

/// The longest id of a row.
const ID_LIMIT: usize = 64;

/// A list of `{id, what, who, by, state, came, since}`.
pub(super) fn actions(answer: &Value) -> Fit {
    rows(answer, |field, value| match field {
        "who" => one_of(value, &["me", "them", "both"]),
        "state" => one_of(value, &["open", "done", "dropped"]),
        _ => common(field, value),
    })
}

/// A list of `{id, what, success, by, state, came, since}`.
pub(super) fn goals(answer: &Value) -> Fit {
    rows(answer, |field, value| match field {
        "success" => text(value, TEXT_LIMIT),
        "state" => one_of(value, &["open", "reached", "dropped"]),
        _ => common(field, value),
    })
}

fn rows(answer: &Value, fits: impl Fn(&str, &Value) -> Fit) -> Fit {
    let rows = answer
        .as_array()
        .ok_or(Misfit::WrongShape("a list of rows"))?;
    if rows.len() > ROWS_LIMIT {
        return Err(Misfit::WrongShape("at most 100 rows").into());
    }
    let mut seen = BTreeSet::new();
    for row in rows {
        let row = row
            .as_object()
            .ok_or(Misfit::WrongShape("a list of objects"))?;
        let id = string(row.get("id").unwrap_or(&Value::Null))?;
        if !seen.insert(id) {
            return Err(Misfit::Twice(id.to_owned()).into());
        }
        row.iter()
            .try_for_each(|(field, value)| fits(field, value))?;
    }
    Ok(())
}

fn common(field: &str, value: &Value) -> Fit {
    match field {
        "id" => id(value),
        "what" => text(value, LINE_LIMIT),
        "came" => text(value, TEXT_LIMIT),
        "by" | "since" => date(value),
        _ => Err(Misfit::WrongShape("a row with other fields").into()),
    }
}

fn id(value: &Value) -> Fit {
    let id = string(value)?;
    let plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    if id.is_empty() || id.len() > ID_LIMIT || !id.bytes().all(plain) {
        return Err(Misfit::WrongShape("a row with a plain id").into());
    }
    Ok(())
}

fn one_of(value: &Value, words: &'static [&'static str]) -> Fit {
    let word = string(value)?;
    if words.contains(&word) {
        return Ok(());
    }
    Err(Misfit::UnknownItem(word.to_owned()).into())
}
