//! The record of practice: numbers of what was held as a mentor, and nobody's name.
#![allow(clippy::unwrap_used)]

use content::{RelationshipKind, Rhythm, Role, SessionMethod};
use serde_json::{Value, json};

use crate::testing::{TestDesk, content_and};
use crate::views::{NewRelationship, SessionDraft, UnlockRequest};

const FORM: &str = "
id = 'practice-record'
version = 1
title = 'My record'
group = 'practice'
purpose = 'P.'
roles = ['mentor']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
prompt = [
  { id = 'from', kind = 'date', label = 'From?' },
  { id = 'to', kind = 'date', label = 'To?' },
  { id = 'relationships', kind = 'line', label = 'How many?' },
  { id = 'hours', kind = 'line', label = 'How long?' },
  { id = 'log', kind = 'text', label = 'What have you learned?' },
]
";

fn desk() -> TestDesk {
    let content = content_and(&[("instruments/practice-record.toml", FORM)]);
    let test = TestDesk::open().restart_with(content);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test
}

fn with(test: &TestDesk, names: &[&str], role: Role) -> String {
    let new = NewRelationship {
        names: names.iter().map(ToString::to_string).collect(),
        role,
        kind: RelationshipKind::OneToOne,
        started: "2025-06-01".into(),
        ends: None,
        rhythm: Rhythm::Monthly,
    };
    test.desk.begin_relationship(&new).unwrap().id
}

fn held(test: &TestDesk, relationship: &str, date: &str, minutes: u32) {
    let session = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: "10:00".into(),
        zone: None,
        minutes,
        method: SessionMethod::Video,
        place: "Farah's kitchen".into(),
        worksheet: None,
    };
    let id = test.desk.plan_session(session).unwrap().session.id;
    test.desk.hold_session(id).unwrap();
}

fn begun(test: &TestDesk) -> Value {
    let view = test.desk.begin_entry("practice-record", None, None);
    Value::Object(view.unwrap().answers.0)
}

#[test]
fn it_counts_people_and_hours_since_the_first_session_held_as_a_mentor() {
    let test = desk();
    let farah = with(&test, &["Farah Siddiqui"], Role::Mentor);
    let group = with(&test, &["Abel", "Mio", "Ottilie"], Role::Mentor);
    let gwen = with(&test, &["Gwen Pritchard"], Role::Mentee);
    held(&test, &farah, "2025-11-04", 60);
    held(&test, &group, "2026-02-10", 45);
    held(&test, &gwen, "2025-07-01", 600);
    assert_eq!(
        begun(&test),
        json!({ "from": "2025-11-04", "to": "2026-03-12", "relationships": "4", "hours": "1 h 45 min" })
    );
}

#[test]
fn nobody_is_named() {
    let test = desk();
    let farah = with(&test, &["Farah Siddiqui"], Role::Both);
    held(&test, &farah, "2026-02-10", 45);
    let said = begun(&test).to_string();
    assert!(!said.contains("Farah"), "{said}");
}

#[test]
fn with_nothing_held_it_begins_empty() {
    let test = desk();
    with(&test, &["Farah Siddiqui"], Role::Mentor);
    assert_eq!(begun(&test), json!({}));
}
