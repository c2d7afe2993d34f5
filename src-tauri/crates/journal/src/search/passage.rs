//! A found text: how well it fits, and the piece of it that shows why. Text and marks stay apart to the last, as data;
//! nothing here makes HTML.

use std::ops::Range;

use super::fold::{Folded, Known};
use super::query::Query;
use crate::views::Piece;

/// How many characters of a text stand before the first word that was looked for, about.
const BEFORE: usize = 50;
/// How many characters are shown in all, about.
const LENGTH: usize = 180;

/// A text that was looked through.
pub(crate) struct Looked<'a> {
    text: &'a str,
    /// Where each part was found, in order, with the part's place in the query.
    found: Vec<(Range<usize>, usize)>,
    /// How often whole words were found, and beginnings of words.
    whole: u32,
    begun: u32,
    /// How many of the parts were found at all.
    pub(crate) parts: usize,
}

impl<'a> Looked<'a> {
    pub(crate) fn through(text: &'a str, query: &Query) -> Looked<'a> {
        Looked::among(text, Folded::of(text).words(), query)
    }

    /// The same, of a text whose words are known.
    pub(crate) fn known(known: &'a Known, query: &Query) -> Looked<'a> {
        Looked::among(&known.text, known.words(), query)
    }

    fn among<'w>(
        text: &'a str,
        words: impl Iterator<Item = (Range<usize>, &'w str)>,
        query: &Query,
    ) -> Looked<'a> {
        let (at, words): (Vec<_>, Vec<_>) = words.unzip();
        let mut looked = Looked {
            text,
            found: Vec::new(),
            whole: 0,
            begun: 0,
            parts: 0,
        };
        for (number, part) in query.parts.iter().enumerate() {
            let before = looked.found.len();
            for place in 0..words.len() {
                if let Some(whole) = part.found_at(&words, place) {
                    let end = at[place + part.words.len() - 1].end;
                    looked.found.push((at[place].start..end, number));
                    looked.whole += u32::from(whole);
                    looked.begun += u32::from(!whole);
                }
            }
            looked.parts += usize::from(looked.found.len() > before);
        }
        looked.found.sort_by_key(|(at, _)| (at.start, at.end));
        looked
    }

    /// How much speaks for it: whole words count more than beginnings, and the fifth time no more than the fourth.
    pub(crate) fn worth(&self) -> u32 {
        2 * self.whole.min(4) + self.begun.min(4)
    }

    /// The whole text with what was found marked.
    pub(crate) fn whole(&self) -> Vec<Piece> {
        self.pieces(0..self.text.len())
    }

    /// The stretch of the text that has most of what was looked for, cut at words; its beginning when it has none of it.
    pub(crate) fn stretch(&self) -> Vec<Piece> {
        let start = self.start_of_best();
        let from = if start == 0 {
            0
        } else {
            self.word_before(start)
        };
        let to = self.end_after(from);
        let mut pieces = self.pieces(from..to);
        if from > 0 {
            pieces.insert(0, Piece::plain("… "));
        }
        if to < self.text.len() {
            pieces.push(Piece::plain(" …"));
        }
        pieces
    }

    /// Where the first word stands from which on most different parts are in reach.
    fn start_of_best(&self) -> usize {
        let reach = |start: usize| {
            let near = self.found.iter().filter(move |(at, _)| {
                at.start >= start && at.end <= start.saturating_add(LENGTH - BEFORE)
            });
            let mut parts: Vec<usize> = near.map(|(_, part)| *part).collect();
            parts.sort_unstable();
            parts.dedup();
            parts.len()
        };
        let mut best = (0, 0);
        // Of a word found a thousand times the first places are as good as the others.
        for (at, _) in self.found.iter().take(40) {
            let parts = reach(at.start);
            if parts > best.0 {
                best = (parts, at.start);
            }
        }
        best.1
    }

    fn word_before(&self, start: usize) -> usize {
        let least = floor(self.text, start.saturating_sub(BEFORE));
        if least == 0 {
            return 0;
        }
        self.text[least..start]
            .find(char::is_whitespace)
            .map_or(least, |gap| ceil(self.text, least + gap + 1))
    }

    fn end_after(&self, from: usize) -> usize {
        let most = ceil(self.text, from.saturating_add(LENGTH));
        if most >= self.text.len() {
            return self.text.len();
        }
        // What was found is never cut through.
        let through = self
            .found
            .iter()
            .find(|(at, _)| at.start < most && at.end > most);
        if let Some((at, _)) = through {
            return at.end;
        }
        self.text[from..most]
            .rfind(char::is_whitespace)
            .map_or(most, |gap| from + gap)
    }

    fn pieces(&self, within: Range<usize>) -> Vec<Piece> {
        let (mut pieces, mut at) = (Vec::new(), within.start);
        for (found, _) in &self.found {
            let (start, end) = (found.start.max(at), found.end.min(within.end));
            if start >= end {
                continue;
            }
            if start > at {
                pieces.push(Piece::plain(&self.text[at..start]));
            }
            pieces.push(Piece {
                text: self.text[start..end].to_owned(),
                marked: true,
            });
            at = end;
        }
        if at < within.end {
            pieces.push(Piece::plain(&self.text[at..within.end]));
        }
        pieces
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at.min(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(pieces: &[Piece]) -> String {
        let each = pieces.iter().map(|piece| {
            if piece.marked {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        });
        each.collect()
    }

    fn whole(text: &str, typed: &str) -> String {
        said(&Looked::through(text, &Query::of(typed)).whole())
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_was_written() {
        assert_eq!(whole("Gyda Siân ddoe", "sian"), "Gyda [Siân] ddoe");
        assert_eq!(
            whole("rota, Rotas, rotation", "rota"),
            "[rota], [Rotas], [rotation]"
        );
        assert_eq!(
            whole("a flat tyre, flat", "\"flat tyre\""),
            "a [flat tyre], flat"
        );
        assert_eq!(whole("<b>bold</b> & co", "b co"), "<[b]>bold</[b]> & [co]");
    }

    #[test]
    fn a_long_text_is_shown_where_most_of_it_stands() {
        let text = format!(
            "{}rota then {} the rota and Idris {}",
            "one ".repeat(80),
            "two ".repeat(80),
            "end ".repeat(80)
        );
        let shown = said(&Looked::through(&text, &Query::of("rota idris")).stretch());
        assert!(shown.contains("the [rota] and [Idris]"), "{shown}");
        assert!(
            shown.starts_with("… two") && shown.ends_with("end …"),
            "{shown}"
        );
        assert!(shown.chars().count() < LENGTH + 20);
    }

    proptest! {
        #[test]
        fn any_text_can_be_shown_for_any_words(text in "\\PC{0,400}", typed in "\\PC{0,20}") {
            let looked = Looked::through(&text, &Query::of(&typed));
            let whole: String = looked.whole().into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(whole, text.clone());
            prop_assert!(looked.stretch().len() <= text.len() + 3);
        }
    }
}
