//! Words that stand nowhere else: one stem for a run, and a number for each field. What must not live here: where they go.

use std::hash::{BuildHasher, RandomState};

/// See the module.
pub(crate) struct Canaries {
    stem: String,
    /// Each with the field it went into, and whether the journal is to keep it.
    typed: Vec<(String, String, bool)>,
}

impl Canaries {
    /// A stem nobody has written before: letters and no figure, so that nothing takes it for an address or a date.
    pub(crate) fn new() -> Self {
        let letter = |place: u32, chance: u64| {
            let nth = u8::try_from((chance >> (5 * place)) % 26).unwrap_or_default();
            char::from(b'a' + nth)
        };
        let chance = RandomState::new().hash_one("canary");
        let stem = (0..12).map(|place| letter(place, chance)).collect();
        Self {
            stem,
            typed: Vec::new(),
        }
    }

    /// What all of them begin with.
    pub(crate) fn stem(&self) -> &str {
        &self.stem
    }

    /// A new one, for a field whose text the journal keeps.
    pub(crate) fn kept(&mut self, field: &str) -> String {
        self.next(field, true)
    }

    /// A new one, for a field whose text nothing is to keep.
    pub(crate) fn passing(&mut self, field: &str) -> String {
        self.next(field, false)
    }

    fn next(&mut self, field: &str, keeps: bool) -> String {
        // In letters: "aa", "ab".
        let place = self.typed.len();
        let letter = |nth: usize| char::from(b'a' + u8::try_from(nth % 26).unwrap_or_default());
        let word = format!("{}{}{}", self.stem, letter(place / 26), letter(place));
        self.typed.push((word.clone(), field.to_owned(), keeps));
        word
    }

    /// The fields whose canary should be in this text and is not.
    pub(crate) fn not_in(&self, text: &str) -> Vec<&str> {
        let missing = self
            .typed
            .iter()
            .filter(|(word, _, keeps)| *keeps && !text.contains(word));
        missing.map(|(_, field, _)| field.as_str()).collect()
    }
}
