//! A new key: nothing of the old one opens the journal any more, and whatever stops it on the way, the old journal or the
//! new one is there whole.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;
use std::path::Path;

use common::{Home, by_passphrase, files, read, restore, schema, wanted, write};
use vault::{
    Error, Locked, NewKey, Protection, RecoveryWords, Slot, Step, SystemRandom, Unlock, Vault,
};

const STEPS: [Step; 8] = [
    Step::Copy,
    Step::Check,
    Step::Seal,
    Step::Count,
    Step::MoveDatabase,
    Step::MoveSlots,
    Step::Settle,
    Step::Reopen,
];
const NEW: &str = "the new passphrase";

fn by_new() -> Unlock {
    Unlock::Passphrase(NEW.into())
}

fn passphrase() -> Protection {
    Protection::Passphrase(NEW.into())
}

fn new_words() -> RecoveryWords {
    RecoveryWords::generate(&SystemRandom).unwrap()
}

fn again(words: &RecoveryWords) -> Unlock {
    let text = words.words().collect::<Vec<_>>().join(" ");
    Unlock::Words(RecoveryWords::parse(&text).unwrap())
}

/// A journal of a few hundred pages, so that copying it takes several slices.
fn long(home: &Home) -> Vault {
    let vault = home.unlock(by_passphrase()).unwrap();
    let text = Box::leak("x".repeat(3000).into_boxed_str());
    for _ in 0..300 {
        write(&vault, text);
    }
    vault
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Makes a new key, and answers the keychain item of the old one as the journal noted it for itself.
fn noting(vault: &mut Vault, protection: Protection, home: &Home) -> Option<String> {
    let words = new_words();
    let note = |c: &rusqlite::Connection, item: Option<&str>| {
        let text = item.unwrap_or("none");
        c.execute("INSERT INTO note (text) VALUES (?1)", [text])?;
        Ok(())
    };
    let new = NewKey {
        protection,
        words: &words,
        note: &note,
    };
    vault
        .make_new_key(new, &home.surroundings, &mut |_| ())
        .unwrap();
    read(vault).pop().filter(|text| text != "none")
}

#[test]
fn a_new_key_opens_by_the_new_secrets_alone_and_holds_everything() {
    let home = Home::with_passphrase();
    let mut vault = long(&home);
    let before = files(&home.journal());
    let (words, mut seen) = (new_words(), Vec::new());
    vault
        .make_new_key(
            wanted(passphrase(), &words),
            &home.surroundings,
            &mut |part| seen.push(part),
        )
        .unwrap();
    assert!(seen.is_sorted() && seen.last() == Some(&1.0));
    write(&vault, "after");
    assert_eq!(read(&vault).len(), 302);
    vault.check().unwrap();
    drop(vault);

    assert!(matches!(
        home.unlock(by_passphrase()),
        Err(Error::WrongPassphrase)
    ));
    assert!(matches!(
        home.unlock(home.by_words()),
        Err(Error::WrongWords)
    ));
    let vault = home.unlock(again(&words)).unwrap();
    assert_eq!(vault.name(), "Mine");
    drop(vault);
    assert_eq!(read(&home.unlock(by_new()).unwrap()).len(), 302);
    let after = files(&home.journal());
    assert!(before.keys().eq(after.keys()), "no file more, none less");

    // An older slot beside the new database opens nothing, and is not called a wrong passphrase.
    let slot = home.journal().join("slots/passphrase.age");
    fs::write(&slot, &before[&slot]).unwrap();
    assert!(matches!(
        home.unlock(by_passphrase()),
        Err(Error::SlotDamaged(Slot::Passphrase))
    ));
}

#[test]
fn an_older_copy_still_opens_by_the_older_secrets() {
    let home = Home::with_passphrase();
    let backup = home.path("old.tar");
    let mut vault = home.unlock(by_passphrase()).unwrap();
    vault.backup(&backup, &mut |_| ()).unwrap();
    vault
        .make_new_key(
            wanted(passphrase(), &new_words()),
            &home.surroundings,
            &mut |_| (),
        )
        .unwrap();
    let seen = vault.look_into(&backup, &schema(1), |_| Ok(()));
    assert!(matches!(seen, Err(Error::OtherKey)), "{seen:?}");
    let over = vault.restore_over(&backup, &schema(1));
    assert!(matches!(over, Err(Error::OtherKey)), "{over:?}");
    let locked = restore(&backup, &home.path("elsewhere")).unwrap();
    let old = locked
        .unlock(by_passphrase(), &schema(1), &home.surroundings)
        .unwrap();
    assert_eq!(read(&old), ["hello"]);
}

#[test]
fn in_the_keychain_the_new_key_has_an_item_of_its_own_and_the_old_one_goes_when_asked() {
    let home = Home::with(Protection::Keychain);
    let mut vault = home.unlock(Unlock::Keychain).unwrap();
    let old = noting(&mut vault, Protection::Keychain, &home).unwrap();
    assert_eq!(home.keychain.len(), 2);
    vault.forget_item(&old, &home.surroundings).unwrap();
    vault.forget_item(&old, &home.surroundings).unwrap();
    assert_eq!(home.keychain.len(), 1);
    drop(vault);
    let mut vault = home.unlock(Unlock::Keychain).unwrap();

    // And from the login to a passphrase, with a backup in between that knows the item by its own name.
    let backup = home.path("b.tar");
    vault.backup(&backup, &mut |_| ()).unwrap();
    let restored = restore(&backup, &home.path("restored")).unwrap();
    drop(restored.unlock(Unlock::Keychain, &schema(1), &home.surroundings));
    let old = noting(&mut vault, passphrase(), &home).unwrap();
    assert!(!home.journal().join("slots/keychain.age").exists());
    vault.forget_item(&old, &home.surroundings).unwrap();
    assert!(home.keychain.is_empty());
    drop(vault);
    drop(home.unlock(by_new()).unwrap());
}

/// The folder as a crash before each step would leave it: a copy of it is taken there and opened.
#[test]
fn a_crash_before_any_step_leaves_the_old_journal_or_the_new_one_whole() {
    let home = Home::with_passphrase();
    let mut vault = long(&home);
    let (journal, words, mut seen) = (home.journal(), new_words(), Vec::new());
    let at = |step: Step| home.path(&format!("{step:?}"));
    vault
        .make_new_key_watched(
            wanted(passphrase(), &words),
            &home.surroundings,
            &mut |step| {
                seen.push(step);
                copy(&journal, &at(step));
                Ok(())
            },
        )
        .unwrap();
    drop(vault);
    assert_eq!(seen, STEPS);
    for (number, step) in STEPS.into_iter().enumerate() {
        let folder = at(step);
        let unlock = |with| Locked::look(&folder)?.unlock(with, &schema(1), &home.surroundings);
        let counts = number > 3;
        let (good, bad) = if counts {
            (by_new(), by_passphrase())
        } else {
            (by_passphrase(), by_new())
        };
        let looked = Locked::look(&folder).unwrap();
        let ready = looked
            .slots()
            .values()
            .all(|state| *state == vault::SlotState::Ready);
        assert!(ready && looked.slots().len() == 2, "{step:?} {looked:?}");
        let before = files(&folder);
        assert!(
            matches!(unlock(bad), Err(Error::WrongPassphrase)),
            "{step:?}"
        );
        assert_eq!(files(&folder), before, "a wrong secret finishes nothing");
        let opened = unlock(good).unwrap();
        assert_eq!(read(&opened).len(), 301, "{step:?}");
        opened.check().unwrap();
        drop(opened);
        assert!(!folder.join("next-key").exists(), "{step:?}");
        let by_words = if counts {
            again(&words)
        } else {
            home.by_words()
        };
        drop(unlock(by_words).unwrap());
    }
}

#[test]
fn a_failure_at_any_step_leaves_the_old_journal_or_the_new_one_whole() {
    for (number, failing) in STEPS.into_iter().enumerate() {
        let home = Home::with_passphrase();
        let mut vault = home.unlock(by_passphrase()).unwrap();
        let before = files(&home.journal());
        let failed = vault.make_new_key_watched(
            wanted(passphrase(), &new_words()),
            &home.surroundings,
            &mut |step| {
                if step == failing {
                    Err(Error::DiskFull)
                } else {
                    Ok(())
                }
            },
        );
        if failing == Step::Settle {
            // All is in its place already: not a failure of the new key, and the journal stays open.
            failed.unwrap();
            write(&vault, "goes on");
            drop(vault);
            assert_eq!(read(&home.unlock(by_new()).unwrap()), ["hello", "goes on"]);
            continue;
        }
        assert!(matches!(failed, Err(Error::DiskFull)), "{failing:?}");
        if number <= 3 {
            assert!(!vault.is_closed());
            assert_eq!(files(&home.journal()), before, "{failing:?}");
            write(&vault, "goes on");
            drop(vault);
            assert_eq!(
                read(&home.unlock(by_passphrase()).unwrap()),
                ["hello", "goes on"]
            );
        } else {
            assert!(vault.is_closed(), "{failing:?}");
            drop(vault);
            assert_eq!(read(&home.unlock(by_new()).unwrap()), ["hello"]);
        }
    }
}

#[test]
fn a_failed_one_leaves_no_item_in_the_keychain() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let failed = vault.make_new_key_watched(
        wanted(Protection::Keychain, &new_words()),
        &home.surroundings,
        &mut |step| match step {
            Step::Count => Err(Error::NotWritable),
            _ => Ok(()),
        },
    );
    assert!(failed.is_err());
    assert!(home.keychain.is_empty());
}

/// What really fails, not what is made to: there is no room for the copy's folder.
#[test]
fn a_thing_in_the_way_stops_it_before_anything_has_changed() {
    let home = Home::with_passphrase();
    fs::write(home.journal().join("next-key"), "a file of somebody's").unwrap();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let made = vault.make_new_key(
        wanted(passphrase(), &new_words()),
        &home.surroundings,
        &mut |_| (),
    );
    assert!(made.is_err());
    assert_eq!(read(&vault), ["hello"]);
    drop(vault);
    fs::remove_file(home.journal().join("next-key")).unwrap();
    assert_eq!(read(&home.unlock(by_passphrase()).unwrap()), ["hello"]);
}

#[test]
fn a_damaged_page_is_not_copied_as_if_it_were_sound() {
    let home = Home::with_passphrase();
    drop(long(&home));
    let database = home.journal().join("journal.db");
    let middle = fs::read(&database).unwrap().len() / 8192 * 4096;
    common::flip(&database, middle + 50);
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let made = vault.make_new_key(
        wanted(passphrase(), &new_words()),
        &home.surroundings,
        &mut |_| (),
    );
    assert!(matches!(made, Err(Error::DatabaseDamaged)), "{made:?}");
    assert!(!home.journal().join("next-key").exists());
}

/// A rollback journal beside the old database must never be played into the new one.
#[test]
fn an_interrupted_save_of_the_old_database_does_not_reach_the_new_one() {
    let home = Home::with_passphrase();
    let mut vault = long(&home);
    let journal = home.journal();
    let stopped = home.path("stopped");
    vault
        .make_new_key_watched(
            wanted(passphrase(), &new_words()),
            &home.surroundings,
            &mut |step| {
                if step == Step::MoveDatabase {
                    copy(&journal, &stopped);
                }
                Ok(())
            },
        )
        .unwrap();
    drop(vault);
    fs::write(stopped.join("journal.db-journal"), vec![0xd9; 9000]).unwrap();
    let vault = Locked::look(&stopped)
        .unwrap()
        .unlock(by_new(), &schema(1), &home.surroundings)
        .unwrap();
    vault.check().unwrap();
    assert_eq!(read(&vault).len(), 301);
}

#[test]
fn a_throw_away_journal_has_no_key_to_change() {
    let home = Home::new();
    let mut vault = Vault::create_throw_away(
        &home.journal(),
        "",
        common::CREATED,
        &schema(1),
        &home.surroundings,
    )
    .unwrap();
    let made = vault.make_new_key(
        wanted(passphrase(), &new_words()),
        &home.surroundings,
        &mut |_| (),
    );
    assert!(matches!(made, Err(Error::SlotMissing(Slot::Recovery))));
}
