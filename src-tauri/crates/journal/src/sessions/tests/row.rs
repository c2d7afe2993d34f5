//! Planning several sessions in a row: the days the rhythm suggests, all planned at once or none, and taken back as one.

use content::{RelationshipKind, Rhythm, Role};

use super::{at, plan, wall};
use crate::error::{Error, Thing};
use crate::testing::{TestDesk, meeting};
use crate::views::{InRow, NewRelationship, SessionDraft};

fn met(test: &TestDesk, rhythm: Rhythm) -> String {
    let begun = NewRelationship {
        names: vec!["Gwen".into()],
        role: Role::Mentee,
        kind: RelationshipKind::OneToOne,
        started: "2026-03-01".into(),
        ends: None,
        rhythm,
    };
    test.desk.begin_relationship(&begun).unwrap().id
}

fn days(row: &[InRow]) -> Vec<String> {
    row.iter()
        .map(|one| format!("{} {}", one.date, one.time))
        .collect()
}

#[test]
fn the_rhythm_suggests_as_many_as_are_asked_for_at_the_same_time_on_the_wall() {
    let test = meeting::desk();
    let gwen = met(&test, Rhythm::Fortnightly);
    // The clocks in Berlin go forward on 29 March.
    let row = test
        .desk
        .sessions_after(at(&gwen, "2026-03-19", "15:30"), 3);
    let row = row.unwrap();
    let said = ["2026-04-02 15:30", "2026-04-16 15:30", "2026-04-30 15:30"];
    assert_eq!(days(&row), said);
    assert!(row.iter().all(|one| !one.moved && one.clashes.is_empty()));
    let most = test
        .desk
        .sessions_after(at(&gwen, "2026-03-19", "15:30"), 99);
    assert_eq!(most.unwrap().len(), 12);
    assert!(test.desk.sessions(gwen).unwrap().planned.is_empty());
}

#[test]
fn nothing_follows_where_two_meet_as_needed() {
    let test = meeting::desk();
    let needed = met(&test, Rhythm::AsNeeded);
    let row = test
        .desk
        .sessions_after(at(&needed, "2026-03-19", "15:30"), 3);
    assert!(row.unwrap().is_empty());
    assert!(!test.desk.sessions(needed).unwrap().repeats);
}

#[test]
fn a_clash_and_a_time_the_clocks_skip_are_told_of_the_day_they_fall_on() {
    let test = meeting::desk();
    let gwen = met(&test, Rhythm::Weekly);
    let farah = test.relationship("Farah").id;
    plan(&test, &farah, "2026-03-22", "03:00");
    let row = test
        .desk
        .sessions_after(at(&gwen, "2026-03-15", "02:30"), 3);
    let row = row.unwrap();
    let said = ["2026-03-22 02:30", "2026-03-29 03:30", "2026-04-05 02:30"];
    assert_eq!(days(&row), said);
    let told: Vec<_> = row
        .iter()
        .map(|one| (one.moved, one.clashes.len()))
        .collect();
    assert_eq!(told, [(false, 1), (true, 0), (false, 0)]);
    assert_eq!(row[0].clashes[0].relationship.first_name, "Farah");
}

#[test]
fn a_row_is_planned_whole_and_taken_back_whole() {
    let test = meeting::desk();
    let gwen = met(&test, Rhythm::Monthly);
    // In Berlin before and after the clocks go back.
    let row: Vec<_> = ["2026-10-15", "2026-11-12"]
        .map(|date| at(&gwen, date, "15:30"))
        .into();
    let planned = test.desk.plan_sessions(row).unwrap();
    let cards: Vec<_> = planned.iter().map(|one| &one.session).collect();
    assert_eq!(wall(cards[1]), ("2026-11-12".into(), "15:30"));
    assert_eq!((cards[0].number, cards[1].number), (Some(1), Some(2)));
    let four_weeks = 4 * 7 * 24 * 60;
    assert_eq!(cards[1].starts_in - cards[0].starts_in, four_weeks + 60);
    let ids = cards.iter().map(|card| card.id.clone()).collect();
    test.desk.delete_sessions(ids).unwrap();
    assert!(test.desk.sessions(gwen).unwrap().planned.is_empty());
}

#[test]
fn one_that_cannot_be_planned_keeps_the_others_from_being_planned() {
    let test = meeting::desk();
    let gwen = met(&test, Rhythm::Monthly);
    let good = at(&gwen, "2026-03-19", "15:30");
    for bad in [
        SessionDraft {
            minutes: 1,
            ..good.clone()
        },
        at("nobody", "2026-04-16", "15:30"),
    ] {
        assert!(test.desk.plan_sessions(vec![good.clone(), bad]).is_err());
    }
    let kept = test.desk.plan_sessions(vec![good]).unwrap();
    let ids = vec![kept[0].session.id.clone(), "nowhere".into()];
    let refused = test.desk.delete_sessions(ids);
    assert!(matches!(refused, Err(Error::NotFound(Thing::Session))));
    assert_eq!(test.desk.sessions(gwen).unwrap().planned.len(), 1);
}
