//! How hard content/ is to read as a whole, which sentences in it are the hardest, and the line that no file may cross.
//! What must not live here: the formulas.

use std::fmt::Write as _;

use crate::reading_age::Counts;
use crate::{books, columns, sentences};

/// The reading age that no form, page, phase or family may be above, by either formula. Ithaca writes for about 12 to 14.
/// Below it is no fault: a question of nine words cannot be hard, and need not be.
#[cfg(test)]
const OLDEST: f64 = 14.0;

/// Above this a sentence is worth reading aloud; most can be parted in two.
const HARD: f64 = 16.0;

/// A shorter sentence is hard only because a long word is in it, and that word is often the right one.
const FEWEST_WORDS: usize = 12;

/// A name and its texts.
type Texts = (String, Vec<String>);

/// The parts and the whole as rows.
pub(crate) fn whole(all: &[Texts]) -> String {
    let parts = ["instruments/", "library/", "phases/", "questions/", ""];
    let row = |part: &str| {
        let of_part = all.iter().filter(|(name, _)| name.starts_with(part));
        let texts: Vec<&String> = of_part.flat_map(|(_, texts)| texts).collect();
        let [sentences, age, smog] = books::figures(Counts::of(&texts));
        let name = part.trim_end_matches('/');
        let name = if name.is_empty() { "everything" } else { name };
        [name.to_owned(), sentences, age, smog]
    };
    columns::of(["part", "sentences", "age", "smog"], &parts.map(row), 1..=3)
}

/// The hardest sentences, one a line, with where they stand; nothing when there are none.
pub(crate) fn hardest(all: &[Texts]) -> String {
    let mut found = String::new();
    for (name, texts) in all {
        for sentence in texts.iter().flat_map(|text| sentences::whole(text)) {
            let age = Counts::of(&[sentence]).age().unwrap_or_default();
            if age > HARD && sentences::words(sentence).count() >= FEWEST_WORDS {
                let _ = writeln!(found, "{age:.0}  {name}: {sentence}");
            }
        }
    }
    if found.is_empty() {
        return found;
    }
    format!("Sentences to read aloud once more, by the first formula above {HARD}:\n{found}")
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;
    use crate::passages;

    fn all() -> Vec<Texts> {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        passages::all(&content)
    }

    #[test]
    fn nothing_reads_older_than_fourteen() {
        for (name, texts) in all() {
            let counts = Counts::of(&texts);
            for age in [counts.age(), counts.smog()].into_iter().flatten() {
                assert!(
                    age <= OLDEST,
                    "{name} reads at {age:.1}: run ./dev content, then part long sentences and find shorter words"
                );
            }
        }
    }

    #[test]
    fn every_file_has_something_to_measure() {
        for (name, texts) in all() {
            assert!(Counts::of(&texts).age().is_some(), "{name}");
        }
    }

    #[test]
    fn the_whole_is_more_than_its_parts() {
        let table = whole(&all());
        assert_eq!(table.lines().count(), 6);
        let last = table.lines().last().unwrap_or_default();
        assert!(last.starts_with("everything"), "{last}");
    }

    #[test]
    fn a_hard_sentence_is_named_with_its_place() {
        let hard = "Acknowledging organisational priorities, participants are encouraged to articulate developmental objectives collaboratively and systematically.";
        let texts = vec![hard.to_owned(), "Say what you want from it.".to_owned()];
        let found = hardest(&[("library/dull".to_owned(), texts)]);
        assert_eq!(found.lines().count(), 2, "{found}");
        assert!(
            found.ends_with(&format!("library/dull: {hard}\n")),
            "{found}"
        );
        assert_eq!(hardest(&[]), "");
    }
}
