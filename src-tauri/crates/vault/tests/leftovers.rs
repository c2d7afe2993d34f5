//! What a program that was killed left half made: it goes, and what somebody is still at does not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Home, by_passphrase, read};
use vault::sweep_unfinished;

fn half_made(folder: PathBuf) -> PathBuf {
    fs::create_dir_all(folder.join("slots")).unwrap();
    fs::write(folder.join("journal.db"), "half").unwrap();
    fs::write(folder.join("slots/recovery.age"), "of an older key").unwrap();
    folder
}

#[test]
fn journals_that_were_never_finished_go_and_one_that_is_being_made_does_not() {
    let home = Home::with_passphrase();
    let killed = half_made(home.path(".new-abc123"));
    fs::write(killed.join("lock"), "").unwrap();
    let older = half_made(home.path(".new-def456"));
    let other = half_made(home.path(".newer"));
    fs::write(home.path(".new-file"), "somebody's").unwrap();
    let vault = home.unlock(by_passphrase()).unwrap();
    let (mut told, parent) = (0, home.path(""));
    let copied = vault.copy_to(&home.path("moved"), &mut |_| (), &mut |_| {
        told += 1;
        sweep_unfinished(&parent);
        Ok(())
    });
    let new = copied.unwrap().folder().to_owned();
    assert!(told > 3, "it was swept at each step");
    drop(vault);
    assert!(!killed.exists() && !older.exists());
    assert!(other.exists() && home.path(".new-file").exists());
    let moved = vault::Locked::look(&new).unwrap();
    let moved = moved.unlock(by_passphrase(), &common::schema(1), &home.surroundings);
    assert_eq!(read(&moved.unwrap()), ["hello"]);
}

#[test]
fn what_a_backup_left_goes_from_the_journals_own_folder_whatever_its_item_was() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    let own = vault.backups_folder().unwrap();
    let elsewhere = home.path("stick");
    let left = |folder: &Path| {
        let of = |item: &str| half_made(folder.join(format!(".backup-{item}-0123abcd-xyz")));
        [of(&vault.item()), of("another")]
    };
    let (here, there) = (left(&own), left(&elsewhere));
    vault.backup(&own.join("b.tar"), &mut |_| ()).unwrap();
    assert!(!here[0].exists() && !here[1].exists());
    vault.backup(&elsewhere.join("b.tar"), &mut |_| ()).unwrap();
    assert!(!there[0].exists());
    assert!(there[1].exists(), "of another journal, perhaps");
}
