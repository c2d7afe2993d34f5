//! What a person is promised of a journal that locks itself, and of the door: it closes in time, it clears up, and it is
//! slow for whoever guesses.

use std::sync::{Arc, Mutex};
use std::thread;

use chrono::TimeDelta;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use vault::{Cost, Surroundings};

use super::by_passphrase;
use super::by_words;
use crate::clipboard::Clipboard;
use crate::error::Error;
use crate::testing::{CountingRandom, PASSPHRASE, TestDesk, content, passphrase};
use crate::views::{Code, JournalSettings, JournalState, UnlockRequest};
use crate::{Desk, Paths};

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

fn lock_after(test: &TestDesk, minutes: u16) {
    let now = test.desk.journal_settings().unwrap();
    let wanted = JournalSettings {
        lock_after: minutes,
        ..now
    };
    test.desk.set_journal_settings(wanted).unwrap();
}

/// Whether it is to be locked after so many minutes in which nobody does anything.
fn is_left_after(test: &TestDesk, so_many: i64) -> bool {
    for _ in 1..so_many {
        test.clock.pass(minutes(1));
        test.desk.is_left();
    }
    test.clock.pass(minutes(1));
    test.desk.is_left()
}

#[test]
fn a_journal_that_is_left_alone_is_to_be_locked_after_ten_minutes() {
    let test = TestDesk::open();
    assert_eq!(test.desk.journal_settings().unwrap().lock_after, 10);
    assert!(!is_left_after(&test, 9));
    test.desk.stir();
    assert!(!is_left_after(&test, 9));
    assert!(is_left_after(&test, 1));
    test.desk.lock();
    assert!(!test.desk.is_left(), "there is nothing to lock");
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(!test.desk.is_left(), "opening is a sign of somebody");
}

#[test]
fn a_computer_that_slept_locks_the_journal_whatever_the_minutes_are() {
    let test = TestDesk::open();
    for _ in 0..20 {
        test.clock.pass(TimeDelta::seconds(5));
        assert!(!test.desk.is_left(), "somebody only reads");
    }
    test.clock.pass(minutes(2));
    assert!(test.desk.is_left());
    assert!(!test.desk.is_left(), "it is said once");
    test.desk.lock();
    test.clock.pass(minutes(2));
    assert!(!test.desk.is_left(), "there is nothing to lock");
    test.clock.pass(minutes(2));
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(!test.desk.is_left(), "that sleep was before");
    lock_after(&test, 0);
    test.clock.pass(minutes(2));
    assert!(!test.desk.is_left(), "never is never");
    lock_after(&test, 10);
    test.clock.pass(minutes(-60));
    assert!(!test.desk.is_left(), "a clock that was put back");
    test.clock.pass(minutes(2));
    assert!(test.desk.is_left(), "does not hide a sleep");
}

#[test]
fn the_minutes_are_a_persons_own_and_none_means_never() {
    let test = TestDesk::open();
    lock_after(&test, 1);
    assert!(is_left_after(&test, 1));
    lock_after(&test, 0);
    test.clock.pass(minutes(100_000));
    assert!(!test.desk.is_left());
    let wanted = JournalSettings {
        lock_after: 1441,
        ..test.desk.journal_settings().unwrap()
    };
    let refused = test.desk.set_journal_settings(wanted).unwrap_err();
    assert_eq!(refused.code(), Code::MinutesInvalid);
    // Kept in the journal.
    let test = test.restart();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(test.desk.journal_settings().unwrap().lock_after, 0);
}

#[test]
fn a_clock_that_jumps_neither_keeps_it_open_nor_closes_it_for_ever() {
    let test = TestDesk::open();
    test.clock.pass(TimeDelta::days(3650));
    assert!(test.desk.is_left(), "a computer that slept that long");
    test.desk.stir();
    test.clock.pass(TimeDelta::days(-3650));
    assert!(!test.desk.is_left());
    assert!(is_left_after(&test, 10), "not only when it has caught up");
}

#[test]
fn a_sample_is_never_locked_under_somebodys_hands() {
    let test = TestDesk::empty();
    test.desk.open_sample().unwrap();
    test.clock.pass(minutes(1_000));
    assert!(!test.desk.is_left() && !test.desk.is_open());
    assert_eq!(test.desk.start_up().state, JournalState::Open);
}

#[test]
fn wrong_passphrases_are_waited_for_and_the_words_never_are() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    test.desk.lock();
    let wrong = || test.desk.unlock(by_passphrase("wrong")).unwrap_err();
    for _ in 0..3 {
        assert_eq!(wrong().code(), Code::WrongPassphrase);
    }
    let waits = wrong();
    assert_eq!(
        (waits.code(), waits.detail().as_deref()),
        (Code::TooSoon, Some("5"))
    );
    let right = test.desk.unlock(by_passphrase(PASSPHRASE)).unwrap_err();
    assert_eq!(right.code(), Code::TooSoon, "or one could guess on");
    test.clock.pass(TimeDelta::seconds(5));
    assert_eq!(wrong().code(), Code::WrongPassphrase);
    assert_eq!(wrong().detail().as_deref(), Some("10"));
    test.desk.unlock(by_words(&words)).unwrap();
    // Opened, by whatever way: the count begins anew.
    test.desk.lock();
    assert_eq!(wrong().code(), Code::WrongPassphrase);
}

#[test]
fn guessing_the_old_passphrase_in_settings_is_waited_for_as_well() {
    let test = TestDesk::empty();
    test.create(passphrase());
    let guess = |guess: &str| {
        let change = test
            .desk
            .protect_with(&passphrase(), Some(by_passphrase(guess)));
        change.map_err(|error| error.code())
    };
    for _ in 0..3 {
        assert_eq!(guess("wrong"), Err(Code::WrongPassphrase));
    }
    assert_eq!(guess(PASSPHRASE), Err(Code::TooSoon));
}

#[test]
fn a_keychain_that_asks_is_waited_for_while_everything_else_goes_on() {
    let test = TestDesk::open();
    test.desk.lock();
    test.keychain.set_asking(true);
    thread::scope(|scope| {
        let opening = scope.spawn(|| test.desk.unlock(UnlockRequest::Keychain));
        test.keychain.until_asked();
        assert_eq!(test.desk.start_up().state, JournalState::Locked);
        assert!(test.desk.remind().is_ok());
        test.desk.cancel_unlock();
        let given_up = opening.join().unwrap().unwrap_err();
        assert_eq!(given_up.code(), Code::KeychainLocked);

        let opening = scope.spawn(|| test.desk.unlock(UnlockRequest::Keychain));
        test.keychain.until_asked();
        test.keychain.set_asking(false);
        opening.join().unwrap().unwrap();
    });
    assert!(test.desk.is_open());
}

/// A clipboard that lies open to tests.
#[derive(Default)]
struct TestClipboard(Mutex<Option<String>>);

impl TestClipboard {
    fn put(&self, text: &str) {
        *self.0.lock().unwrap() = Some(text.to_owned());
    }

    fn lies(&self) -> Option<String> {
        self.0.lock().unwrap().clone()
    }
}

impl Clipboard for TestClipboard {
    fn text(&self) -> Option<SecretString> {
        self.lies().map(SecretString::from)
    }

    fn unmark(&self) {}

    fn clear(&self) {
        *self.0.lock().unwrap() = None;
    }
}

#[test]
fn what_was_copied_out_of_the_journal_leaves_the_clipboard_and_nothing_else_does() {
    let TestDesk {
        desk: _,
        clock,
        keychain,
        folder,
    } = TestDesk::open();
    let clipboard = Arc::new(TestClipboard::default());
    let paths = Paths {
        config: folder.path().join("config"),
        data: folder.path().join("data"),
        journals: folder.path().join("journals"),
    };
    let surroundings = Surroundings {
        keychain,
        random: Arc::new(CountingRandom::default()),
        cost: Cost::cheap_for_tests(),
    };
    let desk = Desk::new(paths, clock, surroundings, content()).with_clipboard(clipboard.clone());
    let lock_with = |copied: &str, lies: &str| {
        desk.unlock(UnlockRequest::Keychain).unwrap();
        desk.copied(copied.into());
        clipboard.put(lies);
        desk.lock();
        clipboard.lies()
    };
    assert_eq!(lock_with("Saying nothing.\n", "Saying\nnothing."), None);
    let elsewhere = Some("a letter to the bank".to_owned());
    assert_eq!(
        lock_with("Saying nothing.", "a letter to the bank"),
        elsewhere
    );
    desk.unlock(UnlockRequest::Keychain).unwrap();
    desk.lock();
    assert_eq!(clipboard.lies(), elsewhere, "nothing was copied");
    assert_eq!(
        clipboard.text().unwrap().expose_secret(),
        "a letter to the bank"
    );
}

#[test]
fn a_locked_journal_tells_nothing_but_its_label() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen Pritchard");
    let note = test
        .entry("note", Some(&gwen.id), json!({"first": "kept"}))
        .id;
    test.desk.lock();
    let card = test.desk.start_up().journal.unwrap();
    assert_eq!(card.name, "My journal");
    assert!(!format!("{:?}", test.desk.start_up()).contains("Gwen"));
    assert!(matches!(test.desk.entry(note), Err(Error::Locked)));
    assert!(matches!(test.desk.places(), Err(Error::Locked)));
    assert!(matches!(test.desk.keys(), Err(Error::Locked)));
}
