//! What a person is promised when they begin a relationship.

use content::{RelationshipKind, Rhythm, Role};
use proptest::prelude::*;

use crate::error::Error;
use crate::testing::TestDesk;
use crate::views::NewRelationship;

fn with(names: &[&str], started: &str, ends: Option<&str>) -> NewRelationship {
    NewRelationship {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        role: Role::Mentor,
        kind: RelationshipKind::Group,
        started: started.into(),
        ends: ends.map(str::to_owned),
        rhythm: Rhythm::EverySixWeeks,
    }
}

#[test]
fn a_relationship_begins_in_the_first_phase_with_everyone_named() {
    let test = TestDesk::open();
    let names = [" Gwen Pritchard ", "", "عبد الرحمن", "👩‍🚀 Zoë"];
    let card = test
        .desk
        .begin_relationship(&with(&names, "2026-03-01", Some("2026-09-01")))
        .unwrap();
    assert_eq!(
        (card.name.as_str(), card.first_name.as_str()),
        ("Gwen Pritchard, عبد الرحمن, 👩‍🚀 Zoë", "Gwen, عبد, 👩‍🚀")
    );
    assert_eq!(
        (card.phase.id.as_str(), card.role, card.kind),
        ("rapport", Role::Mentor, RelationshipKind::Group)
    );
    assert_eq!(test.desk.places().unwrap().relationships, [card]);
}

#[test]
fn two_people_of_the_same_name_are_two_people() {
    let test = TestDesk::open();
    let card = test
        .desk
        .begin_relationship(&with(&["Gwen", "Gwen"], "2026-03-01", None))
        .unwrap();
    assert_eq!(card.name, "Gwen, Gwen");
}

#[test]
fn what_cannot_be_meant_is_refused_and_nothing_is_written() {
    let test = TestDesk::open();
    let begin = |new| test.desk.begin_relationship(&new).unwrap_err();
    assert!(matches!(
        begin(with(&["", " "], "2026-03-01", None)),
        Error::NameMissing
    ));
    assert!(matches!(
        begin(with(&["Gwen", &"x".repeat(10_000)], "2026-03-01", None)),
        Error::NameTooLong
    ));
    assert!(matches!(
        begin(with(&["Gw\ten"], "2026-03-01", None)),
        Error::NameInvalid
    ));
    assert!(matches!(
        begin(with(&["Gwen"], "2026-13-01", None)),
        Error::DateInvalid
    ));
    assert!(matches!(
        begin(with(&["Gwen"], "2026-03-02", Some("2026-03-01"))),
        Error::EndBeforeStart
    ));
    assert_eq!(test.desk.places().unwrap().relationships, []);
}

#[test]
fn markup_in_a_name_is_only_a_name() {
    let test = TestDesk::open();
    assert_eq!(
        test.relationship("<script>alert(1)</script>").name,
        "<script>alert(1)</script>"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_name_of_any_script_is_kept_as_it_was_typed_or_refused(name in "[\\PC\u{600}-\u{6ff}😀-😿]{1,130}") {
        let test = TestDesk::open();
        match test.desk.begin_relationship(&with(&[&name], "2026-03-01", None)) {
            Ok(card) => prop_assert_eq!(card.name, name.trim()),
            Err(Error::NameTooLong) => prop_assert!(name.trim().chars().count() > 120),
            Err(Error::NameMissing) => prop_assert!(name.trim().chars().count() < 10),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
