//! Where random bytes come from.
//!
//! What lives here: the trait that lets randomness be passed in, and the system's own.
//! What must not: a generator of our own. age draws its own file keys, salts and identities from the same system source.

use std::io;

/// A source of random bytes good enough for keys.
pub trait Randomness: Send + Sync {
    /// Fills `bytes`, all of them, or says why it cannot: a key must never be made of anything else.
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()>;
}

/// The operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Randomness for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        getrandom::fill(bytes).map_err(io::Error::other)
    }
}
