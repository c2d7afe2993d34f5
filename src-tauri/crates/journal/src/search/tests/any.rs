//! Whatever somebody writes or types.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::found;
use crate::search::fold;
use crate::testing::TestDesk;
use crate::views::SearchRequest;

/// On one desk: a new journal for each case would take most of the time.
fn for_any<S: Strategy>(
    strategy: &S,
    holds: impl Fn(&TestDesk, S::Value) -> Result<(), TestCaseError>,
) {
    let desk = TestDesk::open();
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(96)
    };
    TestRunner::new(config)
        .run(strategy, |value| holds(&desk, value))
        .unwrap();
}

#[test]
fn whatever_is_typed_is_answered() {
    let typed = prop_oneof![
        "\\PC{0,40}",
        "[ a-z\"*:^(){}+-]{0,30}",
        "(AND|OR|NOT|NEAR|[a-z]{1,3}|[\"*():]| ){0,12}"
    ];
    for_any(&typed, |desk, text| {
        let request = SearchRequest {
            text,
            ..SearchRequest::default()
        };
        prop_assert!(desk.desk.search(&request).is_ok());
        Ok(())
    });
}

#[test]
fn what_was_saved_is_found_by_any_of_its_words_and_not_after_it_was_erased() {
    let letters = "[a-zA-ZÀ-ÖØ-öø-ÿŴŵŶŷẀẁα-ωа-яא-ת一-龥가-힣]{1,12}";
    let words = proptest::collection::vec(letters, 1..12);
    for_any(&words, |desk, typed| {
        let said = typed.join(", ");
        let entry = desk.entry("note", None, json!({"first": said})).id;
        // Without accents too, of the letters English and Welsh are written in.
        let plain = typed.iter().map(|word| fold::fold(word));
        let plain = plain.filter(|word| word.is_ascii());
        let all: Vec<_> = plain.chain(typed.clone()).collect();
        for word in &all {
            let phrase = format!("\"{word}\"");
            prop_assert!(
                found(desk, &phrase).contains(&entry),
                "{word:?} of {said:?}"
            );
        }
        desk.desk.bin_entry(entry.clone()).unwrap();
        desk.desk.erase_entry(entry).unwrap();
        for word in &all {
            prop_assert_eq!(found(desk, word), [""; 0]);
        }
        Ok(())
    });
}
