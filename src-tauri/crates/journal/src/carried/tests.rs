//! What a person is promised about earlier answers brought to a question.

use chrono::TimeDelta;
use content::Content;
use serde_json::json;

use crate::testing::working::{content, desk, row};
use crate::testing::{TestDesk, draft};
use crate::views::{Carried, EntryView, UnlockRequest};

fn finished(
    test: &TestDesk,
    instrument: &str,
    with: Option<&str>,
    answers: serde_json::Value,
) -> EntryView {
    let entry = test.entry(instrument, with, answers);
    test.desk.finish_entry(entry.id).unwrap()
}

fn begin(test: &TestDesk, with: Option<&str>) -> EntryView {
    test.desk
        .begin_entry("log", with.map(str::to_owned), None)
        .unwrap()
}

fn to<'a>(entry: &'a EntryView, prompt: &str) -> Option<&'a Carried> {
    entry
        .carried
        .iter()
        .find(|carried| carried.prompt == prompt)
}

#[test]
fn an_earlier_answer_stands_beside_the_question_and_may_begin_the_new_one() {
    let test = desk();
    let note = finished(
        &test,
        "note",
        None,
        json!({"sure": 4, "raise": "More *sleep*"}),
    );
    test.clock.pass(TimeDelta::days(7));
    let log = begin(&test, None);
    let shown = to(&log, "raised").unwrap();
    assert_eq!((&shown.entry, shown.title.as_str()), (&note.id, "A note"));
    assert_eq!(shown.date.to_string(), "2026-03-12");
    assert_eq!(shown.question.label, "What would raise it?");
    assert_eq!(
        shown.formatted.as_deref(),
        Some("<p>More <em>sleep</em></p>\n")
    );
    assert_eq!(to(&log, "sure").unwrap().value, 4);
    assert_eq!(
        log.answers.0,
        *json!({"sure": 4}).as_object().unwrap(),
        "show does not fill"
    );
}

#[test]
fn only_the_newest_finished_entry_of_the_same_relationship_is_asked() {
    let test = desk();
    let gwen = test.relationship("Gwen");
    finished(&test, "note", Some(&gwen.id), json!({"sure": 2}));
    finished(&test, "note", None, json!({"sure": 9}));
    test.clock.pass(TimeDelta::days(1));
    let newest = finished(&test, "note", Some(&gwen.id), json!({"sure": 5}));
    test.entry("note", Some(&gwen.id), json!({"sure": 10}));
    let mut later = draft(
        &test
            .desk
            .begin_entry("note", Some(gwen.id.clone()), None)
            .unwrap(),
        json!({"sure": 1}),
    );
    later.date = "2026-05-01".into();
    let id = later.id.clone();
    test.desk.save_entry(later).unwrap();
    test.desk.finish_entry(id).unwrap();
    assert_eq!(to(&begin(&test, Some(&gwen.id)), "sure").unwrap().value, 5);
    assert_eq!(to(&begin(&test, None), "sure").unwrap().value, 9);
    test.desk.bin_entry(newest.id).unwrap();
    assert_eq!(to(&begin(&test, Some(&gwen.id)), "sure").unwrap().value, 2);
}

#[test]
fn a_form_looks_back_at_the_one_before_it_and_not_at_itself() {
    let test = desk();
    let first = finished(&test, "log", None, json!({"next": "Write to Idris"}));
    test.clock.pass(TimeDelta::days(1));
    let second = begin(&test, None);
    assert_eq!(second.answers.0["next"], "Write to Idris");
    assert_eq!(second.formatted["next"], "<p>Write to Idris</p>\n");
    test.save(&second, json!({"next": "Rest"}));
    let shown = test.desk.entry(second.id.clone()).unwrap();
    assert_eq!(to(&shown, "next").unwrap().value, "Write to Idris");
    assert_eq!(shown.answers.0["next"], "Rest", "only a new one is filled");
    let done = test.desk.finish_entry(second.id.clone()).unwrap();
    assert!(done.carried.is_empty(), "a finished one is read alone");
    let reopened = test.desk.reopen_entry(first.id.clone()).unwrap();
    assert_eq!(to(&reopened, "next"), None);
    test.desk.finish_entry(first.id).unwrap();
    let reopened = test.desk.reopen_entry(second.id).unwrap();
    assert_eq!(to(&reopened, "next").unwrap().value, "Write to Idris");
}

/// What Ithaca ships: whoever looks back has what they said the last time beside every question that asks again.
#[test]
fn a_look_back_stands_beside_the_one_before_it() {
    let ticks = json!({"in-touch": {"done": true}, "balance": {"done": false, "note": "Push"}});
    let backs = [
        (
            "review",
            json!({"good": "He waits", "in-good-order": ticks}),
        ),
        (
            "relationship-health",
            json!({"purpose": 4, "end": 2, "first": "The end"}),
        ),
        (
            "mentee-evaluation",
            json!({"for-you": "I say it", "objectives": 3}),
        ),
        (
            "mentor-evaluation",
            json!({"between-you": "Easy", "enough": 2}),
        ),
    ];
    let test = update_to(desk(), Content::built_in().unwrap());
    let gwen = test.relationship("Gwen");
    for (instrument, said) in backs {
        finished(&test, instrument, Some(&gwen.id), said.clone());
        test.clock.pass(TimeDelta::days(90));
        let next = test
            .desk
            .begin_entry(instrument, Some(gwen.id.clone()), None);
        let next = next.unwrap();
        for (prompt, value) in said.as_object().unwrap() {
            let beside = to(&next, prompt).unwrap_or_else(|| panic!("{instrument}: {prompt}"));
            assert_eq!(&beside.value, value, "{instrument}: {prompt}");
        }
        assert!(next.answers.0.is_empty(), "{instrument} begins afresh");
    }
}

#[test]
fn nothing_said_is_nothing_carried() {
    let test = desk();
    finished(&test, "note", None, json!({"sure": 8, "raise": " "}));
    let log = begin(&test, None);
    assert_eq!(log.carried.len(), 1);
    assert_eq!(to(&log, "raised"), None);
}

/// The content after an update: the note asks on another scale, in other words.
fn updated() -> Content {
    let mut newer = content();
    for instrument in &mut newer.instruments {
        instrument.version = 2;
        for prompt in instrument
            .sections
            .iter_mut()
            .flat_map(|section| &mut section.prompts)
        {
            prompt.label = format!("{} (2)", prompt.label);
            if let content::Kind::Scale { max, .. } = &mut prompt.kind {
                *max = 5;
            }
        }
    }
    newer
}

fn update(test: TestDesk) -> TestDesk {
    update_to(test, updated())
}

fn update_to(test: TestDesk, content: Content) -> TestDesk {
    let test = test.restart_with(content);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test
}

#[test]
fn an_earlier_answer_shows_the_question_it_answered_and_fills_only_where_it_still_fits() {
    let test = desk();
    finished(&test, "note", None, json!({"sure": 9}));
    let test = update(test);
    let log = begin(&test, None);
    assert_eq!(log.instrument.version, 2);
    let sure = to(&log, "sure").unwrap();
    assert_eq!(
        (sure.question.label.as_str(), &sure.value),
        ("How sure?", &json!(9))
    );
    assert!(!log.answers.0.contains_key("sure"));
}

#[test]
fn an_entry_made_with_version_1_still_shows_its_questions_after_version_2_ships() {
    let test = desk();
    let before = finished(
        &test,
        "log",
        None,
        json!({"sure": 9, "agreed": [row(1, "one")]}),
    );
    let test = update(test);
    let after = test.desk.entry(before.id.clone()).unwrap();
    assert_eq!(after.instrument, before.instrument);
    assert_eq!(after.answers, before.answers);
}

#[test]
fn a_draft_begun_under_version_1_is_saved_and_finished_after_version_2_ships() {
    let test = desk();
    let log = test.entry("log", None, json!({"agreed": [row(1, "one")]}));
    let begun = begin(&test, None);
    let test = update(test);
    test.save(
        &log,
        json!({"sure": 9, "agreed": [row(1, "one"), row(2, "two")]}),
    );
    let done = test.desk.finish_entry(log.id).unwrap();
    assert_eq!(
        (done.instrument.version, &done.answers.0["sure"]),
        (1, &json!(9))
    );
    assert_eq!(test.to_do(None), ["one", "two"]);
    // Begun before the update and saved for the first time after it: its questions are kept with its instrument's.
    test.save(&begun, json!({"sure": 10}));
    assert_eq!(test.desk.entry(begun.id).unwrap().instrument.version, 1);
}
