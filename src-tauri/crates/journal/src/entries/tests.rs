//! What a person is promised about what they write.

use chrono::TimeDelta;
use content::{AnswerMistake, EntryState};
use proptest::prelude::*;
use serde_json::json;

use crate::error::{Error, Thing};
use crate::testing::{TestDesk, content, draft};

#[test]
fn nothing_is_written_before_the_first_save() {
    let test = TestDesk::open();
    let begun = test.desk.begin_entry("note", None, None).unwrap();
    assert!(!begun.stored && begun.saved.is_none());
    assert_eq!(test.desk.journal_list(None).unwrap().count, 0);
    assert!(matches!(
        test.desk.entry(begun.id),
        Err(Error::NotFound(Thing::Entry))
    ));
}

#[test]
fn a_saved_entry_is_there_after_a_restart_and_says_when_it_was_saved() {
    let test = TestDesk::open();
    let id = test
        .entry("note", None, json!({"first": "Words\nand *more*"}))
        .id;
    let test = test.restart();
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    let entry = test.desk.entry(id).unwrap();
    assert_eq!(entry.answers.0["first"], "Words\nand *more*");
    assert_eq!(
        entry.formatted["first"],
        "<p>Words<br>\nand <em>more</em></p>\n"
    );
    assert_eq!(entry.saved.unwrap().time, "14:02");
    assert!(entry.stored && entry.state == EntryState::Draft);
}

#[test]
fn a_script_in_any_field_is_only_text() {
    let test = TestDesk::open();
    let script = "<script>alert(1)</script>";
    let answers = json!({"headline": script, "first": script, "sure": 3, "raise": script});
    let entry = test.entry("note", None, answers);
    for html in entry.formatted.values() {
        assert_eq!(html, "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    }
    assert_eq!(
        entry.formatted.keys().collect::<Vec<_>>(),
        ["first", "raise"]
    );
}

#[test]
fn an_entry_keeps_the_questions_it_began_with_after_an_update() {
    let test = TestDesk::open();
    let id = test.entry("note", None, json!({"first": "old"})).id;
    let mut newer = content();
    let note = newer
        .instruments
        .iter_mut()
        .find(|known| known.id == "note")
        .unwrap();
    note.version = 2;
    note.title = "Another note".into();
    note.sections[0]
        .prompts
        .retain(|prompt| prompt.id != "first");
    let test = test.restart_with(newer);
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    let old = test.desk.entry(id.clone()).unwrap();
    assert_eq!(
        (old.instrument.version, old.instrument.title.as_str()),
        (1, "A note")
    );
    test.desk
        .save_entry(draft(&old, json!({"first": "still fits"})))
        .unwrap();
    assert_eq!(
        test.desk
            .begin_entry("note", None, None)
            .unwrap()
            .instrument
            .version,
        2
    );
    let unfit = test.desk.save_entry(draft(
        &test.desk.begin_entry("note", None, None).unwrap(),
        json!({"first": "x"}),
    ));
    assert!(matches!(
        unfit,
        Err(Error::Answers(AnswerMistake::Invalid { .. }))
    ));
    assert_eq!(
        test.desk.journal_list(None).unwrap().months[0].entries[0].title,
        "A note"
    );
}

#[test]
fn what_cannot_be_saved_is_refused_and_what_was_there_stays() {
    let test = TestDesk::open();
    let entry = test.entry("note", None, json!({"first": "kept"}));
    let refused = |draft| test.desk.save_entry(draft).unwrap_err();
    let long = "x".repeat(content::TEXT_LIMIT + 1);
    let too_long = refused(draft(&entry, json!({"first": long})));
    assert_eq!(
        (too_long.code(), too_long.detail().as_deref()),
        (crate::views::Code::TextTooLong, Some("first"))
    );
    assert!(matches!(
        refused(draft(&entry, json!({"sure": 11}))),
        Error::Answers(_)
    ));
    let mut undated = draft(&entry, json!({}));
    undated.date = "2026-02-30".into();
    assert!(matches!(refused(undated), Error::DateInvalid));
    let mut strange = draft(&entry, json!({}));
    strange.id = "'; DROP TABLE entry; --".into();
    assert!(matches!(refused(strange), Error::NotFound(Thing::Entry)));
    let mut unknown = draft(
        &test.desk.begin_entry("note", None, None).unwrap(),
        json!({}),
    );
    unknown.relationship = Some("nobody".into());
    assert!(matches!(
        refused(unknown),
        Error::NotFound(Thing::Relationship)
    ));
    assert_eq!(
        test.desk.entry(entry.id).unwrap().answers.0["first"],
        "kept"
    );
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
}

#[test]
fn a_finished_entry_can_be_reopened_and_a_late_save_is_not_lost() {
    let test = TestDesk::open();
    let entry = test.entry("note", None, json!({"first": "a"}));
    assert_eq!(
        test.desk.finish_entry(entry.id.clone()).unwrap().state,
        EntryState::Done
    );
    test.desk
        .save_entry(draft(&entry, json!({"first": "late"})))
        .unwrap();
    let done = test.desk.entry(entry.id.clone()).unwrap();
    assert_eq!(
        (done.state, &done.answers.0["first"]),
        (EntryState::Done, &json!("late"))
    );
    assert_eq!(
        test.desk.reopen_entry(entry.id).unwrap().state,
        EntryState::Draft
    );
    assert!(matches!(
        test.desk.finish_entry("nothing".into()),
        Err(Error::NotFound(Thing::Entry))
    ));
}

#[test]
fn a_wheel_lies_over_the_one_finished_before_it() {
    let test = TestDesk::open();
    let wheel = |score: u8| json!({"areas": {"work": {"score": score, "note": ""}, "rest": {"score": null, "note": "?"}}});
    let first = test.entry("wheel-of-life", None, wheel(4));
    assert_eq!(first.previous_wheel, None);
    test.clock.pass(TimeDelta::days(30));
    assert_eq!(
        test.desk
            .begin_entry("wheel-of-life", None, None)
            .unwrap()
            .previous_wheel,
        None,
        "a draft is not yet a wheel"
    );
    test.desk.finish_entry(first.id.clone()).unwrap();
    let second = test.entry("wheel-of-life", None, wheel(9));
    let previous = second.previous_wheel.unwrap();
    assert_eq!(
        (previous.date.to_string().as_str(), &previous.scores),
        ("2026-03-12", &[("work".to_owned(), 4)].into())
    );
    assert_eq!(test.desk.entry(first.id).unwrap().previous_wheel, None);
}

#[test]
fn the_journal_lists_the_newest_first_by_month() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen");
    test.entry(
        "note",
        None,
        json!({"headline": "March", "first": "**Bold** words"}),
    );
    test.clock.pass(TimeDelta::days(30));
    let april = test.entry("note", Some(&gwen.id), json!({}));
    let mut moved = draft(
        &test.desk.begin_entry("note", None, None).unwrap(),
        json!({"headline": "Told later"}),
    );
    moved.date = "2026-03-20".into();
    test.desk.save_entry(moved).unwrap();
    let list = test.desk.journal_list(None).unwrap();
    let months: Vec<_> = list
        .months
        .iter()
        .map(|month| (month.year, month.month, month.entries.len()))
        .collect();
    assert_eq!((list.count, months), (3, vec![(2026, 4, 1), (2026, 3, 2)]));
    let newest = &list.months[0].entries[0];
    assert_eq!(
        (
            &newest.id,
            newest.title.as_str(),
            newest.relationship.as_ref()
        ),
        (&april.id, "A note", Some(&gwen))
    );
    let march: Vec<_> = list.months[1]
        .entries
        .iter()
        .map(|card| (card.title.as_str(), card.excerpt.as_str()))
        .collect();
    assert_eq!(march, [("Told later", ""), ("March", "Bold words")]);
    let short = test.desk.journal_list(Some(1)).unwrap();
    assert_eq!((short.count, short.months.len()), (3, 1));
}

#[test]
fn today_shows_drafts_standings_and_where_to_start_small() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen");
    let note = test.entry("note", Some(&gwen.id), json!({}));
    let today = test.desk.today().unwrap();
    assert_eq!(
        today.drafts.iter().map(|card| &card.id).collect::<Vec<_>>(),
        [&note.id]
    );
    assert_eq!(
        (today.relationships[0].done, today.relationships[0].tasks),
        (0, 2)
    );
    test.desk.finish_entry(note.id).unwrap();
    let today = test.desk.today().unwrap();
    assert_eq!((today.drafts.len(), today.relationships[0].done), (0, 1));
    assert_eq!(
        today
            .start_small
            .iter()
            .map(|card| card.id.as_str())
            .collect::<Vec<_>>(),
        ["note", "wheel-of-life"]
    );
}

#[test]
fn any_text_comes_back_exactly_as_it_was_typed() {
    let test = TestDesk::open();
    let begun = test.desk.begin_entry("note", None, None).unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(64));
    runner
        .run(&prop::collection::vec(any::<char>(), 0..400), |letters| {
            let typed: String = letters.into_iter().collect();
            test.desk
                .save_entry(draft(
                    &begun,
                    json!({"first": typed, "points": {"one": {"done": true, "note": typed}}}),
                ))
                .unwrap();
            let entry = test.desk.entry(begun.id.clone()).unwrap();
            prop_assert_eq!(entry.answers.0["first"].as_str(), Some(typed.as_str()));
            prop_assert_eq!(
                entry.answers.0["points"]["one"]["note"].as_str(),
                Some(typed.as_str())
            );
            Ok(())
        })
        .unwrap();
}
