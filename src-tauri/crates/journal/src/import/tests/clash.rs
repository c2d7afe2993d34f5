//! What is promised to somebody who does meanwhile what is about to come: both are there, and the import does not fail.

use content::{ContractSide, SessionMethod};
use serde_json::{Value, json};

use vault::Stop;

use super::beside::{called, score};
use super::meanwhile::{as_soon_as, many};
use super::{any_journal::desk, bring, copy, said};
use crate::testing::TestDesk;
use crate::views::{Answers, AreaChange, Brought, JournalFilter, SessionDraft, WheelSetDraft};
use crate::wheel_set::BUILT_IN;
use crate::wheels::WHEEL;

/// A journal of more entries than are written at once, and the id of the first.
fn full() -> (TestDesk, String) {
    let first = desk();
    let (entry, _) = many(&first);
    (first, entry)
}

fn gwen(test: &TestDesk) -> String {
    test.desk.places().unwrap().relationships[0].id.clone()
}

/// Brings it in; as soon as an entry is there, something is done. By what it can be taken back.
fn meanwhile(first: &TestDesk, second: &TestDesk, entry: &str, does: impl Fn() + Sync) -> String {
    brought(first, second, entry, does).import
}

/// The same, and how many entries came.
fn brought(first: &TestDesk, second: &TestDesk, entry: &str, does: impl Fn() + Sync) -> Brought {
    let there = || second.desk.entry(entry.to_owned()).is_ok();
    as_soon_as(second, &Stop::default(), &copy(first), there, does).unwrap()
}

fn agree(test: &TestDesk, whom: &str, said: &str) {
    let answers = json!({"often": said}).as_object().unwrap().clone();
    test.desk
        .save_contract(whom.to_owned(), ContractSide::Mine, Answers(answers))
        .unwrap();
}

#[test]
fn a_tag_that_is_made_just_before_one_of_its_name_comes_is_that_one() {
    let (first, entry) = full();
    let given = first.desk.tag_entries(vec![entry.clone()], "Work").unwrap();
    let filter = JournalFilter {
        tag: Some(given.tag.id),
        ..JournalFilter::default()
    };
    first.desk.keep_filter("At work", filter).unwrap();
    let second = desk();
    let mine = second.entry("note", None, json!({"headline": "Mine"})).id;
    let import = meanwhile(&first, &second, &entry, || {
        second.desk.tag_entries(vec![mine.clone()], "work").unwrap();
    });
    let tags = second.desk.tags().unwrap();
    let names: Vec<_> = tags
        .tags
        .iter()
        .map(|tag| (tag.name.as_str(), tag.count))
        .collect();
    assert_eq!(names, [("work", 2)]);
    assert_eq!(tags.filters[0].filter.tag, Some(tags.tags[0].id.clone()));
    // It is mine, and stays so.
    second.desk.take_back(import).unwrap();
    let tags = second.desk.tags().unwrap();
    let names: Vec<_> = tags
        .tags
        .iter()
        .map(|tag| (tag.name.as_str(), tag.count))
        .collect();
    assert_eq!((names, tags.filters.len()), (vec![("work", 1)], 0));
}

/// The number is the next of this journal when all is planned, and somebody's own when it is written.
#[test]
fn a_wheel_that_is_scored_just_before_others_come_keeps_its_areas_and_they_theirs() {
    let first = desk();
    // More than are written at once come before any form.
    for number in 0..60 {
        first.relationship(&format!("Somebody {number}"));
    }
    let theirs = score(&first, "Shop");
    let second = desk();
    let mine = std::sync::Mutex::new(String::new());
    let begun = || !second.desk.places().unwrap().relationships.is_empty();
    let brought = as_soon_as(&second, &Stop::default(), &copy(&first), begun, || {
        *mine.lock().unwrap() = score(&second, "Desk");
    });
    let mine = mine.into_inner().unwrap();
    assert_eq!(brought.as_ref().unwrap().entries, 1);
    assert_eq!(called(&second, &mine), "Desk");
    assert_eq!(called(&second, &theirs), "Shop");
    assert_eq!(second.desk.places().unwrap().relationships.len(), 60);
    second.desk.take_back(brought.unwrap().import).unwrap();
    assert_eq!(called(&second, &mine), "Desk");
    assert!(second.desk.places().unwrap().relationships.is_empty());
}

#[test]
fn an_agreement_that_is_begun_just_before_the_others_come_is_the_newest_of_them() {
    let (first, entry) = full();
    agree(&first, &gwen(&first), "Monthly");
    let second = desk();
    let import = meanwhile(&first, &second, &entry, || {
        agree(&second, &gwen(&second), "Weekly");
    });
    let whom = gwen(&second);
    let newest = second.desk.contract(whom.clone(), None).unwrap();
    assert_eq!((newest.position, newest.newest), (2, true));
    let said_in = |entry: Option<String>| {
        let entry = second.desk.entry(entry.unwrap()).unwrap();
        entry.answers.0["often"].clone()
    };
    assert_eq!(said_in(newest.mine.entry.clone()), "Weekly");
    let file = said(&copy(&first));
    let old = file["tables"]["contract"][0]["id"].as_str().unwrap();
    let old = second
        .desk
        .contract(whom.clone(), Some(old.into()))
        .unwrap();
    assert_eq!(
        (old.position, said_in(old.mine.entry)),
        (1, "Monthly".into())
    );
    // Mine stays, with whom it is made, when the rest is taken back.
    let back = second.desk.take_back(import).unwrap();
    assert_eq!((back.entries, back.kept, back.relationships), (201, 0, 1));
    let newest = second.desk.contract(whom, None).unwrap();
    assert_eq!(said_in(newest.mine.entry), "Weekly");
}

#[test]
fn a_step_that_is_taken_just_before_the_others_come_is_the_last_of_them() {
    let first = desk();
    for at in 0..130 {
        first.relationship(&format!("Gwen {at}"));
    }
    let second = desk();
    let there = || !second.desk.places().unwrap().relationships.is_empty();
    let step = || {
        let whom = gwen(&second);
        second
            .desk
            .move_to_phase(whom, "direction".into(), vec![])
            .unwrap();
    };
    as_soon_as(&second, &Stop::default(), &copy(&first), there, step).unwrap();
    let mut two = Vec::new();
    for one in second.desk.places().unwrap().relationships {
        let walk = second.desk.path(one.id).unwrap().history.into_iter();
        let walk: Vec<_> = walk.map(|step| step.phase).collect();
        two.extend((walk.len() > 1).then_some(walk));
    }
    // The newest first.
    assert_eq!(two, [["direction", "rapport"]]);
}

#[test]
fn areas_that_are_made_for_somebody_just_before_theirs_come_are_offered_and_theirs_are_kept() {
    let (first, entry) = full();
    let areas = |test: &TestDesk, named: &str| {
        let set = WheelSetDraft {
            id: None,
            name: named.into(),
            relationship: Some(gwen(test)),
            like: None,
        };
        test.desk.save_wheel_set(set).unwrap()
    };
    let set = areas(&first, "Theirs");
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: "Shop".into(),
    };
    first.desk.change_areas(set, rename).unwrap();
    let scores = json!({"areas": {"work": {"score": 7, "note": ""}}});
    let wheel = first.entry(WHEEL, Some(&gwen(&first)), scores).id;
    let second = desk();
    meanwhile(&first, &second, &entry, || {
        areas(&second, "Mine");
    });
    let offered = second.desk.wheels(None, vec![]).unwrap().sets;
    let named: Vec<_> = offered
        .iter()
        .map(|set| set.name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(named, ["Mine"]);
    let wheel = second.desk.entry(wheel).unwrap();
    assert_eq!(
        wheel.instrument.prompt("areas").unwrap().items()[0].label,
        "Shop"
    );
}

#[test]
fn areas_that_are_renamed_just_before_others_of_the_same_set_come_stay_so() {
    let (first, entry) = full();
    let rename = |test: &TestDesk, name: &str| {
        let rename = AreaChange::Rename {
            id: "work".into(),
            name: name.into(),
        };
        test.desk.change_areas(BUILT_IN.into(), rename).unwrap();
    };
    rename(&first, "Shop");
    let scores = json!({"areas": {"work": {"score": 7, "note": ""}}});
    let wheel = first.entry(WHEEL, None, scores).id;
    let second = desk();
    meanwhile(&first, &second, &entry, || rename(&second, "Desk"));
    let called = |entry: crate::views::EntryView| {
        let areas = entry.instrument.prompt("areas").unwrap().items();
        areas[0].label.clone()
    };
    assert_eq!(called(second.desk.entry(wheel).unwrap()), "Shop");
    assert_eq!(called(second.entry(WHEEL, None, json!({}))), "Desk");
}

/// More sets than are written at once come before any area.
#[test]
fn areas_that_are_named_anew_as_soon_as_their_set_is_there_are_all_there_and_stay() {
    let (first, second) = (desk(), desk());
    let set = |name: String| WheelSetDraft {
        id: None,
        name,
        relationship: None,
        like: None,
    };
    let sets = (0..130).map(|at| first.desk.save_wheel_set(set(format!("Set {at}"))).unwrap());
    let earliest = sets.min().unwrap();
    let there = || second.desk.wheels(Some(earliest.clone()), vec![]).is_ok();
    let rename = || {
        let rename = AreaChange::Rename {
            id: "work".into(),
            name: "Desk".into(),
        };
        let changed = second.desk.change_areas(earliest.clone(), rename);
        changed.unwrap();
    };
    let brought = as_soon_as(&second, &Stop::default(), &copy(&first), there, rename).unwrap();
    second.desk.take_back(brought.import).unwrap();
    let kept = second.desk.wheels(Some(earliest.clone()), vec![]).unwrap();
    assert_eq!((kept.sets.len(), kept.areas[0].name.as_str()), (2, "Desk"));
}

#[test]
fn what_is_deleted_meanwhile_takes_with_it_what_was_to_come_of_it_and_nothing_else() {
    let (first, entry) = full();
    let whom = gwen(&first);
    let meet = SessionDraft {
        id: None,
        relationship: whom.clone(),
        date: "2026-04-20".into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::InPerson,
        place: String::new(),
        worksheet: None,
    };
    let session = first.desk.plan_session(meet).unwrap().session.id;
    let log = first
        .desk
        .begin_entry("meeting-log", Some(whom.clone()), Some(session.clone()))
        .unwrap();
    first.save(&log, json!({"said": "Much"}));
    // A session alone: what was written for it comes without it.
    let second = desk();
    meanwhile(&first, &second, &entry, || {
        second.desk.delete_sessions(vec![session.clone()]).unwrap();
    });
    assert_eq!(second.desk.entry(log.id.clone()).unwrap().session, None);
    // All there is of somebody: nothing of them comes any more, and is not said to have come.
    let second = desk();
    let came = brought(&first, &second, &entry, || {
        second.desk.erase_relationship(whom.clone()).unwrap();
    });
    assert_eq!(came.entries, 100);
    assert_eq!(second.desk.what_came().unwrap().came[0].entries, 100);
    let tables = &said(&copy(&second))["tables"];
    let of_nobody = |row: &Value| row["relationship"].is_null();
    let entries = tables["entry"].as_array().unwrap();
    assert_eq!((entries.len(), entries.iter().all(of_nobody)), (100, true));
    assert_eq!(tables["relationship"], json!([]));
    // Brought in once more, what was erased is there again.
    assert_eq!(bring(&second, &copy(&first)).unwrap().entries, 101);
}

#[test]
fn what_two_ask_for_at_once_comes_once() {
    let (first, _) = full();
    let file = copy(&first);
    let count = first.desk.journal_list(None).unwrap().count;
    let second = desk();
    let bring = || bring(&second, &file);
    let mut came = std::thread::scope(|threads| {
        let both = [threads.spawn(bring), threads.spawn(bring)];
        both.map(|one| one.join().unwrap().unwrap().entries)
    });
    came.sort_unstable();
    assert_eq!(came, [0, count]);
    assert_eq!(second.desk.journal_list(None).unwrap().count, count);
}
