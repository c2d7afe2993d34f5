//! What a person is promised about the actions and goals they write into an entry.

use chrono::TimeDelta;
use content::{AnswerMistake, EntryState};
use serde_json::json;

use crate::error::{Error, Thing};
use crate::testing::working::{desk, row, row_id, row_with, words};
use crate::testing::{TestDesk, draft};
use crate::views::{ActionState, EntryView, Owner};

mod sample;
mod saves;
mod steps;

fn close(test: &TestDesk, number: u32, came: &str) {
    test.desk
        .close_action(row_id(number), ActionState::Done, came.into())
        .unwrap();
}

fn begin(test: &TestDesk, relationship: Option<&str>) -> EntryView {
    test.desk
        .begin_entry("plan", relationship.map(str::to_owned), None)
        .unwrap()
}

#[test]
fn a_row_becomes_an_action_and_follows_what_is_typed() {
    let test = desk();
    let gwen = test.relationship("Gwen Pritchard");
    let first = row_with(1, "Call Id", json!({"who": "both", "by": "2026-03-20"}));
    let plan = test.entry(
        "plan",
        Some(&gwen.id),
        json!({"actions": [first, row(2, " ")]}),
    );
    let actions = test.all_actions(Some(&gwen.id));
    assert_eq!(actions.len(), 1, "a row without words is no action");
    let card = &actions[0];
    assert_eq!((card.what.as_str(), card.owner), ("Call Id", Owner::Both));
    assert_eq!(card.due.unwrap().to_string(), "2026-03-20");
    assert_eq!(card.relationship.as_ref().unwrap().first_name, "Gwen");
    let from = card.from.as_ref().unwrap();
    assert_eq!((&from.entry, from.title.as_str()), (&plan.id, "Plan"));

    let done = row_with(
        1,
        "Call Idris",
        json!({"state": "done", "came": "He was out"}),
    );
    test.save(&plan, json!({"actions": [done, row(2, "Write")]}));
    let actions = test.all_actions(Some(&gwen.id));
    let said: Vec<_> = actions.iter().map(|card| card.what.as_str()).collect();
    assert_eq!(said, ["Write", "Call Idris"]);
    assert_eq!((actions[1].owner, actions[1].due), (Owner::Me, None));
    assert_eq!(actions[1].came, "He was out");
    assert_eq!(actions[1].closed.unwrap().to_string(), "2026-03-12");
}

#[test]
fn a_row_that_goes_takes_its_action_along_only_while_it_is_open() {
    let test = desk();
    let plan = test.entry(
        "plan",
        None,
        json!({"actions": [row(1, "one"), row(2, "two")]}),
    );
    close(&test, 2, "");
    test.save(&plan, json!({"actions": []}));
    let left = test.all_actions(None);
    assert_eq!((left.len(), left[0].what.as_str()), (1, "two"));
    test.save(&plan, json!({"actions": [row(1, "one again")]}));
    assert_eq!(test.to_do(None), ["one again"], "and it can come back");
}

#[test]
fn what_happened_elsewhere_is_neither_undone_nor_made_anew_by_a_save() {
    let test = desk();
    let rows = json!([row(1, "one"), row(2, "two")]);
    let plan = test.entry("plan", None, json!({"actions": rows}));
    // A window that has not looked again saves what it knew.
    close(&test, 1, "It rained");
    test.desk.delete_action(row_id(2)).unwrap();
    test.save(&plan, json!({"actions": rows, "goals": [row(3, "more")]}));
    let actions = test.all_actions(None);
    assert_eq!(actions.len(), 1);
    assert_eq!(
        (actions[0].state, actions[0].came.as_str()),
        (ActionState::Done, "It rained")
    );
    // One that has looked again knows it, and may open it again.
    assert_eq!(test.shown(&plan)["actions"][0]["came"], "It rained");
    test.save(
        &plan,
        json!({"actions": [row_with(1, "one", json!({"came": "It rained"}))]}),
    );
    assert_eq!(test.to_do(None), ["one"]);
}

#[test]
fn an_entry_begins_with_what_is_open_and_ticking_it_off_there_counts() {
    let test = desk();
    let gwen = test.relationship("Gwen");
    let other = test.relationship("Tomasz");
    let rows = [
        row_with(1, "one", json!({"by": "2026-04-01"})),
        row(2, "two"),
    ];
    test.entry("plan", Some(&gwen.id), json!({"actions": rows}));
    test.entry("plan", Some(&other.id), json!({"actions": [row(3, "his")]}));
    test.entry("plan", None, json!({"actions": [row(4, "mine")]}));
    test.clock.pass(TimeDelta::days(3));
    let next = begin(&test, Some(&gwen.id));
    let carried = json!([
        {"id": row_id(1), "what": "one", "by": "2026-04-01", "since": "2026-03-12"},
        {"id": row_id(2), "what": "two", "since": "2026-03-12"},
    ]);
    assert_eq!(next.answers.0["actions"], carried);
    let mut answers = carried.clone();
    answers[0]["state"] = "done".into();
    answers[0]["came"] = "Well".into();
    answers[0]["by"] = "2027-01-01".into();
    answers[0]["who"] = "them".into();
    test.save(&next, json!({"actions": answers}));
    let done = test.all_actions(Some(&gwen.id)).pop().unwrap();
    assert_eq!(
        (done.state, done.came.as_str()),
        (ActionState::Done, "Well")
    );
    assert_eq!(
        done.due.unwrap().to_string(),
        "2026-04-01",
        "only its own entry plans it"
    );
    assert_eq!(done.owner, Owner::Me);
    assert_ne!(done.from.unwrap().entry, next.id);
    test.save(&next, json!({"actions": []}));
    assert_eq!(
        test.to_do(Some(&gwen.id)),
        ["two"],
        "a carried row that goes leaves its action"
    );
}

#[test]
fn an_action_closed_after_an_entry_was_begun_is_not_opened_by_its_first_save() {
    let test = desk();
    test.entry("plan", None, json!({"actions": [row(1, "one")]}));
    let next = begin(&test, None);
    close(&test, 1, "Done meanwhile");
    test.save(&next, next.answers.0.clone().into());
    let action = test.all_actions(None).pop().unwrap();
    assert_eq!(
        (action.state, action.came.as_str()),
        (ActionState::Done, "Done meanwhile")
    );
}

#[test]
fn a_draft_shown_later_says_what_happened_and_gains_what_came_since() {
    let test = desk();
    test.entry(
        "plan",
        None,
        json!({"actions": [row(1, "one"), row(2, "two")]}),
    );
    let next = begin(&test, None);
    let mut rows = next.answers.0["actions"].as_array().unwrap().clone();
    rows.push(row(5, "own"));
    test.save(&next, json!({"actions": rows}));
    test.clock.pass(TimeDelta::hours(1));
    test.entry("plan", None, json!({"actions": [row(6, "since")]}));
    close(&test, 1, "");
    test.desk.delete_action(row_id(2)).unwrap();
    let shown = test.shown(&next);
    let said: Vec<_> = shown["actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["what"].as_str().unwrap(),
                row["state"].as_str(),
                row["since"].is_string(),
            )
        })
        .collect();
    let expected = [
        ("one", Some("done"), true),
        ("since", None, true),
        ("own", None, false),
    ];
    assert_eq!(said, expected);
    assert_eq!(test.shown(&next), shown, "and says the same again");
}

#[test]
fn a_finished_entry_keeps_its_record_and_shows_the_living_when_reopened() {
    let test = desk();
    let plan = test.entry("plan", None, json!({"actions": [row(1, "one")]}));
    test.desk.finish_entry(plan.id.clone()).unwrap();
    close(&test, 1, "Came good");
    test.entry("plan", None, json!({"actions": [row(2, "newer")]}));
    assert_eq!(test.shown(&plan)["actions"], json!([row(1, "one")]));
    let reopened = test.desk.reopen_entry(plan.id.clone()).unwrap();
    assert_eq!(reopened.state, EntryState::Draft);
    let now = row_with(1, "one", json!({"state": "done", "came": "Came good"}));
    assert_eq!(
        reopened.answers.0["actions"],
        json!([now]),
        "and gains nothing"
    );
    let history = test.desk.history(plan.id).unwrap();
    assert_eq!(
        history.revisions[0].state,
        EntryState::Done,
        "what it said is kept"
    );
}

#[test]
fn making_an_entry_say_what_it_said_brings_its_actions_back_and_leaves_what_was_done() {
    let test = desk();
    let plan = test.entry(
        "plan",
        None,
        json!({"actions": [row(1, "one"), row(2, "two")]}),
    );
    test.desk.finish_entry(plan.id.clone()).unwrap();
    test.desk.reopen_entry(plan.id.clone()).unwrap();
    test.save(
        &plan,
        json!({"actions": [row(2, "two changed"), row(3, "three")]}),
    );
    close(&test, 2, "Yes");
    let old = test.desk.history(plan.id.clone()).unwrap().revisions[0]
        .id
        .clone();
    test.desk.restore_revision(plan.id.clone(), old).unwrap();
    let actions = test.all_actions(None);
    let said: Vec<_> = actions
        .iter()
        .map(|card| (card.what.as_str(), card.state))
        .collect();
    assert_eq!(
        said,
        [("one", ActionState::Open), ("two", ActionState::Done)]
    );
}

#[test]
fn the_bin_leaves_actions_and_goals_and_erasing_leaves_them_without_an_entry() {
    let test = desk();
    let plan = test.entry(
        "plan",
        None,
        json!({"actions": [row(1, "one")], "goals": [row(2, "far")]}),
    );
    test.desk.bin_entry(plan.id.clone()).unwrap();
    assert_eq!(test.to_do(None), ["one"]);
    assert_eq!(test.all_actions(None)[0].from, None);
    assert_eq!(words(&test.tree(None).goals), "far");
    // A last save that was on its way is not lost, and its actions are not either.
    test.save(
        &plan,
        json!({"actions": [row(1, "one more")], "goals": [row(2, "far")]}),
    );
    test.desk.erase_entry(plan.id).unwrap();
    assert_eq!(test.to_do(None), ["one more"]);
    let carried = begin(&test, None).answers.0;
    assert_eq!(carried["actions"][0]["id"], row_id(1).as_str());
    assert_eq!(carried["goals"][0]["id"], row_id(2).as_str());
}

#[test]
fn a_row_is_never_another_relationship_s() {
    let test = desk();
    let gwen = test.relationship("Gwen");
    let other = test.relationship("Tomasz");
    test.entry(
        "plan",
        Some(&gwen.id),
        json!({"actions": [row(1, "hers")], "goals": [row(2, "far")]}),
    );
    for (relationship, prompt, number) in [
        (Some(&other.id), "actions", 1),
        (None, "actions", 1),
        (None, "goals", 2),
    ] {
        let thief = begin(&test, relationship.map(String::as_str));
        let answers = json!({prompt: [row(number, "stolen")]});
        let refused = test.desk.save_entry(draft(&thief, answers)).unwrap_err();
        assert_eq!(refused.code(), crate::views::Code::AnswerInvalid);
        assert_eq!(refused.detail().as_deref(), Some(prompt));
        let gone = test.desk.entry(thief.id);
        assert!(matches!(gone, Err(Error::NotFound(Thing::Entry))));
    }
    assert_eq!(test.to_do(Some(&gwen.id)), ["hers"]);
}

#[test]
fn a_row_id_is_a_uuid_and_stands_once_in_the_entry() {
    let test = desk();
    let plan = begin(&test, None);
    let no_uuid = json!({"actions": [{"id": "row-1", "what": "x"}]});
    let upper = row_id(7).replace("1e6d", "1E6D");
    let twice = json!({"goals": [row(1, "x")], "steps": [row(1, "y")]});
    for answers in [
        no_uuid,
        json!({"actions": [{"id": upper, "what": "x"}]}),
        twice,
    ] {
        let refused = test.desk.save_entry(draft(&plan, answers));
        assert!(matches!(
            refused,
            Err(Error::Answers(AnswerMistake::Invalid { .. }))
        ));
    }
}
