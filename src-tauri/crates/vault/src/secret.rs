//! The journal key, in a type that cannot be printed and is wiped when it is dropped.
//!
//! What lives here: the 32 bytes, and the two texts that have to be made of them (for the database and for a slot).
//! What must not: any other way out. Both texts are wiped too, and neither ever grows, so no copy is left behind.

use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::random::Randomness;

/// Bytes in a journal key.
const LENGTH: usize = 32;

/// The key of one journal: 32 random bytes.
pub(crate) struct Key(SecretBox<[u8; LENGTH]>);

impl Key {
    /// A new key.
    pub(crate) fn random(random: &dyn Randomness) -> Result<Key, Error> {
        let mut bytes = SecretBox::new(Box::new([0; LENGTH]));
        random.fill(bytes.expose_secret_mut())?;
        Ok(Key(bytes))
    }

    /// The same key once more, wiped on its own when it is dropped.
    pub(crate) fn copy(&self) -> Key {
        let mut bytes = SecretBox::new(Box::new([0; LENGTH]));
        *bytes.expose_secret_mut() = *self.0.expose_secret();
        Key(bytes)
    }

    /// The key as 64 lower-case hexadecimal digits.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(2 * LENGTH));
        for byte in self.0.expose_secret() {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        text
    }

    /// Reads 64 lower-case hexadecimal digits, and nothing else.
    pub(crate) fn from_hex(text: &[u8]) -> Option<Key> {
        if text.len() != 2 * LENGTH {
            return None;
        }
        let mut bytes = SecretBox::new(Box::new([0; LENGTH]));
        for (byte, pair) in bytes
            .expose_secret_mut()
            .iter_mut()
            .zip(text.chunks_exact(2))
        {
            *byte = (digit(pair[0])? << 4) | digit(pair[1])?;
        }
        Some(Key(bytes))
    }

    /// The statement that hands the key to the database as it is, without a key derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * LENGTH + 32));
        text.push_str("PRAGMA key = \"x'");
        text.push_str(&self.hex());
        text.push_str("'\"");
        text
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandom;

    #[test]
    fn a_key_survives_its_own_text_and_is_not_printed() {
        let key = Key::random(&SystemRandom).unwrap();
        let hex = key.hex();
        assert_eq!(*Key::from_hex(hex.as_bytes()).unwrap().hex(), *hex);
        assert!(!format!("{key:?}").contains(hex.as_str()));
    }

    #[test]
    fn only_exactly_64_lower_case_digits_are_a_key() {
        assert!(Key::from_hex("0".repeat(63).as_bytes()).is_none());
        assert!(Key::from_hex("A".repeat(64).as_bytes()).is_none());
        assert!(Key::from_hex("g".repeat(64).as_bytes()).is_none());
    }
}
