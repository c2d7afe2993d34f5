//! What a person is promised about the goals they write into an entry, and the steps to them.

use serde_json::{Value, json};

use super::begin;
use crate::testing::working::{desk, row, row_id, row_with, words};
use crate::views::GoalState;

#[test]
fn steps_stand_under_the_first_goal_of_their_entry_and_follow_it() {
    let test = desk();
    let far = row_with(
        1,
        "far",
        json!({"success": "Seen from afar", "by": "2026-12-01"}),
    );
    let steps = json!([row(3, "first step"), row(4, "second step")]);
    let plan = test.entry(
        "plan",
        None,
        json!({"goals": [far, row(2, "near")], "steps": steps}),
    );
    assert_eq!(
        words(&test.tree(None).goals),
        "far (first step, second step), near"
    );
    assert_eq!(test.tree(None).goals[0].success, "Seen from afar");
    test.save(&plan, json!({"goals": [row(2, "near")], "steps": steps}));
    assert_eq!(
        words(&test.tree(None).goals),
        "near (first step, second step)"
    );
    let again = begin(&test, None).answers.0;
    let ids = |prompt: &str| -> Vec<Value> {
        let rows = again[prompt].as_array().unwrap();
        rows.iter().map(|row| row["id"].clone()).collect()
    };
    assert_eq!(
        ids("goals"),
        [row_id(2)],
        "a step is carried among the steps"
    );
    assert_eq!(ids("steps"), [row_id(3), row_id(4)]);
}

#[test]
fn a_goal_with_something_on_the_way_outlives_its_row() {
    let test = desk();
    let plan = test.entry(
        "plan",
        None,
        json!({"goals": [row(1, "far"), row(2, "bare")]}),
    );
    let mark = crate::views::MilestoneDraft {
        id: None,
        goal: row_id(1),
        what: "half way".into(),
        due: None,
    };
    test.desk.save_milestone(mark).unwrap();
    test.save(&plan, json!({"goals": [row(1, ""), row(2, "")]}));
    assert_eq!(words(&test.tree(None).goals), "far");
    test.save(
        &plan,
        json!({"goals": [row_with(1, "farther", json!({"state": "reached"}))]}),
    );
    let goal = test.tree(None).goals.remove(0);
    assert_eq!(
        (goal.what.as_str(), goal.state),
        ("farther", GoalState::Reached)
    );
    assert_eq!(goal.milestones.len(), 1);
}
