//! What is promised of what stays behind when something of another program comes in: it is said before, and counted.

use std::fs;
use std::path::PathBuf;

use super::{any_journal::desk, bring, look};
use crate::export::tests::out;
use crate::testing::TestDesk;
use crate::views::{SkipWhy, Skipped};

/// A folder of pages.
fn pages(test: &TestDesk, pages: &[(&str, String)]) -> PathBuf {
    let folder = out(test).join("from");
    fs::create_dir_all(&folder).unwrap();
    for (name, page) in pages {
        fs::write(folder.join(format!("2025-11-02 {name}.md")), page).unwrap();
    }
    folder
}

#[test]
fn tags_that_are_too_many_or_too_long_are_counted_and_said_before() {
    let test = desk();
    let many: Vec<_> = (0..53).map(|at| format!("tag {at}")).collect();
    let long = "x".repeat(61);
    let just = "y".repeat(60);
    let folder = pages(
        &test,
        &[
            (
                "a",
                format!("---\ntags: [{}]\n---\nText\n", many.join(", ")),
            ),
            // The same twice is one, and what says nothing is none.
            (
                "b",
                format!("---\ntags: ['#', {just}, Tag 1, '#tag 1', {long}]\n---\nText\n"),
            ),
        ],
    );
    let left = Skipped {
        why: SkipWhy::Tag,
        count: 4,
        first: "tag 50".into(),
    };
    let preview = look(&test, &folder);
    assert_eq!((preview.entries, preview.skipped), (2, vec![left]));
    bring(&test, &folder).unwrap();
    let tags = test.desk.tags().unwrap().tags;
    assert_eq!(tags.len(), 51);
    assert!(tags.iter().any(|tag| tag.name == just));
    // Of what does not come a second time nothing stays behind.
    assert_eq!(look(&test, &folder).skipped, []);
}

#[test]
fn tags_of_other_programs_are_counted_too() {
    let test = desk();
    let long = "x".repeat(61);
    let day_one = format!(
        r#"{{"metadata": {{}}, "entries": [{{"uuid": "A1", "creationDate": "2025-02-03T09:00:00Z", "text": "Text", "tags": ["{long}"]}}]}}"#
    );
    let jrnl = format!(
        r#"{{"tags": {{}}, "entries": [{{"title": "T", "body": "b", "date": "2025-02-03", "time": "09:00", "tags": ["@{long}"], "starred": false}}]}}"#
    );
    for (name, text) in [("day-one.json", day_one), ("jrnl.json", jrnl)] {
        let file = out(&test).join(name);
        fs::write(&file, text).unwrap();
        let left = Skipped {
            why: SkipWhy::Tag,
            count: 1,
            first: long.clone(),
        };
        let preview = look(&test, &file);
        assert_eq!(
            (preview.entries, preview.skipped),
            (1, vec![left]),
            "{name}"
        );
    }
}

#[test]
fn of_a_head_that_says_more_than_comes_the_page_is_counted() {
    let test = desk();
    let long = "n".repeat(201);
    let folder = pages(
        &test,
        &[
            ("a", "---\ntitle: [One, two]\n---\nText a\n".into()),
            ("b", format!("---\nwith: {long}\n---\nText b\n")),
            ("c", "---\ntitle: Whole\ntags: [a, b]\n---\nText c\n".into()),
        ],
    );
    let head = Skipped {
        why: SkipWhy::Head,
        count: 2,
        first: "title".into(),
    };
    let preview = look(&test, &folder);
    assert_eq!((preview.entries, preview.skipped), (3, vec![head]));
}
