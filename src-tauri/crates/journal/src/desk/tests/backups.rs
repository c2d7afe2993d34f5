//! What a person is promised about backups.

use std::fs;

use serde_json::json;

use super::keys::{full, nothing_is_noted};
use super::{by_passphrase, by_words, everything};
use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk, passphrase};
use crate::views::{Code, JournalState, ProtectionRequest, UnlockRequest};

#[test]
fn a_backup_and_its_words_bring_everything_to_a_new_computer() {
    let test = TestDesk::empty();
    let words = test.create(ProtectionRequest::Keychain);
    let gwen = test.relationship("Gwen");
    let note = test.entry("note", Some(&gwen.id), json!({"first": "kept"}));
    let file = test.folder.path().join("backup.tar");
    let made = test
        .desk
        .back_up(file.to_str().unwrap(), &mut |_| {})
        .unwrap();
    assert_eq!(
        (made.entries, made.at.as_str(), made.bytes),
        (1, "14:02", fs::metadata(&file).unwrap().len())
    );
    assert_eq!(
        test.desk.places().unwrap().last_backup.unwrap().to_string(),
        "2026-03-12"
    );

    let new = TestDesk::empty();
    let file = file.to_str().unwrap();
    let other = vault::RecoveryWords::generate(&vault::SystemRandom)
        .unwrap()
        .words()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(
        new.desk
            .restore(file, &other.into(), "Back")
            .unwrap_err()
            .code(),
        Code::WrongWords
    );
    assert_eq!(
        fs::read_dir(new.journals()).unwrap().count(),
        0,
        "a copy that does not open is taken away"
    );
    let opened = new.desk.restore(file, &words.into(), "Back").unwrap();
    assert!(opened.needs_protection && opened.name == "My journal");
    assert_eq!(new.desk.entry(note.id).unwrap().answers.0["first"], "kept");
    assert_eq!(new.desk.places().unwrap().relationships, [gwen]);
    assert!(matches!(
        new.desk.protect_with(
            &ProtectionRequest::Passphrase {
                passphrase: "123".into()
            },
            None
        ),
        Err(Error::PassphraseWeak)
    ));
    new.desk.protect_with(&passphrase(), None).unwrap();
    let new = new.restart();
    assert!(
        !new.desk
            .unlock(by_passphrase(PASSPHRASE))
            .unwrap()
            .needs_protection
    );
}

#[test]
fn a_file_that_is_no_backup_restores_nothing() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    let file = test.folder.path().join("x.tar");
    fs::write(&file, b"no tar at all").unwrap();
    let before = everything(&test.journals());
    let refused = test
        .desk
        .restore(file.to_str().unwrap(), &words.into(), "Back")
        .unwrap_err();
    assert_eq!(refused.code(), Code::BackupDamaged);
    assert_eq!(everything(&test.journals()), before);
}

#[test]
fn a_backup_to_nowhere_is_a_place_that_cannot_be_written_to() {
    let test = TestDesk::open();
    let nowhere = test.folder.path().join("not/there/backup.tar");
    let refused = test
        .desk
        .back_up(nowhere.to_str().unwrap(), &mut |_| {})
        .unwrap_err();
    assert_eq!(refused.code(), Code::NotWritable);
    assert_eq!(
        test.desk.places().unwrap().last_backup,
        None,
        "a backup that failed does not count"
    );
}

#[test]
fn words_open_a_journal_and_a_backup_on_a_disk_on_which_nothing_can_be_noted() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    test.entry("note", None, json!({"first": "kept"}));
    nothing_is_noted(&test);
    let file = test.folder.path().join("backup.tar");
    let file = file.to_str().unwrap();
    test.desk.back_up(file, &mut |_| ()).unwrap();
    test.desk.lock();
    test.desk.unlock(by_words(&words)).unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
    test.desk.restore(file, &words.into(), "Back").unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
}

#[test]
fn what_is_cleared_away_at_an_opening_keeps_nobody_out_when_it_cannot_be() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "in the bin"}));
    test.desk.bin_entry(note.id).unwrap();
    let cut =
        "INSERT INTO import (id, at, finished) VALUES ('cut short', '2026-03-12T14:02:00Z', 0)";
    let begun = test
        .desk
        .in_open(|open| Ok(open.vault.database().run(|c| c.execute(cut, []))?));
    begun.unwrap();
    full(&test, "entry");
    full(&test, "import");
    test.desk.lock();
    test.clock.pass(chrono::TimeDelta::days(31));
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(
        test.desk.bin().unwrap().entries.len(),
        1,
        "at the next opening"
    );
}

#[test]
fn a_copy_that_cannot_be_laid_open_leaves_the_open_journal_and_nothing_else() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    let nobodys = "UPDATE person SET me = 0, name = 'x'";
    full(&test, "person");
    let file = test.folder.path().join("backup.tar");
    let made = test.desk.in_open(|open| {
        open.vault.database().run(|c| c.execute_batch(nobodys))?;
        Ok(open.vault.backup(&file, &mut |_| ())?)
    });
    made.unwrap();
    let before = fs::read_dir(test.journals()).unwrap().count();
    let restored = test
        .desk
        .restore(file.to_str().unwrap(), &words.into(), "Back");
    assert!(restored.is_err());
    assert_eq!(test.desk.start_up().state, JournalState::Open);
    assert_eq!(fs::read_dir(test.journals()).unwrap().count(), before);
}
