//! Damaged files: the right word for each, no panic, and nothing made worse.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;

use common::{Home, by_passphrase, files, flip, write};
use proptest::prelude::*;
use vault::{Error, Locked, Protection, Slot, SlotState, Unlock};

/// Every byte of every slot, and of the manifest, with the right secret each time.
#[test]
fn a_flipped_byte_is_never_called_a_wrong_passphrase() {
    let home = Home::with_passphrase();
    for (file, slot) in [
        ("slots/passphrase.age", Slot::Passphrase),
        ("slots/recovery.age", Slot::Recovery),
    ] {
        let path = home.journal().join(file);
        for offset in 0..fs::metadata(&path).unwrap().len() {
            flip(&path, usize::try_from(offset).unwrap());
            let with = if slot == Slot::Recovery {
                home.by_words()
            } else {
                by_passphrase()
            };
            let error = home.unlock(with).unwrap_err();
            assert!(
                matches!(error, Error::SlotDamaged(found) if found == slot),
                "{file} {offset}"
            );
            flip(&path, usize::try_from(offset).unwrap());
        }
    }
    let path = home.journal().join("manifest.toml");
    for offset in 0..fs::metadata(&path).unwrap().len() {
        flip(&path, usize::try_from(offset).unwrap());
        assert!(
            matches!(home.unlock(by_passphrase()), Err(Error::ManifestDamaged)),
            "{offset}"
        );
        flip(&path, usize::try_from(offset).unwrap());
    }
    home.unlock(by_passphrase()).unwrap();
}

#[test]
fn a_flipped_byte_of_the_keychain_slot_is_damage_too() {
    let home = Home::with(Protection::Keychain);
    let path = home.journal().join("slots/keychain.age");
    for offset in 0..fs::metadata(&path).unwrap().len() {
        flip(&path, usize::try_from(offset).unwrap());
        let error = home.unlock(Unlock::Keychain).unwrap_err();
        assert!(
            matches!(error, Error::SlotDamaged(Slot::Keychain)),
            "{offset}"
        );
        flip(&path, usize::try_from(offset).unwrap());
    }
    home.unlock(Unlock::Keychain).unwrap();
}

#[test]
fn one_damaged_slot_leaves_the_others_working() {
    let home = Home::with_passphrase();
    fs::write(
        home.journal().join("slots/passphrase.age"),
        vec![b'x'; 5000],
    )
    .unwrap();
    let locked = Locked::look(&home.journal()).unwrap();
    assert_eq!(locked.slots()[&Slot::Passphrase], SlotState::Damaged);
    assert!(matches!(
        home.unlock(by_passphrase()),
        Err(Error::SlotDamaged(Slot::Passphrase))
    ));
    home.unlock(home.by_words()).unwrap();
}

#[test]
fn slots_of_two_journals_are_not_mixed_up() {
    let (home, other) = (Home::with_passphrase(), Home::with_passphrase());
    let stranger = other.journal().join("slots/passphrase.age");
    fs::copy(stranger, home.journal().join("slots/passphrase.age")).unwrap();
    assert!(matches!(
        home.unlock(by_passphrase()),
        Err(Error::SlotDamaged(Slot::Passphrase))
    ));
}

/// Page 1 is found at once; any other page when it is read, or by the check that looks at all of them.
#[test]
fn a_flipped_byte_in_any_page_of_the_database_is_found_and_the_file_left_as_it_is() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let long = Box::leak("x".repeat(3000).into_boxed_str());
    for _ in 0..20 {
        write(&vault, long);
    }
    vault.check().unwrap();
    drop(vault);
    let path = home.journal().join("journal.db");
    let pages = fs::read(&path).unwrap().len() / 4096;
    assert!(pages > 15);
    for page in 0..pages {
        for within in [0, 20, 2000, 4095] {
            let offset = page * 4096 + within;
            flip(&path, offset);
            let before = files(&home.journal());
            let found = home.unlock(by_passphrase()).and_then(|vault| vault.check());
            assert!(
                matches!(found, Err(Error::DatabaseDamaged)),
                "{page} {within}: {found:?}"
            );
            assert_eq!(files(&home.journal()), before, "{page} {within}");
            flip(&path, offset);
        }
    }
    home.unlock(by_passphrase()).unwrap().check().unwrap();
}

#[test]
fn reading_a_damaged_page_is_damage_not_some_other_failure() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let long = Box::leak("x".repeat(3000).into_boxed_str());
    for _ in 0..20 {
        write(&vault, long);
    }
    drop(vault);
    let path = home.journal().join("journal.db");
    let pages = fs::read(&path).unwrap().len() / 4096;
    flip(&path, (pages - 2) * 4096 + 100);
    let vault = home.unlock(by_passphrase()).unwrap();
    let error = vault
        .database()
        .run(|c| {
            c.query_row("SELECT sum(length(text)) FROM note", [], |r| {
                r.get::<_, i64>(0)
            })
        })
        .unwrap_err();
    assert!(matches!(error, Error::DatabaseDamaged), "{error:?}");
    let error = vault
        .database()
        .run(|c| c.execute("UPDATE note SET text = upper(text)", []))
        .unwrap_err();
    assert!(matches!(error, Error::DatabaseDamaged), "{error:?}");
    let backup = vault.backup(&home.path("b.tar"), &mut |_| ());
    assert!(matches!(backup, Err(Error::DatabaseDamaged)), "{backup:?}");
    assert_eq!(
        fs::read_dir(home.temporary.path()).unwrap().count(),
        1,
        "no rest of a backup"
    );
}

#[test]
fn a_cut_off_database_is_damage() {
    let home = Home::with_passphrase();
    let path = home.journal().join("journal.db");
    let bytes = fs::read(&path).unwrap();
    for length in [1, 15, 100, 1000, 4000] {
        fs::write(&path, &bytes[..length]).unwrap();
        assert!(
            matches!(home.unlock(by_passphrase()), Err(Error::DatabaseDamaged)),
            "{length}"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes[..length]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_for_a_slot_are_damage(bytes in prop::collection::vec(any::<u8>(), 0..5000)) {
        let home = Home::with_passphrase();
        fs::write(home.journal().join("slots/passphrase.age"), bytes).unwrap();
        let error = home.unlock(by_passphrase()).unwrap_err();
        prop_assert!(matches!(error, Error::SlotDamaged(Slot::Passphrase)));
    }
}
