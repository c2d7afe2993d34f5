//! What is promised of a copy that is made while somebody writes on and moves things: whatever is in it comes back.

use std::sync::mpsc;
use std::time::Duration;
use std::{fs, thread};

use content::ContractSide;
use serde_json::{Value, json};

use super::meanwhile::{apart, many};
use super::{any_journal::desk, bring, copy, look, said};
use crate::export::tests::{out, request};
use crate::testing::TestDesk;
use crate::views::{Answers, Person, RelationshipEdit, TakeFormat, TakeWhat};

#[test]
fn what_is_begun_while_a_copy_is_made_leaves_nothing_in_it_without_its_questions() {
    let (first, second) = (desk(), desk());
    for said in ["One", "Two", "Three"] {
        first.entry("note", None, json!({"headline": said}));
    }
    let to = out(&first).join("all.json");
    let request = request(TakeWhat::Everything, TakeFormat::Json, &to);
    let mut forms = ["plan", "meeting-log", "review", "wheel-of-life"].iter();
    let mut begin = |_| {
        if let Some(form) = forms.next() {
            apart(|| first.entry(form, None, json!({})));
        }
    };
    first.desk.take(&request, &mut begin).unwrap();
    assert_eq!(forms.len(), 0, "each was begun while it was made");
    let there = serde_json::from_slice::<Value>(&fs::read(&to).unwrap()).unwrap();
    let there = there["tables"]["entry"].as_array().unwrap().len();
    let preview = look(&second, &to);
    assert_eq!((preview.entries as usize, preview.unfit), (there, 0));
}

/// A copy of what was written with somebody, as somebody else does something when so much of it is written.
fn copy_of(test: &TestDesk, whom: &str, at: usize, does: impl Fn() + Sync) -> (Value, usize) {
    let to = out(test).join("one.json");
    let what = TakeWhat::Relationship { id: whom.into() };
    let mut steps = 0;
    let mut does = |_| {
        steps += 1;
        if steps == at {
            apart(&does);
        }
    };
    let request = request(what, TakeFormat::Json, &to);
    test.desk.take(&request, &mut does).unwrap();
    (said(&to), steps)
}

/// What a copy names and does not hold.
fn missing(copy: &Value) -> Vec<String> {
    let rows = |table: &str| copy["tables"][table].as_array().unwrap();
    let holds = |table: &str, keys: &[(&str, &Value)]| {
        let mut rows = rows(table).iter();
        rows.any(|row| keys.iter().all(|(key, value)| row[key] == **value))
    };
    let entries = rows("entry").iter().filter(|entry| {
        let asked = ["instrument", "version"].map(|key| (key, &entry[key]));
        let worded = ["instrument", "version", "wording"].map(|key| (key, &entry[key]));
        let author = &entry["author"];
        !holds("instrument_version", &asked)
            || !holds("instrument_wording", &worded)
            || author != "me" && !holds("person", &[("id", author)])
    });
    let tags = rows("entry_tag").iter();
    let tags = tags.filter(|given| !holds("tag", &[("id", &given["tag"])]));
    entries.chain(tags).map(Value::to_string).collect()
}

/// What somebody said for an agreement who is in the relationship no longer: the id of that text.
fn said_by_somebody_who_left(test: &TestDesk, whom: &str) -> String {
    let said = json!({"often": "Monthly"}).as_object().unwrap().clone();
    let whom = whom.to_owned();
    let desk = &test.desk;
    desk.save_contract(whom.clone(), ContractSide::Theirs, Answers(said))
        .unwrap();
    let was = desk.relationship(whom.clone()).unwrap();
    let edit = RelationshipEdit {
        id: was.id,
        people: vec![Person {
            id: None,
            name: "Zofia".into(),
        }],
        role: was.role,
        kind: was.kind,
        started: was.started.to_string(),
        ends: None,
        rhythm: was.rhythm,
    };
    desk.save_relationship(edit).unwrap();
    desk.contract(whom, None).unwrap().theirs.entry.unwrap()
}

/// Takes an entry away, or brings it back to a relationship.
type Way<'a> = &'a (dyn Fn(Option<&str>) + Sync);

#[test]
fn what_is_moved_while_a_relationship_is_copied_leaves_no_entry_in_it_without_its_form() {
    let first = desk();
    let whom = first.relationship("Gwen").id;
    let other = first.relationship("Tomasz").id;
    let note = |said: &str, whom: &str| {
        first
            .entry("note", Some(whom), json!({"headline": said}))
            .id
    };
    let kept = note("Kept", &whom);
    let moved = first.entry("review", Some(&whom), json!({})).id;
    for (entry, tag) in [(&kept, "both"), (&moved, "both"), (&moved, "alone")] {
        first.desk.tag_entries(vec![entry.clone()], tag).unwrap();
    }
    let theirs = said_by_somebody_who_left(&first, &whom);
    let (_, steps) = copy_of(&first, &whom, 0, || {});
    assert!(steps > 8, "each row is a step");
    // Binned, or moved elsewhere, at each step of the copy.
    let ways: [Way<'_>; 2] = [
        &|to| match to {
            Some(_) => first.desk.restore_entry(theirs.clone()).unwrap(),
            None => first.desk.bin_entry(theirs.clone()).unwrap(),
        },
        &|to| {
            let to = to.unwrap_or(&other).to_owned();
            first.desk.file_entry(moved.clone(), Some(to)).unwrap();
        },
    ];
    let mut with_it = 0;
    for go in ways {
        for at in 1..=steps {
            let (copy, _) = copy_of(&first, &whom, at, || go(None));
            go(Some(&whom));
            assert_eq!(missing(&copy), [""; 0], "moved at step {at}");
            let entries = copy["tables"]["entry"].as_array().unwrap();
            with_it += usize::from(entries.len() == 3);
            let second = desk();
            let file = out(&first).join("one.json");
            let preview = look(&second, &file);
            assert_eq!(
                (preview.entries as usize, preview.unfit),
                (entries.len(), 0)
            );
        }
    }
    assert!(
        with_it > 0 && with_it < 2 * steps,
        "it was moved before and after it was copied"
    );
}

/// What is taken back would be missing from a copy that names it already.
#[test]
fn what_came_is_taken_back_after_a_copy_and_not_in_the_middle_of_it() {
    let (first, second) = (desk(), desk());
    first.entry("plan", None, json!({}));
    let import = bring(&second, &copy(&first)).unwrap().import;
    let to = out(&second).join("all.json");
    let request = request(TakeWhat::Everything, TakeFormat::Json, &to);
    let (done, is_done) = mpsc::channel();
    thread::scope(|threads| {
        let mut back = Some(|| done.send(second.desk.take_back(import.clone()).unwrap().entries));
        let mut begun = |_| {
            if let Some(back) = back.take() {
                threads.spawn(back);
            }
            // It would be through long before.
            assert!(is_done.recv_timeout(Duration::from_millis(200)).is_err());
        };
        second.desk.take(&request, &mut begun).unwrap();
    });
    assert_eq!(is_done.recv(), Ok(1));
    assert_eq!(missing(&said(&to)), Vec::<String>::new());
    assert_eq!(said(&to)["tables"]["entry"].as_array().unwrap().len(), 1);
}

/// What comes in may be given up half way, and goes again: it too would be missing from a copy that names it.
#[test]
fn a_copy_is_made_after_what_is_brought_in_and_not_in_the_middle_of_it() {
    let (first, second) = (desk(), desk());
    let (_, file) = many(&first);
    let seen = look(&second, &file).seen;
    let to = out(&first).join("theirs.json");
    let request = request(TakeWhat::Everything, TakeFormat::Json, &to);
    let (done, is_done) = mpsc::channel();
    thread::scope(|threads| {
        let mut take = Some(|| done.send(second.desk.take(&request, &mut |_| {}).unwrap().entries));
        let mut begun = |_| {
            if let Some(take) = take.take() {
                threads.spawn(take);
            }
            // It would be through before all is there.
            assert!(is_done.recv_timeout(Duration::from_millis(200)).is_err());
        };
        let from = file.to_str().unwrap();
        second.desk.bring(from, None, &seen, &mut begun).unwrap();
    });
    assert_eq!(is_done.recv(), Ok(200));
    assert_eq!(missing(&said(&to)), Vec::<String>::new());
    assert_eq!(said(&to)["tables"]["entry"].as_array().unwrap().len(), 200);
}
