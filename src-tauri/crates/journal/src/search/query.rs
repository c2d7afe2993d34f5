//! What somebody typed to find something. It is words, never a language: whatever would mean something to the index is
//! put between quotation marks or left out. Nothing here asks the index.

use unicode_normalization::UnicodeNormalization;

use super::fold::{Folded, fold};

/// The most characters that are read.
const LONGEST: usize = 400;
/// The most words and phrases that are looked for.
const MOST: usize = 12;
/// From so many letters on it can be told what is meant; below, results come by date.
const ENOUGH: usize = 3;

/// Up to so many letters the index has every beginning of a word at hand (`prefix` in the schema).
const AT_HAND: usize = 3;

/// What becomes of a last word that may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Any word that begins so.
    Open,
    /// The word as it stands.
    Whole,
    /// Any word with the first letters that are at hand: more than is meant.
    AtHand,
}

/// What is looked for: every part of it.
#[derive(Debug, Default)]
pub(crate) struct Query {
    pub(crate) parts: Vec<Part>,
    /// More was typed than is looked for.
    pub(crate) shortened: bool,
}

/// A word, or several that follow each other.
#[derive(Debug)]
pub(crate) struct Part {
    /// As they were typed.
    typed: Vec<String>,
    /// As they are compared; at least one.
    pub(crate) words: Vec<String>,
    /// Whether the last word may go on.
    pub(crate) open: bool,
}

impl Query {
    /// Reads what was typed. Words between "…" are a phrase; so is a word with something in it that is no letter. The
    /// last word may go on, unless it stands in a phrase that was closed.
    pub(crate) fn of(typed: &str) -> Query {
        let mut letters = typed.nfc();
        let read: String = letters.by_ref().take(LONGEST).collect();
        let read = read.replace(['“', '”', '„'], "\"");
        let mut query = Query {
            parts: Vec::new(),
            shortened: letters.next().is_some(),
        };
        let pieces: Vec<&str> = read.split('"').collect();
        for (place, piece) in pieces.iter().enumerate() {
            if place % 2 == 0 {
                piece
                    .split_whitespace()
                    .for_each(|word| query.add(word, true));
            } else {
                query.add(piece, place + 1 == pieces.len());
            }
        }
        query.shortened |= query.parts.len() > MOST;
        query.parts.truncate(MOST);
        let last = query.parts.len().saturating_sub(1);
        for part in query.parts.iter_mut().take(last) {
            part.open = false;
        }
        query
    }

    fn add(&mut self, piece: &str, open: bool) {
        let folded = Folded::of(piece);
        let (typed, words): (Vec<_>, Vec<_>) = folded
            .words()
            .map(|(at, word)| (piece[at].to_owned(), word.to_owned()))
            .unzip();
        if !words.is_empty() {
            self.parts.push(Part { typed, words, open });
        }
    }

    /// Whether there is nothing in it that can be looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether so little was typed that one thing fits as well as another.
    pub(crate) fn is_short(&self) -> bool {
        let words = self.parts.iter().flat_map(|part| &part.words);
        words.map(|word| word.chars().count()).sum::<usize>() < ENOUGH
    }

    /// Whether it ends in a word of one letter that may go on: that begins nearly every text there is, and is looked for in
    /// the newest only.
    pub(crate) fn ends_in_a_letter(&self) -> bool {
        self.parts.last().is_some_and(|part| {
            part.open && part.words.len() == 1 && part.words[0].chars().nth(1).is_none()
        })
    }

    /// The word it ends in, where that may go on and has more letters than the index has at hand. In other scripts than
    /// ours the index and we may see a word end elsewhere: then it alone is asked.
    pub(crate) fn long_beginning(&self) -> Option<&str> {
        let part = self.parts.last()?;
        let [word] = part.words.as_slice() else {
            return None;
        };
        (part.open && word.len() > AT_HAND && word.is_ascii()).then_some(word)
    }

    /// For the index: every part but a single letter at the end, each as a string.
    pub(crate) fn expression(&self, end: End) -> String {
        let asked = self.parts.len() - usize::from(self.ends_in_a_letter());
        let parts = self.parts.iter().take(asked).map(|part| {
            let typed = part.typed.join(" ");
            match end {
                End::Open if part.open => format!("\"{typed}\"*"),
                End::AtHand if part.open => {
                    let first: String = typed.chars().take(AT_HAND).collect();
                    format!("\"{first}\"*")
                }
                _ => format!("\"{typed}\""),
            }
        });
        parts.collect::<Vec<_>>().join(" AND ")
    }
}

impl Part {
    /// Where it stands among the words of a text: how many words from each place on, and whether the last is whole.
    pub(crate) fn found_at(&self, words: &[&str], place: usize) -> Option<bool> {
        let here = words.get(place..place + self.words.len())?;
        let (last, before) = self.words.split_last()?;
        let (end, start) = here.split_last()?;
        let before = start.iter().zip(before).all(|(here, word)| here == word);
        let whole = end == last;
        (before && (whole || (self.open && end.starts_with(last.as_str())))).then_some(whole)
    }
}

/// As a tag or a name is told from another.
pub(crate) fn alike(name: &str) -> String {
    fold(&name.nfc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression(typed: &str) -> String {
        Query::of(typed).expression(End::Open)
    }

    #[test]
    fn words_are_looked_for_all_together_and_the_last_may_go_on() {
        assert_eq!(expression("say no"), r#""say" AND "no"*"#);
        assert_eq!(
            expression(" “a flat tyre” re"),
            r#""a flat tyre" AND "re"*"#
        );
        assert_eq!(expression("\"a flat tyre\""), r#""a flat tyre""#);
        assert_eq!(expression("\"a flat"), r#""a flat"*"#);
        assert_eq!(expression("don’t"), r#""don t"*"#);
    }

    #[test]
    fn what_would_mean_something_to_the_index_is_words() {
        assert_eq!(
            expression("this AND NOT that"),
            r#""this" AND "AND" AND "NOT" AND "that"*"#
        );
        assert_eq!(
            expression("title: (a* OR ^b) - {c}"),
            r#""title" AND "a" AND "OR" AND "b""#
        );
        assert_eq!(expression("NEAR(a, 5)"), r#""NEAR a""#);
    }

    #[test]
    fn nothing_but_marks_is_nothing_to_look_for() {
        for typed in ["", "  ", "?!…", "\"\"", "*", "🌊", "\u{0}", "\"-\" (:)"] {
            assert!(Query::of(typed).is_empty(), "{typed:?}");
        }
    }

    #[test]
    fn too_much_is_shortened_and_says_so() {
        let long = Query::of(&"word ".repeat(2_000));
        assert!(long.shortened && long.parts.len() == MOST);
        assert!(Query::of(&"w".repeat(10_000)).shortened);
        assert!(!Query::of("a word").shortened);
    }

    #[test]
    fn a_letter_at_the_end_is_not_asked_of_the_index() {
        assert!(Query::of("s").ends_in_a_letter() && expression("s").is_empty());
        assert_eq!(expression("say n"), r#""say""#);
        assert_eq!(expression("\"say n\""), r#""say n""#);
    }

    #[test]
    fn of_a_long_beginning_the_first_letters_are_at_hand() {
        let long = Query::of("say meeti");
        assert_eq!(long.long_beginning(), Some("meeti"));
        for none in ["say mee", "\"say meeti\"", "漢字漢字"] {
            assert_eq!(Query::of(none).long_beginning(), None, "{none}");
        }
        assert_eq!(long.expression(End::AtHand), r#""say" AND "mee"*"#);
        assert_eq!(long.expression(End::Whole), r#""say" AND "meeti""#);
    }

    #[test]
    fn under_three_letters_little_can_be_told() {
        assert!(Query::of("be").is_short() && !Query::of("bed").is_short());
        assert!(!Query::of("a bc").is_short());
    }
}
