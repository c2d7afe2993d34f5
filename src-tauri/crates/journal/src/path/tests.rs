//! What a person is promised about the walk.

use chrono::TimeDelta;
use serde_json::json;

use crate::error::{Error, Thing};
use crate::testing::TestDesk;
use crate::views::{PathTask, PathView, PhaseMark};

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
        .move_to_phase(id.clone(), "progression".into())
        .unwrap();
    test.clock.pass(TimeDelta::days(10));
    let path = test
        .desk
        .move_to_phase(id.clone(), "direction".into())
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
    let path = test.desk.move_to_phase(id, "rapport".into()).unwrap();
    assert_eq!(days(&path, 0), (Some("2026-03-01".into()), None));
}

#[test]
fn a_clock_set_back_does_not_turn_the_walk_around() {
    let test = TestDesk::open();
    let id = test.relationship("Gwen").id;
    test.desk
        .move_to_phase(id.clone(), "direction".into())
        .unwrap();
    test.clock.pass(TimeDelta::days(-5));
    let path = test.desk.move_to_phase(id, "progression".into()).unwrap();
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
        .move_to_phase(id.clone(), "direction".into())
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
        test.desk.move_to_phase(id, "heaven".into()),
        Err(Error::NotFound(Thing::Phase))
    ));
    let nowhere = test.desk.move_to_phase("nobody".into(), "direction".into());
    assert!(matches!(nowhere, Err(Error::NotFound(Thing::Relationship))));
}
