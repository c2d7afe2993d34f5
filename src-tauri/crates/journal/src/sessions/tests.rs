//! What a person is promised about their sessions: they stay at their time on the wall, and nothing is lost by planning,
//! moving or calling one off.

use chrono::TimeDelta;
use content::{SessionMethod, SessionState};
use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{Planned, SessionCard, SessionDraft, When};

mod row;

fn at(relationship: &str, date: &str, time: &str) -> SessionDraft {
    SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: time.into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::Video,
        place: " https://meet.example/gwen ".into(),
        worksheet: None,
    }
}

fn plan(test: &TestDesk, relationship: &str, date: &str, time: &str) -> Planned {
    test.desk
        .plan_session(at(relationship, date, time))
        .unwrap()
}

fn wall(card: &SessionCard) -> (String, &str) {
    (card.date.to_string(), &card.time)
}

#[test]
fn a_session_says_when_it_is_and_how_long_until_then() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let card = plan(&test, &gwen, "2026-03-12", "15:30").session;
    assert_eq!(wall(&card), ("2026-03-12".into(), "15:30"));
    assert_eq!(
        (card.when, card.starts_in, card.over),
        (When::Today, 88, false)
    );
    assert_eq!((card.number, card.state), (Some(1), SessionState::Planned));
    assert_eq!(card.relationship.first_name, "Gwen");
    assert_eq!(card.place, "https://meet.example/gwen");
    assert_eq!((card.zone, card.here), (None, None));
    test.clock.pass(TimeDelta::seconds(88 * 60 + 1));
    let begun = test.desk.session(card.id.clone()).unwrap().session;
    assert_eq!((begun.starts_in, begun.over), (-1, false));
    test.clock.pass(TimeDelta::hours(1));
    assert!(test.desk.session(card.id).unwrap().session.over);
}

#[test]
fn a_session_planned_before_the_clocks_change_stays_at_its_time_on_the_wall() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    plan(&test, &gwen, "2026-04-02", "15:30");
    // Three weeks later it is summer: the computer is two hours ahead of UTC now.
    test.clock
        .travel("2026-04-02T15:00:00+02:00", "Europe/Berlin");
    let next = test.desk.sessions(gwen).unwrap().next.unwrap();
    assert_eq!(wall(&next), ("2026-04-02".into(), "15:30"));
    assert_eq!((next.when, next.starts_in), (When::Today, 30));
}

#[test]
fn on_a_journey_a_session_says_its_own_time_and_the_time_here() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    plan(&test, &gwen, "2026-03-13", "00:30");
    test.clock
        .travel("2026-03-12T09:02:00-04:00", "America/New_York");
    let card = test.desk.sessions(gwen).unwrap().next.unwrap();
    assert_eq!(card.zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!(wall(&card), ("2026-03-13".into(), "00:30"));
    let here = card.here.unwrap();
    assert_eq!(
        (here.date.as_str(), here.time.as_str()),
        ("2026-03-12", "19:30")
    );
    assert_eq!(card.when, When::Today);
    // Changed from there, it stays in the zone it was planned in.
    let changed = SessionDraft {
        id: Some(card.id),
        ..at("", "2026-03-13", "01:30")
    };
    let changed = test.desk.plan_session(changed).unwrap().session;
    assert_eq!(changed.zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!(changed.here.unwrap().time, "20:30");
}

#[test]
fn a_time_the_clocks_skip_is_moved_to_the_one_after_and_told() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let planned = plan(&test, &gwen, "2026-03-29", "02:30");
    assert!(planned.moved);
    assert_eq!(wall(&planned.session), ("2026-03-29".into(), "03:30"));
    let twice = plan(&test, &gwen, "2026-10-25", "02:30");
    assert!(!twice.moved);
    assert_eq!(wall(&twice.session), ("2026-10-25".into(), "02:30"));
}

#[test]
fn two_sessions_at_once_are_planned_and_told() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let first = plan(&test, &gwen, "2026-03-20", "15:30").session;
    let ids = |planned: Planned| -> Vec<String> {
        planned.clashes.into_iter().map(|card| card.id).collect()
    };
    let second = plan(&test, &tomasz, "2026-03-20", "16:29");
    assert_eq!(second.clashes[0].relationship.name, "Gwen");
    let second_id = second.session.id.clone();
    assert_eq!(ids(second), std::slice::from_ref(&first.id));
    assert_eq!(ids(plan(&test, &gwen, "2026-03-20", "14:30")), [""; 0]);
    assert_eq!(ids(plan(&test, &gwen, "2026-03-20", "17:29")), [""; 0]);
    // One called off is in nobody's way; planned again, it is.
    test.desk.cancel_session(first.id.clone()).unwrap();
    assert_eq!(ids(plan(&test, &gwen, "2026-03-20", "16:00")).len(), 1);
    let again = ids(test.desk.plan_again(first.id).unwrap());
    assert!(again.contains(&second_id) && again.len() == 2, "{again:?}");
}

#[test]
fn sessions_are_listed_by_what_became_of_them_and_counted_without_those_called_off() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let later = plan(&test, &gwen, "2026-04-02", "15:30").session;
    let held = plan(&test, &gwen, "2026-02-10", "15:30").session;
    let forgotten = plan(&test, &gwen, "2026-03-05", "15:30").session;
    let off = plan(&test, &gwen, "2026-02-20", "15:30").session;
    test.desk.hold_session(held.id.clone()).unwrap();
    assert_eq!(
        test.desk.cancel_session(off.id.clone()).unwrap().number,
        None
    );
    let view = test.desk.sessions(gwen).unwrap();
    let ids = |cards: &[SessionCard]| -> Vec<(String, Option<u32>)> {
        cards
            .iter()
            .map(|card| (card.id.clone(), card.number))
            .collect()
    };
    assert_eq!(
        ids(&view.planned),
        [(forgotten.id, Some(2)), (later.id.clone(), Some(3))]
    );
    assert!(view.planned[0].over);
    assert_eq!(view.next.unwrap().id, later.id);
    assert_eq!(ids(&view.past), [(off.id, None), (held.id, Some(1))]);
}

#[test]
fn the_next_session_is_suggested_by_the_rhythm_and_as_the_last_one_was() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let first = test.desk.sessions(gwen.clone()).unwrap().suggestion;
    assert_eq!((first.date.as_str(), first.minutes), ("2026-03-19", 60));
    let mut last = at(&gwen, "2026-03-19", "17:45");
    last.minutes = 90;
    test.desk.plan_session(last.clone()).unwrap();
    let suggestion = test.desk.sessions(gwen.clone()).unwrap().suggestion;
    last.date = "2026-04-16".into();
    last.place = "https://meet.example/gwen".into();
    assert_eq!(suggestion, last);
    test.desk.plan_session(suggestion).unwrap();
}

#[test]
fn a_finished_log_says_that_the_session_was_held_even_long_after() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let id = plan(&test, &gwen, "2026-02-10", "15:30").session.id;
    let log = test
        .desk
        .begin_entry("meeting-log", Some(gwen), Some(id.clone()))
        .unwrap();
    test.desk
        .save_entry(draft(&log, json!({"said": "We talked."})))
        .unwrap();
    let view = test.desk.session(id.clone()).unwrap();
    assert_eq!(view.session.state, SessionState::Planned);
    assert_eq!(view.session.log.unwrap().id, log.id);
    assert_eq!(view.entries.len(), 1);
    test.desk.finish_entry(log.id.clone()).unwrap();
    let held = test.desk.session(id).unwrap().session;
    assert_eq!(
        (held.state, held.time.as_str()),
        (SessionState::Held, "15:30")
    );
}

#[test]
fn what_was_prepared_and_the_session_before_are_at_hand_while_one_is_held() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let before = plan(&test, &gwen, "2026-02-10", "15:30").session.id;
    test.desk.hold_session(before.clone()).unwrap();
    let id = plan(&test, &gwen, "2026-03-12", "15:30").session.id;
    let prepared = test
        .desk
        .begin_entry("prepare-mentee", Some(gwen), Some(id.clone()))
        .unwrap();
    test.desk
        .save_entry(draft(&prepared, json!({"bring": "The rota."})))
        .unwrap();
    let view = test.desk.session(id).unwrap();
    assert_eq!(view.previous.unwrap().id, before);
    let shown = view.prepared.unwrap();
    assert_eq!(
        (shown.id, shown.formatted["bring"].as_str()),
        (prepared.id, "<p>The rota.</p>\n")
    );
    assert_eq!(view.open_actions, 0);
}

#[test]
fn a_session_taken_away_leaves_what_was_written_for_it() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let id = plan(&test, &gwen, "2026-02-10", "15:30").session.id;
    let log = test
        .desk
        .begin_entry("meeting-log", Some(gwen), Some(id.clone()))
        .unwrap();
    test.desk
        .save_entry(draft(&log, json!({"said": "We talked."})))
        .unwrap();
    test.desk.delete_sessions(vec![id.clone()]).unwrap();
    let left = test.desk.entry(log.id.clone()).unwrap();
    assert_eq!(
        (left.session, left.answers.0["said"].as_str()),
        (None, Some("We talked."))
    );
    assert!(matches!(
        test.desk.session(id.clone()),
        Err(Error::NotFound(_))
    ));
    assert!(matches!(
        test.desk.delete_sessions(vec![id]),
        Err(Error::NotFound(_))
    ));
    // The window still has it open for that session: what is typed is kept all the same.
    test.desk
        .save_entry(draft(&log, json!({"said": "More."})))
        .unwrap();
}

#[test]
fn changing_a_session_called_off_plans_it_again_and_one_held_stays_held() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let id = plan(&test, &gwen, "2026-03-20", "15:30").session.id;
    let to = |date: &str| SessionDraft {
        id: Some(id.clone()),
        ..at("somebody-else", date, "11:00")
    };
    test.desk.cancel_session(id.clone()).unwrap();
    let moved = test.desk.plan_session(to("2026-03-27")).unwrap().session;
    assert_eq!(
        (moved.state, moved.relationship.id),
        (SessionState::Planned, gwen)
    );
    test.desk.hold_session(id.clone()).unwrap();
    let corrected = test.desk.plan_session(to("2026-03-10")).unwrap().session;
    assert_eq!(corrected.state, SessionState::Held);
    assert_eq!(corrected.date.to_string(), "2026-03-10");
}

#[test]
fn what_cannot_be_meant_is_refused_and_nothing_is_planned() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let refused = |change: &dyn Fn(&mut SessionDraft)| {
        let mut draft = at(&gwen, "2026-03-20", "15:30");
        change(&mut draft);
        test.desk.plan_session(draft).unwrap_err()
    };
    assert!(matches!(
        refused(&|draft| draft.date = "2026-02-30".into()),
        Error::DateInvalid
    ));
    assert!(matches!(
        refused(&|draft| draft.time = "25:00".into()),
        Error::TimeInvalid
    ));
    assert!(matches!(
        refused(&|draft| draft.minutes = 4),
        Error::MinutesInvalid
    ));
    assert!(matches!(
        refused(&|draft| draft.minutes = 1441),
        Error::MinutesInvalid
    ));
    assert!(matches!(
        refused(&|draft| draft.place = "é".repeat(501)),
        Error::TooLong("place")
    ));
    assert!(matches!(
        refused(&|draft| draft.zone = Some("Mars".into())),
        Error::ZoneUnknown
    ));
    assert!(matches!(
        refused(&|draft| draft.worksheet = Some("tarot".into())),
        Error::NotFound(_)
    ));
    assert!(matches!(
        refused(&|draft| draft.relationship = "nobody".into()),
        Error::NotFound(_)
    ));
    assert!(matches!(
        refused(&|draft| draft.id = Some("nothing".into())),
        Error::NotFound(_)
    ));
    assert_eq!(test.desk.sessions(gwen).unwrap().planned, []);
}

#[test]
fn the_log_before_what_was_written_since_and_the_session_after_are_at_hand() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let before = plan(&test, &gwen, "2026-02-10", "15:30").session.id;
    test.desk.hold_session(before.clone()).unwrap();
    let id = plan(&test, &gwen, "2026-03-12", "15:30").session.id;
    let after = plan(&test, &gwen, "2026-04-02", "15:30").session.id;
    plan(&test, &tomasz, "2026-03-20", "15:30");
    let off = plan(&test, &gwen, "2026-03-26", "15:30").session.id;
    test.desk.cancel_session(off).unwrap();
    let write = |instrument: &str, with: &str, session: Option<&str>, answers| {
        let begun = test
            .desk
            .begin_entry(instrument, Some(with.into()), session.map(Into::into))
            .unwrap();
        test.desk.save_entry(draft(&begun, answers)).unwrap();
        begun.id
    };
    let log = write(
        "meeting-log",
        &gwen,
        Some(&before),
        json!({"said": "The lease."}),
    );
    let own = write("meeting-log", &gwen, Some(&id), json!({"said": "Today."}));
    let since = write("review", &gwen, None, json!({"next-review": "2026-05-01"}));
    write(
        "review",
        &tomasz,
        None,
        json!({"next-review": "2026-05-01"}),
    );
    let view = test.desk.session(id).unwrap();
    let last = view.last.unwrap();
    assert_eq!((last.id, last.excerpt.as_str()), (log, "The lease."));
    let ids: Vec<String> = view.since.into_iter().map(|card| card.id).collect();
    assert_eq!(ids, [since]);
    assert_eq!(view.next.unwrap().id, after);
    assert_eq!(view.log.unwrap().id, own);
    let last = test.desk.session(after).unwrap();
    assert_eq!((last.next, last.log), (None, None));
}
