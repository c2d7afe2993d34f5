//! What is promised when an import is taken back: what somebody changed or added since stays, with what that cannot do
//! without; everything else goes, and what was only looked at is not changed.

use chrono::TimeDelta;
use content::{ContractSide, RelationshipState, SessionMethod};
use serde_json::{Value, json};

use super::{any_journal::desk, bring, copy};
use crate::testing::{TestDesk, draft, working::row};
use crate::views::{
    ActionState, Answers, BroughtBack, EntryView, GoalDraft, MilestoneDraft, Person,
    RelationshipEdit, SessionDraft, Thought,
};

/// Nothing that came stays but this many entries and relationships.
fn only(entries: u32, kept: u32, relationships: u32) -> BroughtBack {
    BroughtBack {
        entries,
        kept,
        relationships,
        sessions: 0,
        goals: 0,
        actions: 0,
        others: 0,
    }
}

/// A plan as somebody began it, whose action was done elsewhere since: opened, it will say so.
fn behind(test: &TestDesk, whom: Option<&str>) -> EntryView {
    let plan = test.entry("plan", whom, json!({"actions": [row(1, "Call Idris")]}));
    let action = test.all_actions(whom).remove(0).id;
    test.clock.pass(TimeDelta::minutes(1));
    let closed = test
        .desk
        .close_action(action, ActionState::Done, "It went".into());
    closed.unwrap();
    plan
}

/// What the first action of a plan says came of it.
fn came(entry: &EntryView) -> &Value {
    &entry.answers.0["actions"][0]["came"]
}

#[test]
fn a_draft_that_was_only_opened_is_as_it_came() {
    let (first, second) = (desk(), desk());
    let gwen = first.relationship("Gwen").id;
    let plan = behind(&first, Some(&gwen));
    let brought = bring(&second, &copy(&first)).unwrap();
    let open = second.desk.entry(plan.id).unwrap();
    assert_eq!(came(&open), "It went", "it has caught up");
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!(back, only(1, 0, 0));
    assert_eq!(second.desk.places().unwrap().relationships, []);
}

#[test]
fn a_draft_that_was_changed_and_then_only_opened_is_changed() {
    let (first, second) = (desk(), desk());
    let plan = behind(&first, None);
    let brought = bring(&second, &copy(&first)).unwrap();
    let mut written = plan.answers.0.clone();
    written.insert("goals".into(), json!([row(2, "Learn")]));
    second
        .desk
        .save_entry(draft(&plan, Value::Object(written)))
        .unwrap();
    let open = second.desk.entry(plan.id.clone()).unwrap();
    assert_eq!(came(&open), "It went", "it has caught up");
    let back = second.desk.take_back(brought.import).unwrap();
    // With what it had written into the list.
    assert_eq!((back.entries, back.kept, back.actions), (0, 1, 1));
    assert_eq!(second.all_actions(None).len(), 1);
    assert_eq!(second.tree(None).goals.len(), 1);
}

#[test]
fn a_draft_of_mine_that_showed_what_came_says_again_what_it_said() {
    let (first, second) = (desk(), desk());
    let mine = second.entry("plan", None, json!({}));
    first.clock.pass(TimeDelta::minutes(1));
    first.entry("plan", None, json!({"actions": [row(1, "Call Idris")]}));
    let brought = bring(&second, &copy(&first)).unwrap();
    let shown = second.shown(&mine);
    assert_eq!(shown["actions"][0]["what"], "Call Idris");
    second.desk.take_back(brought.import).unwrap();
    assert_eq!(second.shown(&mine), json!({}));
}

#[test]
fn a_relationship_that_was_paused_stays_without_what_nobody_touched() {
    let (first, second) = (desk(), desk());
    for name in ["Gwen", "Tomasz"] {
        let whom = first.relationship(name).id;
        first.entry("note", Some(&whom), json!({"headline": name}));
        meeting(&first, &whom);
    }
    let brought = bring(&second, &copy(&first)).unwrap();
    let with = second.desk.places().unwrap().relationships;
    let gwen = with.iter().find(|one| one.name == "Gwen").unwrap();
    let paused = RelationshipState::Paused;
    let pause = second
        .desk
        .set_relationship_state(gwen.id.clone(), paused, false, None);
    pause.unwrap();
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!(back, only(2, 0, 1));
    let kept = second.desk.places().unwrap().relationships;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].name, "Gwen");
    assert!(second.desk.path(gwen.id.clone()).is_ok());
    assert!(
        second
            .desk
            .sessions(gwen.id.clone())
            .unwrap()
            .next
            .is_none()
    );
    // It comes again, but for what is here.
    assert_eq!(bring(&second, &copy(&first)).unwrap().entries, 2);
}

/// The id of a session planned with somebody.
fn meeting(test: &TestDesk, whom: &str) -> String {
    let session = SessionDraft {
        id: None,
        relationship: whom.into(),
        date: "2026-04-20".into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::InPerson,
        place: "Library".into(),
        worksheet: None,
    };
    test.desk.plan_session(session).unwrap().session.id
}

#[test]
fn what_was_changed_keeps_what_it_cannot_do_without() {
    let (first, second) = (desk(), desk());
    let gwen = first.relationship("Gwen").id;
    let session = meeting(&first, &gwen);
    meeting(&first, &gwen);
    let log = first
        .desk
        .begin_entry("meeting-log", Some(gwen.clone()), Some(session))
        .unwrap();
    let logged = draft(&log, json!({"said": "Much"}));
    first.desk.save_entry(logged).unwrap();
    for side in [ContractSide::Mine, ContractSide::Theirs] {
        let answers = json!({"often": "Monthly"}).as_object().unwrap().clone();
        first
            .desk
            .save_contract(gwen.clone(), side, Answers(answers))
            .unwrap();
    }
    first.entry("note", Some(&gwen), json!({"headline": "Untouched"}));
    first.desk.save_goal(goal(Some(&gwen), "Teach")).unwrap();
    let above = first.tree(Some(&gwen)).goals[0].id.clone();
    let step = GoalDraft {
        parent: Some(above),
        ..goal(Some(&gwen), "Learn")
    };
    first.desk.save_goal(step).unwrap();
    first.desk.save_goal(goal(Some(&gwen), "Rest")).unwrap();
    let brought = bring(&second, &copy(&first)).unwrap();

    // A word more in the log, another wish of mine for the agreement, a mark on the way of a step.
    let open = second.desk.entry(log.id.clone()).unwrap();
    second.save(&open, json!({"said": "Much more"}));
    let answers = json!({"often": "Weekly"}).as_object().unwrap().clone();
    second
        .desk
        .save_contract(gwen.clone(), ContractSide::Mine, Answers(answers))
        .unwrap();
    let goals = second.tree(Some(&gwen)).goals;
    let teach = goals.iter().find(|goal| goal.what == "Teach").unwrap();
    let milestone = half_way(&teach.steps[0].id);
    second.desk.save_milestone(milestone).unwrap();

    let back = second.desk.take_back(brought.import).unwrap();
    let kept = BroughtBack {
        sessions: 1,
        goals: 2,
        ..only(1, 3, 1)
    };
    assert_eq!(back, kept);
    assert!(second.desk.entry(log.id).unwrap().session.is_some());
    let contract = second.desk.contract(gwen.clone(), None).unwrap();
    assert!(contract.mine.entry.is_some() && contract.theirs.entry.is_some());
    let goals = second.tree(Some(&gwen)).goals;
    assert_eq!(crate::testing::working::words(&goals), "Teach (Learn)");
}

#[test]
fn another_name_for_somebody_who_came_stays_with_them() {
    let (first, second) = (desk(), desk());
    let gwen = first.relationship("Gwen").id;
    let tomasz = first.relationship("Tomasz").id;
    first.relationship("Idris");
    let brought = bring(&second, &copy(&first)).unwrap();
    let renamed = |id: &str, people: Vec<Person>| {
        let was = second.desk.relationship(id.to_owned()).unwrap();
        let edit = RelationshipEdit {
            id: was.id,
            people,
            role: was.role,
            kind: was.kind,
            started: was.started.to_string(),
            ends: None,
            rhythm: was.rhythm,
        };
        second.desk.save_relationship(edit).unwrap();
    };
    let people = |id: &str| second.desk.relationship(id.to_owned()).unwrap().people;
    let mut hers = people(&gwen);
    hers[0].name = "Gwen Pritchard".into();
    renamed(&gwen, hers);
    let mut theirs = people(&tomasz);
    theirs.push(Person {
        id: None,
        name: "Zofia".into(),
    });
    renamed(&tomasz, theirs);
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!(back, only(0, 0, 2));
    let mut names: Vec<_> = second.desk.places().unwrap().relationships;
    names.sort_by(|one, other| one.name.cmp(&other.name));
    let names: Vec<_> = names.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Gwen Pritchard", "Tomasz, Zofia"]);
}

fn goal(whom: Option<&str>, what: &str) -> GoalDraft {
    GoalDraft {
        id: None,
        relationship: whom.map(str::to_owned),
        parent: None,
        what: what.into(),
        success: String::new(),
        starts: None,
        due: None,
        review: None,
    }
}

fn half_way(goal: &str) -> MilestoneDraft {
    MilestoneDraft {
        id: None,
        goal: goal.into(),
        what: "Half way".into(),
        due: None,
    }
}

#[test]
fn words_added_to_what_came_stay_with_it_when_the_rest_is_taken_back() {
    let (first, second) = (desk(), desk());
    for name in ["Gwen", "Tomasz"] {
        let whom = first.relationship(name).id;
        first.entry("note", Some(&whom), json!({"headline": name}));
    }
    first.desk.save_goal(goal(None, "Learn")).unwrap();
    first.desk.save_goal(goal(None, "Rest")).unwrap();
    let brought = bring(&second, &copy(&first)).unwrap();

    let goals = second.desk.goals(None).unwrap().goals;
    let learn = goals.iter().find(|goal| goal.what == "Learn").unwrap();
    let milestone = half_way(&learn.id);
    second.desk.save_milestone(milestone).unwrap();
    let people = second.desk.places().unwrap().relationships;
    let gwen = people.iter().find(|one| one.name == "Gwen").unwrap();
    let thought = Thought {
        question: "Why now?".into(),
        answer: "It is time.".into(),
    };
    second
        .desk
        .save_thoughts(gwen.id.clone(), vec![thought])
        .unwrap();

    let back = second.desk.take_back(brought.import).unwrap();
    let kept = BroughtBack {
        goals: 1,
        ..only(2, 0, 1)
    };
    assert_eq!(back, kept);
    let kept = second.desk.places().unwrap().relationships;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].name, "Gwen");
    let goals = second.desk.goals(None).unwrap().goals;
    let what: Vec<_> = goals.iter().map(|goal| goal.what.as_str()).collect();
    assert_eq!((what, goals[0].milestones.len()), (vec!["Learn"], 1));
}
