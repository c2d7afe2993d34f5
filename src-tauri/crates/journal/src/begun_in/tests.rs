//! What a log begun in a session is promised to know, and what it leaves open.

use content::SessionMethod;
use serde_json::json;

use super::length;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{EntryView, SessionDraft};

fn planned(test: &TestDesk, relationship: &str, date: &str) -> String {
    let draft = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: "15:30".into(),
        zone: None,
        minutes: 90,
        method: SessionMethod::Video,
        place: "The reading room".into(),
        worksheet: None,
    };
    test.desk.plan_session(draft).unwrap().session.id
}

fn begun(test: &TestDesk, instrument: &str, with: &str, session: &str) -> EntryView {
    test.desk
        .begin_entry(instrument, Some(with.into()), Some(session.into()))
        .unwrap()
}

#[test]
fn a_log_begins_with_when_where_how_long_and_how_the_two_met() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let session = planned(&test, &gwen, "2026-03-10");
    let log = begun(&test, "meeting-log", &gwen, &session);
    assert_eq!(
        serde_json::Value::Object(log.answers.0.clone().into_iter().collect()),
        json!({"met-on": "2026-03-10", "where": "The reading room", "how-long": "1 h 30 min", "how": "video"})
    );
    assert_eq!(
        (log.date.to_string(), log.session.as_deref()),
        ("2026-03-10".into(), Some(session.as_str()))
    );
    // It fits its questions, so that the first save takes it.
    let mut answers = serde_json::to_value(&log.answers).unwrap();
    answers["said"] = json!("We talked.");
    test.desk.save_entry(draft(&log, answers)).unwrap();
}

#[test]
fn a_log_begun_before_the_day_does_not_say_they_met() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let session = planned(&test, &gwen, "2026-03-20");
    let log = begun(&test, "meeting-log", &gwen, &session);
    assert_eq!(log.answers.0.get("met-on"), None);
    assert_eq!(log.date.to_string(), "2026-03-12");
}

#[test]
fn only_a_log_is_filled_and_only_from_a_session_of_its_own_relationship() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let session = planned(&test, &gwen, "2026-03-10");
    let prepared = begun(&test, "prepare-mentee", &gwen, &session);
    assert!(prepared.answers.0.is_empty());
    assert_eq!(prepared.date.to_string(), "2026-03-12");
    for (with, session) in [(&tomasz, session.as_str()), (&gwen, "gone")] {
        let log = begun(&test, "meeting-log", with, session);
        assert_eq!((log.session, log.answers.0.is_empty()), (None, true));
    }
}

#[test]
fn a_length_is_said_in_the_signs_every_language_writes() {
    assert_eq!(
        [5, 45, 60, 90, 120, 1440].map(length),
        ["5 min", "45 min", "1 h", "1 h 30 min", "2 h", "24 h"]
    );
}
