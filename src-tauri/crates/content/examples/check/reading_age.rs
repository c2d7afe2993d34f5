//! How old a reader has to be, by two published formulas. What must not live here: what is measured, and how sentences
//! and syllables are told.
//!
//! **Flesch–Kincaid grade**: Kincaid, Fishburne, Rogers and Chissom, “Derivation of new readability formulas”, US Navy
//! Research Branch Report 8-75, 1975. 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59.
//!
//! **SMOG grade**: G. Harry `McLaughlin`, “SMOG grading: a new readability formula”, Journal of Reading 12 (8), 1969.
//! 1.0430 × √(30 × long words ÷ sentences) + 3.1291, where a long word has three syllables or more. It is what health
//! writers in Britain test with. It asks who understands *everything*, so it stands two or three years above the other;
//! the study behind it had thirty sentences of each text, and with fewer it leaps.
//!
//! Both count school years, and the age is the year plus five, since a child begins the first grade at six. They are
//! asked only about whole sentences (`sentences`): when every label and heading counts as a sentence of its own, the
//! figure falls by three or four years and says nothing. How the line “about 12 to 14” is read is in docs/CONTENT.md.

use crate::{sentences, syllables};

/// What the tables call the figures.
pub(crate) const FORMULAS: &str = "age and smog: reading age in years by the Flesch–Kincaid grade (1975) and the SMOG grade (1969), each plus 5, of the\nwhole sentences only; sentences: how many those are. SMOG is left out below ten.";

/// Fewer sentences than this leave SMOG to chance: one long word more or less would move it by a year.
const FEWEST_FOR_SMOG: u32 = 10;

/// What stands in the whole sentences of several texts.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) words: u32,
    pub(crate) sentences: u32,
    pub(crate) syllables: u32,
    /// Words of three syllables or more.
    pub(crate) long_words: u32,
}

impl Counts {
    pub(crate) fn of(texts: &[impl AsRef<str>]) -> Counts {
        let mut counts = Counts::default();
        let texts = texts.iter().map(AsRef::as_ref);
        for sentence in texts.flat_map(sentences::whole) {
            counts.sentences += 1;
            for syllables in sentences::words(sentence).map(syllables::of) {
                counts.words += 1;
                counts.syllables += syllables;
                counts.long_words += u32::from(syllables >= 3);
            }
        }
        counts
    }

    /// By the Flesch–Kincaid grade, in years; none when there are no sentences.
    pub(crate) fn age(self) -> Option<f64> {
        let [words, sentences, syllables] =
            [self.words, self.sentences, self.syllables].map(f64::from);
        let age = || 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0;
        (self.sentences > 0).then(age)
    }

    /// By the SMOG grade, in years; none when there are too few sentences to say.
    pub(crate) fn smog(self) -> Option<f64> {
        let [sentences, long_words] = [self.sentences, self.long_words].map(f64::from);
        let age = || 1.0430 * (30.0 * long_words / sentences).sqrt() + 3.1291 + 5.0;
        (self.sentences >= FEWEST_FOR_SMOG).then(age)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "We talk. You say what you want to do. Then I ask you how it was.";
    const HEAVY: &str = "Participants are encouraged to articulate developmental objectives collaboratively, acknowledging organisational priorities.";

    #[test]
    fn only_whole_sentences_count() {
        let counts = Counts::of(&[
            "Say it to a patient listener. Then wait…",
            "A heading",
            PLAIN,
        ]);
        let expected = Counts {
            words: 6 + 7 + 7,
            sentences: 3,
            syllables: 9 + 7 + 7,
            long_words: 1,
        };
        assert_eq!(counts, expected);
    }

    #[test]
    fn the_formulas_by_hand() {
        // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 − 15.59 + 5.
        let counts = Counts::of(&["The cat sat on the mat."]);
        let age = counts.age().unwrap_or_default();
        assert!((age - 3.55).abs() < 1e-9, "{age}");
        assert_eq!(counts.smog(), None);
        // 12 long words in 10 sentences: 1.0430 × √36 + 3.1291 + 5.
        let counts = Counts {
            sentences: 10,
            long_words: 12,
            ..Counts::default()
        };
        let smog = counts.smog().unwrap_or_default();
        assert!((smog - 14.3871).abs() < 1e-9, "{smog}");
        assert_eq!(Counts::of(&["…"]).age(), None);
    }

    #[test]
    fn longer_words_and_sentences_need_an_older_reader() {
        let age = |text| Counts::of(&[text]).age().unwrap_or_default();
        assert!(age(PLAIN) < 8.0, "{}", age(PLAIN));
        assert!(age(HEAVY) > 18.0, "{}", age(HEAVY));
        let smog = |text| Counts::of(&[text; 10]).smog().unwrap_or_default();
        assert!(smog(HEAVY) > 18.0, "{}", smog(HEAVY));
    }
}
