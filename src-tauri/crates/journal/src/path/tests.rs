//! What a person is promised about the walk.

use chrono::TimeDelta;
use serde_json::json;

use crate::error::{Error, Thing};
use crate::testing::{TestDesk, content};
use crate::views::{PathTask, PathView, PhaseMark, Thought, UnlockRequest};

fn marks(path: &PathView) -> Vec<PhaseMark> {
    path.phases.iter().map(|phase| phase.mark).collect()
}

fn task<'a>(path: &'a PathView, id: &str) -> &'a PathTask {
    path.phases
        .iter()
        .flat_map(|phase| &phase.tasks)
        .find(|task| task.id == id)
        .unwrap()
}

fn days(path: &PathView, phase: usize) -> (Option<String>, Option<String>) {
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
    (day(path.phases[phase].since), day(path.phases[phase].until))
}

#[test]
fn walking_on_and_back_keeps_every_day_and_every_tick() {
    use PhaseMark::{Ahead, Gone, Here};
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.desk
        .tick_task(id.clone(), "say-hello".into(), true)
        .unwrap();
    test.desk
        .move_to_phase(id.clone(), "progression".into(), vec![])
        .unwrap();
    test.clock.pass(TimeDelta::days(10));
    let path = test
        .desk
        .move_to_phase(id.clone(), "direction".into(), vec![])
        .unwrap();
    assert_eq!(marks(&path), [Gone, Here, Ahead, Ahead, Ahead]);
    assert_eq!(
        days(&path, 0),
        (Some("2026-03-01".into()), Some("2026-03-12".into()))
    );
    assert_eq!(days(&path, 1), (Some("2026-03-22".into()), None));
    assert_eq!(
        days(&path, 2),
        (Some("2026-03-12".into()), Some("2026-03-22".into()))
    );
    assert_eq!(days(&path, 3), (None, None));
    assert_eq!(
        (path.phases[0].done, path.relationship.phase.id.as_str()),
        (1, "direction")
    );
}

#[test]
fn walking_to_where_one_stands_is_no_step() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.clock.pass(TimeDelta::days(3));
    let path = test
        .desk
        .move_to_phase(id, "rapport".into(), vec![])
        .unwrap();
    assert_eq!(days(&path, 0), (Some("2026-03-01".into()), None));
}

#[test]
fn a_clock_set_back_does_not_turn_the_walk_around() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.desk
        .move_to_phase(id.clone(), "direction".into(), vec![])
        .unwrap();
    test.clock.pass(TimeDelta::days(-5));
    let path = test
        .desk
        .move_to_phase(id, "progression".into(), vec![])
        .unwrap();
    assert_eq!(path.relationship.phase.id, "progression");
}

#[test]
fn a_task_shows_only_to_those_it_is_for() {
    let test = TestDesk::open();
    let path = test.desk.path(test.relationship("Gwen").id).unwrap();
    assert!(
        path.phases[0]
            .tasks
            .iter()
            .all(|task| task.id != "mentors-only")
    );
}

#[test]
fn a_finished_entry_ticks_its_task_which_can_be_unticked() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    let entry = test.entry("note", Some(&id), json!({"first": "x"}));
    let path = test.desk.path(id.clone()).unwrap();
    assert_eq!(
        (
            task(&path, "write-note").done,
            &task(&path, "write-note").entry.as_ref().unwrap().id
        ),
        (None, &entry.id)
    );
    test.desk.finish_entry(entry.id.clone()).unwrap();
    let path = test.desk.path(id.clone()).unwrap();
    assert_eq!(
        task(&path, "write-note").done.unwrap().to_string(),
        "2026-03-12"
    );
    assert_eq!(task(&path, "write-again").done, None);
    test.desk.reopen_entry(entry.id).unwrap();
    let path = test.desk.tick_task(id, "write-note".into(), false).unwrap();
    assert_eq!(task(&path, "write-note").done, None);
}

#[test]
fn the_task_ticked_is_the_present_phase_s() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.desk
        .move_to_phase(id.clone(), "direction".into(), vec![])
        .unwrap();
    let entry = test.entry("note", Some(&id), json!({}));
    test.desk.finish_entry(entry.id).unwrap();
    let path = test.desk.path(id).unwrap();
    assert!(task(&path, "write-again").done.is_some() && task(&path, "write-note").done.is_none());
}

#[test]
fn ticking_twice_keeps_the_first_day() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.desk
        .tick_task(id.clone(), "say-hello".into(), true)
        .unwrap();
    test.clock.pass(TimeDelta::days(1));
    let path = test.desk.tick_task(id, "say-hello".into(), true).unwrap();
    assert_eq!(
        task(&path, "say-hello").done.unwrap().to_string(),
        "2026-03-12"
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    assert!(matches!(
        test.desk.path("nobody".into()),
        Err(Error::NotFound(Thing::Relationship))
    ));
    assert!(matches!(
        test.desk.tick_task(id.clone(), "fly".into(), true),
        Err(Error::NotFound(Thing::Task))
    ));
    assert!(matches!(
        test.desk.move_to_phase(id, "heaven".into(), vec![]),
        Err(Error::NotFound(Thing::Phase))
    ));
    let nowhere = test
        .desk
        .move_to_phase("nobody".into(), "direction".into(), vec![]);
    assert!(matches!(nowhere, Err(Error::NotFound(Thing::Relationship))));
}

fn thought(question: &str, answer: &str) -> Thought {
    Thought {
        question: question.into(),
        answer: answer.into(),
    }
}

#[test]
fn moving_on_asks_the_questions_of_the_phase_one_leaves() {
    let mut content = content();
    content.phases[0].questions = ["One?", "Two?", "Three?", "Four?"]
        .map(str::to_owned)
        .into();
    let test = TestDesk::open().restart_with(content);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let id = test.relationship("Gwen").id;
    let moving = test.desk.moving(id.clone(), "direction").unwrap();
    assert_eq!(moving.questions, ["One?", "Two?", "Three?"]);
    assert_eq!(
        (moving.from.id.as_str(), moving.to.id.as_str()),
        ("rapport", "direction")
    );
    assert!(!moving.back);
    assert!(matches!(
        test.desk.moving(id, "heaven"),
        Err(Error::NotFound(_))
    ));
    assert!(matches!(
        test.desk.moving("nobody".into(), "direction"),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn what_was_thought_on_the_way_is_kept_with_every_step_on_or_back() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    let thoughts = vec![thought("One?", "We laugh now."), thought("Two?", " \n")];
    test.desk
        .move_to_phase(id.clone(), "direction".into(), thoughts)
        .unwrap();
    test.clock.pass(TimeDelta::days(1));
    let path = test
        .desk
        .move_to_phase(id.clone(), "rapport".into(), vec![])
        .unwrap();
    assert!(
        test.desk
            .moving(id.clone(), "direction")
            .is_ok_and(|moving| !moving.back)
    );
    let steps: Vec<_> = path
        .history
        .iter()
        .map(|step| (step.title.as_str(), step.date.to_string()))
        .collect();
    assert_eq!(
        steps,
        [
            ("Building rapport", "2026-03-13".to_owned()),
            ("Setting direction", "2026-03-12".to_owned()),
            ("Building rapport", "2026-03-01".to_owned())
        ]
    );
    assert_eq!(path.history[1].thoughts, [thought("One?", "We laugh now.")]);
    let long = vec![thought("One?", &"é".repeat(200_001))];
    let refused = test.desk.move_to_phase(id, "direction".into(), long);
    assert!(matches!(refused, Err(Error::TooLong("thoughts"))));
}

#[test]
fn what_is_typed_before_a_step_stays_until_the_step_is_taken() {
    let test = TestDesk::open();
    let (gwen, farah) = (test.relationship("Gwen").id, test.relationship("Farah").id);
    let typed = || vec![thought("One?", "We laugh now. 🌿"), thought("Two?", " \n")];
    let kept = |test: &TestDesk, id: &str| {
        let moving = test.desk.moving(id.to_owned(), "direction").unwrap();
        moving.thoughts
    };
    let saved = test.desk.save_thoughts(gwen.clone(), typed()).unwrap();
    assert_eq!(saved.time, "14:02");
    // It is in the journal and not in the window: it outlives both.
    test.desk.lock();
    let test = test.restart();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(kept(&test, &gwen), [thought("One?", "We laugh now. 🌿")]);
    assert_eq!(kept(&test, &farah), []);
    let here = test
        .desk
        .move_to_phase(gwen.clone(), "rapport".into(), vec![]);
    assert_eq!(here.unwrap().history.len(), 1);
    assert_eq!(kept(&test, &gwen).len(), 1, "to stay is no step");
    test.desk
        .move_to_phase(gwen.clone(), "progression".into(), typed())
        .unwrap();
    assert_eq!(kept(&test, &gwen), []);
}

#[test]
fn thoughts_for_nobody_and_thoughts_without_end_are_refused() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen").id;
    let endless = vec![thought("One?", &"x".repeat(content::TEXT_LIMIT + 1))];
    assert!(matches!(
        test.desk.save_thoughts(gwen, endless),
        Err(Error::TooLong("thoughts"))
    ));
    assert!(matches!(
        test.desk.save_thoughts("nobody".into(), vec![]),
        Err(Error::NotFound(Thing::Relationship))
    ));
}
