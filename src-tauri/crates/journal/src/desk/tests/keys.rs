//! What a person is promised about the keys of their journal: the old secret is asked for, nothing half-done counts, and
//! what an older key still opens is said.

use chrono::TimeDelta;
use serde_json::json;
use vault::KeychainError;

use super::{by_passphrase, by_words};
use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk, passphrase, typed_back};
use crate::views::{Code, NewWords, ProtectionRequest, Slot, UnlockRequest};

const ANOTHER: &str = "tarragon window eleven lighthouse";

fn another() -> ProtectionRequest {
    ProtectionRequest::Passphrase {
        passphrase: ANOTHER.into(),
    }
}

fn words_only(proof: Option<UnlockRequest>) -> NewWords {
    NewWords { proof, key: None }
}

fn code<T>(result: Result<T, Error>) -> Option<Code> {
    result.err().map(|error| error.code())
}

#[test]
fn a_new_passphrase_asks_for_the_old_one() {
    let test = TestDesk::empty();
    test.create(passphrase());
    assert!(test.desk.keys().unwrap().asks);
    for (proof, says) in [
        (None, Code::SecretMissing),
        (Some(by_passphrase("a wrong one")), Code::WrongPassphrase),
        (Some(by_words("tabel")), Code::WordUnknown),
    ] {
        let refused = test.desk.protect_with(&another(), proof);
        assert_eq!(code(refused), Some(says));
    }
    test.desk
        .protect_with(&another(), Some(by_passphrase(PASSPHRASE)))
        .unwrap();
    test.desk.lock();
    assert_eq!(
        code(test.desk.unlock(by_passphrase(PASSPHRASE))),
        Some(Code::WrongPassphrase)
    );
    test.desk.unlock(by_passphrase(ANOTHER)).unwrap();
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_whoever_has_the_words() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    test.desk.lock();
    assert!(test.desk.unlock(by_words(&words)).unwrap().needs_protection);
    assert!(!test.desk.keys().unwrap().asks);
    test.desk.protect_with(&another(), None).unwrap();
    assert!(
        test.desk.keys().unwrap().asks,
        "from now on it is asked for"
    );
    // Or later, with the words in place of the passphrase.
    test.desk
        .protect_with(&passphrase(), Some(by_words(&words)))
        .unwrap();
}

#[test]
fn from_the_login_to_a_passphrase_and_back() {
    let test = TestDesk::open();
    let slots = || test.desk.keys().unwrap().slots;
    assert_eq!(slots(), [Slot::Keychain, Slot::Recovery]);
    test.desk.protect_with(&passphrase(), None).unwrap();
    assert_eq!(slots(), [Slot::Passphrase, Slot::Recovery]);
    let login = ProtectionRequest::Keychain;
    assert!(test.desk.protect_with(&login, None).is_err());
    test.desk
        .protect_with(&login, Some(by_passphrase(PASSPHRASE)))
        .unwrap();
    assert_eq!(slots(), [Slot::Keychain, Slot::Recovery]);
}

#[test]
fn new_words_count_when_they_are_typed_back_and_not_before() {
    let test = TestDesk::empty();
    let old = test.create(passphrase());
    let begun = test.desk.begin_words(words_only(None));
    assert_eq!(code(begun), Some(Code::SecretMissing));
    let shown = test
        .desk
        .begin_words(words_only(Some(by_passphrase(PASSPHRASE))))
        .unwrap();
    let wrong = vec!["zoo".into(), "zoo".into(), "zoo".into()];
    let finish = |typed: &[_]| test.desk.finish_words(typed, &mut |_| ());
    assert_eq!(code(finish(&wrong)), Some(Code::WordsNotYours));
    drop(shown);
    test.desk.cancel_words();
    assert_eq!(code(finish(&wrong)), Some(Code::SetupMissing));
    test.desk.check_words(&old.as_str().into()).unwrap();

    test.clock.pass(TimeDelta::days(3));
    let new = test
        .renew(words_only(Some(by_passphrase(PASSPHRASE))))
        .unwrap();
    let refused = test.desk.check_words(&old.as_str().into());
    assert_eq!(code(refused), Some(Code::WrongWords));
    let keys = test.desk.keys().unwrap();
    assert_eq!(keys.words_since.to_string(), "2026-03-15");
    assert_eq!(keys.words_checked, None, "those were the old ones");
    test.desk.lock();
    assert_eq!(
        code(test.desk.unlock(by_words(&old))),
        Some(Code::WrongWords)
    );
    test.desk.unlock(by_words(&new)).unwrap();
}

#[test]
fn words_that_were_shown_are_forgotten_by_locking() {
    let test = TestDesk::open();
    let shown = test.desk.begin_words(words_only(None)).unwrap();
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let finished = test.desk.finish_words(&typed_back(&shown), &mut |_| ());
    assert_eq!(code(finished), Some(Code::SetupMissing));
}

#[test]
fn a_backup_made_by_itself_is_told_of_once() {
    let test = TestDesk::open();
    test.entry("note", None, json!({"first": "kept"}));
    test.desk.tend().unwrap();
    let new = NewWords {
        proof: None,
        key: Some(passphrase()),
    };
    test.renew(new).unwrap();
    let old = test.desk.keys().unwrap().old.unwrap();
    assert_eq!(old.backups.len(), 1, "{:?}", old.backups);
}

#[test]
fn a_new_key_keeps_every_word_and_says_what_the_old_one_still_opens() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "kept"})).id;
    let file = test.folder.path().join("b.tar");
    test.desk
        .back_up(file.to_str().unwrap(), &mut |_| ())
        .unwrap();
    assert_eq!(test.desk.keys().unwrap().old, None);
    let new = NewWords {
        proof: None,
        key: Some(passphrase()),
    };
    let words = test.renew(new).unwrap();
    let old = test.desk.keys().unwrap().old.unwrap();
    assert!(old.keychain);
    assert_eq!(old.backups.len(), 1);
    assert!(old.backups[0].found && old.backups[0].file.ends_with("b.tar"));
    assert_eq!(
        test.desk.entry(note.clone()).unwrap().answers.0["first"],
        "kept"
    );

    // It is offered tomorrow too, and each part goes by itself.
    let test = test.restart();
    test.desk.unlock(by_passphrase(PASSPHRASE)).unwrap();
    let keys = test.desk.forget_old_key().unwrap();
    assert!(test.keychain.is_empty() && !keys.old.unwrap().keychain);
    test.desk
        .delete_backup(file.to_string_lossy().into_owned())
        .unwrap();
    assert_eq!(test.desk.keys().unwrap().old, None);
    assert!(!file.exists());
    test.desk.lock();
    test.desk.unlock(by_words(&words)).unwrap();
    assert_eq!(test.desk.entry(note).unwrap().answers.0["first"], "kept");
}

#[test]
fn a_backup_made_after_the_new_key_is_not_counted_among_the_old() {
    let test = TestDesk::open();
    let key = Some(ProtectionRequest::Keychain);
    test.renew(NewWords { proof: None, key }).unwrap();
    let file = test.folder.path().join("new.tar");
    test.desk
        .back_up(file.to_str().unwrap(), &mut |_| ())
        .unwrap();
    let old = test.desk.keys().unwrap().old.unwrap();
    assert!(old.keychain && old.backups.is_empty());
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}

#[test]
fn a_new_key_that_cannot_be_made_leaves_the_old_one() {
    let test = TestDesk::open();
    let shown = test
        .desk
        .begin_words(NewWords {
            proof: None,
            key: Some(ProtectionRequest::Keychain),
        })
        .unwrap();
    let typed: Vec<_> = shown
        .ask
        .iter()
        .map(|place| shown.words[usize::from(*place) - 1].as_str().into())
        .collect();
    test.keychain.set_trouble(Some(KeychainError::Locked));
    let finish = || test.desk.finish_words(&typed, &mut |_| ());
    assert_eq!(code(finish()), Some(Code::KeychainLocked));
    assert!(test.desk.is_open());
    // The words are still good: it may be tried again.
    test.keychain.set_trouble(None);
    finish().unwrap();
}

#[test]
fn the_words_are_asked_for_after_a_month_and_coming_in_by_them_is_an_answer() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    let asked = |test: &TestDesk| {
        let today = test.desk.today().unwrap().rehearse;
        assert_eq!(today, test.desk.keys().unwrap().rehearse);
        today
    };
    assert!(!asked(&test));
    test.clock.pass(TimeDelta::days(30));
    assert!(asked(&test));
    test.desk.check_words_later().unwrap();
    assert!(!asked(&test));
    test.clock.pass(TimeDelta::days(30));
    assert!(asked(&test));
    let wrong = vault::RecoveryWords::generate(&vault::SystemRandom).unwrap();
    let wrong = wrong.words().collect::<Vec<_>>().join(" ");
    assert_eq!(
        code(test.desk.check_words(&wrong.into())),
        Some(Code::WrongWords)
    );
    assert!(asked(&test));
    let keys = test.desk.check_words(&words.as_str().into()).unwrap();
    assert_eq!(keys.words_checked, Some(keys.today));
    assert!(!asked(&test));
    test.clock.pass(TimeDelta::days(183));
    assert!(asked(&test));
    test.desk.lock();
    test.desk.unlock(by_words(&words)).unwrap();
    assert!(!asked(&test));
}

/// From now on no row goes into a table or out of it, in any journal of this test.
pub(super) fn full(test: &TestDesk, table: &'static str) {
    let below = test.folder.path();
    let refused = test
        .desk
        .in_open(|open| Ok(vault::doors::full(&open.vault, below, table)?));
    refused.unwrap();
}

/// From now on nothing can be noted among the settings, as on a disk that has become full.
pub(super) fn nothing_is_noted(test: &TestDesk) {
    full(test, "setting");
    assert!(test.desk.check_words_later().is_err());
}

#[test]
fn new_words_that_cannot_be_noted_hold_and_are_said_to() {
    let test = TestDesk::empty();
    let old = test.create(passphrase());
    nothing_is_noted(&test);
    let proof = Some(by_passphrase(PASSPHRASE));
    let new = test.renew(words_only(proof)).unwrap();
    test.desk.check_words(&new.as_str().into()).unwrap();
    test.desk.lock();
    let refused = test.desk.unlock(by_words(&old));
    assert_eq!(code(refused), Some(Code::WrongWords));
    test.desk.unlock(by_passphrase(PASSPHRASE)).unwrap();
}

/// What the old key still opens has to be offered for deletion: it is written with the new key, or there is none.
#[test]
fn a_new_key_that_could_not_remember_the_old_one_is_not_made() {
    let test = TestDesk::open();
    nothing_is_noted(&test);
    let new = NewWords {
        proof: None,
        key: Some(passphrase()),
    };
    assert!(test.renew(new).is_err());
    assert_eq!(
        test.desk.keys().unwrap().slots,
        [Slot::Keychain, Slot::Recovery]
    );
    test.entry("note", None, json!({"first": "goes on"}));
}

/// Its files could not be put in their place after the new key had come to count.
#[test]
fn a_new_key_that_fails_too_late_to_be_undone_is_said_to_hold() {
    let test = TestDesk::open();
    test.desk.tend().unwrap();
    let in_the_way = super::keeping::journal(&test).join("journal.db-journal");
    let shown = test
        .desk
        .begin_words(NewWords {
            proof: None,
            key: Some(passphrase()),
        })
        .unwrap();
    let failed = test.desk.finish_words(&typed_back(&shown), &mut |part| {
        if part > 0.9 && part < 1.0 {
            std::fs::create_dir(&in_the_way).unwrap();
        }
    });
    assert_eq!(code(failed), Some(Code::NewKeyHolds));
    assert!(matches!(test.desk.today(), Err(Error::Locked)));
    std::fs::remove_dir(&in_the_way).unwrap();
    test.desk.unlock(by_passphrase(PASSPHRASE)).unwrap();
    test.desk
        .check_words(&shown.words.join(" ").into())
        .unwrap();
    let old = test.desk.keys().unwrap().old.unwrap();
    assert!(old.keychain && old.backups.len() == 1, "{old:?}");
}

#[test]
fn a_damaged_journal_gets_new_words_and_no_new_key() {
    let test = TestDesk::empty();
    let old = test.create(passphrase());
    let journal = super::keeping::journal(&test).join("journal.db");
    let mut bytes = std::fs::read(&journal).unwrap();
    let last = bytes.len() - 2000;
    bytes[last] ^= 1;
    std::fs::write(&journal, bytes).unwrap();
    assert!(test.desk.tend().unwrap().damaged);
    let proof = || Some(by_passphrase(PASSPHRASE));
    let key = NewWords {
        proof: proof(),
        key: Some(another()),
    };
    assert_eq!(code(test.renew(key)), Some(Code::DatabaseDamaged));
    test.desk.check_words(&old.as_str().into()).unwrap();
    let new = test.renew(words_only(proof())).unwrap();
    test.desk.check_words(&new.as_str().into()).unwrap();
    let refused = test.desk.check_words(&old.as_str().into());
    assert_eq!(code(refused), Some(Code::WrongWords));
}

#[test]
fn a_sample_has_no_keys() {
    let test = TestDesk::empty();
    test.desk.open_sample().unwrap();
    assert!(matches!(test.desk.keys(), Err(Error::Sample)));
    assert!(matches!(
        test.desk.begin_words(words_only(None)),
        Err(Error::Sample)
    ));
    assert!(!test.desk.today().unwrap().rehearse);
}

#[test]
fn a_folder_that_a_program_copies_is_said_to_be_one() {
    let test = TestDesk::open();
    assert_eq!(test.desk.place(None), None);
    let synced = test.folder.path().join("Nextcloud/Ithaca");
    let place = test.desk.place(synced.to_str()).unwrap();
    assert_eq!(place.name, "Nextcloud");
    std::fs::create_dir(test.journals().join(".stfolder")).unwrap();
    let card = test.desk.start_up().journal.unwrap();
    assert_eq!(card.place.unwrap().name, "Syncthing");
}
