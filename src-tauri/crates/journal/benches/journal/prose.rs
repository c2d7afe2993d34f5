//! Made-up prose for searching: words as unevenly common as real ones are, the same for the same seed.

/// How many different words there are.
const VOCABULARY: usize = 8_000;
const COMMON: [&str; 40] = [
    "the", "and", "to", "of", "a", "I", "in", "that", "it", "was", "for", "on", "with", "as", "we",
    "they", "he", "she", "asked", "said", "about", "what", "next", "meeting", "work", "time",
    "think", "feel", "mentor", "really", "would", "could", "after", "before", "this", "then",
    "there", "together", "thing", "walk",
];
const PARTS: [&str; 25] = [
    "ta", "re", "mo", "li", "con", "ver", "sa", "tion", "pre", "ing", "ga", "bel", "for", "the",
    "in", "an", "st", "or", "per", "un", "dis", "wa", "ke", "no", "chi",
];

/// A word that stands in one text of about a thousand.
pub(crate) const RARE: usize = 900;
/// A word that somebody began to write of in the last two weeks; nearly every text has one that begins as it does.
const LATELY: &str = "therapist ";

pub(crate) struct Prose {
    words: Vec<String>,
    /// How likely each word and those before it are together (Zipf: the tenth is a tenth as likely as the first).
    sums: Vec<f64>,
}

/// Knuth's MMIX generator; the high half of it.
fn next(state: &mut u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

fn pick(state: &mut u64, count: usize) -> usize {
    usize::try_from(next(state)).unwrap() % count
}

impl Prose {
    pub(crate) fn new() -> Prose {
        let mut state = 7;
        let mut words: Vec<String> = COMMON.map(str::to_owned).to_vec();
        while words.len() < VOCABULARY {
            let parts = 2 + pick(&mut state, 3);
            words.push(
                (0..parts)
                    .map(|_| PARTS[pick(&mut state, PARTS.len())])
                    .collect(),
            );
        }
        let mut sum = 0.0;
        let sums = (2..VOCABULARY + 2).map(|rank| {
            sum += 1.0 / f64::from(u32::try_from(rank).unwrap());
            sum
        });
        Prose {
            sums: sums.collect(),
            words,
        }
    }

    pub(crate) fn word(&self, number: usize) -> &str {
        &self.words[number]
    }

    /// About 150 words.
    pub(crate) fn text(&self, seed: u32) -> String {
        let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let most = self.sums[self.sums.len() - 1];
        let mut text = String::new();
        if seed < 140 && seed.is_multiple_of(3) {
            text.push_str(LATELY);
        }
        for number in 1..=150 {
            let chance = f64::from(u32::try_from(next(&mut state)).unwrap()) / 2_f64.powi(31);
            let at = self.sums.partition_point(|sum| *sum < chance * most);
            text.push_str(&self.words[at.min(VOCABULARY - 1)]);
            text.push_str(if number % 50 == 0 { ".\n\n" } else { " " });
        }
        text
    }
}
