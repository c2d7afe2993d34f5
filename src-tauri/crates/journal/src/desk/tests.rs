//! What a person is promised at the door: their journal is theirs, and it is never replaced.

use std::fs;

use chrono::TimeDelta;
use secrecy::SecretString;
use serde_json::json;
use vault::KeychainError;

use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk, passphrase};
use crate::views::{
    Appearance, Code, FirstDay, JournalState, KeychainWhy, Language, Letters, Preferences,
    ProtectionRequest, Setup, Slot, UnlockRequest,
};

mod backups;
mod damaged;
mod foreign;
mod in_place;
mod keeping;
mod keys;
mod languages;
mod locking;
mod moving;
mod report;
mod samples;
mod stopping;
mod wordless;

fn by_passphrase(passphrase: &str) -> UnlockRequest {
    UnlockRequest::Passphrase {
        passphrase: passphrase.into(),
    }
}

fn by_words(words: &str) -> UnlockRequest {
    UnlockRequest::Words {
        words: words.into(),
    }
}

/// Every file below a folder with what is in it.
fn everything(folder: &std::path::Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for child in fs::read_dir(folder)
        .unwrap()
        .map(|child| child.unwrap().path())
    {
        if child.is_dir() {
            found.extend(everything(&child));
        } else {
            found.push((child.clone(), fs::read(child).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn an_empty_computer_has_no_journal_and_every_room_is_closed() {
    let test = TestDesk::empty();
    let start = test.desk.start_up();
    assert_eq!(
        (start.state, start.journal, start.known.len()),
        (JournalState::Absent, None, 0)
    );
    assert!(start.keychain.available);
    assert!(matches!(test.desk.today(), Err(Error::Locked)));
    assert_eq!(
        test.desk
            .unlock(UnlockRequest::Keychain)
            .unwrap_err()
            .code(),
        Code::JournalNotFound
    );
}

#[test]
fn a_keychain_that_is_absent_or_locked_is_said_to_be_so() {
    let test = TestDesk::empty();
    for (trouble, why) in [
        (KeychainError::Absent("no bus".into()), KeychainWhy::Absent),
        (KeychainError::Locked, KeychainWhy::Locked),
        (KeychainError::Busy, KeychainWhy::Locked),
    ] {
        test.keychain.set_trouble(Some(trouble));
        assert_eq!(test.desk.start_up().keychain.why, Some(why));
        let setup = Setup {
            name: "J".into(),
            folder: None,
            protection: ProtectionRequest::Keychain,
        };
        assert!(matches!(
            test.desk.begin_setup(setup).unwrap_err().code(),
            Code::KeychainAbsent | Code::KeychainLocked
        ));
    }
}

#[test]
fn setting_up_needs_a_name_a_good_passphrase_and_three_words_typed_back() {
    let test = TestDesk::empty();
    let setup = |name: &str, passphrase: &str| Setup {
        name: name.into(),
        folder: None,
        protection: ProtectionRequest::Passphrase {
            passphrase: passphrase.into(),
        },
    };
    assert!(matches!(
        test.desk.begin_setup(setup(" ", PASSPHRASE)),
        Err(Error::NameMissing)
    ));
    assert!(matches!(
        test.desk.begin_setup(setup("J", "password1")),
        Err(Error::PassphraseWeak)
    ));
    assert!(matches!(
        test.desk.finish_setup(&[]),
        Err(Error::SetupMissing)
    ));
    let shown = test.desk.begin_setup(setup("../J", PASSPHRASE)).unwrap();
    assert_eq!((shown.words.len(), shown.ask.len()), (12, 3));
    assert!(shown.ask.is_sorted() && shown.ask.iter().all(|place| (1..=12).contains(place)));
    let wrong: Vec<SecretString> = vec!["zoo".into(), "zoo".into(), "zoo".into()];
    assert!(matches!(
        test.desk.finish_setup(&wrong),
        Err(Error::WordsNotYours)
    ));
    assert!(
        !test.journals().exists(),
        "nothing is written before the words are typed back"
    );
    let right: Vec<SecretString> = shown
        .ask
        .iter()
        .map(|place| format!(" {} ", shown.words[usize::from(*place) - 1].to_uppercase()).into())
        .collect();
    test.desk.finish_setup(&right).unwrap();
    assert_eq!(fs::read_dir(test.journals()).unwrap().count(), 1);
    assert!(matches!(
        test.desk.finish_setup(&right),
        Err(Error::SetupMissing)
    ));
}

#[test]
fn a_cancelled_setup_is_forgotten() {
    let test = TestDesk::empty();
    test.desk
        .begin_setup(Setup {
            name: "J".into(),
            folder: None,
            protection: passphrase(),
        })
        .unwrap();
    test.desk.cancel_setup();
    assert!(matches!(
        test.desk.finish_setup(&[]),
        Err(Error::SetupMissing)
    ));
}

#[test]
fn a_journal_opens_by_its_passphrase_and_by_its_words_and_by_nothing_else() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    test.desk.lock();
    let start = test.desk.start_up();
    let card = start.journal.unwrap();
    assert_eq!(
        (start.state, card.name.as_str(), card.locked_at.as_deref()),
        (JournalState::Locked, "My journal", Some("14:02"))
    );
    assert_eq!(
        (card.slots, card.damaged),
        (vec![Slot::Passphrase, Slot::Recovery], vec![])
    );
    assert_eq!(
        test.desk.unlock(by_passphrase("wrong")).unwrap_err().code(),
        Code::WrongPassphrase
    );
    assert_eq!(
        test.desk
            .unlock(UnlockRequest::Keychain)
            .unwrap_err()
            .code(),
        Code::SlotMissing
    );
    let slip = test
        .desk
        .unlock(by_words(&words.replacen(
            words.split(' ').next().unwrap(),
            "tabel",
            1,
        )))
        .unwrap_err();
    assert_eq!(
        (slip.code(), slip.detail().unwrap().as_str()),
        (Code::WordUnknown, "1:tabel:table")
    );
    assert!(
        !test
            .desk
            .unlock(by_passphrase(PASSPHRASE))
            .unwrap()
            .needs_protection
    );
    test.desk.lock();
    assert!(
        test.desk.unlock(by_words(&words)).unwrap().needs_protection,
        "its passphrase may be forgotten: another one is offered"
    );
    assert_eq!(test.desk.start_up().state, JournalState::Open);
}

#[test]
fn a_start_without_a_key_never_makes_anything_new() {
    let test = TestDesk::open();
    let words_only = test.entry("note", None, json!({"first": "mine"})).id;
    let test = test.restart();
    test.keychain.forget_all();
    let before = everything(&test.journals());
    for trouble in [
        None,
        Some(KeychainError::Locked),
        Some(KeychainError::Absent(String::new())),
    ] {
        test.keychain.set_trouble(trouble);
        assert_eq!(test.desk.start_up().state, JournalState::Locked);
        test.desk.unlock(UnlockRequest::Keychain).unwrap_err();
        assert!(matches!(
            test.desk.entry(words_only.clone()),
            Err(Error::Locked)
        ));
    }
    assert_eq!(everything(&test.journals()), before);
    assert_eq!(test.desk.start_up().known.len(), 1);
}

#[test]
fn a_journal_is_known_again_after_the_preferences_are_lost() {
    let test = TestDesk::open();
    fs::write(
        test.folder.path().join("config/preferences.toml"),
        "not = [toml",
    )
    .unwrap();
    let test = test.restart();
    let start = test.desk.start_up();
    assert_eq!(
        (start.state, start.journal.unwrap().name.as_str()),
        (JournalState::Locked, "My journal")
    );
}

#[test]
fn a_journal_that_is_not_there_or_damaged_is_still_the_one_on_the_desk() {
    let test = TestDesk::open();
    let test = test.restart();
    let folder = test.journals().join("My journal");
    fs::write(folder.join("manifest.toml"), "broken").unwrap();
    let card = test.desk.start_up().journal.unwrap();
    assert!(card.found && card.slots.is_empty());
    assert_eq!(card.trouble, Some(Code::ManifestDamaged));
    assert_eq!(
        test.desk
            .unlock(UnlockRequest::Keychain)
            .unwrap_err()
            .code(),
        Code::ManifestDamaged
    );
    fs::rename(&folder, test.folder.path().join("elsewhere")).unwrap();
    let start = test.restart().desk.start_up();
    assert!(start.state == JournalState::Locked && !start.journal.unwrap().found);
}

#[test]
fn a_second_journal_of_the_same_name_gets_a_folder_of_its_own() {
    let test = TestDesk::open();
    let first = test.entry("note", None, json!({})).id;
    test.create(passphrase());
    let folders: Vec<_> = test
        .desk
        .start_up()
        .known
        .iter()
        .map(|card| card.folder.clone())
        .collect();
    assert_eq!(folders.len(), 2);
    assert!(folders[1].ends_with("My journal 2"), "{folders:?}");
    assert!(test.desk.entry(first.clone()).is_err());
    let chosen = test.desk.choose_journal(&folders[0]).unwrap();
    assert_eq!(chosen.state, JournalState::Locked);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(test.desk.entry(first).is_ok());
    let nowhere = test
        .desk
        .choose_journal(test.folder.path().to_str().unwrap());
    assert_eq!(nowhere.unwrap_err().code(), Code::JournalNotFound);
    assert_eq!(
        test.desk.start_up().state,
        JournalState::Open,
        "a wrong choice closes nothing"
    );
}

#[test]
fn what_a_crash_left_half_made_is_no_journal() {
    let test = TestDesk::open();
    let half = test.journals().join(".new-x");
    fs::create_dir_all(&half).unwrap();
    fs::copy(
        test.journals().join("My journal/manifest.toml"),
        half.join("manifest.toml"),
    )
    .unwrap();
    assert_eq!(test.desk.start_up().known.len(), 1);
    let test = test.restart();
    assert_eq!(test.desk.start_up().known.len(), 1);
    assert!(!half.exists(), "it is cleared away at the next start");
}

#[test]
fn preferences_change_the_look_and_never_the_known_journals() {
    let test = TestDesk::open();
    let wanted = Preferences {
        appearance: Appearance::Dark,
        text_size: 200,
        language: Language::Cy,
        first_day: FirstDay::Sunday,
        letters: Letters::Sans,
        keys_off: Vec::new(),
        note_anywhere: true,
        last_journal: None,
        known: vec!["/x".into()],
    };
    let now = test.desk.set_preferences(&wanted).unwrap();
    assert_eq!(
        (now.appearance, now.text_size, now.known.len()),
        (Appearance::Dark, 200, 1)
    );
    assert_eq!(now.first_day, FirstDay::Sunday);
    assert!(now.last_journal.is_some());
}

#[test]
fn locking_twice_and_unlocking_twice_do_no_harm() {
    let test = TestDesk::open();
    test.desk.lock();
    test.clock.pass(TimeDelta::hours(1));
    test.desk.lock();
    assert_eq!(
        test.desk.start_up().journal.unwrap().locked_at.as_deref(),
        Some("14:02")
    );
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}

#[test]
fn saving_goes_on_while_a_backup_is_made() {
    let test = TestDesk::open();
    let begun = test.desk.begin_entry("note", None, None).unwrap();
    let file = test.folder.path().join("backup.tar");
    let mut saved = 0;
    let mut save_meanwhile = |_| {
        std::thread::scope(|threads| {
            let save = || {
                test.desk
                    .save_entry(crate::testing::draft(&begun, json!({"first": "meanwhile"})))
            };
            threads.spawn(save).join().unwrap().unwrap();
        });
        saved += 1;
    };
    test.desk
        .back_up(file.to_str().unwrap(), &mut save_meanwhile)
        .unwrap();
    assert!(saved > 0);
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
}
