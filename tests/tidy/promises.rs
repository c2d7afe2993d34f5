//! The promises of docs/THREAT-MODEL.md: each names a test, and the test is there. What a test shows is not judged here.

use std::collections::BTreeSet;

use crate::{hold, read, sources};
use ithaca_tests::Outcome;

/// Where a path of the page may begin, tried in this order.
const ROOTS: [&str; 2] = ["src-tauri/crates/", ""];

/// `file::test` between backticks, as the page writes it.
fn named(page: &str) -> BTreeSet<(&str, &str)> {
    page.split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|code| code.split_once(".rs::"))
        .collect()
}

#[test]
fn every_promise_names_a_test_that_is_there() -> Outcome {
    let page = read("docs/THREAT-MODEL.md")?;
    let mut all = sources("src-tauri", &[".rs"])?;
    all.extend(sources("tests", &[".rs"])?);
    let there = |file: &str, test: &str| {
        let says = format!("fn {test}(");
        ROOTS.iter().any(|root| {
            let path = format!("{root}{file}.rs");
            all.iter()
                .any(|source| source.path == path && source.text.contains(&says))
        })
    };
    let promised = named(&page);
    assert!(
        promised.len() > 30,
        "the page could not be read: {promised:?}"
    );
    let broken: Vec<_> = promised
        .into_iter()
        .filter(|(file, test)| !there(file, test))
        .map(|(file, test)| format!("{file}.rs::{test}"))
        .collect();
    hold(
        "A promise of docs/THREAT-MODEL.md names a test that is gone. Name the one that holds it now, or take the promise back.",
        &broken,
    )
}
