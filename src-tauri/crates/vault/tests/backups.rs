//! Backups and what comes back from them; hostile files.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use common::{Home, by_passphrase, files, flip, read, restore, schema, write};
use proptest::prelude::*;
use tar::{Builder, EntryType, Header};
use vault::{Error, MAX_NAME, Protection, RecoveryWords, Slot, Unlock, inspect};

fn backed_up(home: &Home) -> std::path::PathBuf {
    let to = home.path("mine.tar");
    home.unlock(by_passphrase())
        .unwrap()
        .backup(&to, &mut |_| ())
        .unwrap();
    to
}

#[test]
fn the_file_and_the_words_are_enough_on_a_new_computer() {
    let old = Home::with(Protection::Keychain);
    let vault = old.unlock(Unlock::Keychain).unwrap();
    let (mut last, mut steps) = (0.0, 0);
    let to = old.path("mine.tar");
    let (backup, rows) = vault
        .backup_and(
            &to,
            &mut |part| {
                assert!((last..=1.0).contains(&part), "progress only goes forward");
                (last, steps) = (part, steps + 1);
            },
            |c| c.query_row("SELECT count(*) FROM note", [], |r| r.get::<_, i64>(0)),
        )
        .unwrap();
    assert_eq!((rows, last.to_bits()), (1, 1.0_f32.to_bits()));
    assert!(steps > 2);
    assert_eq!(backup, inspect(&to).unwrap());
    assert_eq!((backup.id, backup.name.as_str()), (vault.id(), "Mine"));
    assert_eq!(backup.slots, [Slot::Keychain, Slot::Recovery]);
    assert_eq!(backup.bytes, fs::metadata(&to).unwrap().len());

    let new = Home::new();
    let locked = restore(&to, &new.journal()).unwrap();
    let words: Vec<&str> = old.words.words().collect();
    let typed = RecoveryWords::parse(&words.join(" ")).unwrap();
    let opened = locked
        .unlock(Unlock::Words(typed), &schema(1), &new.surroundings)
        .unwrap();
    assert_eq!(read(&opened), ["hello"]);
}

#[test]
fn a_backup_is_the_same_whenever_it_is_packed_and_holds_only_what_it_should() {
    let home = Home::with_passphrase();
    let to = backed_up(&home);
    let mut names = Vec::new();
    for entry in tar::Archive::new(fs::File::open(&to).unwrap())
        .entries()
        .unwrap()
    {
        let entry = entry.unwrap();
        let header = entry.header();
        assert_eq!((header.mtime().unwrap(), header.uid().unwrap()), (0, 0));
        names.push(entry.path().unwrap().display().to_string());
    }
    assert_eq!(
        names,
        [
            "manifest.toml",
            "slots/passphrase.age",
            "slots/recovery.age",
            "journal.db"
        ]
    );
}

#[test]
fn saves_go_on_while_a_backup_is_made_and_it_is_of_one_moment() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    vault
        .database()
        .run(|c| {
            let tx = c.transaction()?;
            for _ in 0..400 {
                tx.execute("INSERT INTO note (text) VALUES (?1)", ["y".repeat(8000)])?;
            }
            tx.commit()
        })
        .unwrap();
    let done = AtomicBool::new(false);
    let to = home.path("mine.tar");
    let (saved, seen) = std::thread::scope(|scope| {
        let saving = scope.spawn(|| {
            let mut saved = 0;
            while !done.load(Ordering::Relaxed) {
                write(&vault, "meanwhile");
                saved += 1;
            }
            saved
        });
        let count = "SELECT count(*) FROM note";
        let made = vault.backup_and(&to, &mut |_| (), |c| {
            c.query_row(count, [], |r| r.get::<_, i64>(0))
        });
        done.store(true, Ordering::Relaxed);
        (saving.join().unwrap(), made.unwrap().1)
    });
    assert!(saved > 0);
    assert!((401..=401 + saved).contains(&seen));
}

#[test]
fn a_failed_backup_leaves_the_good_one_and_nothing_else() {
    let home = Home::with_passphrase();
    let to = backed_up(&home);
    let good = fs::read(&to).unwrap();
    let beside = fs::read_dir(home.temporary.path()).unwrap().count();
    let vault = home.unlock(by_passphrase()).unwrap();
    write(&vault, "more");
    let failed = vault.backup_and::<()>(&to, &mut |_| (), |_| {
        Err(rusqlite::Error::QueryReturnedNoRows)
    });
    assert!(matches!(failed, Err(Error::Sqlite(_))));
    assert_eq!(fs::read(&to).unwrap(), good);
    assert_eq!(fs::read_dir(home.temporary.path()).unwrap().count(), beside);
    assert!(matches!(
        vault.backup(&home.path("no/such/a.tar"), &mut |_| ()),
        Err(Error::NotFound)
    ));
}

#[test]
fn a_backup_is_never_put_over_a_part_of_the_journal() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let before = files(&home.journal());
    for name in [
        "journal.db",
        "manifest.toml",
        "slots/recovery.age",
        "new.tar",
    ] {
        let refused = vault.backup(&home.journal().join(name), &mut |_| ());
        assert!(matches!(refused, Err(Error::AlreadyThere)));
    }
    assert_eq!(files(&home.journal()), before);
}

#[test]
fn what_a_killed_backup_left_is_cleared_away_by_the_next() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let rest = home.path(&format!(".backup-{}-abc", vault.id()));
    fs::create_dir(&rest).unwrap();
    fs::write(rest.join("journal.db"), "half").unwrap();
    vault.backup(&home.path("mine.tar"), &mut |_| ()).unwrap();
    assert!(!rest.exists());
}

#[test]
fn a_damaged_slot_does_not_stand_in_the_way_of_a_backup() {
    let home = Home::with_passphrase();
    flip(&home.journal().join("slots/passphrase.age"), 50);
    let vault = home.unlock(home.by_words()).unwrap();
    let backup = vault.backup(&home.path("mine.tar"), &mut |_| ()).unwrap();
    assert_eq!(backup.slots, [Slot::Recovery]);
}

#[test]
fn a_flipped_byte_anywhere_in_a_backup_is_found_before_anything_is_restored() {
    let home = Home::with_passphrase();
    let to = backed_up(&home);
    let length = fs::read(&to).unwrap().len();
    let whole = restore(&to, &home.path("whole")).unwrap();
    whole
        .unlock(by_passphrase(), &schema(1), &home.surroundings)
        .unwrap();
    // All but the manifest, which gives every copy a name of its own in the keychain.
    let of = |name: &str| {
        let mut found = files(&home.path(name));
        assert!(
            found
                .remove(&home.path(name).join("manifest.toml"))
                .is_some()
        );
        found.into_values().collect::<Vec<_>>()
    };
    let restored = of("whole");
    for offset in (0..length).step_by(13) {
        flip(&to, offset);
        match restore(&to, &home.path("new")) {
            Err(Error::BackupDamaged) => assert!(!home.path("new").exists()),
            // The padding between two entries holds nothing.
            Ok(_) => {
                assert!(of("new") == restored, "{offset}");
                fs::remove_dir_all(home.path("new")).unwrap();
            }
            Err(other) => panic!("{offset}: {other:?}"),
        }
        flip(&to, offset);
    }
    assert_eq!(fs::read_dir(home.temporary.path()).unwrap().count(), 3);
}

#[test]
fn a_restore_never_touches_a_folder_in_use_and_says_what_is_wrong() {
    let home = Home::with_passphrase();
    let to = backed_up(&home);
    assert!(matches!(
        restore(&to, &home.journal()),
        Err(Error::AlreadyThere)
    ));
    assert!(matches!(
        restore(&home.path("none.tar"), &home.path("new")),
        Err(Error::NotFound)
    ));
    assert!(matches!(
        restore(home.temporary.path(), &home.path("new")),
        Err(Error::BackupDamaged)
    ));
    fs::create_dir(home.path("full")).unwrap();
    fs::write(home.path("full/letter.txt"), "dear").unwrap();
    assert!(matches!(
        restore(&to, &home.path("full")),
        Err(Error::NotEmpty)
    ));
    fs::create_dir(home.path("empty")).unwrap();
    restore(&to, &home.path("empty")).unwrap();
}

/// The entries of a good backup, to be put together again with something wrong.
fn entries(backup: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = tar::Archive::new(fs::File::open(backup).unwrap());
    archive
        .entries()
        .unwrap()
        .map(|entry| {
            let mut entry = entry.unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.path().unwrap().display().to_string(), bytes)
        })
        .collect()
}

fn header(name: &str, kind: EntryType, size: u64) -> Header {
    let mut header = Header::new_ustar();
    header.as_ustar_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o777);
    header.set_size(size);
    header.set_cksum();
    header
}

fn hostile(home: &Home, build: impl FnOnce(&mut Builder<fs::File>)) -> Result<(), Error> {
    let path = home.path("hostile.tar");
    let mut builder = Builder::new(fs::File::create(&path).unwrap());
    build(&mut builder);
    builder.into_inner().unwrap().flush().unwrap();
    let outside = fs::read_dir(home.temporary.path()).unwrap().count();
    let result = restore(&path, &home.path("new")).map(drop);
    assert!(!home.path("new").exists() || result.is_ok());
    assert!(result.is_ok() || fs::read_dir(home.temporary.path()).unwrap().count() == outside);
    result
}

#[test]
fn hostile_archives_are_refused() {
    let home = Home::with_passphrase();
    let good = entries(&backed_up(&home));
    let plain = |tar: &mut Builder<fs::File>, name: &str, bytes: &[u8]| {
        tar.append(&header(name, EntryType::Regular, bytes.len() as u64), bytes)
            .unwrap();
    };
    let refused = |result: Result<(), Error>| assert!(matches!(result, Err(Error::BackupDamaged)));

    hostile(&home, |tar| {
        for (name, bytes) in &good {
            plain(tar, name, bytes);
        }
    })
    .unwrap();
    fs::remove_dir_all(home.path("new")).unwrap();

    // Another name for each entry in turn, among them paths that lead out.
    for index in 0..good.len() {
        for name in [
            "../evil",
            "/tmp/evil",
            "slots/../../evil",
            "./manifest.toml",
            "manifest.toml\\",
        ] {
            refused(hostile(&home, |tar| {
                for (at, (own, bytes)) in good.iter().enumerate() {
                    plain(tar, if at == index { name } else { own }, bytes);
                }
            }));
        }
        // Links and other kinds in the place of a file.
        for kind in [
            EntryType::Symlink,
            EntryType::Link,
            EntryType::Directory,
            EntryType::Fifo,
            EntryType::GNUSparse,
            EntryType::GNULongName,
            EntryType::XHeader,
        ] {
            refused(hostile(&home, |tar| {
                for (at, (name, bytes)) in good.iter().enumerate() {
                    if at == index {
                        let mut header = header(name, kind, bytes.len() as u64);
                        header.as_ustar_mut().unwrap().linkname[..11]
                            .copy_from_slice(b"/etc/passwd");
                        header.set_cksum();
                        tar.append(&header, bytes.as_slice()).unwrap();
                    } else {
                        plain(tar, name, bytes);
                    }
                }
            }));
        }
        // Too large by its own word, missing, or twice.
        refused(hostile(&home, |tar| {
            for (at, (name, bytes)) in good.iter().enumerate() {
                let size = if at == index {
                    1 << 40
                } else {
                    bytes.len() as u64
                };
                tar.append(&header(name, EntryType::Regular, size), bytes.as_slice())
                    .unwrap();
            }
        }));
        refused(hostile(&home, |tar| {
            good.iter()
                .enumerate()
                .filter(|(at, _)| *at != index)
                .for_each(|(_, (name, bytes))| {
                    plain(tar, name, bytes);
                });
        }));
        refused(hostile(&home, |tar| {
            for (at, (name, bytes)) in good.iter().enumerate() {
                plain(tar, name, bytes);
                if at == index {
                    plain(tar, name, bytes);
                }
            }
        }));
    }
    // One file more.
    refused(hostile(&home, |tar| {
        for (name, bytes) in &good {
            plain(tar, name, bytes);
        }
        plain(tar, "extra.txt", b"hello");
    }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_for_a_backup_are_refused_calmly(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        let home = Home::new();
        fs::write(home.path("b.tar"), bytes).unwrap();
        prop_assert!(matches!(restore(&home.path("b.tar"), &home.journal()), Err(Error::BackupDamaged)));
    }
}

#[test]
fn the_longest_name_fits_into_a_backup() {
    let home = Home::with_passphrase();
    let mut vault = home.unlock(by_passphrase()).unwrap();
    vault.rename(&"\u{7f}".repeat(MAX_NAME)).unwrap();
    let backup = vault.backup(&home.path("mine.tar"), &mut |_| ()).unwrap();
    assert_eq!(backup.name.chars().count(), MAX_NAME);
}
