//! Rows of a file, one at a time and within bounds: what a file holds is never in memory as a tree of values, which takes many
//! times the room of its text. What must not live here: what a row means.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::export::rows::Fields;

/// The most bytes of one row. An entry of five texts, each as long as it may be, has half as many.
const ROW: usize = 2 * 1024 * 1024;
/// The most signs of one row at which a value may begin. Each can cost several hundred bytes; a form has some thousands.
const MARKS: usize = 40_000;

/// A row as it is kept: as text, which takes a tenth of the room.
#[derive(Clone)]
pub(crate) struct Kept(Box<str>);

impl Kept {
    pub(crate) fn of(fields: &Fields) -> Kept {
        // Names and values that were read once can always be written.
        let text = serde_json::to_string(fields).unwrap_or_default();
        Kept(text.into_boxed_str())
    }

    pub(crate) fn fields(&self) -> Fields {
        serde_json::from_str(&self.0).unwrap_or_default()
    }
}

/// A row as it stands in a file, unless it is too large or holds too much.
pub(crate) fn bounded(row: &str) -> Option<&str> {
    let marks = marks(row).take(MARKS + 1).count();
    (row.len() <= ROW && marks <= MARKS).then_some(row)
}

/// The signs at which a value may begin; those that stand in a text are somebody's own words, and cost nothing.
fn marks(row: &str) -> impl Iterator<Item = u8> {
    let (mut in_text, mut escaped) = (false, false);
    row.bytes().filter(move |sign| {
        let was_escaped = std::mem::take(&mut escaped);
        match sign {
            b'\\' if in_text => escaped = !was_escaped,
            b'"' if !was_escaped => in_text = !in_text,
            b',' | b'{' | b'[' => return !in_text,
            _ => {}
        }
        false
    })
}

/// Each of a list, in order, until one is not taken.
pub(crate) struct Each<F>(pub(crate) F);

impl<'de, F: FnMut(&'de str) -> bool> DeserializeSeed<'de> for Each<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, list: D) -> Result<(), D::Error> {
        list.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(&'de str) -> bool> Visitor<'de> for Each<F> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(one) = list.next_element::<&RawValue>()? {
            if !(self.0)(one.get()) {
                return Err(A::Error::custom("not taken"));
            }
        }
        Ok(())
    }
}

/// Goes through a list. Whether it is one, and all of it was taken.
pub(crate) fn each<'t>(list: &'t RawValue, take: impl FnMut(&'t str) -> bool) -> bool {
    let mut reader = serde_json::Deserializer::from_str(list.get());
    Each(take).deserialize(&mut reader).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_begins_a_value_counts_and_not_what_is_said() {
        let count = |row: &str| marks(row).count();
        assert_eq!(count(r#"{"a": [1, 2], "b": {}}"#), 5);
        assert_eq!(
            count(r#"{"a": "one, [two], {three", "b": ",\",\\\",", "c": "\\"}"#),
            3
        );
        let said = format!(r#"{{"answers": {{"first": "{}"}}}}"#, ", ".repeat(100_000));
        assert!(bounded(&said).is_some());
        let held = format!("[{}]", vec!["0"; MARKS + 1].join(","));
        assert!(bounded(&held).is_none() && bounded(&"x".repeat(ROW + 1)).is_none());
    }
}
