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
    let marks = row
        .bytes()
        .filter(|sign| matches!(sign, b',' | b'{' | b'['));
    (row.len() <= ROW && marks.take(MARKS + 1).count() <= MARKS).then_some(row)
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
