//! One mistake in a content file, with its place and what to do about it. Finding mistakes belongs to `read`.

use std::fmt;

/// A mistake in a content file. As text it is one line: `instruments/grow.toml:12: what. What to do.`
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file, below `content/en`, with forward slashes.
    pub file: String,
    /// The line it stands on, from 1.
    pub line: usize,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do about it, as a sentence.
    pub next: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}. {}",
            self.file, self.line, self.what, self.next
        )
    }
}
