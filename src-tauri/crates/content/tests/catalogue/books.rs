//! What the catalogue asks of the question bank and the library.

use std::collections::BTreeSet;

use crate::content;

/// The families of the question bank, by how many questions they have.
const QUESTIONS: [usize; 11] = [6, 5, 5, 3, 5, 5, 5, 4, 5, 4, 5];

/// The pages, in the order of the catalogue.
#[rustfmt::skip] // as many to a line as there were to a line there
const PAGES: &[&str] = &[
    "what-mentoring-is", "kinds-of-help", "kinds-of-mentoring",
    "five-phases", "contracting", "listening", "questioning", "feedback", "grow", "oskar-and-oscar", "three-stages",
    "wheel-of-life", "preparing-as-a-mentee", "learning-log", "goals-and-plans", "virtual-mentoring", "inclusion",
    "how-adults-learn", "people-and-change", "benefits",
    "pitfalls", "confidentiality-and-ethics", "supervision", "ending-well", "team-mentoring", "small-scheme", "further-reading",
];

#[test]
fn the_question_bank_holds_what_the_catalogue_says() {
    let content = content();
    let families = content.questions.iter();
    let found: Vec<usize> = families.map(|family| family.questions.len()).collect();
    assert_eq!(found, QUESTIONS);
    let supposing = content
        .questions
        .iter()
        .any(|family| family.title == "Supposing");
    assert!(supposing, "the family of ifs has another name");
    for family in &content.questions {
        for question in &family.questions {
            assert_eq!(content.question(&question.id), Some((family, question)));
        }
    }
    assert_eq!(content.question("no-such-question"), None);
}

#[test]
fn the_library_has_every_page_of_the_catalogue() {
    let content = content();
    for id in PAGES {
        assert!(content.page(id).is_some(), "there is no page {id}");
    }
    assert_eq!(
        content.library.len(),
        PAGES.len(),
        "a page has no place here"
    );
    assert!(content.library.is_sorted_by_key(|page| page.place));
}

#[test]
fn the_pages_of_a_part_stand_together() {
    let content = content();
    let mut parts: Vec<&str> = content
        .library
        .iter()
        .map(|page| page.part.as_str())
        .collect();
    parts.dedup();
    let once: BTreeSet<&str> = parts.iter().copied().collect();
    assert_eq!(parts.len(), once.len(), "a part is begun twice: {parts:?}");
}

#[test]
fn the_library_is_reached_from_the_forms() {
    let content = content();
    let forms = content.instruments.iter();
    let linked: BTreeSet<&str> = forms.filter_map(|form| form.library.as_deref()).collect();
    // These are read for their own sake.
    let alone = ["further-reading"];
    for page in content
        .library
        .iter()
        .filter(|page| !alone.contains(&page.id.as_str()))
    {
        assert!(
            linked.contains(page.id.as_str()),
            "no form leads to {}",
            page.id
        );
    }
}
