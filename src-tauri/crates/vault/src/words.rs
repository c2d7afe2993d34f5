//! The recovery words: twelve from the BIP 39 English list, written on paper.
//!
//! What lives here: making them, reading what a person types or pastes, and naming what is wrong with it before any
//! slow work. What must not: the slot they open.

use std::fmt;

use bip39::{Language, Mnemonic};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::error::Error;
use crate::random::Randomness;

/// How many words there are.
const COUNT: usize = 12;

/// The longest piece of a typed word that is repeated in an error, in characters.
const MAX_REPEATED: usize = 32;

/// Twelve words that fit together. Wiped when dropped.
pub struct RecoveryWords(Mnemonic);

/// Why a text cannot be recovery words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// A word is not on the list.
    #[error("word {position} is not on the list")]
    Unknown {
        /// Which one, counted from 1.
        position: usize,
        /// The word as it was typed, in lower case, cut after 32 characters.
        word: String,
        /// The word on the list that is nearest to it.
        nearest: &'static str,
    },
    /// There are this many words, not twelve.
    #[error("there are {0} words, not twelve")]
    Count(usize),
    /// Twelve words of the list that were never made together: one is wrong, or two are swapped.
    #[error("the words do not fit together")]
    DoNotFit,
}

impl RecoveryWords {
    /// New words, from 16 random bytes.
    pub fn generate(random: &dyn Randomness) -> Result<RecoveryWords, Error> {
        let mut entropy = Zeroizing::new([0; 16]);
        random.fill(&mut *entropy)?;
        let words = Mnemonic::from_entropy_in(Language::English, &*entropy)
            .map_err(|error| Error::Io(std::io::Error::other(error)))?;
        Ok(RecoveryWords(words))
    }

    /// Reads typed or pasted words: any case, any white space, commas and numbering ("1.", "2)") allowed.
    pub fn parse(text: &str) -> Result<RecoveryWords, WordsError> {
        let lower = Zeroizing::new(text.to_lowercase());
        let words = Zeroizing::new(
            lower
                .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
                .map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit()))
                .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ')' | ':')))
                .filter(|word| !word.is_empty())
                .map(ToOwned::to_owned)
                .collect::<Vec<String>>(),
        );
        for (index, word) in words.iter().enumerate().take(COUNT) {
            if Language::English.find_word(word).is_none() {
                return Err(unknown(index + 1, word));
            }
        }
        if words.len() != COUNT {
            return Err(WordsError::Count(words.len()));
        }
        let joined = Zeroizing::new(words.join(" "));
        Mnemonic::parse_in_normalized(Language::English, &joined)
            .map(RecoveryWords)
            .map_err(|_| WordsError::DoNotFit)
    }

    /// The words, in order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.0.words()
    }

    /// The words as the passphrase of an age file: lower case, joined by single spaces.
    pub(crate) fn passphrase(&self) -> SecretString {
        // Sized first: a text that grows leaves copies of itself behind.
        let length = self.words().map(|word| word.len() + 1).sum();
        let mut text = Zeroizing::new(String::with_capacity(length));
        for word in self.words() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        SecretString::from(text.as_str())
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(…)")
    }
}

fn unknown(position: usize, word: &str) -> WordsError {
    WordsError::Unknown {
        position,
        word: word.chars().take(MAX_REPEATED).collect(),
        nearest: nearest(word),
    }
}

/// The listed word with the fewest letters to change; among equals, one that begins with the same letters.
fn nearest(word: &str) -> &'static str {
    let typed: Vec<char> = word.chars().take(MAX_REPEATED).collect();
    Language::English
        .word_list()
        .iter()
        .copied()
        .min_by_key(|listed| {
            let same = listed
                .chars()
                .zip(&typed)
                .take_while(|(a, b)| a == *b)
                .count();
            (distance(&typed, listed), usize::MAX - same)
        })
        .unwrap_or_default()
}

/// How many letters must be added, dropped, replaced or swapped with their neighbour.
fn distance(typed: &[char], listed: &str) -> usize {
    let listed: Vec<char> = listed.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=listed.len()).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in listed.iter().enumerate() {
            let replaced = row[j] + usize::from(letter != other);
            let mut least = replaced.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && typed[i - 1] == *other && *letter == listed[j - 1] {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[listed.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandom;
    use proptest::prelude::*;

    /// BIP 39's own test vector for sixteen bytes of 0x7f.
    const VECTOR: &str =
        "legal winner thank year wave sausage worth useful legal winner thank yellow";

    fn text(words: &RecoveryWords) -> String {
        words.words().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn new_words_are_twelve_read_themselves_back_and_are_not_printed() {
        let words = RecoveryWords::generate(&SystemRandom).unwrap();
        assert_eq!(words.words().count(), 12);
        assert_eq!(
            text(&RecoveryWords::parse(&text(&words)).unwrap()),
            text(&words)
        );
        assert_eq!(format!("{words:?}"), "RecoveryWords(…)");
    }

    #[test]
    fn paper_is_read_as_people_type_it() {
        let numbered: Vec<String> = VECTOR
            .split(' ')
            .zip(1..)
            .map(|(word, n)| format!("{n}. {}", word.to_uppercase()))
            .collect();
        let numbered = numbered.join("\n");
        for typed in [
            VECTOR.replace(' ', "\n  "),
            VECTOR.replace(' ', ", "),
            numbered,
        ] {
            assert_eq!(text(&RecoveryWords::parse(&typed).unwrap()), VECTOR);
        }
    }

    #[test]
    fn a_word_not_on_the_list_is_named_with_its_nearest() {
        for (typed, nearest) in [
            ("tabel", "table"),
            ("winnr", "winner"),
            ("thanks", "thank"),
            ("sausaeg", "sausage"),
        ] {
            let words = VECTOR.replacen("worth", typed, 1);
            let expected = WordsError::Unknown {
                position: 7,
                word: typed.into(),
                nearest,
            };
            assert_eq!(RecoveryWords::parse(&words).unwrap_err(), expected);
        }
    }

    #[test]
    fn a_wrong_count_and_words_that_do_not_fit_are_told_apart() {
        assert_eq!(RecoveryWords::parse("").unwrap_err(), WordsError::Count(0));
        assert_eq!(
            RecoveryWords::parse(&format!("{VECTOR} zoo")).unwrap_err(),
            WordsError::Count(13)
        );
        assert_eq!(
            RecoveryWords::parse(&["zoo"; 12].join(" ")).unwrap_err(),
            WordsError::DoNotFit
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_calmly(typed in ".{0,400}") {
            let _ = RecoveryWords::parse(&typed);
        }

        #[test]
        fn any_sixteen_bytes_make_words_that_read_back(entropy in any::<[u8; 16]>()) {
            let made = Mnemonic::from_entropy_in(Language::English, &entropy).unwrap().to_string();
            prop_assert_eq!(text(&RecoveryWords::parse(&made).unwrap()), made);
        }
    }
}
