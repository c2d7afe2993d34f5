//! What a person is promised when they change a relationship, pause it, end it and open it again.

use content::{ContractSide, RelationshipKind, RelationshipState, Rhythm, Role};
use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, meeting};
use crate::views::{Answers, Person, RelationshipEdit, RelationshipView};

fn edit(of: &RelationshipView) -> RelationshipEdit {
    RelationshipEdit {
        id: of.id.clone(),
        people: of.people.clone(),
        role: of.role,
        kind: of.kind,
        started: of.started.to_string(),
        ends: of.ends.map(|day| day.to_string()),
        rhythm: of.rhythm,
    }
}

fn somebody(name: &str) -> Person {
    Person {
        id: None,
        name: name.into(),
    }
}

fn people(test: &TestDesk) -> Vec<String> {
    test.desk
        .in_book(|book| {
            book.read(|connection| {
                let mut all =
                    connection.prepare("SELECT name FROM person WHERE me = 0 ORDER BY name")?;
                let names = all.query_map([], |row| row.get(0))?;
                Ok(names.collect::<Result<_, _>>()?)
            })
        })
        .unwrap()
}

#[test]
fn everything_about_a_relationship_can_be_changed_and_the_rest_stays() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    test.desk
        .tick_task(gwen.clone(), "say-hello".into(), true)
        .unwrap();
    let mut change = edit(&test.desk.relationship(gwen.clone()).unwrap());
    change.people[0].name = " Gwen Pritchard ".into();
    change
        .people
        .extend([somebody("  "), somebody("عبد الرحمن")]);
    (change.role, change.kind) = (Role::Mentor, RelationshipKind::Group);
    (change.started, change.ends) = ("2026-02-01".into(), Some("2026-12-01".into()));
    change.rhythm = Rhythm::Weekly;
    let card = test.desk.save_relationship(change).unwrap();
    assert_eq!(card.name, "Gwen Pritchard, عبد الرحمن");
    let view = test.desk.relationship(gwen.clone()).unwrap();
    assert_eq!((view.role, view.rhythm), (Role::Mentor, Rhythm::Weekly));
    assert_eq!(view.ends.unwrap().to_string(), "2026-12-01");
    let path = test.desk.path(gwen).unwrap();
    assert_eq!((path.phases[0].done, path.history.len()), (1, 1));
    assert_eq!(path.relationship, card);
}

#[test]
fn somebody_taken_out_is_gone_unless_they_wrote_something() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let mut change = edit(&test.desk.relationship(gwen.clone()).unwrap());
    change.people.push(somebody("Tomasz"));
    test.desk.save_relationship(change).unwrap();
    assert_eq!(people(&test), ["Gwen", "Tomasz"]);
    let view = test.desk.relationship(gwen.clone()).unwrap();
    let without = |place: usize| {
        let mut change = edit(&view);
        change.people.remove(place);
        test.desk.save_relationship(change).unwrap();
    };
    without(1);
    assert_eq!(people(&test), ["Gwen"]);
    let answers = json!({"often": "Weekly"}).as_object().unwrap().clone();
    test.desk
        .save_contract(gwen.clone(), ContractSide::Theirs, Answers(answers))
        .unwrap();
    let mut change = edit(&view);
    change.people = vec![somebody("Farah")];
    assert_eq!(test.desk.save_relationship(change).unwrap().name, "Farah");
    assert_eq!(people(&test), ["Farah", "Gwen"]);
}

#[test]
fn somebody_of_another_relationship_is_not_renamed_from_here() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let mut change = edit(&test.desk.relationship(gwen.clone()).unwrap());
    change.people = test.desk.relationship(tomasz.clone()).unwrap().people;
    change.people[0].name = "Somebody".into();
    change.people.push(change.people[0].clone());
    assert_eq!(
        test.desk.save_relationship(change).unwrap().name,
        "Somebody, Somebody"
    );
    assert_eq!(
        test.desk.relationship(tomasz).unwrap().people[0].name,
        "Tomasz"
    );
}

#[test]
fn a_change_that_cannot_be_meant_is_refused_and_nothing_changes() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let before = test.desk.relationship(gwen.clone()).unwrap();
    let refused = |change: &dyn Fn(&mut RelationshipEdit)| {
        let mut wanted = edit(&before);
        change(&mut wanted);
        test.desk.save_relationship(wanted).unwrap_err()
    };
    assert!(matches!(
        refused(&|edit| edit.people.clear()),
        Error::NameMissing
    ));
    assert!(matches!(
        refused(&|edit| edit.ends = Some("2026-01-01".into())),
        Error::EndBeforeStart
    ));
    assert!(matches!(
        refused(&|edit| edit.started = "2026-13-01".into()),
        Error::DateInvalid
    ));
    assert!(matches!(
        refused(&|edit| edit.id = "nobody".into()),
        Error::NotFound(_)
    ));
    assert_eq!(test.desk.relationship(gwen).unwrap(), before);
}

#[test]
fn a_relationship_is_paused_ended_and_opened_again_and_the_active_come_first() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let farah = test.relationship("Farah").id;
    let set = |id: &str, state, early, date: Option<&str>| {
        test.desk
            .set_relationship_state(id.into(), state, early, date)
    };
    let ended = set(&gwen, RelationshipState::Ended, true, Some("2026-03-10")).unwrap();
    assert_eq!(ended.ended.unwrap().to_string(), "2026-03-10");
    assert!(ended.early);
    set(&tomasz, RelationshipState::Paused, true, None).unwrap();
    let order =
        |cards: Vec<crate::views::RelationshipCard>| -> Vec<(String, RelationshipState, bool)> {
            cards
                .into_iter()
                .map(|card| (card.id, card.state, card.early))
                .collect()
        };
    assert_eq!(
        order(test.desk.places().unwrap().relationships),
        [
            (farah.clone(), RelationshipState::Active, false),
            (tomasz, RelationshipState::Paused, false),
            (gwen.clone(), RelationshipState::Ended, true)
        ]
    );
    let again = set(&gwen, RelationshipState::Active, true, None).unwrap();
    assert_eq!((again.ended, again.early), (None, false));
    let well = set(&gwen, RelationshipState::Ended, false, None).unwrap();
    assert_eq!(
        (well.ended.unwrap().to_string().as_str(), well.early),
        ("2026-03-12", false)
    );
    let refused = set(&farah, RelationshipState::Ended, false, Some("2026-02-28"));
    assert!(matches!(refused, Err(Error::EndBeforeStart)));
    let nobody = set("nobody", RelationshipState::Ended, false, None);
    assert!(matches!(nobody, Err(Error::NotFound(_))));
}

#[test]
fn a_relationship_that_has_ended_cannot_begin_after_that() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    test.desk
        .set_relationship_state(
            gwen.clone(),
            RelationshipState::Ended,
            false,
            Some("2026-03-10"),
        )
        .unwrap();
    let mut change = edit(&test.desk.relationship(gwen).unwrap());
    change.started = "2026-03-11".into();
    assert!(matches!(
        test.desk.save_relationship(change),
        Err(Error::EndBeforeStart)
    ));
}
