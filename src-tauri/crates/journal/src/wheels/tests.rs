//! Wheels in an open journal: sets of areas, what was scored with them, and the room.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::*;
use crate::testing::{TestDesk, draft};
use crate::views::{
    AreaChange, AreaView, EntryView, WheelLine, WheelSetCard, WheelSetDraft, WheelsView,
};

fn named(areas: &[AreaView]) -> Vec<&str> {
    let on = areas.iter().filter(|area| !area.retired);
    on.map(|area| area.name.as_str()).collect()
}

fn asked(view: &EntryView) -> Vec<(&str, &str)> {
    let areas = view.instrument.prompt("areas").unwrap().items();
    areas
        .iter()
        .map(|area| (area.id.as_str(), area.label.as_str()))
        .collect()
}

fn room(test: &TestDesk) -> WheelsView {
    test.desk.wheels(None, Vec::new()).unwrap()
}

/// Scores a wheel on a day of its own.
fn score(test: &TestDesk, begun: &EntryView, scores: &[(&str, u8)]) -> String {
    let scores: serde_json::Map<String, Value> = scores
        .iter()
        .map(|(id, score)| ((*id).to_owned(), json!({"score": score, "note": ""})))
        .collect();
    let mut draft = draft(begun, json!({ "areas": scores }));
    draft.theirs = begun.by.is_some();
    test.desk.save_entry(draft).unwrap();
    test.desk.finish_entry(begun.id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(30));
    begun.id.clone()
}

fn begin(test: &TestDesk, set: Option<&str>) -> EntryView {
    let set = set.map(str::to_owned);
    test.desk
        .begin_scores(WHEEL.into(), set, None, false)
        .unwrap()
}

fn change(test: &TestDesk, set: &str, change: AreaChange) -> Vec<AreaView> {
    test.desk.change_areas(set.into(), change).unwrap()
}

#[test]
fn a_wheel_nobody_changed_has_the_areas_and_the_version_of_the_program() {
    let test = TestDesk::open();
    let view = room(&test);
    assert_eq!(named(&view.areas), ["Work", "Rest", "Home"]);
    assert_eq!(view.sets.len(), 1);
    assert!(view.sets[0].built_in && view.sets[0].name.is_empty());
    assert_eq!(begin(&test, None).instrument.version, 1);
}

#[test]
fn renamed_and_split_areas_keep_their_history() {
    let test = TestDesk::open();
    let first = score(
        &test,
        &begin(&test, None),
        &[("work", 4), ("rest", 2), ("home", 9)],
    );
    change(
        &test,
        BUILT_IN,
        AreaChange::Rename {
            id: "work".into(),
            name: "The shop".into(),
        },
    );
    let before = change(
        &test,
        BUILT_IN,
        AreaChange::Split {
            id: "rest".into(),
            names: ["Sleep".into(), "Sundays".into()],
        },
    );
    let begun = begin(&test, None);
    assert!(begun.instrument.version >= OWN_AREAS);
    let names: Vec<_> = asked(&begun).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["The shop", "Sleep", "Sundays", "Home"]);
    let sleep = asked(&begun)[1].0.to_owned();
    // While scoring: what the whole had, and nothing that was not scored.
    let previous = begun.previous_wheel.clone().unwrap();
    assert_eq!(previous.scores["work"], 4);
    assert!(!previous.scores.contains_key(&sleep));
    assert_eq!(previous.inherited[&sleep].score, 2);

    let second = score(&test, &begun, &[("work", 6), (&sleep, 7)]);
    // The first still shows the questions it answered.
    let first = test.desk.entry(first).unwrap();
    assert_eq!(asked(&first)[0], ("work", "Work"));
    let view = room(&test);
    let shown: Vec<_> = view.shown.iter().map(|one| one.id.clone()).collect();
    assert_eq!(shown, [first.id, second]);
    let names: Vec<_> = view
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.on))
        .collect();
    assert_eq!(
        names,
        [
            ("The shop", true),
            ("Sleep", true),
            ("Sundays", true),
            ("Home", true),
            ("Rest", false)
        ]
    );
    assert_eq!(view.rows[0].scores[0].named.as_deref(), Some("Work"));
    assert_eq!(view.shown[0].bumpiness, Some(47));
    assert_eq!(view.shown[1].bumpiness, None);

    change(&test, BUILT_IN, AreaChange::PutBack { areas: before });
    assert_eq!(named(&room(&test).areas), ["The shop", "Rest", "Home"]);
}

#[test]
fn areas_that_did_not_change_are_no_new_version() {
    let test = TestDesk::open();
    let rename = |name: &str| AreaChange::Rename {
        id: "work".into(),
        name: name.into(),
    };
    change(&test, BUILT_IN, rename("Labour"));
    let own = begin(&test, None).instrument.version;
    assert_eq!(begin(&test, None).instrument.version, own);
    change(&test, BUILT_IN, rename("Work"));
    assert_eq!(begin(&test, None).instrument.version, 1);
    change(&test, BUILT_IN, rename("Labour"));
    assert_eq!(begin(&test, None).instrument.version, own);
    change(&test, BUILT_IN, rename("Toil"));
    assert_eq!(begin(&test, None).instrument.version, own + 1);
}

#[test]
fn a_relationship_may_have_a_set_of_its_own_with_a_history_of_its_own() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen").id;
    score(&test, &begin(&test, None), &[("work", 4)]);
    let make = |name: &str| {
        test.desk.save_wheel_set(WheelSetDraft {
            id: None,
            name: name.into(),
            relationship: Some(gwen.clone()),
            like: None,
        })
    };
    let set = make("With Gwen").unwrap();
    assert!(matches!(make("Another"), Err(Error::WheelSetTwice)));
    let begun = test
        .desk
        .begin_entry(WHEEL, Some(gwen.clone()), None)
        .unwrap();
    assert!(begun.previous_wheel.is_none());
    let id = score(&test, &begun, &[("work", 8)]);
    let of = |set: &str| {
        let view = test.desk.wheels(Some(set.into()), Vec::new()).unwrap();
        view.snapshots
            .into_iter()
            .map(|one| one.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&set), [id]);
    assert_eq!(of(BUILT_IN).len(), 1);

    let removed = test.desk.remove_wheel_set(set.clone()).unwrap();
    assert_eq!(room(&test).sets.len(), 1);
    test.desk.put_back(&removed).unwrap();
    let card = WheelSetCard {
        id: set.clone(),
        name: "With Gwen".into(),
        relationship: Some(gwen.clone()),
        built_in: false,
    };
    assert_eq!(room(&test).sets[1], card);
    let built_in = test.desk.remove_wheel_set(BUILT_IN.into());
    assert!(matches!(built_in, Err(Error::NotFound(Thing::WheelSet))));

    // What its areas were called goes with the relationship.
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: "Secret".into(),
    };
    change(&test, &set, rename);
    begin(&test, Some(&set));
    test.desk.erase_relationship(gwen).unwrap();
    let kept = test.desk.in_book(|book| {
        book.read(|connection| {
            let sql = "SELECT count(*) FROM instrument_wording WHERE instr(definition, 'Secret')";
            Ok(connection.query_row(sql, [], |row| row.get::<_, u32>(0))?)
        })
    });
    assert_eq!(kept.unwrap(), 0);
    assert_eq!(room(&test).sets.len(), 1);
}

#[test]
fn how_gwen_sees_me_is_held_against_mine_and_never_taken_for_it() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen Pritchard").id;
    let mine = score(
        &test,
        &begin(&test, None),
        &[("work", 4), ("rest", 5), ("home", 6)],
    );
    let begun = test
        .desk
        .begin_scores(WHEEL.into(), None, Some(gwen.clone()), true)
        .unwrap();
    assert_eq!(begun.by.as_deref(), Some("Gwen"));
    assert!(begun.previous_wheel.is_none());
    let theirs = score(&test, &begun, &[("work", 8), ("rest", 5), ("home", 6)]);
    assert_eq!(
        test.desk.entry(theirs.clone()).unwrap().by.as_deref(),
        Some("Gwen")
    );

    let view = room(&test);
    assert_eq!(view.snapshots[0].by.as_deref(), Some("Gwen"));
    let shown: Vec<_> = view.shown.iter().map(|one| &one.id).collect();
    assert_eq!(shown, [&mine]);
    let both = test.desk.wheels(None, vec![mine.clone(), theirs]).unwrap();
    assert_eq!(both.shown.len(), 2);
    assert_eq!(both.rows[0].scores[1].score, Some(8));
    // My next wheel lies over mine; no task is ticked by hers.
    let next = begin(&test, None);
    assert_eq!(next.previous_wheel.unwrap().scores["work"], 4);
    let path = test.desk.path(gwen).unwrap();
    let tasks = path.phases.iter().flat_map(|phase| &phase.tasks);
    assert!(tasks.filter(|task| task.done.is_some()).count() == 0);
    // Nobody sees me where there is nobody.
    let alone = test.desk.begin_scores(WHEEL.into(), None, None, true);
    assert!(matches!(alone, Err(Error::NotFound(Thing::Relationship))));
}

#[test]
fn drafts_the_bin_and_wheels_of_another_set_are_not_drawn() {
    let test = TestDesk::open();
    let one = score(&test, &begin(&test, None), &[("work", 4)]);
    let two = score(&test, &begin(&test, None), &[("work", 5)]);
    let begun = begin(&test, None);
    test.desk
        .save_entry(draft(
            &begun,
            json!({"areas": {"work": {"score": 9, "note": ""}}}),
        ))
        .unwrap();
    test.desk.bin_entry(one.clone()).unwrap();
    let view = test
        .desk
        .wheels(
            None,
            vec![one, two.clone(), begun.id.clone(), "nothing".into()],
        )
        .unwrap();
    assert_eq!(view.snapshots.len(), 2);
    assert_eq!(view.shown.len(), 1);
    assert_eq!(view.shown[0].id, two);
    let unknown = test.desk.wheels(Some("nobody".into()), Vec::new());
    assert!(matches!(unknown, Err(Error::NotFound(Thing::WheelSet))));
}

#[test]
fn how_a_wheel_is_drawn_is_remembered() {
    let test = TestDesk::open();
    assert_eq!(room(&test).line, WheelLine::Segments);
    test.desk.set_wheel_line(WheelLine::Joined).unwrap();
    assert_eq!(room(&test).line, WheelLine::Joined);
    assert_eq!(test.desk.places().unwrap().wheel_line, WheelLine::Joined);
}

#[test]
fn a_wheel_scored_before_the_follow_up_changed_keeps_its_questions_and_its_place() {
    let test = TestDesk::open();
    let old = score(&test, &begin(&test, None), &[("work", 4), ("rest", 0)]);
    // The program is updated: the wheel asks for more areas, and ends in goals.
    let test = test.restart_with(Content::built_in().unwrap());
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    let kept = test.desk.entry(old.clone()).unwrap();
    assert_eq!((kept.instrument.version, asked(&kept).len()), (1, 3));
    test.desk.reopen_entry(old.clone()).unwrap();
    let again = draft(
        &kept,
        json!({"areas": {"work": {"score": 5, "note": ""}, "rest": {"score": 0, "note": ""}}}),
    );
    test.desk.save_entry(again).unwrap();
    test.desk.finish_entry(old.clone()).unwrap();
    let begun = begin(&test, None);
    assert_eq!(asked(&begun).len(), 8);
    assert_eq!(begun.previous_wheel.as_ref().unwrap().scores["rest"], 0);
    score(&test, &begun, &[("work", 7), ("health", 6)]);
    let view = room(&test);
    assert_eq!(view.shown[0].id, old);
    let health = view.rows.iter().find(|row| row.id == "health").unwrap();
    assert!(!health.scores[0].asked && health.scores[1].score == Some(6));
}
