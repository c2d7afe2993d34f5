//! Words as they are compared: in small letters, without accents, whatever stands between them. The index folds by the
//! rules of its own tokeniser; this is for what is ranked, marked and looked for outside it. Nothing here reads a journal.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letter that `letter` is without accents, in small letters; none of a mark alone.
fn plain(letter: char, into: &mut String) {
    if letter.is_ascii() {
        into.push(letter.to_ascii_lowercase());
        return;
    }
    for part in letter.nfd().filter(|part| !is_combining_mark(*part)) {
        into.extend(part.to_lowercase());
    }
}

/// A text in small letters without accents.
pub(crate) fn fold(text: &str) -> String {
    Folded::of(text).text
}

/// A folded text that knows where each of its letters came from.
pub(crate) struct Folded {
    text: String,
    /// For each byte of the folded text the byte it came from, and the end; none when they are the same.
    from: Option<Vec<usize>>,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Folded {
        if text.is_ascii() {
            return Folded {
                text: text.to_ascii_lowercase(),
                from: None,
            };
        }
        let (mut folded, mut from) = (String::with_capacity(text.len()), Vec::new());
        for (at, letter) in text.char_indices() {
            plain(letter, &mut folded);
            from.resize(folded.len(), at);
        }
        from.push(text.len());
        Folded {
            text: folded,
            from: Some(from),
        }
    }

    /// Each word: where it stands in the text it came from, and how it is compared.
    pub(crate) fn words(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        self.places().map(|at| {
            (
                self.came_from(at.start)..self.came_from(at.end),
                &self.text[at],
            )
        })
    }

    /// Where each word stands in the folded text.
    fn places(&self) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let start = at + self.text[at..].find(char::is_alphanumeric)?;
            let rest = &self.text[start..];
            let end = start
                + rest
                    .find(|letter: char| !letter.is_alphanumeric())
                    .unwrap_or(rest.len());
            at = end;
            Some(start..end)
        })
    }

    fn came_from(&self, at: usize) -> usize {
        self.from
            .as_ref()
            .map_or(at, |from| from.get(at).copied().unwrap_or_default())
    }
}

/// A text of which it is known where its words are, to be looked through again and again.
pub(crate) struct Known {
    pub(crate) text: String,
    folded: String,
    /// Of each word: where it stands in the text, and in the folded one.
    places: Vec<(Range<u32>, Range<u32>)>,
}

impl Known {
    /// Knows the words of a text, which has less than 4 GB.
    pub(crate) fn of(text: String) -> Known {
        let folded = Folded::of(&text);
        let short = |range: Range<usize>| {
            let end = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            end(range.start)..end(range.end)
        };
        let places = folded
            .places()
            .map(|at| {
                let from = folded.came_from(at.start)..folded.came_from(at.end);
                (short(from), short(at))
            })
            .collect();
        Known {
            places,
            folded: folded.text,
            text,
        }
    }

    /// As [`Folded::words`].
    pub(crate) fn words(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        let long = |range: &Range<u32>| range.start as usize..range.end as usize;
        self.places
            .iter()
            .map(move |(at, word)| (long(at), &self.folded[long(word)]))
    }

    /// The whole text as it is compared.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn welsh_names_and_english_words_are_compared_without_accents() {
        for (written, folded) in [
            ("Siân", "sian"),
            ("Ŵyn Tŷ", "wyn ty"),
            ("LLŶN", "llyn"),
            ("cafe\u{301}", "cafe"),
            ("O’Brien", "o’brien"),
            ("عبد", "عبد"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Gyda Siân, y tŷ!";
        let folded = Folded::of(text);
        let words: Vec<_> = folded.words().map(|(at, word)| (&text[at], word)).collect();
        assert_eq!(
            words,
            [("Gyda", "gyda"), ("Siân", "sian"), ("y", "y"), ("tŷ", "ty")]
        );
    }

    proptest! {
        #[test]
        fn a_text_that_is_known_has_the_same_words(text in "\\PC{0,60}") {
            let known = Known::of(text.clone());
            prop_assert!(known.words().eq(Folded::of(&text).words()));
            prop_assert_eq!(known.folded(), fold(&text));
        }

        #[test]
        fn every_word_lies_on_whole_letters(text in "\\PC{0,60}") {
            for (at, word) in Folded::of(&text).words() {
                prop_assert!(text.get(at).is_some() && !word.is_empty());
            }
        }
    }
}
