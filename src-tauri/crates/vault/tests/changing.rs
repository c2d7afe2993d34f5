//! Changing what opens a journal, and changing its schema: old or new, never neither.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;
use std::path::Path;

use common::{Home, PASSPHRASE, by_passphrase, files, read, restore, schema, write};
use vault::{
    Error, KeychainError, Locked, Protection, RecoveryWords, Slot, SystemRandom, Unlock, inspect,
};

fn slots(home: &Home) -> Vec<Slot> {
    Locked::look(&home.journal())
        .unwrap()
        .slots()
        .keys()
        .copied()
        .collect()
}

#[test]
fn choosing_a_passphrase_removes_the_keychain_slot_and_its_item() {
    let home = Home::with(Protection::Keychain);
    let mut vault = home.unlock(Unlock::Keychain).unwrap();
    vault
        .protect_with(
            Protection::Passphrase(PASSPHRASE.into()),
            &home.surroundings,
        )
        .unwrap();
    write(&vault, "after");
    drop(vault);
    assert_eq!(slots(&home), [Slot::Passphrase, Slot::Recovery]);
    assert!(!home.journal().join("slots/keychain.age").exists());
    assert!(home.keychain.is_empty());
    assert!(matches!(
        home.unlock(Unlock::Keychain),
        Err(Error::SlotMissing(Slot::Keychain))
    ));
    assert_eq!(
        read(&home.unlock(by_passphrase()).unwrap()),
        ["hello", "after"]
    );
    home.unlock(home.by_words()).unwrap();
}

#[test]
fn choosing_the_keychain_removes_the_passphrase_slot() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    vault
        .protect_with(Protection::Keychain, &home.surroundings)
        .unwrap();
    drop(vault);
    assert_eq!(slots(&home), [Slot::Keychain, Slot::Recovery]);
    assert!(!home.journal().join("slots/passphrase.age").exists());
    home.unlock(Unlock::Keychain).unwrap();
    home.unlock(home.by_words()).unwrap();
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    vault
        .protect_with(
            Protection::Passphrase("the next one".into()),
            &home.surroundings,
        )
        .unwrap();
    drop(vault);
    assert!(matches!(
        home.unlock(by_passphrase()),
        Err(Error::WrongPassphrase)
    ));
    home.unlock(Unlock::Passphrase("the next one".into()))
        .unwrap();
}

#[test]
fn new_words_replace_the_old_ones_and_nothing_else() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let new = RecoveryWords::generate(&SystemRandom).unwrap();
    vault.replace_words(&new, &home.surroundings).unwrap();
    drop(vault);
    assert!(matches!(
        home.unlock(home.by_words()),
        Err(Error::WrongWords)
    ));
    drop(home.unlock(Unlock::Words(new)).unwrap());
    assert_eq!(read(&home.unlock(by_passphrase()).unwrap()), ["hello"]);
    assert_eq!(slots(&home), [Slot::Passphrase, Slot::Recovery]);
}

#[test]
fn new_words_that_cannot_be_written_leave_the_old_ones() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let new = RecoveryWords::generate(&SystemRandom).unwrap();
    // The slot cannot be written where a folder stands; the announcement before it can.
    let slot = home.journal().join("slots/recovery.age");
    let before = fs::read(&slot).unwrap();
    fs::remove_file(&slot).unwrap();
    fs::create_dir_all(slot.join("in the way")).unwrap();
    assert!(vault.replace_words(&new, &home.surroundings).is_err());
    fs::remove_dir_all(&slot).unwrap();
    fs::write(&slot, before).unwrap();
    drop(vault);
    drop(home.unlock(home.by_words()).unwrap());
    assert!(matches!(
        home.unlock(Unlock::Words(new)),
        Err(Error::WrongWords)
    ));
}

#[test]
fn a_secret_is_proved_without_opening_anything() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let prove = |with| vault.prove(with, &home.surroundings);
    prove(by_passphrase()).unwrap();
    prove(home.by_words()).unwrap();
    assert!(matches!(
        prove(Unlock::Passphrase("another".into())),
        Err(Error::WrongPassphrase)
    ));
    let strangers = RecoveryWords::generate(&SystemRandom).unwrap();
    assert!(matches!(
        prove(Unlock::Words(strangers)),
        Err(Error::WrongWords)
    ));
    assert!(matches!(
        prove(Unlock::Keychain),
        Err(Error::SlotMissing(Slot::Keychain))
    ));
}

#[test]
fn a_change_that_fails_leaves_the_old_way_in() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let before = files(&home.journal());
    home.keychain.set_trouble(Some(KeychainError::Locked));
    let error = vault
        .protect_with(Protection::Keychain, &home.surroundings)
        .unwrap_err();
    assert!(matches!(error, Error::Keychain(KeychainError::Locked)));
    assert_eq!(files(&home.journal()), before);
    drop(vault);
    home.unlock(by_passphrase()).unwrap();
}

/// The states a crash can leave behind, put together from the files before and after each step.
#[test]
fn a_crash_in_the_middle_of_a_change_leaves_old_or_new_or_both() {
    let home = Home::with(Protection::Keychain);
    let journal = home.journal();
    let before = files(&journal);
    let item = home
        .surroundings
        .keychain
        .get(&Locked::look(&journal).unwrap().id())
        .unwrap();
    let mut vault = home.unlock(Unlock::Keychain).unwrap();
    // A folder in the slot's place makes the second step fail, after the announcement.
    let slot = journal.join("slots/passphrase.age");
    fs::create_dir_all(slot.join("in the way")).unwrap();
    let protection = || Protection::Passphrase(PASSPHRASE.into());
    assert!(
        vault
            .protect_with(protection(), &home.surroundings)
            .is_err()
    );
    fs::remove_dir_all(&slot).unwrap();
    let announced = fs::read(journal.join("manifest.toml")).unwrap();
    assert_ne!(announced, before[&journal.join("manifest.toml")]);
    drop(vault);

    // Announced, not written: the old way in, and opening tidies up.
    assert_eq!(slots(&home), [Slot::Keychain, Slot::Recovery]);
    drop(home.unlock(Unlock::Keychain).unwrap());
    assert_eq!(files(&journal), before);

    // Noted, and the manifest not written: it names what was to go, and the note goes.
    let note = journal.join("slots/.keychain.going");
    fs::write(&note, named(&journal, "keychain")).unwrap();
    drop(home.unlock(Unlock::Keychain).unwrap());
    assert_eq!(files(&journal), before);

    // Written, the old one not yet removed from the folder: the leftover is removed at the next opening.
    let old = named(&journal, "keychain");
    let mut vault = home.unlock(Unlock::Keychain).unwrap();
    vault
        .protect_with(protection(), &home.surroundings)
        .unwrap();
    drop(vault);
    fs::write(
        journal.join("slots/keychain.age"),
        &before[&journal.join("slots/keychain.age")],
    )
    .unwrap();
    assert!(!note.exists());
    fs::write(&note, old).unwrap();
    fs::write(journal.join("slots/.abc.part"), "half").unwrap();
    home.surroundings
        .keychain
        .set(&Locked::look(&journal).unwrap().id(), &item)
        .unwrap();
    assert!(matches!(
        home.unlock(Unlock::Keychain),
        Err(Error::SlotMissing(_))
    ));
    drop(home.unlock(by_passphrase()).unwrap());
    assert!(!journal.join("slots/keychain.age").exists());
    assert!(!note.exists() && !journal.join("slots/.abc.part").exists());
}

/// The digest by which the manifest names a slot.
fn named(journal: &Path, slot: &str) -> String {
    let manifest = fs::read_to_string(journal.join("manifest.toml")).unwrap();
    let start = format!("{slot} = \"");
    let line = manifest.lines().find_map(|line| line.strip_prefix(&start));
    line.unwrap().trim_end_matches('"').to_owned()
}

/// Another computer has changed from the login to a passphrase, and the program that syncs the folder brings one file after
/// the other.
#[test]
fn a_slot_that_is_brought_before_its_manifest_is_not_taken_away() {
    let home = Home::with(Protection::Keychain);
    let journal = home.journal();
    let before = files(&journal);
    let mut vault = home.unlock(Unlock::Keychain).unwrap();
    let phrase = Protection::Passphrase(PASSPHRASE.into());
    vault.protect_with(phrase, &home.surroundings).unwrap();
    drop(vault);
    let after = files(&journal);
    let [manifest, slot, old] = [
        "manifest.toml",
        "slots/passphrase.age",
        "slots/keychain.age",
    ]
    .map(|name| journal.join(name));

    fs::write(&manifest, &before[&manifest]).unwrap();
    fs::write(&old, &before[&old]).unwrap();
    drop(home.unlock(home.by_words()).unwrap());
    assert_eq!(fs::read(&slot).unwrap(), after[&slot]);
    fs::write(&manifest, &after[&manifest]).unwrap();
    drop(home.unlock(by_passphrase()).unwrap());

    // What came late and was not noted here opens nothing, and goes with the next change.
    assert!(matches!(
        home.unlock(Unlock::Keychain),
        Err(Error::SlotMissing(Slot::Keychain))
    ));
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let next = Protection::Passphrase("the next one".into());
    vault.protect_with(next, &home.surroundings).unwrap();
    assert!(!old.exists());
}

#[test]
fn what_cannot_be_cleared_away_at_an_opening_keeps_nobody_out() {
    let home = Home::with_passphrase();
    let journal = home.journal();
    let folders = [".x.part", "slots/.x.part"].map(|name| journal.join(name));
    for folder in &folders {
        fs::create_dir_all(folder.join("somebody's")).unwrap();
    }
    // Where a slot that the journal has not would be, something stands that is no file.
    fs::create_dir_all(journal.join("slots/keychain.age/somebody's")).unwrap();
    fs::write(journal.join("slots/.y.part"), "half").unwrap();
    assert_eq!(read(&home.unlock(by_passphrase()).unwrap()), ["hello"]);
    assert!(folders.iter().all(|folder| folder.exists()));
    assert!(!journal.join("slots/.y.part").exists());
}

#[test]
fn a_newer_schema_is_refused_and_not_a_byte_changes() {
    let home = Home::with_passphrase();
    drop(home.unlock_as(by_passphrase(), 2).unwrap());
    let before = files(&home.journal());
    assert!(matches!(
        home.unlock_as(by_passphrase(), 1),
        Err(Error::NewerVersion)
    ));
    assert_eq!(files(&home.journal()), before);
}

#[test]
fn an_upgrade_makes_a_checked_backup_of_the_old_schema_first() {
    let home = Home::with_passphrase();
    drop(home.unlock_as(by_passphrase(), 2).unwrap());
    let backup = home
        .journal()
        .join("backups/before-upgrade-from-1-to-2.tar");
    assert_eq!(
        inspect(&backup).unwrap().slots,
        [Slot::Passphrase, Slot::Recovery]
    );
    let copy = restore(&backup, &home.path("copy")).unwrap();
    let old = copy
        .unlock(by_passphrase(), &schema(1), &home.surroundings)
        .unwrap();
    assert_eq!(read(&old), ["hello"]);
    let new = home.unlock_as(by_passphrase(), 2).unwrap();
    new.database()
        .run(|c| c.execute("UPDATE note SET mood = 'fine'", []))
        .unwrap();
}

#[test]
fn an_upgrade_that_cannot_be_backed_up_does_not_happen() {
    let home = Home::with_passphrase();
    fs::write(home.journal().join("backups"), "a file in the way").unwrap();
    let before = files(&home.journal());
    assert!(home.unlock_as(by_passphrase(), 2).is_err());
    assert_eq!(files(&home.journal()), before);
}
