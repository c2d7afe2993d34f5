//! Reminders: what is said, once, when, and in which words.
#![allow(clippy::unwrap_used)]

use chrono::TimeDelta;
use content::SessionMethod;
use serde_json::json;

use super::*;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{
    ActionDraft, JournalSettings, ReminderKind as Kind, SessionDraft, UnlockRequest,
};

/// A journal on Thursday 12 March 2026 at 14:02, with Gwen; whatever was due until now has been asked for.
fn with_gwen() -> (TestDesk, String) {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    assert_eq!(test.desk.remind().unwrap(), []);
    (test, gwen)
}

fn session(test: &TestDesk, relationship: &str, date: &str, time: &str) -> String {
    let session = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: time.into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::Video,
        place: String::new(),
        worksheet: None,
    };
    test.desk.plan_session(session).unwrap().session.id
}

fn action(test: &TestDesk, owner: Owner, due: &str) -> String {
    let draft = ActionDraft {
        id: None,
        relationship: None,
        goal: None,
        what: "Ring Idris".into(),
        owner,
        due: Some(due.into()),
    };
    test.desk.save_action(draft).unwrap().id
}

fn set(test: &TestDesk, change: impl FnOnce(&mut JournalSettings)) {
    let mut settings = test.desk.journal_settings().unwrap();
    change(&mut settings);
    test.desk.set_journal_settings(settings).unwrap();
}

/// The kinds that come due in the next hours.
fn in_hours(test: &TestDesk, hours: i64) -> Vec<Kind> {
    test.clock.pass(TimeDelta::hours(hours));
    let due = test.desk.remind().unwrap();
    due.into_iter().map(|reminder| reminder.kind).collect()
}

#[test]
fn the_eve_of_a_session_is_said_once() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    assert_eq!(in_hours(&test, 2), [], "16:02");
    assert_eq!(in_hours(&test, 1), [Kind::Session], "17:02");
    assert_eq!(in_hours(&test, 1), [], "once is enough");
}

#[test]
fn a_session_in_a_week_asks_for_preparation_unless_it_is_prepared() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-20", "10:00");
    assert_eq!(in_hours(&test, 19), [Kind::Prepare], "Friday 09:02");

    let (test, gwen) = with_gwen();
    let id = session(&test, &gwen, "2026-03-20", "10:00");
    let begun = test
        .desk
        .begin_entry("prepare-mentee", Some(gwen), Some(id))
        .unwrap();
    test.desk.save_entry(draft(&begun, json!({}))).unwrap();
    assert_eq!(in_hours(&test, 19), []);
}

#[test]
fn what_was_called_off_or_done_or_belongs_to_another_is_not_said() {
    let (test, gwen) = with_gwen();
    let id = session(&test, &gwen, "2026-03-13", "10:00");
    test.desk.cancel_session(id).unwrap();
    let done = action(&test, Owner::Me, "2026-03-13");
    test.desk
        .close_action(done, crate::views::ActionState::Done, String::new())
        .unwrap();
    action(&test, Owner::Them, "2026-03-13");
    assert_eq!(in_hours(&test, 24), []);
}

#[test]
fn an_action_is_said_on_its_morning_and_waits_for_the_end_of_the_quiet_hours() {
    let (test, _) = with_gwen();
    action(&test, Owner::Both, "2026-03-13");
    let quiet = |until: &str| {
        Some(QuietHours {
            from: "20:00".into(),
            until: until.into(),
        })
    };
    set(&test, |settings| settings.reminders.quiet = quiet("10:30"));
    assert_eq!(in_hours(&test, 19), [], "09:02, quiet");
    assert_eq!(in_hours(&test, 1), [], "10:02, quiet");
    assert_eq!(in_hours(&test, 1), [Kind::Action], "11:02");
}

#[test]
fn a_kind_switched_off_is_not_said() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    set(&test, |settings| settings.reminders.session = false);
    assert_eq!(in_hours(&test, 4), []);
}

#[test]
fn no_private_word_is_said_unless_it_is_allowed() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    test.clock.pass(TimeDelta::hours(4));
    assert_eq!(test.desk.remind().unwrap()[0].words, None);

    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    set(&test, |settings| settings.reminders.words = true);
    test.clock.pass(TimeDelta::hours(4));
    let words = test.desk.remind().unwrap().remove(0).words.unwrap();
    assert_eq!((words.who.as_str(), words.time.as_str()), ("Gwen", "10:00"));
}

#[test]
fn while_it_is_locked_times_and_kinds_are_still_said_and_no_words() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    set(&test, |settings| settings.reminders.words = true);
    test.desk.lock();
    test.desk.lock(); // twice is no harm
    test.clock.pass(TimeDelta::hours(4));
    let said = test.desk.remind().unwrap();
    assert_eq!(
        said,
        [Reminder {
            kind: Kind::Session,
            words: None
        }]
    );
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(in_hours(&test, 1), [], "it was said already");
}

#[test]
fn another_journal_on_the_desk_hears_nothing_of_this_one() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    test.desk.lock();
    let folder = test.desk.start_up().journal.unwrap().folder;
    test.desk.choose_journal(&folder).unwrap();
    assert_eq!(in_hours(&test, 4), []);
}

#[test]
fn a_clock_put_back_or_a_journey_says_nothing_twice_and_loses_nothing_ahead() {
    let (test, gwen) = with_gwen();
    session(&test, &gwen, "2026-03-13", "10:00");
    assert_eq!(in_hours(&test, 3), [Kind::Session], "17:02");
    test.clock.pass(TimeDelta::hours(-1));
    assert_eq!(test.desk.remind().unwrap(), []);
    // Two hours west, where it is not yet 17:00 again: an action of tomorrow still comes.
    action(&test, Owner::Me, "2026-03-13");
    test.clock
        .travel("2026-03-12T14:05:00-01:00", "Atlantic/Azores");
    assert_eq!(test.desk.remind().unwrap(), []);
    test.clock
        .travel("2026-03-13T09:05:00-01:00", "Atlantic/Azores");
    let kinds: Vec<_> = test
        .desk
        .remind()
        .unwrap()
        .into_iter()
        .map(|one| one.kind)
        .collect();
    assert!(kinds.contains(&Kind::Action), "{kinds:?}");
}

#[test]
fn hours_that_are_none_are_refused() {
    let (test, _) = with_gwen();
    let mut settings = test.desk.journal_settings().unwrap();
    settings.reminders.quiet = Some(QuietHours {
        from: "25:00".into(),
        until: "08:00".into(),
    });
    assert!(matches!(
        test.desk.set_journal_settings(settings),
        Err(Error::TimeInvalid)
    ));
}

#[test]
fn settings_kept_before_there_was_a_kind_still_read() {
    let kept: ReminderSettings = serde_json::from_value(json!({ "session": false })).unwrap();
    assert!(!kept.session && kept.action);
}

#[test]
fn quiet_hours_end_on_the_right_day() {
    let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    let hours = |from: &str, until: &str| {
        (
            zones::parse_time(from).unwrap(),
            zones::parse_time(until).unwrap(),
        )
    };
    let night = hours("21:00", "08:00");
    assert_eq!(
        after_quiet(at("2026-03-12 22:00"), night),
        at("2026-03-13 08:00")
    );
    assert_eq!(
        after_quiet(at("2026-03-12 07:59"), night),
        at("2026-03-12 08:00")
    );
    assert_eq!(
        after_quiet(at("2026-03-12 08:00"), night),
        at("2026-03-12 08:00")
    );
    let noon = hours("12:00", "14:00");
    assert_eq!(
        after_quiet(at("2026-03-12 12:00"), noon),
        at("2026-03-12 14:00")
    );
    assert_eq!(
        after_quiet(at("2026-03-12 14:00"), noon),
        at("2026-03-12 14:00")
    );
}
