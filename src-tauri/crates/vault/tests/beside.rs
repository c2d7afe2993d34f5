//! What goes on in an open journal while a backup of it is made: neither takes anything from the other.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;

use common::{Home, by_passphrase, read, schema, write};

#[test]
fn a_backup_is_looked_into_and_restored_beside_while_another_is_made() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let backups = vault.backups_folder().unwrap();
    let first = backups.join("first.tar");
    vault.backup(&first, &mut |_| ()).unwrap();
    write(&vault, "since");
    let mut looked = 0;
    let made = vault.backup(&backups.join("second.tar"), &mut |_| {
        let (_, rows) = vault
            .look_into(&first, &schema(1), |c| {
                c.query_row("SELECT count(*) FROM note", [], |r| r.get::<_, i64>(0))
            })
            .unwrap();
        assert_eq!(rows, 1);
        let beside = home.path("beside");
        let s = &home.surroundings;
        let other = vault.restore_beside(&first, &beside, &schema(1), s);
        assert_eq!(read(&other.unwrap()), ["hello"]);
        fs::remove_dir_all(&beside).unwrap();
        looked += 1;
    });
    made.unwrap();
    // While it is copied, before it is packed, before it is renamed and after.
    assert!(looked >= 3, "{looked}");
    let rest = fs::read_dir(&backups).unwrap().count();
    assert_eq!(rest, 2, "and nothing of any of it is left");
}

/// The other way round: a backup that is made by itself comes upon somebody who looks into one.
#[test]
fn a_backup_is_made_while_another_is_looked_into() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let backups = vault.backups_folder().unwrap();
    let first = backups.join("first.tar");
    vault.backup(&first, &mut |_| ()).unwrap();
    let looked = vault.look_into(&first, &schema(1), |copy| {
        vault
            .backup(&backups.join("second.tar"), &mut |_| ())
            .unwrap();
        let there = |entry: fs::DirEntry| entry.path().join("journal.db").exists();
        let mut all = fs::read_dir(&backups).unwrap();
        assert!(
            all.any(|entry| there(entry.unwrap())),
            "what is looked into"
        );
        copy.query_row("SELECT text FROM note", [], |row| row.get::<_, String>(0))
    });
    assert_eq!(looked.unwrap().1, "hello");
}
