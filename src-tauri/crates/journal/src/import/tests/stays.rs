//! What is promised of what somebody made of what came, where no row of its own says so: areas of a set, and filters that
//! ask for what would go.

use serde_json::json;

use super::{any_journal::desk, bring, copy};
use crate::testing::TestDesk;
use crate::views::{AreaChange, AreaView, BroughtBack, JournalFilter, WheelSetDraft};
use crate::wheel_set::BUILT_IN;

/// Areas somebody made for a relationship: the set's id.
fn areas_with(test: &TestDesk, whom: &str) -> String {
    let set = WheelSetDraft {
        id: None,
        name: "Theirs".into(),
        relationship: Some(whom.into()),
        like: None,
    };
    test.desk.save_wheel_set(set).unwrap()
}

fn change(test: &TestDesk, set: &str, change: AreaChange) -> Vec<AreaView> {
    test.desk.change_areas(set.into(), change).unwrap()
}

fn rename(name: &str) -> AreaChange {
    AreaChange::Rename {
        id: "work".into(),
        name: name.into(),
    }
}

/// The names of a set's areas.
fn names(test: &TestDesk, set: &str) -> Vec<String> {
    let shown = test.desk.wheels(Some(set.into()), vec![]).unwrap();
    assert_eq!(shown.set, set);
    shown.areas.into_iter().map(|area| area.name).collect()
}

#[test]
fn areas_that_were_named_anew_or_moved_or_added_stay_with_whose_they_are() {
    let moved = AreaChange::Move {
        id: "work".into(),
        to: 2,
    };
    let added = AreaChange::Add {
        name: "Shop".into(),
    };
    for somebody in [rename("Shop"), moved, added] {
        let (first, second) = (desk(), desk());
        let set = areas_with(&first, &first.relationship("Gwen").id);
        areas_with(&first, &first.relationship("Tomasz").id);
        let brought = bring(&second, &copy(&first)).unwrap();
        change(&second, &set, somebody);
        let changed = names(&second, &set);
        assert_ne!(changed, names(&first, &set));
        let back = second.desk.take_back(brought.import).unwrap();
        assert_eq!((back.relationships, back.others), (1, 1));
        assert_eq!(names(&second, &set), changed);
        let with = second.desk.places().unwrap().relationships;
        assert_eq!((with.len(), with[0].name.as_str()), (1, "Gwen"));
    }
}

#[test]
fn areas_of_the_wheel_that_is_always_there_stay_as_they_were_named_since() {
    let (first, second) = (desk(), desk());
    change(&first, BUILT_IN, rename("Shop"));
    let brought = bring(&second, &copy(&first)).unwrap();
    change(&second, BUILT_IN, rename("Desk"));
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!(back.others, 1);
    assert_eq!(names(&second, BUILT_IN)[0], "Desk");
}

#[test]
fn areas_that_are_called_again_what_they_came_as_go() {
    let (first, second) = (desk(), desk());
    areas_with(&first, &first.relationship("Gwen").id);
    change(&first, BUILT_IN, rename("Shop"));
    let brought = bring(&second, &copy(&first)).unwrap();
    let before = change(&second, BUILT_IN, rename("Desk"));
    let undone = AreaChange::PutBack { areas: before };
    change(&second, BUILT_IN, undone);
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!((back.relationships, back.others), (0, 0));
    assert_eq!(names(&second, BUILT_IN), names(&desk(), BUILT_IN));
}

/// Takes back what came with two people and a form after a filter was kept in one of these ways.
fn after(ask: impl Fn(&TestDesk, &JournalFilter, JournalFilter)) -> (TestDesk, BroughtBack) {
    let (first, second) = (desk(), desk());
    let gwen = first.relationship("Gwen").id;
    first.relationship("Tomasz");
    let form = first.desk.begin_form(Some("note"), "Walks".into()).unwrap();
    let form = first.desk.use_form(form.id).unwrap().id;
    first.entry(&form, Some(&gwen), json!({"headline": "A walk"}));
    let of_gwen = JournalFilter {
        relationship: Some(gwen),
        ..JournalFilter::default()
    };
    let of_form = JournalFilter {
        instrument: Some(form),
        ..JournalFilter::default()
    };
    first.desk.keep_filter("Gwen", of_gwen.clone()).unwrap();
    let brought = bring(&second, &copy(&first)).unwrap();
    ask(&second, &of_gwen, of_form);
    let back = second.desk.take_back(brought.import).unwrap();
    (second, back)
}

#[test]
fn whom_a_filter_of_mine_asks_for_stays_when_the_rest_is_taken_back() {
    let starred = |of_gwen: &JournalFilter| JournalFilter {
        starred: true,
        ..of_gwen.clone()
    };
    // One of my own, or the one that came, which asks for something else now.
    for name in ["Mine", "Gwen"] {
        let (test, back) = after(|test, of_gwen, _| {
            test.desk.keep_filter(name, starred(of_gwen)).unwrap();
        });
        assert_eq!((back.entries, back.kept, back.relationships), (1, 0, 1));
        let with = test.desk.places().unwrap().relationships;
        assert_eq!((with.len(), with[0].name.as_str()), (1, "Gwen"));
        let kept = test.desk.tags().unwrap().filters;
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].filter.relationship.as_ref(), Some(&with[0].id));
    }
}

#[test]
fn a_form_a_filter_of_mine_asks_for_stays_and_one_that_came_keeps_nothing() {
    let (test, back) = after(|test, _, of_form| {
        test.desk.keep_filter("Walks", of_form).unwrap();
    });
    assert_eq!((back.entries, back.relationships, back.others), (1, 0, 1));
    let kept = test.desk.tags().unwrap().filters;
    assert_eq!(kept.len(), 1);
    let form = kept[0].filter.instrument.clone().unwrap();
    let entry = test.entry(&form, None, json!({"headline": "Another"}));
    assert_eq!(entry.instrument.title, "Walks");
    let (test, back) = after(|_, _, _| {});
    assert_eq!((back.relationships, back.others), (0, 0));
    assert_eq!(test.desk.tags().unwrap().filters.len(), 0);
}
