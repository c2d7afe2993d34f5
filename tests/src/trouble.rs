//! What can go wrong in a journey, as a sentence a person can act on. No kinds: nobody reacts to them but a reader.

use std::fmt;

/// A journey's result.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why a journey cannot go on.
pub struct Trouble(String);

impl Trouble {
    /// Trouble in these words.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

// A test that returns an error prints its Debug form: it must read as text, with its line breaks.
impl fmt::Debug for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        let mut said = error.to_string();
        let mut source = error.source();
        while let Some(inner) = source {
            said = format!("{said}: {inner}");
            source = inner.source();
        }
        Self(said)
    }
}
