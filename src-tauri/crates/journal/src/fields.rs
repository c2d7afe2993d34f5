//! What a person types into a field outside an entry: within the same limits as an answer, and with words where words
//! are needed.

use content::{LINE_LIMIT, TEXT_LIMIT};

use crate::error::Error;

/// A line that must say something, without the white space around it. `field` is named when it is too long.
pub(crate) fn line(field: &'static str, typed: &str) -> Result<String, Error> {
    let line = typed.trim();
    if line.is_empty() {
        return Err(Error::WhatMissing);
    }
    within(field, line, LINE_LIMIT).map(str::to_owned)
}

/// A text that may be empty, exactly as it was typed.
pub(crate) fn text(field: &'static str, typed: String) -> Result<String, Error> {
    within(field, &typed, TEXT_LIMIT)?;
    Ok(typed)
}

fn within<'a>(field: &'static str, typed: &'a str, limit: usize) -> Result<&'a str, Error> {
    if typed.chars().nth(limit).is_some() {
        return Err(Error::TooLong(field));
    }
    Ok(typed)
}
