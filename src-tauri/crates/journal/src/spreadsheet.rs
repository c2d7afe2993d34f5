//! What a table must not do to whoever opens it: a spreadsheet works out a text that begins like a formula, whoever wrote
//! it. What must not live here: which tables there are, and how they are quoted.

use std::borrow::Cow;

/// What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection").
const FORMULAS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Words that would be read as a formula, made words again by the apostrophe spreadsheets know.
pub(crate) fn words(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULAS) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
