//! Every page of the library, every phase and every family of questions as a row. What must not live here: how reading
//! age is reckoned.

use content::{Family, Page, Phase};

use crate::reading_age::Counts;
use crate::{columns, passages};

/// The pages in the order of the book.
pub(crate) fn library(pages: &[Page]) -> String {
    let row = |page: &Page| {
        let counts = Counts::of(&passages::of_page(page));
        let [sentences, age, smog] = figures(counts);
        let (part, sources) = (page.part.clone(), page.sources.join(", "));
        let place = page.place.to_string();
        [page.id.clone(), place, sentences, age, smog, part, sources]
    };
    let rows: Vec<[String; 7]> = pages.iter().map(row).collect();
    let heads = [
        "page",
        "place",
        "sentences",
        "age",
        "smog",
        "part",
        "sources",
    ];
    columns::of(heads, &rows, 1..=4)
}

/// The phases in the order of the walk.
pub(crate) fn phases(phases: &[Phase]) -> String {
    let row = |phase: &Phase| {
        let counts = Counts::of(&passages::of_phase(phase));
        let [sentences, age, smog] = figures(counts);
        let tasks = phase.tasks.len().to_string();
        [phase.id.clone(), tasks, sentences, age, smog]
    };
    let rows: Vec<[String; 5]> = phases.iter().map(row).collect();
    columns::of(["phase", "tasks", "sentences", "age", "smog"], &rows, 1..=4)
}

/// The families in the order of their file.
pub(crate) fn questions(families: &[Family]) -> String {
    let row = |family: &Family| {
        let counts = Counts::of(&passages::of_family(family));
        let [sentences, age, smog] = figures(counts);
        let questions = family.questions.len().to_string();
        [family.id.clone(), questions, sentences, age, smog]
    };
    let rows: Vec<[String; 5]> = families.iter().map(row).collect();
    let heads = ["family", "questions", "sentences", "age", "smog"];
    columns::of(heads, &rows, 1..=4)
}

/// How many whole sentences, and the two ages.
pub(crate) fn figures(counts: Counts) -> [String; 3] {
    let (age, smog) = (columns::years(counts.age()), columns::years(counts.smog()));
    [counts.sentences.to_string(), age, smog]
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;

    #[test]
    fn every_page_phase_and_family_has_its_row() {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let pages = library(&content.library);
        assert_eq!(pages.lines().count(), 1 + content.library.len());
        for (row, page) in pages.lines().skip(1).zip(&content.library) {
            assert!(row.starts_with(&page.id), "{row}");
        }
        let (phases, families) = (phases(&content.phases), questions(&content.questions));
        assert_eq!(phases.lines().count(), 1 + content.phases.len());
        assert_eq!(families.lines().count(), 1 + content.questions.len());
    }
}
