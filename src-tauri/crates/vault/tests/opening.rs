//! Making a journal and getting into it again: the three ways, and what is said when a way is closed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use common::{CREATED, Home, by_passphrase, files, read, restore, schema, write};
use vault::{
    Error, KeychainError, Locked, Protection, RecoveryWords, Slot, SlotState, SystemRandom, Unlock,
    Vault,
};

#[test]
fn a_journal_opens_by_passphrase_and_by_words() {
    let home = Home::with_passphrase();
    for with in [by_passphrase(), home.by_words()] {
        assert_eq!(read(&home.unlock(with).unwrap()), ["hello"]);
    }
    assert!(home.keychain.is_empty());
}

#[test]
fn a_journal_opens_by_keychain_and_by_words() {
    let home = Home::with(Protection::Keychain);
    for with in [Unlock::Keychain, home.by_words()] {
        assert_eq!(read(&home.unlock(with).unwrap()), ["hello"]);
    }
}

#[test]
fn what_can_be_seen_without_a_key() {
    let home = Home::with_passphrase();
    let locked = Locked::look(&home.journal()).unwrap();
    assert_eq!(
        (locked.name(), locked.folder()),
        ("Mine", home.journal().as_path())
    );
    let slots: Vec<_> = locked
        .slots()
        .iter()
        .map(|(slot, state)| (*slot, *state))
        .collect();
    assert_eq!(
        slots,
        [
            (Slot::Passphrase, SlotState::Ready),
            (Slot::Recovery, SlotState::Ready)
        ]
    );
    let open = home.unlock(by_passphrase()).unwrap();
    assert_eq!((open.id(), open.name()), (locked.id(), "Mine"));
}

#[test]
fn a_wrong_passphrase_and_wrong_words_are_called_that() {
    let home = Home::with_passphrase();
    let wrong = home.unlock(Unlock::Passphrase("another".into()));
    assert!(matches!(wrong, Err(Error::WrongPassphrase)));
    let others = RecoveryWords::generate(&SystemRandom).unwrap();
    assert!(matches!(
        home.unlock(Unlock::Words(others)),
        Err(Error::WrongWords)
    ));
}

#[test]
fn a_keychain_that_cannot_help_is_not_a_damaged_journal_and_words_still_open() {
    let home = Home::with(Protection::Keychain);
    for trouble in [
        KeychainError::Locked,
        KeychainError::Busy,
        KeychainError::Absent("x".into()),
    ] {
        home.keychain.set_trouble(Some(trouble.clone()));
        let error = home.unlock(Unlock::Keychain).unwrap_err();
        assert!(matches!(error, Error::Keychain(found) if found == trouble));
        assert_eq!(read(&home.unlock(home.by_words()).unwrap()), ["hello"]);
    }
    home.keychain.set_trouble(None);
    home.keychain.forget_all();
    let error = home.unlock(Unlock::Keychain).unwrap_err();
    assert!(matches!(error, Error::Keychain(KeychainError::Missing)));
}

#[test]
fn another_computers_keychain_item_is_a_missing_key_not_damage() {
    let home = Home::with(Protection::Keychain);
    let other = Home::with(Protection::Keychain);
    let (mine, theirs) = (&home.surroundings.keychain, &other.surroundings.keychain);
    let id = Locked::look(&home.journal()).unwrap().id();
    let foreign = theirs
        .get(&Locked::look(&other.journal()).unwrap().id())
        .unwrap();
    for item in [foreign, "not an identity".into()] {
        mine.set(&id, &item).unwrap();
        let error = home.unlock(Unlock::Keychain).unwrap_err();
        assert!(matches!(error, Error::Keychain(KeychainError::Missing)));
    }
}

#[test]
fn a_way_in_that_was_not_chosen_is_missing() {
    let home = Home::with_passphrase();
    let error = home.unlock(Unlock::Keychain).unwrap_err();
    assert!(matches!(error, Error::SlotMissing(Slot::Keychain)));
    fs::remove_file(home.journal().join("slots/passphrase.age")).unwrap();
    let error = home.unlock(by_passphrase()).unwrap_err();
    assert!(matches!(error, Error::SlotMissing(Slot::Passphrase)));
    let locked = Locked::look(&home.journal()).unwrap();
    assert_eq!(locked.slots()[&Slot::Passphrase], SlotState::Missing);
}

#[test]
fn a_folder_with_anything_of_a_journal_is_never_written_to() {
    let whole = Home::with_passphrase();
    let backup = whole.path("b.tar");
    whole
        .unlock(by_passphrase())
        .unwrap()
        .backup(&backup, &mut |_| ())
        .unwrap();
    for left in ["manifest.toml", "journal.db", "slots", "journal.db-journal"] {
        let home = Home::new();
        fs::create_dir(home.journal()).unwrap();
        fs::write(home.journal().join(left), "something").unwrap();
        let before = files(&home.journal());
        let made = home.create(Protection::Keychain);
        assert!(matches!(made, Err(Error::AlreadyThere)), "{left}");
        assert!(
            matches!(restore(&backup, &home.journal()), Err(Error::AlreadyThere)),
            "{left}"
        );
        let s = &home.surroundings;
        let sample = Vault::create_throw_away(&home.journal(), "", CREATED, &schema(1), s);
        assert!(matches!(sample, Err(Error::AlreadyThere)), "{left}");
        assert_eq!(files(&home.journal()), before);
        assert!(home.keychain.is_empty());
        assert_eq!(
            fs::read_dir(home.temporary.path()).unwrap().count(),
            1,
            "no rest beside it"
        );
    }
}

#[test]
fn a_folder_with_other_files_is_left_alone_and_an_empty_one_is_fine() {
    let home = Home::new();
    fs::create_dir(home.journal()).unwrap();
    fs::write(home.journal().join("letter.txt"), "dear").unwrap();
    assert!(matches!(
        home.create(Protection::Keychain),
        Err(Error::NotEmpty)
    ));
    fs::remove_file(home.journal().join("letter.txt")).unwrap();
    home.create(Protection::Keychain).unwrap();
}

#[test]
fn a_journal_whose_key_cannot_be_had_is_never_made_anew() {
    let home = Home::with(Protection::Keychain);
    home.keychain.forget_all();
    let before = files(&home.journal());
    assert!(home.unlock(Unlock::Keychain).is_err());
    assert!(matches!(
        home.create(Protection::Keychain),
        Err(Error::AlreadyThere)
    ));
    assert_eq!(files(&home.journal()), before);

    // Emptied or removed, the database is not quietly replaced by a new one either.
    fs::write(home.journal().join("journal.db"), "").unwrap();
    assert!(matches!(
        home.unlock(home.by_words()),
        Err(Error::DatabaseDamaged)
    ));
    assert_eq!(fs::read(home.journal().join("journal.db")).unwrap(), b"");
    fs::remove_file(home.journal().join("journal.db")).unwrap();
    assert!(matches!(
        home.unlock(home.by_words()),
        Err(Error::DatabaseMissing)
    ));
    assert!(!home.journal().join("journal.db").exists());
}

#[test]
fn a_second_opening_is_told_that_the_journal_is_in_use() {
    let home = Home::with_passphrase();
    let first = home.unlock(by_passphrase()).unwrap();
    assert!(matches!(home.unlock(by_passphrase()), Err(Error::InUse)));
    drop(first);
    home.unlock(by_passphrase()).unwrap();
}

const OTHER: &str = "ITHACA_OPENS_TOO";

#[test]
fn a_second_process_is_told_that_the_journal_is_in_use() {
    let home = Home::with_passphrase();
    let first = home.unlock(by_passphrase()).unwrap();
    let opens = |told: &str| {
        let mut other = Command::new(env::current_exe().unwrap());
        other.args(["--exact", "case_opens_too", "--ignored"]);
        other.env(OTHER, home.temporary.path()).env("TOLD", told);
        other.status().unwrap().success()
    };
    assert!(opens("in use"));
    assert_eq!(read(&first), ["hello"]);
    drop(first);
    assert!(opens("open"));
}

#[test]
#[ignore = "a case of a_second_process_is_told_that_the_journal_is_in_use"]
fn case_opens_too() {
    let Some(folder) = env::var_os(OTHER) else {
        return;
    };
    match Home::at(Path::new(&folder)).unlock(by_passphrase()) {
        Ok(_) => assert_eq!(env::var("TOLD").unwrap(), "open"),
        Err(error) => {
            assert!(matches!(error, Error::InUse), "{error}");
            assert_eq!(env::var("TOLD").unwrap(), "in use");
        }
    }
}

#[test]
fn nothing_there_is_not_found_and_a_lost_manifest_is_damage() {
    let home = Home::with_passphrase();
    assert!(matches!(
        Locked::look(&home.path("nowhere")),
        Err(Error::NotFound)
    ));
    assert!(matches!(
        Locked::look(home.temporary.path()),
        Err(Error::NotFound)
    ));
    fs::remove_file(home.journal().join("manifest.toml")).unwrap();
    assert!(matches!(
        Locked::look(&home.journal()),
        Err(Error::ManifestDamaged)
    ));
}

#[test]
fn a_keychain_that_fails_while_a_journal_is_made_leaves_no_journal() {
    let home = Home::new();
    home.keychain.set_trouble(Some(KeychainError::Locked));
    let error = home.create(Protection::Keychain).unwrap_err();
    assert!(matches!(error, Error::Keychain(KeychainError::Locked)));
    assert_eq!(fs::read_dir(home.temporary.path()).unwrap().count(), 0);
}

#[test]
fn a_throw_away_journal_works_and_can_never_be_opened_again() {
    let home = Home::new();
    let s = &home.surroundings;
    let sample =
        Vault::create_throw_away(&home.journal(), "Sample", CREATED, &schema(1), s).unwrap();
    write(&sample, "hello");
    assert_eq!(read(&sample), ["hello"]);
    let backup = sample.backup(&home.path("b.tar"), &mut |_| ());
    assert!(matches!(backup, Err(Error::SlotMissing(_))));
    drop(sample);
    assert!(Locked::look(&home.journal()).unwrap().slots().is_empty());
    assert!(matches!(
        home.unlock(home.by_words()),
        Err(Error::SlotMissing(Slot::Recovery))
    ));
    let bytes = fs::read(home.journal().join("journal.db")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "encrypted all the same"
    );
}

#[test]
fn a_name_can_be_changed_but_not_without_end() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    vault.rename("Another").unwrap();
    assert!(matches!(
        vault.rename(&"x".repeat(10_000)),
        Err(Error::NameTooLong)
    ));
    drop(vault);
    assert_eq!(home.unlock(by_passphrase()).unwrap().name(), "Another");
}
