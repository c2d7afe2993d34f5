//! What a person is promised about what an entry said before.

use chrono::TimeDelta;
use content::EntryState;
use serde_json::{Value, json};

use crate::entry_revision;
use crate::error::{Error, Thing};
use crate::testing::{TestDesk, draft};
use crate::views::EntryView;

fn save(test: &TestDesk, note: &EntryView, answers: Value) {
    test.desk.save_entry(draft(note, answers)).unwrap();
}

fn say(test: &TestDesk, note: &EntryView, words: &str) {
    save(test, note, json!({"first": words}));
}

fn says(test: &TestDesk, note: &EntryView) -> Value {
    test.desk.entry(note.id.clone()).unwrap().answers.0["first"].clone()
}

/// What was kept, newest first: the words, the time, whether it was finished.
fn kept(test: &TestDesk, note: &EntryView) -> Vec<(String, String, EntryState)> {
    let history = test.desk.history(note.id.clone()).unwrap();
    let kept = |revision: &crate::views::Revision| {
        let view = test.desk.revision(revision.id.clone()).unwrap();
        assert_eq!(view.revision, *revision);
        let id = revision.id.clone();
        let row = test
            .desk
            .in_book(|book| book.read(move |connection| Ok(entry_revision::get(connection, &id)?)))
            .unwrap()
            .unwrap();
        let said = row.answers["first"].as_str().unwrap().to_owned();
        (said, revision.time.clone(), revision.state)
    };
    history.revisions.iter().map(kept).collect()
}

fn row(words: &str, time: &str, state: EntryState) -> (String, String, EntryState) {
    (words.into(), time.into(), state)
}

#[test]
fn typing_on_keeps_nothing_and_a_pause_of_ten_minutes_keeps_what_was_there() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "one"}));
    for words in ["one two", "one two three"] {
        test.clock.pass(TimeDelta::minutes(9));
        say(&test, &note, words);
    }
    assert!(kept(&test, &note).is_empty());
    test.clock.pass(TimeDelta::minutes(10));
    say(&test, &note, "four");
    assert_eq!(
        kept(&test, &note),
        [row("one two three", "14:20", EntryState::Draft)]
    );
    test.clock.pass(TimeDelta::minutes(10));
    say(&test, &note, "four");
    assert_eq!(
        kept(&test, &note).len(),
        1,
        "a save that changes nothing keeps nothing"
    );
}

#[test]
fn finishing_keeps_what_it_said_and_so_does_changing_it_after_reopening() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "done"}));
    test.clock.pass(TimeDelta::minutes(3));
    test.desk.finish_entry(note.id.clone()).unwrap();
    assert_eq!(kept(&test, &note), [row("done", "14:05", EntryState::Done)]);
    test.desk.reopen_entry(note.id.clone()).unwrap();
    test.desk.finish_entry(note.id.clone()).unwrap();
    assert_eq!(kept(&test, &note).len(), 1, "the same is not kept twice");
    // Text typed as it was being finished arrives a moment later.
    say(&test, &note, "late");
    test.desk.reopen_entry(note.id.clone()).unwrap();
    say(&test, &note, "changed");
    assert_eq!(
        kept(&test, &note),
        [
            row("late", "14:05", EntryState::Done),
            row("done", "14:05", EntryState::Done)
        ]
    );
}

#[test]
fn what_was_kept_as_a_draft_and_is_finished_so_is_the_finished_one() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "a"}));
    test.clock.pass(TimeDelta::minutes(20));
    say(&test, &note, "b");
    say(&test, &note, "a");
    test.desk.finish_entry(note.id.clone()).unwrap();
    assert_eq!(kept(&test, &note), [row("a", "14:22", EntryState::Done)]);
}

#[test]
fn a_clock_set_back_keeps_the_order_of_the_history() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "a"}));
    test.clock.pass(TimeDelta::minutes(10));
    say(&test, &note, "b");
    test.clock.pass(TimeDelta::days(-400));
    say(&test, &note, "c");
    test.desk.finish_entry(note.id.clone()).unwrap();
    let words: Vec<_> = kept(&test, &note).into_iter().map(|row| row.0).collect();
    assert_eq!(words, ["c", "a"]);
}

#[test]
fn making_it_say_something_again_can_be_undone() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "before", "headline": "Old"}));
    test.desk.finish_entry(note.id.clone()).unwrap();
    test.desk.reopen_entry(note.id.clone()).unwrap();
    let now =
        json!({"headline": "New", "first": "now", "points": {"one": {"done": true, "note": ""}}});
    save(&test, &note, now);
    let present = test.desk.entry(note.id.clone()).unwrap();
    let listed = test.desk.journal_list(None).unwrap();
    let old = test.desk.history(note.id.clone()).unwrap().revisions[0].clone();

    let restored = test
        .desk
        .restore_revision(note.id.clone(), old.id.clone())
        .unwrap();
    assert_eq!(says(&test, &note), "before");
    assert_eq!(
        test.desk.journal_list(None).unwrap().months[0].entries[0].title,
        "Old"
    );
    let same = test.desk.revision(old.id.clone()).unwrap();
    assert!(same.differences.is_empty() && same.revision.now);

    test.desk
        .restore_revision(note.id.clone(), restored.before)
        .unwrap();
    assert_eq!(test.desk.entry(note.id.clone()).unwrap(), present);
    assert_eq!(test.desk.journal_list(None).unwrap(), listed);

    let count = |test: &TestDesk| test.desk.history(note.id.clone()).unwrap().revisions.len();
    let kept = count(&test);
    for _ in 0..3 {
        let restored = test
            .desk
            .restore_revision(note.id.clone(), old.id.clone())
            .unwrap();
        test.desk
            .restore_revision(note.id.clone(), restored.before)
            .unwrap();
    }
    assert_eq!(count(&test), kept, "to and fro keeps nothing twice");
}

#[test]
fn restoring_leaves_a_finished_entry_finished() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "a"}));
    test.clock.pass(TimeDelta::minutes(10));
    say(&test, &note, "b");
    test.desk.finish_entry(note.id.clone()).unwrap();
    let first = test.desk.history(note.id.clone()).unwrap().revisions[1].clone();
    assert_eq!(first.state, EntryState::Draft);
    test.desk
        .restore_revision(note.id.clone(), first.id)
        .unwrap();
    let entry = test.desk.entry(note.id).unwrap();
    assert_eq!(
        (entry.state, &entry.answers.0["first"]),
        (EntryState::Done, &json!("a"))
    );
}

#[test]
fn an_entry_never_says_what_another_said() {
    let test = TestDesk::open();
    let one = test.entry("note", None, json!({"first": "mine"}));
    test.desk.finish_entry(one.id.clone()).unwrap();
    let other = test.entry("note", None, json!({"first": "other"}));
    let revision = test.desk.history(one.id).unwrap().revisions[0].id.clone();
    let refused = test.desk.restore_revision(other.id.clone(), revision);
    assert!(matches!(refused, Err(Error::NotFound(Thing::Revision))));
    assert_eq!(says(&test, &other), "other");
    assert!(matches!(
        test.desk.revision("nothing".into()),
        Err(Error::NotFound(Thing::Revision))
    ));
}

#[test]
fn the_comparison_tells_question_by_question() {
    let test = TestDesk::open();
    let note = test.entry(
        "note",
        None,
        json!({"headline": "Old", "first": "*Two* words", "second": "same"}),
    );
    test.desk.finish_entry(note.id.clone()).unwrap();
    test.desk.reopen_entry(note.id.clone()).unwrap();
    save(
        &test,
        &note,
        json!({"headline": "New", "second": "same", "sure": 3, "raise": "Rest"}),
    );
    let old = test.desk.history(note.id.clone()).unwrap();
    assert_eq!((old.title.as_str(), old.revisions[0].words), ("New", 4));
    let view = test.desk.revision(old.revisions[0].id.clone()).unwrap();
    assert_eq!((&view.entry, view.title.as_str()), (&note.id, "New"));
    let changed: Vec<_> = view
        .differences
        .iter()
        .map(|difference| (difference.prompt_id.as_str(), difference.label.as_str()))
        .collect();
    assert_eq!(
        changed,
        [
            ("headline", "In a line?"),
            ("first", "First?"),
            ("sure", "How sure?"),
            ("raise", "What would raise it?")
        ]
    );
}
