//! The whole sentences of a text: what a reading formula may be asked about. What must not live here: the formula, and
//! which texts are read.
//!
//! Where sentences end is `unicode-segmentation`'s to say (Unicode Standard Annex 29); two things are mended for English:
//! a question or a cry inside a sentence does not end it (“How was I?” often has one moment in mind), and an opening
//! that trails off (“What I am finding hard is…”) is not a sentence.

use unicode_segmentation::UnicodeSegmentation;

/// Fewer words than this are a label or an aside: “Where?”, “And what else?”. The formulas were fitted to running prose,
/// and a page of such would bring the figure down without being any easier to read.
const FEWEST_WORDS: usize = 5;

/// What may stand after the mark that ends a sentence.
const CLOSING: [char; 4] = ['”', '’', ')', '"'];

/// The sentences of at least five words that end in a full stop, a question mark or an exclamation mark.
pub(crate) fn whole(text: &str) -> Vec<&str> {
    let (mut found, mut from, mut to) = (Vec::new(), 0, 0);
    for (at, piece) in text.split_sentence_bound_indices() {
        // “… was I?” often has: what goes on in small letters belongs to the sentence before.
        if at > 0 && !piece.starts_with(char::is_lowercase) {
            found.push(&text[from..to]);
            from = at;
        }
        to = at + piece.len();
    }
    found.push(&text[from..to]);
    let whole = found.into_iter().map(str::trim);
    whole.filter(|sentence| is_whole(sentence)).collect()
}

/// The words of a sentence. A dash or a slash parts words; a hyphen and an apostrophe do not.
pub(crate) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | '/'))
        .filter(|word| word.contains(char::is_alphanumeric))
}

fn is_whole(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(CLOSING);
    end.ends_with(['.', '?', '!']) && words(sentence).count() >= FEWEST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let text = "Ask this, and not “Was it done?” every time. It cost £3.50: a page, no more. What would you say to it? \
            “You need not have worked it out.” That is what it means!";
        let expected = [
            "Ask this, and not “Was it done?” every time.",
            "It cost £3.50: a page, no more.",
            "What would you say to it?",
            "“You need not have worked it out.”",
            "That is what it means!",
        ];
        assert_eq!(whole(text), expected);
    }

    #[test]
    fn what_is_not_a_whole_sentence_is_left_out() {
        for text in [
            "",
            "Where?",
            "And what else?",
            "Half an hour, together, by phone if need be",
            "What I am finding hard is…",
            "5 minutes, and not a single one more",
        ] {
            assert_eq!(whole(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn words_as_one_counts_them() {
        let sentence = "A well-kept promise – the mentor’s and/or yours – is 100 % …";
        let counted: Vec<&str> = words(sentence).collect();
        let expected = [
            "A",
            "well-kept",
            "promise",
            "the",
            "mentor’s",
            "and",
            "or",
            "yours",
            "is",
            "100",
        ];
        assert_eq!(counted, expected);
    }
}
