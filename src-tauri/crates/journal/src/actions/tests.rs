//! What a person is promised about their actions.

use chrono::TimeDelta;
use serde_json::json;

use crate::action;
use crate::error::{Error, Thing};
use crate::testing::TestDesk;
use crate::testing::working::{desk, row_id, row_with};
use crate::views::{ActionDraft, ActionState, Code, Owner};

fn draft(what: &str, due: Option<&str>) -> ActionDraft {
    ActionDraft {
        id: None,
        relationship: None,
        goal: None,
        what: what.into(),
        owner: Owner::Me,
        due: due.map(str::to_owned),
    }
}

fn make(test: &TestDesk, what: &str, due: Option<&str>) -> String {
    test.desk.save_action(draft(what, due)).unwrap().id
}

#[test]
fn the_next_due_stands_first_and_what_is_closed_last() {
    let test = desk();
    make(&test, "some day", None);
    make(&test, "later", Some("2026-05-01"));
    let soon = make(&test, "soon", Some("2026-03-13"));
    assert_eq!(test.to_do(None), ["soon", "later", "some day"]);
    test.clock.pass(TimeDelta::days(1));
    assert!(!test.all_actions(None)[0].overdue, "its day is not over");
    test.clock.pass(TimeDelta::days(1));
    assert!(test.all_actions(None)[0].overdue);
    let done = test
        .desk
        .close_action(soon.clone(), ActionState::Done, "It *worked*".into())
        .unwrap();
    assert_eq!(
        (done.overdue, done.closed.unwrap().to_string().as_str()),
        (false, "2026-03-14")
    );
    test.clock.pass(TimeDelta::days(1));
    let told = test
        .desk
        .close_action(soon.clone(), ActionState::Done, "It worked".into())
        .unwrap();
    assert_eq!(
        (told.came.as_str(), told.closed),
        ("It worked", done.closed),
        "saying more is not doing it again"
    );
    assert_eq!(test.to_do(None), ["later", "some day"]);
    let open = test
        .desk
        .close_action(soon, ActionState::Open, String::new())
        .unwrap();
    assert_eq!((open.state, open.closed), (ActionState::Open, None));
}

#[test]
fn what_cannot_be_an_action_is_refused() {
    let test = desk();
    let refused = |action: ActionDraft| test.desk.save_action(action).unwrap_err();
    assert_eq!(refused(draft("", None)).code(), Code::WhatMissing);
    assert_eq!(
        refused(draft("x", Some("2026-03-11"))).code(),
        Code::DueBeforeMade
    );
    assert_eq!(
        refused(draft("x", Some("tomorrow"))).code(),
        Code::DateInvalid
    );
    let long = refused(draft(&"x".repeat(content::LINE_LIMIT + 1), None));
    assert_eq!(
        (long.code(), long.detail().as_deref()),
        (Code::TextTooLong, Some("what"))
    );
    let goal = Some("nowhere".to_owned());
    assert!(matches!(
        refused(ActionDraft {
            goal,
            ..draft("x", None)
        }),
        Error::NotFound(Thing::Goal)
    ));
    let gone = refused(ActionDraft {
        id: Some("gone".into()),
        ..draft("x", None)
    });
    assert!(matches!(gone, Error::NotFound(Thing::Action)));
    let id = make(&test, "x", None);
    let came = "x".repeat(content::TEXT_LIMIT + 1);
    let long = test
        .desk
        .close_action(id, ActionState::Done, came)
        .unwrap_err();
    assert_eq!(long.detail().as_deref(), Some("came"));
    assert_eq!(test.to_do(None), ["x"]);
}

#[test]
fn an_action_of_an_entry_that_was_due_before_it_was_made_can_still_be_changed() {
    let test = desk();
    let late = row_with(1, "late", json!({"by": "2026-01-01"}));
    let plan = test.entry("plan", None, json!({"actions": [late]}));
    let changed = ActionDraft {
        id: Some(row_id(1)),
        ..draft("late, I know", Some("2026-01-01"))
    };
    let card = test.desk.save_action(changed).unwrap();
    assert_eq!(
        (card.what.as_str(), card.from.unwrap().entry),
        ("late, I know", plan.id)
    );
    let moved = ActionDraft {
        id: Some(row_id(1)),
        ..draft("late", Some("2026-01-02"))
    };
    assert_eq!(
        test.desk.save_action(moved).unwrap_err().code(),
        Code::DueBeforeMade
    );
}

#[test]
fn an_action_taken_away_can_be_put_back_as_it_was() {
    let test = desk();
    let id = make(&test, "walk", Some("2026-04-01"));
    test.desk
        .close_action(id.clone(), ActionState::Dropped, "Rain".into())
        .unwrap();
    let before = test.all_actions(None);
    let removed = test.desk.delete_action(id.clone()).unwrap();
    assert!(test.all_actions(None).is_empty());
    assert!(matches!(
        test.desk.delete_action(id),
        Err(Error::NotFound(Thing::Action))
    ));
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.all_actions(None), before);
}

#[test]
fn every_open_action_of_all_relationships_can_be_had_at_once() {
    let test = desk();
    let gwen = test.relationship("Gwen Pritchard");
    let with = ActionDraft {
        relationship: Some(gwen.id.clone()),
        ..draft("hers", Some("2026-03-20"))
    };
    test.desk.save_action(with).unwrap();
    make(&test, "mine", Some("2026-03-15"));
    make(&test, "some day", None);
    let done = make(&test, "done", None);
    test.desk
        .close_action(done, ActionState::Done, String::new())
        .unwrap();
    let open = test
        .desk
        .in_book(|book| book.read(|connection| Ok(action::open(connection)?)))
        .unwrap();
    let said: Vec<_> = open.iter().map(|action| action.what.as_str()).collect();
    assert_eq!(said, ["mine", "hers", "some day"]);
    assert_eq!(test.to_do(Some(&gwen.id)), ["hers"]);
}

#[test]
fn what_i_am_to_do_stands_together_whoever_it_is_with() {
    let test = desk();
    let (gwen, delroy) = (test.relationship("Gwen").id, test.relationship("Delroy").id);
    let with = |id: &str, what: &str, owner: Owner, due: Option<&str>| {
        let action = ActionDraft {
            relationship: Some(id.to_owned()),
            owner,
            ..draft(what, due)
        };
        test.desk.save_action(action).unwrap();
    };
    with(&gwen, "both of us", Owner::Both, Some("2026-06-20"));
    with(&gwen, "hers", Owner::Them, Some("2026-03-20"));
    with(&delroy, "over", Owner::Me, Some("2026-03-20"));
    test.desk
        .set_relationship_state(delroy, content::RelationshipState::Ended, false, None)
        .unwrap();
    make(&test, "some day", None);
    make(&test, "soon", Some("2026-03-15"));
    let done = make(&test, "done", None);
    test.desk
        .close_action(done, ActionState::Done, String::new())
        .unwrap();
    let open = test.desk.my_actions().unwrap().open;
    let said: Vec<_> = open.iter().map(|card| card.what.as_str()).collect();
    assert_eq!(said, ["soon", "both of us", "some day"]);
    assert_eq!(open.len(), test.desk.today().unwrap().open_actions as usize);
}
