//! What a person is promised about backups that are made by themselves, about bringing one back, and about a journal that
//! was damaged.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde_json::json;

use super::everything;
use crate::automatic::Shelf;
use crate::error::Error;
use crate::testing::{TestDesk, draft, passphrase};
use crate::views::{BackupKind, BackupNoticeKind, Code, ProtectionRequest, UnlockRequest};

pub(super) fn write(test: &TestDesk, words: &str) {
    test.entry("note", None, json!({ "first": words }));
}

pub(super) fn journal(test: &TestDesk) -> PathBuf {
    test.journals().join("My journal")
}

/// Those made by themselves in a folder, by day, the newest first.
fn days(test: &TestDesk, folder: &Path) -> Vec<String> {
    let item = test.desk.in_open(|open| Ok(open.vault.item())).unwrap();
    let all = Shelf::new(folder, &item).all();
    all.iter().map(|one| one.made.day.to_string()).collect()
}

pub(super) fn own(test: &TestDesk) -> Vec<String> {
    days(test, &journal(test).join("backups"))
}

pub(super) fn pass(test: &TestDesk, days: i64) {
    test.clock.pass(TimeDelta::days(days));
}

/// A clean start of the day: nothing is said.
pub(super) fn tend(test: &TestDesk) {
    let tended = test.desk.tend().unwrap();
    assert_eq!((tended.damaged, tended.notice), (false, None));
    assert!(tended.last.is_some());
}

#[test]
fn one_is_made_a_day_when_something_was_written_and_not_otherwise() {
    let test = TestDesk::open();
    write(&test, "one");
    tend(&test);
    assert_eq!(own(&test), ["2026-03-12"]);
    write(&test, "two");
    test.clock.pass(TimeDelta::hours(1));
    tend(&test);
    assert_eq!(own(&test).len(), 1, "one a day");
    pass(&test, 1);
    tend(&test);
    assert_eq!(own(&test), ["2026-03-13", "2026-03-12"]);
    for _ in 0..3 {
        pass(&test, 1);
        tend(&test);
        test.desk.lock();
        test.desk.unlock(UnlockRequest::Keychain).unwrap();
        tend(&test);
    }
    assert_eq!(own(&test).len(), 2, "nothing has changed since");
    write(&test, "three");
    pass(&test, 1);
    tend(&test);
    assert_eq!(own(&test)[0], "2026-03-17");

    let view = test.desk.backups().unwrap();
    let held: Vec<_> = view.backups.iter().map(|card| card.entries).collect();
    assert_eq!(held, [Some(3), Some(2), Some(1)]);
    assert!(
        view.backups
            .iter()
            .all(|card| card.kind == BackupKind::Automatic && card.found)
    );
    assert_eq!(view.own.last.unwrap().to_string(), "2026-03-17");
    assert_eq!(view.own.next.to_string(), "2026-03-18");
}

#[test]
fn a_second_folder_gets_its_own_and_is_missed_when_it_is_not_there() {
    let test = TestDesk::open();
    write(&test, "one");
    let stick = test.folder.path().join("stick");
    let chosen = |folder: &Path| {
        let folder = Some(folder.to_string_lossy().into_owned());
        test.desk.set_backup_folder(folder)
    };
    assert!(
        chosen(&stick).is_err(),
        "it has to be there when it is chosen"
    );
    let inside = chosen(&journal(&test)).unwrap_err();
    assert!(matches!(inside, Error::InsideJournal));
    fs::create_dir(&stick).unwrap();
    let view = chosen(&stick).unwrap();
    assert_eq!((own(&test).len(), days(&test, &stick).len()), (1, 1));
    assert_eq!(view.backups.iter().filter(|card| card.elsewhere).count(), 1);
    pass(&test, 1);
    tend(&test);
    assert_eq!(
        days(&test, &stick).len(),
        1,
        "a note about a backup is nothing new"
    );

    let away = test.folder.path().join("in a pocket");
    fs::rename(&stick, &away).unwrap();
    write(&test, "two");
    let notice = test.desk.tend().unwrap().notice.unwrap();
    assert_eq!(
        (notice.kind, notice.elsewhere),
        (BackupNoticeKind::Absent, true)
    );
    assert_eq!(notice.last.unwrap().to_string(), "2026-03-12");
    pass(&test, 1);
    write(&test, "three");
    assert_eq!(
        test.desk.tend().unwrap().notice.unwrap().kind,
        BackupNoticeKind::Absent
    );
    assert_eq!(own(&test).len(), 2, "the other place does not wait for it");
    pass(&test, 7);
    assert_eq!(
        test.desk.tend().unwrap().notice.unwrap().kind,
        BackupNoticeKind::Old
    );

    fs::rename(&away, &stick).unwrap();
    tend(&test);
    assert_eq!(days(&test, &stick)[0], "2026-03-21", "made up for at once");
    test.desk.set_backup_folder(None).unwrap();
    assert_eq!(test.desk.backups().unwrap().elsewhere, None);
    assert_eq!(days(&test, &stick).len(), 2, "what is there stays there");
}

/// Eleven days, each with its backup, and another in which something was written.
fn eleven_days(test: &TestDesk) {
    for _ in 0..11 {
        write(test, "more");
        tend(test);
        pass(test, 1);
    }
    write(test, "and more");
}

fn failure(test: &TestDesk) -> (BackupNoticeKind, bool) {
    let notice = test.desk.tend().unwrap().notice.unwrap();
    assert!(notice.code.is_some());
    (notice.kind, notice.elsewhere)
}

#[test]
fn one_that_fails_is_told_is_tried_again_and_takes_nothing_away() {
    let test = TestDesk::open();
    eleven_days(&test);
    let (before, backups) = (own(&test), journal(&test).join("backups"));
    let files = everything(&backups);
    // Where the next one would stand is something that cannot be replaced: all is done but the very last step.
    let item = test.desk.in_open(|open| Ok(open.vault.item())).unwrap();
    let shelf = Shelf::new(&backups, &item);
    let mut next = shelf.all()[0].made;
    (next.number, next.day) = (next.number + 1, "2026-03-23".parse().unwrap());
    let in_the_way = shelf.file(next);
    fs::create_dir(&in_the_way).unwrap();
    fs::write(in_the_way.join("x"), "").unwrap();
    assert_eq!(failure(&test), (BackupNoticeKind::Failed, false));
    assert_eq!(own(&test), before, "no good one gives way to it");
    fs::remove_file(in_the_way.join("x")).unwrap();
    fs::remove_dir(&in_the_way).unwrap();
    assert_eq!(everything(&backups), files, "and nothing of it is left");
    assert_eq!(failure(&test), (BackupNoticeKind::Failed, false));
    assert_eq!(own(&test), before, "it is not tried every minute");
    test.clock.pass(TimeDelta::minutes(16));
    tend(&test);
    assert_eq!(own(&test)[0], "2026-03-23");
    assert!(
        before.iter().any(|day| !own(&test).contains(day)),
        "one that was made does take an older one's place"
    );
}

#[test]
fn a_folder_that_is_gone_is_told_and_those_in_it_are_counted_again_when_it_is_back() {
    let test = TestDesk::open();
    eleven_days(&test);
    let (before, backups) = (own(&test), journal(&test).join("backups"));
    let aside = test.folder.path().join("aside");
    fs::rename(&backups, &aside).unwrap();
    fs::write(&backups, "something else").unwrap();
    assert_eq!(failure(&test), (BackupNoticeKind::Old, false));
    fs::remove_file(&backups).unwrap();
    fs::rename(&aside, &backups).unwrap();
    assert_eq!(own(&test), before);
    test.clock.pass(TimeDelta::minutes(16));
    tend(&test);
    assert_eq!(own(&test)[0], "2026-03-23");
}

#[test]
fn a_clock_ten_years_ahead_and_back_again_does_no_harm() {
    let test = TestDesk::open();
    for _ in 0..20 {
        write(&test, "as usual");
        tend(&test);
        pass(&test, 1);
    }
    let usual = own(&test);
    test.clock
        .travel("2036-04-01T09:00:00+02:00", "Europe/Berlin");
    for _ in 0..3 {
        write(&test, "from the future");
        tend(&test);
        pass(&test, 1);
    }
    let ahead = own(&test);
    assert!(ahead[0].starts_with("2036-04-03"));
    assert!(ahead.iter().filter(|day| usual.contains(day)).count() >= 4);
    test.clock
        .travel("2026-04-02T09:00:00+02:00", "Europe/Berlin");
    write(&test, "back again");
    tend(&test);
    assert_eq!(
        own(&test)[0],
        "2026-04-02",
        "it does not wait for ten years"
    );
    write(&test, "and once more");
    test.clock.pass(TimeDelta::hours(1));
    tend(&test);
    assert_eq!(
        own(&test).iter().filter(|day| *day == "2026-04-02").count(),
        1
    );

    let list = test.desk.journal_list(None).unwrap();
    let dates: Vec<_> = list
        .months
        .iter()
        .flat_map(|month| &month.entries)
        .map(|card| card.date)
        .collect();
    assert!(dates.is_sorted_by(|a, b| a >= b), "by the days they say");
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(!test.desk.is_left());
}

#[test]
fn a_backup_is_looked_into_and_put_in_place_and_what_was_there_is_kept() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "as it was"}));
    test.relationship("Gwen");
    tend(&test);
    let made = test.desk.backups().unwrap().backups[0].file.clone();
    pass(&test, 1);
    test.desk
        .save_entry(draft(&note, json!({"first": "spoilt"})))
        .unwrap();
    write(&test, "only here");
    test.desk.protect_with(&passphrase(), None).unwrap();

    let look = test.desk.look_at_backup(&made, None).unwrap();
    assert_eq!((look.entries, look.relationships), (1, 1));
    assert_eq!(look.newest.unwrap().to_string(), "2026-03-12");
    let before = everything(&journal(&test).join("slots"));
    let kept = test.desk.restore_here(&made).unwrap();
    assert_eq!(
        test.desk.entry(note.id.clone()).unwrap().answers.0["first"],
        "as it was"
    );
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
    assert_eq!(
        everything(&journal(&test).join("slots")),
        before,
        "it opens as it did"
    );
    let cards = test.desk.backups().unwrap().backups;
    assert_eq!(cards[0].kind, BackupKind::BeforeRestore);
    assert_eq!(
        cards.len(),
        2,
        "what is known of backups is not taken back in time"
    );

    assert_eq!(test.desk.look_at_backup(&kept, None).unwrap().entries, 2);
    test.desk.restore_here(&kept).unwrap();
    assert_eq!(
        test.desk.entry(note.id).unwrap().answers.0["first"],
        "spoilt"
    );
    let again = test.restart();
    again
        .desk
        .unlock(super::by_passphrase(crate::testing::PASSPHRASE))
        .unwrap();
    assert_eq!(again.desk.journal_list(None).unwrap().count, 2);
}

#[test]
fn a_backup_of_another_key_is_told_apart_and_opens_by_its_own_words() {
    let other = TestDesk::empty();
    let words = other.create(ProtectionRequest::Keychain);
    write(&other, "theirs");
    let file = other.folder.path().join("theirs.tar");
    other
        .desk
        .back_up(file.to_str().unwrap(), &mut |_| ())
        .unwrap();

    let test = TestDesk::open();
    let file = file.to_str().unwrap();
    let before = everything(&journal(&test).join("slots"));
    assert_eq!(
        test.desk.look_at_backup(file, None).unwrap_err().code(),
        Code::OtherKey
    );
    assert_eq!(
        test.desk.restore_here(file).unwrap_err().code(),
        Code::OtherKey
    );
    assert_eq!(
        test.desk
            .look_at_backup(file, Some(&words.into()))
            .unwrap()
            .entries,
        1
    );
    assert!(
        test.desk.journal_list(None).is_ok(),
        "the journal is open as before"
    );
    assert_eq!(everything(&journal(&test).join("slots")), before);
    let left: Vec<_> = fs::read_dir(test.folder.path().join("data"))
        .unwrap()
        .collect();
    assert!(left.is_empty(), "nothing of the look stays");
}

#[test]
fn a_copy_beside_its_original_has_a_keychain_item_of_its_own() {
    let test = TestDesk::empty();
    let words = test.create(ProtectionRequest::Keychain);
    write(&test, "both");
    tend(&test);
    let made = test.desk.backups().unwrap().backups[0].file.clone();
    let opened = test.desk.restore_beside(&made, "As it was").unwrap();
    assert_eq!(
        (opened.name.as_str(), opened.needs_protection),
        ("As it was", false)
    );
    assert_eq!(test.keychain.len(), 2);
    // The copy goes over to a passphrase, and so out of the keychain.
    test.desk.protect_with(&passphrase(), None).unwrap();
    assert_eq!(test.keychain.len(), 1);
    write(&test, "only in the copy");
    pass(&test, 1);
    tend(&test);
    test.desk
        .choose_journal(journal(&test).to_str().unwrap())
        .unwrap();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
    assert_eq!(
        own(&test),
        ["2026-03-12"],
        "their backups are not mixed up either"
    );

    // The same by the words: at the door, on the same computer.
    let opened = test
        .desk
        .restore(&made, &words.into(), "Once more")
        .unwrap();
    assert!(
        opened.needs_protection,
        "it has nothing in the keychain yet"
    );
    test.desk
        .protect_with(&ProtectionRequest::Keychain, None)
        .unwrap();
    assert_eq!(test.keychain.len(), 2);
    test.desk.protect_with(&passphrase(), None).unwrap();
    test.desk
        .choose_journal(journal(&test).to_str().unwrap())
        .unwrap();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}
