//! What a person is promised when the slot of their recovery words is damaged: they are told before they need it, and no
//! backup that the words open gives way to one that they do not.

use std::fs;

use super::by_words;
use super::keeping::{journal, pass, tend, write};
use crate::testing::TestDesk;
use crate::views::{BackupNoticeKind, NewWords, ProtectionRequest, UnlockRequest};

/// How many there are that the words open, and how many that they do not.
fn kept(test: &TestDesk) -> (usize, usize) {
    let all = fs::read_dir(journal(test).join("backups")).unwrap();
    let tars = all.filter_map(|file| {
        let file = file.unwrap().path();
        file.extension()
            .is_some_and(|ending| ending == "tar")
            .then(|| vault::opens_by_words(&file).unwrap())
    });
    let tars: Vec<bool> = tars.collect();
    let by_words = tars.iter().filter(|opens| **opens).count();
    (by_words, tars.len() - by_words)
}

fn a_day(test: &TestDesk) -> Option<BackupNoticeKind> {
    pass(test, 1);
    write(test, "and so on");
    test.desk.tend().unwrap().notice.map(|notice| notice.kind)
}

#[test]
fn a_damaged_slot_of_the_words_is_told_and_takes_no_backup_away_that_they_open() {
    let test = TestDesk::empty();
    let words = test.create(ProtectionRequest::Keychain);
    write(&test, "one");
    tend(&test);
    for _ in 0..5 {
        assert_eq!(a_day(&test), None);
    }
    let (good, none) = kept(&test);
    assert_eq!(none, 0);
    let slot = journal(&test).join("slots/recovery.age");
    let mut bytes = fs::read(&slot).unwrap();
    bytes[50] ^= 1;
    fs::write(&slot, bytes).unwrap();
    for _ in 0..20 {
        assert_eq!(a_day(&test), Some(BackupNoticeKind::Wordless));
    }
    let (still, without) = kept(&test);
    assert_eq!(still, good, "those that the words open stay");
    assert!(
        (7..=17).contains(&without),
        "of the others no more than ever: {without}"
    );

    // New words, and all is as it was.
    let new = NewWords {
        proof: None,
        key: None,
    };
    let new = test.renew(new).unwrap();
    for _ in 0..8 {
        assert_eq!(a_day(&test), None);
    }
    let (good, without) = kept(&test);
    assert!(good >= 7 && good + without <= 17, "{good} {without}");
    test.desk.lock();
    assert!(test.desk.unlock(by_words(&words)).is_err());
    test.desk.unlock(by_words(&new)).unwrap();
}

#[test]
fn a_journal_that_came_without_its_words_is_told_of_and_given_new_ones() {
    let test = TestDesk::open();
    write(&test, "one");
    let slot = journal(&test).join("slots/recovery.age");
    fs::write(slot, "not what was written").unwrap();
    test.desk.tend().unwrap();
    let made = test.desk.backups().unwrap().backups[0].file.clone();
    test.desk.restore_beside(&made, "Beside").unwrap();
    let notice = test.desk.tend().unwrap().notice.unwrap();
    assert_eq!(notice.kind, BackupNoticeKind::Wordless);
    let new = NewWords {
        proof: None,
        key: None,
    };
    let new = test.renew(new).unwrap();
    assert_eq!(test.desk.tend().unwrap().notice, None);
    test.desk.lock();
    test.desk.unlock(by_words(&new)).unwrap();
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}
