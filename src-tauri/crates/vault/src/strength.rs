//! An honest estimate of a passphrase.
//!
//! What lives here: the estimate. What must not: the rule what is enough, and any hint of how it was reached that
//! would repeat a part of the passphrase.

use secrecy::{ExposeSecret, SecretString};

/// How well a passphrase would stand up to guessing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// From 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// The decimal logarithm of the number of guesses needed; 0 or more.
    pub guesses_log10: f64,
}

/// Estimates with zxcvbn, which looks at the first 100 characters.
pub fn strength(passphrase: &SecretString) -> Strength {
    let estimate = zxcvbn::zxcvbn(passphrase.expose_secret(), &[]);
    Strength {
        score: estimate.score().into(),
        guesses_log10: estimate.guesses_log10().max(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_is_weak_and_long_is_strong() {
        let empty = strength(&"".into());
        assert_eq!((empty.score, empty.guesses_log10), (0, 0.0));
        assert_eq!(strength(&"password1".into()).score, 0);
        assert_eq!(strength(&"four plain words nobody drew".into()).score, 4);
    }
}
