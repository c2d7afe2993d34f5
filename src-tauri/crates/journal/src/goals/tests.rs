//! What a person is promised about their goals.

use chrono::TimeDelta;
use serde_json::json;

use crate::error::{Error, Thing};
use crate::testing::TestDesk;
use crate::testing::working::{desk, row, row_id, words};
use crate::views::{Code, GoalDraft, GoalState, GoalView, GoalsView, MilestoneDraft};

fn draft(what: &str) -> GoalDraft {
    GoalDraft {
        id: None,
        relationship: None,
        parent: None,
        what: what.into(),
        success: String::new(),
        starts: None,
        due: None,
        review: None,
    }
}

/// A goal as it would be saved again.
fn again(goal: &GoalView) -> GoalDraft {
    GoalDraft {
        id: Some(goal.id.clone()),
        relationship: goal.relationship.clone(),
        parent: goal.parent.clone(),
        success: goal.success.clone(),
        ..draft(&goal.what)
    }
}

fn find<'a>(goals: &'a [GoalView], what: &str) -> Option<&'a GoalView> {
    goals.iter().find_map(|goal| {
        if goal.what == what {
            Some(goal)
        } else {
            find(&goal.steps, what)
        }
    })
}

fn id(test: &TestDesk, what: &str) -> String {
    find(&test.tree(None).goals, what).unwrap().id.clone()
}

/// Makes a goal of my own, under another one.
fn make(test: &TestDesk, what: &str, parent: Option<&str>) -> String {
    let parent = parent.map(|parent| id(test, parent));
    let goal = GoalDraft {
        parent,
        ..draft(what)
    };
    test.desk.save_goal(goal).unwrap();
    id(test, what)
}

fn tree(test: &TestDesk) -> String {
    words(&test.tree(None).goals)
}

#[test]
fn goals_stand_by_priority_with_their_steps_and_the_closed_ones_last() {
    let test = desk();
    for what in ["one", "two", "three"] {
        make(&test, what, None);
    }
    make(&test, "a step", Some("two"));
    make(&test, "a smaller step", Some("a step"));
    assert_eq!(tree(&test), "one, two (a step (a smaller step)), three");
    test.desk.move_goal(id(&test, "three"), true).unwrap();
    test.desk.move_goal(id(&test, "one"), false).unwrap();
    assert_eq!(tree(&test), "three, one, two (a step (a smaller step))");
    test.desk.move_goal(id(&test, "three"), true).unwrap();
    test.desk.move_goal(id(&test, "two"), false).unwrap();
    assert_eq!(
        tree(&test),
        "three, one, two (a step (a smaller step))",
        "the ends are the ends"
    );
    test.desk
        .close_goal(id(&test, "three"), GoalState::Reached, "At last".into())
        .unwrap();
    test.clock.pass(TimeDelta::days(1));
    let view = test
        .desk
        .close_goal(id(&test, "one"), GoalState::Dropped, String::new())
        .unwrap();
    assert_eq!(
        words(&view.goals),
        "two (a step (a smaller step)), one, three"
    );
    assert_eq!(view.closed_goals, 2);
    let reached = find(&view.goals, "three").unwrap();
    assert_eq!(
        (
            reached.came.as_str(),
            reached.closed.unwrap().to_string().as_str()
        ),
        ("At last", "2026-03-12")
    );
    test.desk
        .close_goal(id(&test, "three"), GoalState::Open, "Not quite".into())
        .unwrap();
    assert_eq!(tree(&test), "two (a step (a smaller step)), three, one");
    assert_eq!(find(&test.tree(None).goals, "three").unwrap().closed, None);
}

#[test]
fn a_change_says_when_it_was_kept() {
    let test = desk();
    test.clock.pass(chrono::TimeDelta::minutes(3));
    let saved = test.desk.save_goal(draft("far")).unwrap().now;
    assert_eq!(
        (saved.date.as_str(), saved.time.as_str()),
        ("2026-03-12", "14:05")
    );
}

#[test]
fn a_goal_is_changed_in_all_it_says_and_keeps_its_place() {
    let test = desk();
    make(&test, "one", None);
    make(&test, "two", None);
    let changed = GoalDraft {
        id: Some(id(&test, "one")),
        success: "Seen".into(),
        starts: Some("2026-01-01".into()),
        due: Some("2026-03-11".into()),
        review: Some("2026-06-01".into()),
        ..draft("  One, in 日本語 and 🌊  ")
    };
    let view = test.desk.save_goal(changed).unwrap();
    assert_eq!(words(&view.goals), "One, in 日本語 and 🌊, two");
    let goal = &view.goals[0];
    assert_eq!((goal.success.as_str(), goal.overdue), ("Seen", true));
    assert_eq!(goal.review.unwrap().to_string(), "2026-06-01");
}

#[test]
fn what_cannot_be_a_goal_is_refused_and_nothing_changes() {
    let test = desk();
    make(&test, "far", None);
    make(&test, "near", Some("far"));
    make(&test, "nearer", Some("near"));
    let view = test.tree(None);
    let refused = |goal: GoalDraft| test.desk.save_goal(goal).unwrap_err();
    let goal = |what: &str| again(find(&view.goals, what).unwrap());
    assert_eq!(refused(draft(" \n")).code(), Code::WhatMissing);
    let long = refused(draft(&"é".repeat(content::LINE_LIMIT + 1)));
    assert_eq!(
        (long.code(), long.detail().as_deref()),
        (Code::TextTooLong, Some("what"))
    );
    let success = "x".repeat(content::TEXT_LIMIT + 1);
    let long = refused(GoalDraft {
        success,
        ..draft("x")
    });
    assert_eq!(
        (long.code(), long.detail().as_deref()),
        (Code::TextTooLong, Some("success"))
    );
    let days = |starts: &str, due: &str| GoalDraft {
        starts: Some(starts.into()),
        due: Some(due.into()),
        ..draft("x")
    };
    assert_eq!(
        refused(days("2026-03-02", "2026-03-01")).code(),
        Code::EndBeforeStart
    );
    assert_eq!(
        refused(days("2026-03-02", "soon")).code(),
        Code::DateInvalid
    );
    for under in ["far", "near", "nearer"] {
        let parent = Some(id(&test, under));
        let circle = refused(GoalDraft {
            parent,
            ..goal("far")
        });
        assert_eq!(circle.code(), Code::GoalUnderItself, "{under}");
    }
    let gwen = test.relationship("Gwen").id;
    let hers = GoalDraft {
        relationship: Some(gwen),
        parent: Some(id(&test, "far")),
        ..draft("x")
    };
    assert!(matches!(refused(hers), Error::NotFound(Thing::Goal)));
    let nobody = GoalDraft {
        relationship: Some("nobody".into()),
        ..draft("x")
    };
    assert!(matches!(
        refused(nobody),
        Error::NotFound(Thing::Relationship)
    ));
    let gone = GoalDraft {
        id: Some("gone".into()),
        ..draft("x")
    };
    assert!(matches!(refused(gone), Error::NotFound(Thing::Goal)));
    assert_eq!(test.tree(None), view);
}

#[test]
fn a_step_moves_under_another_goal_and_out_again() {
    let test = desk();
    make(&test, "far", None);
    make(&test, "near", Some("far"));
    let free = GoalDraft {
        parent: None,
        ..again(find(&test.tree(None).goals, "near").unwrap())
    };
    test.desk.save_goal(free).unwrap();
    assert_eq!(tree(&test), "far, near");
    let under = GoalDraft {
        parent: Some(id(&test, "near")),
        ..again(&test.tree(None).goals[0])
    };
    test.desk.save_goal(under).unwrap();
    assert_eq!(tree(&test), "near (far)");
}

/// A goal under another one with a step, a milestone and an action.
fn full(test: &TestDesk) -> GoalsView {
    make(test, "top", None);
    make(test, "middle", Some("top"));
    make(test, "below", Some("middle"));
    make(test, "beside", Some("middle"));
    let middle = id(test, "middle");
    let mark = MilestoneDraft {
        id: None,
        goal: middle.clone(),
        what: "half way".into(),
        due: None,
    };
    test.desk.save_milestone(mark).unwrap();
    test.entry("plan", None, json!({"actions": [row(1, "walk")]}));
    let walk = crate::views::ActionDraft {
        id: Some(row_id(1)),
        relationship: None,
        goal: Some(middle),
        what: "walk".into(),
        owner: crate::views::Owner::Me,
        due: None,
    };
    test.desk.save_action(walk).unwrap();
    test.tree(None)
}

#[test]
fn a_goal_taken_away_leaves_its_steps_and_actions_and_all_of_it_can_be_put_back() {
    let test = desk();
    let before = full(&test);
    assert_eq!(words(&before.goals), "top (middle (below, beside))");
    let removed = test.desk.delete_goal(id(&test, "middle")).unwrap();
    let without = test.tree(None);
    assert_eq!(words(&without.goals), "top (below, beside)");
    assert_eq!(without.goals[0].actions[0].what, "walk");
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.tree(None), before);
    let top = test.desk.delete_goal(id(&test, "top")).unwrap();
    assert_eq!(tree(&test), "middle (below, beside)");
    test.desk.put_back(&top).unwrap();
    assert_eq!(test.tree(None), before);
}

#[test]
fn putting_back_makes_no_circle_of_what_was_moved_meanwhile() {
    let test = desk();
    full(&test);
    let removed = test.desk.delete_goal(id(&test, "middle")).unwrap();
    let below = GoalDraft {
        parent: None,
        ..again(find(&test.tree(None).goals, "below").unwrap())
    };
    test.desk.save_goal(below).unwrap();
    let under = GoalDraft {
        parent: Some(id(&test, "below")),
        ..again(find(&test.tree(None).goals, "top").unwrap())
    };
    test.desk.save_goal(under).unwrap();
    test.desk.put_back(&removed).unwrap();
    assert_eq!(tree(&test), "below (top (middle (beside)))");
    let nonsense = crate::views::Removed { kept: "{}".into() };
    assert!(matches!(test.desk.put_back(&nonsense), Err(Error::Kept(_))));
}

#[test]
fn milestones_are_marked_and_unmarked_and_can_be_put_back() {
    let test = desk();
    let goal = make(&test, "far", None);
    let mark = |id: Option<String>, what: &str, due: Option<&str>| MilestoneDraft {
        id,
        goal: goal.clone(),
        what: what.into(),
        due: due.map(str::to_owned),
    };
    test.desk.save_milestone(mark(None, "first", None)).unwrap();
    let view = test
        .desk
        .save_milestone(mark(None, "second", Some("2026-05-01")))
        .unwrap();
    let first = view.goals[0].milestones[0].id.clone();
    test.desk
        .save_milestone(mark(Some(first.clone()), "first of all", None))
        .unwrap();
    test.desk.reach_milestone(first.clone(), true).unwrap();
    test.clock.pass(TimeDelta::days(5));
    let view = test.desk.reach_milestone(first.clone(), true).unwrap();
    let marks: Vec<_> = view.goals[0]
        .milestones
        .iter()
        .map(|mark| (mark.what.as_str(), mark.reached.map(|day| day.to_string())))
        .collect();
    assert_eq!(
        marks,
        [
            ("first of all", Some("2026-03-12".into())),
            ("second", None)
        ]
    );
    let removed = test.desk.delete_milestone(first.clone()).unwrap();
    assert_eq!(test.tree(None).goals[0].milestones.len(), 1);
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.tree(None), view);
    let unmarked = test.desk.reach_milestone(first, false).unwrap();
    assert_eq!(unmarked.goals[0].milestones[0].reached, None);
    let blank = test.desk.save_milestone(mark(None, "", None)).unwrap_err();
    assert_eq!(blank.code(), Code::WhatMissing);
    let removed = test.desk.delete_goal(goal).unwrap();
    let nowhere = test.desk.save_milestone(mark_of("gone")).unwrap_err();
    assert!(matches!(nowhere, Error::NotFound(Thing::Goal)));
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.tree(None).goals[0].milestones.len(), 2);
}

fn mark_of(goal: &str) -> MilestoneDraft {
    MilestoneDraft {
        id: None,
        goal: goal.into(),
        what: "x".into(),
        due: None,
    }
}

#[test]
fn each_relationship_has_its_own_goals() {
    let test = desk();
    let gwen = test.relationship("Gwen");
    make(&test, "mine", None);
    let hers = GoalDraft {
        relationship: Some(gwen.id.clone()),
        ..draft("hers")
    };
    let view = test.desk.save_goal(hers).unwrap();
    assert_eq!(
        (words(&view.goals).as_str(), view.relationship.as_ref()),
        ("hers", Some(&gwen))
    );
    assert_eq!(tree(&test), "mine");
    let nobody = test.desk.goals(Some("nobody".into()));
    assert!(matches!(nobody, Err(Error::NotFound(Thing::Relationship))));
}
