//! The practice room: what stands in it and how its numbers are lined up.
#![allow(clippy::unwrap_used)]

use content::EntryState;
use serde_json::{Value, json};

use super::*;
use crate::testing::{TestDesk, content_and, draft};
use crate::views::UnlockRequest;

/// A scale, statements in two groups, and points to tick.
const SELF: &str = "
id = 'self-look'
version = 1
title = 'A look'
group = 'practice'
purpose = 'P.'
roles = ['mentor']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'share'
kind = 'scale'
min = 0
max = 10
label = 'How much did I listen?'
[[section.prompt]]
id = 'said'
kind = 'statements'
min = 1
max = 5
label = 'How true?'
[[section.prompt.group]]
id = 'ask'
title = 'Asking'
statements = [{ id = 'open', label = 'I ask openly' }, { id = 'wait', label = 'I wait' }]
[[section.prompt.group]]
id = 'tell'
title = 'Telling'
statements = [{ id = 'short', label = 'I am short' }]
[[section.prompt]]
id = 'did'
kind = 'checklist'
label = 'What did I do?'
items = [{ id = 'a', label = 'A' }, { id = 'b', label = 'B' }]
";

fn practised(days: &[(&str, Value)]) -> PracticeView {
    let content = content_and(&[("instruments/self-look.toml", SELF)]);
    let test = TestDesk::open().restart_with(content);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    for (date, answers) in days {
        let begun = test.desk.begin_entry("self-look", None, None).unwrap();
        let mut draft = draft(&begun, answers.clone());
        (*date).clone_into(&mut draft.date);
        test.desk.save_entry(draft).unwrap();
        test.desk.finish_entry(begun.id).unwrap();
    }
    test.desk.practice().unwrap()
}

fn values(shelf: &PracticeShelf) -> Vec<(&str, i32, Vec<Option<i32>>)> {
    let measures = shelf.measures.iter();
    measures
        .map(|one| (one.label.as_str(), one.most, one.values.clone()))
        .collect()
}

#[test]
fn only_the_mentors_own_instruments_stand_in_the_room() {
    let view = practised(&[]);
    assert_eq!(view.shelves.len(), 1);
    assert_eq!(view.shelves[0].instrument.id, "self-look");
    assert!(view.shelves[0].entries.is_empty() && view.shelves[0].measures.is_empty());
}

#[test]
fn numbers_stand_side_by_side_oldest_first() {
    let view = practised(&[
        (
            "2026-01-10",
            json!({ "share": 3, "did": { "a": { "done": true, "note": "" } } }),
        ),
        (
            "2026-03-01",
            json!({ "share": 6, "said": { "open": 4, "wait": 2, "short": 5 },
                    "did": { "a": { "done": true, "note": "" }, "b": { "done": true, "note": "" } } }),
        ),
    ]);
    let shelf = &view.shelves[0];
    assert_eq!(
        shelf
            .days
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["2026-01-10", "2026-03-01"]
    );
    assert_eq!(
        values(shelf),
        [
            ("How much did I listen?", 10, vec![Some(3), Some(6)]),
            ("Asking", 10, vec![None, Some(6)]),
            ("Telling", 5, vec![None, Some(5)]),
            ("What did I do?", 2, vec![Some(1), Some(2)]),
        ]
    );
}

#[test]
fn a_group_with_a_hole_has_no_number() {
    let view = practised(&[("2026-03-01", json!({ "said": { "open": 4, "short": 5 } }))]);
    assert_eq!(values(&view.shelves[0]), [("Telling", 5, vec![Some(5)])]);
}

#[test]
fn the_newest_four_are_compared_and_all_are_listed() {
    let days: Vec<String> = (1..=6).map(|month| format!("2025-{month:02}-01")).collect();
    let days: Vec<(&str, Value)> = days
        .iter()
        .map(|day| (day.as_str(), json!({ "share": 5 })))
        .collect();
    let shelf = practised(&days).shelves.remove(0);
    assert_eq!(shelf.entries.len(), 6);
    assert!(
        shelf
            .entries
            .iter()
            .all(|entry| entry.state == EntryState::Done)
    );
    assert_eq!(
        shelf
            .days
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01"]
    );
}
