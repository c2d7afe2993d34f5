//! How old a reader has to be, by the Flesch–Kincaid grade: Kincaid, Fishburne, Rogers and Chissom, “Derivation of new
//! readability formulas”, US Navy Research Branch Report 8-75, 1975.
//!
//! grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59, and the age is the grade plus five, since a
//! child begins the first grade at six. Syllables are counted by the sound of the letters, without a dictionary: right
//! for nearly every English word, and near enough for an average. What must not live here: what is measured.

/// What the table calls the figure.
pub(crate) const FORMULA: &str =
    "Flesch–Kincaid grade (1975) plus 5, syllables counted by a rule of thumb";

/// Words, sentences and syllables of several texts. Each text ends a sentence, with or without a full stop.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) words: u32,
    pub(crate) sentences: u32,
    pub(crate) syllables: u32,
}

impl Counts {
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Counts {
        let mut counts = Counts::default();
        for text in texts {
            counts.add(text);
        }
        counts
    }

    fn add(&mut self, text: &str) {
        for sentence in text.split(['.', '!', '?', '…', ':', ';']) {
            let before = self.words;
            // A dash parts words, a hyphen and an apostrophe do not.
            for word in sentence.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | '/'))
            {
                if word.contains(char::is_alphanumeric) {
                    self.words += 1;
                    self.syllables += syllables(word);
                }
            }
            self.sentences += u32::from(self.words > before);
        }
    }

    /// In years; none when there are no words.
    pub(crate) fn reading_age(self) -> Option<f64> {
        if self.words == 0 {
            return None;
        }
        let [words, sentences, syllables] =
            [self.words, self.sentences, self.syllables].map(f64::from);
        Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0)
    }
}

/// How many syllables a word has; at least one. The parts of a hyphenated word are counted one by one.
fn syllables(word: &str) -> u32 {
    word.split('-')
        .filter(|part| part.contains(char::is_alphanumeric))
        .map(of_part)
        .sum()
}

fn of_part(part: &str) -> u32 {
    let letters: Vec<char> = part
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiouyé".contains(*c));
    let groups = (0..letters.len())
        .filter(|&at| vowel(at) && (at == 0 || !vowel(at - 1)))
        .count();
    let written: String = letters.iter().collect();
    let count = groups + parted(&written) - silent(&written).min(groups);
    u32::try_from(count.max(1)).unwrap_or(1)
}

/// Vowels that stand together and are spoken apart: "cre-ate", "tri-al", "be-ing", "du-al".
fn parted(word: &str) -> usize {
    const APART: [&str; 12] = [
        "creat", "react", "ial", "iou", "iet", "eing", "ying", "uing", "ual", "idea", "area",
        "ience",
    ];
    // Where these stand, one of those is one sound after all: "special", "precious", "patience".
    const TOGETHER: [&str; 7] = [
        "cial", "tial", "cious", "tious", "gious", "tience", "nscience",
    ];
    let count = |patterns: &[&str]| -> usize {
        patterns
            .iter()
            .map(|pattern| word.matches(pattern).count())
            .sum()
    };
    count(&APART).saturating_sub(count(&TOGETHER))
}

/// Written at the end and not spoken: "time", "asked", "times".
fn silent(word: &str) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    let ends = |end: &str, unless: &[&str]| {
        word.strip_suffix(end)
            .is_some_and(|stem| !stem.is_empty() && !unless.iter().any(|last| stem.ends_with(last)))
    };
    let before_end = |end: &str| word.strip_suffix(end).and_then(|stem| stem.chars().last());
    let after_consonant = |end: &str| before_end(end).is_some_and(|c| !vowel(c));
    // "table" keeps its sound, "whole" does not: an l after a consonant is spoken.
    let spoken_le = word
        .strip_suffix("le")
        .or_else(|| word.strip_suffix("les"))
        .and_then(|stem| stem.chars().last())
        .is_some_and(|c| !vowel(c));
    let e = ends("e", &[]) && after_consonant("e") && !spoken_le;
    let es =
        ends("es", &["s", "x", "z", "ch", "sh", "c", "g"]) && after_consonant("es") && !spoken_le;
    let ed = ends("ed", &["t", "d"]) && after_consonant("ed");
    usize::from(e || es || ed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_as_they_are_spoken() {
        let spoken = [
            ("a", 1),
            ("the", 1),
            ("time", 1),
            ("times", 1),
            ("asked", 1),
            ("wanted", 2),
            ("changes", 2),
            ("table", 2),
            ("people", 2),
            ("whole", 1),
            ("you’ve", 1),
            ("what’s", 1),
            ("mentor", 2),
            ("meeting", 2),
            ("being", 2),
            ("trying", 2),
            ("create", 2),
            ("special", 2),
            ("quiet", 2),
            ("science", 2),
            ("patience", 2),
            ("precious", 2),
            ("idea", 3),
            ("area", 3),
            ("serious", 3),
            ("actual", 3),
            ("experience", 4),
            ("relationship", 4),
            ("assessment", 3),
            ("well-known", 2),
            ("development", 4),
            ("confidential", 4),
            ("10", 1),
        ];
        for (word, count) in spoken {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn words_and_sentences() {
        let counts = Counts::of([
            "Say it. Then wait…",
            "Trust – and a well-kept promise",
            "—",
            "",
        ]);
        assert_eq!((counts.words, counts.sentences), (9, 3));
    }

    #[test]
    fn the_formula_by_hand() {
        // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 − 15.59 + 5.
        let age = Counts::of(["The cat sat on the mat."]).reading_age();
        assert!((age.unwrap_or_default() - 3.55).abs() < 1e-9, "{age:?}");
        assert_eq!(Counts::of(["…"]).reading_age(), None);
    }

    #[test]
    fn longer_words_and_sentences_need_an_older_reader() {
        let of = |text| Counts::of([text]).reading_age().unwrap_or_default();
        let plain = of("We talk. You say what you want. I ask.");
        let heavy = of(
            "Participants are encouraged to articulate developmental objectives collaboratively, acknowledging organisational priorities.",
        );
        assert!(plain < 8.0, "{plain}");
        assert!(heavy > 18.0, "{heavy}");
    }
}
