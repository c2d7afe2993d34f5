//! A disk that is full in the middle of each thing a journal does: it says so, and what was there is there.
//!
//! Each case runs in a process of its own, on a disk of 2 MB in memory that nobody else sees (Linux, by `unshare`). Where
//! that is not allowed, its files may be only so large, by `ulimit -f`: then the system says "too large" in place of "full",
//! which `SQLite` reports as some failure of writing. Either way the old state has to be whole.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{Home, PASSPHRASE, by_passphrase, files, read, restore, schema, wanted, write};
use vault::{Error, Protection, RecoveryWords, SystemRandom, Vault};

const WHERE: &str = "ITHACA_FULL_DISK";

fn myself() -> Vec<String> {
    let program = env::current_exe().unwrap().display().to_string();
    [&program, "--exact", "case_full", "--ignored", "--nocapture"]
        .map(ToOwned::to_owned)
        .to_vec()
}

/// Whether a small disk can be had this way.
fn allowed(flags: &str) -> bool {
    let home = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=2m none \"$0\"";
    let tried = Command::new("unshare")
        .args([flags, "sh", "-c", script])
        .arg(home.path())
        .output();
    tried.is_ok_and(|tried| tried.status.success())
}

#[test]
fn a_full_disk_leaves_everything_as_it_was_and_says_so() {
    let flags = ["-m", "-Urm"].into_iter().find(|flags| allowed(flags));
    if flags.is_none() {
        // By itself, because what a test prints is not shown when it passes.
        let _ = writeln!(
            stderr(),
            "no small disk can be had: by the size of files instead"
        );
    }
    filled(flags);
}

#[test]
fn so_does_a_file_that_may_grow_no_further() {
    filled(None);
}

/// On a small disk that is had by these flags, or by the size of files.
fn filled(flags: Option<&str>) {
    let home = tempfile::tempdir().unwrap();
    let script = match flags {
        Some(_) => "mount -t tmpfs -o size=2m none \"$0\" && exec \"$@\"",
        // In blocks of 512 bytes; the signal that comes with it is ignored here and by the program after it.
        None => "trap '' XFSZ; ulimit -f 1400; exec \"$@\"",
    };
    let mut command = Command::new(if flags.is_some() { "unshare" } else { "sh" });
    if let Some(flags) = flags {
        command.args([flags, "sh"]);
    }
    let status = command
        .args(["-c", script])
        .arg(home.path())
        .args(myself())
        .env(WHERE, home.path())
        .env("ITHACA_SMALL_DISK", flags.unwrap_or_default())
        .status();
    assert!(status.unwrap().success());
}

fn is_full(error: &Error) -> bool {
    let by_size = env::var("ITHACA_SMALL_DISK").unwrap().is_empty();
    matches!(error, Error::DiskFull)
        || (by_size && matches!(error, Error::Sqlite(_) | Error::Schema(_)))
}

fn refused<R>(what: &str, result: Result<R, Error>) {
    match result {
        Err(error) if is_full(&error) => {}
        Err(other) => panic!("{what}: {other:?}"),
        Ok(_) => panic!("{what} was done on a full disk"),
    }
}

/// Takes all the room there is but for so many bytes; dropped, it is given back.
struct Filler(PathBuf);

impl Filler {
    fn all_but(home: &Home, left: usize) -> Filler {
        let path = home.path("filler");
        let mut all = Vec::new();
        while fs::write(&path, &all).is_ok() {
            all.resize(all.len() + 4096, 0);
        }
        all.truncate(all.len().saturating_sub(4096 + left));
        fs::write(&path, &all).unwrap();
        Filler(path)
    }
}

impl Drop for Filler {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn fill(vault: &Vault) -> Vec<String> {
    for _ in 0..30 {
        write(vault, Box::leak("x".repeat(10_000).into_boxed_str()));
    }
    read(vault)
}

fn save_a_lot(vault: &Vault) -> Result<usize, Error> {
    vault.database().run(|c| {
        c.execute(
            "INSERT INTO note (text) VALUES (?1)",
            ["y".repeat(1_500_000)],
        )
    })
}

/// Everything at a disk with `left` bytes of room.
fn at(home: &Home, left: usize) {
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let rows = read(&vault);
    let good = home.path("good.tar");
    vault.backup(&good, &mut |_| ()).unwrap();
    let tar = fs::read(&good).unwrap();
    let filler = Filler::all_but(home, left);
    let before = small_files(home);
    let s = &home.surroundings;
    let whole = |what: &str| {
        assert!(fs::read(&good).unwrap() == tar, "{what}");
        assert!(small_files(home) == before, "{what}");
        let beside = fs::read_dir(home.path("")).unwrap().count();
        assert_eq!(
            beside, 3,
            "{what} left something beside the journal, the backup and the filler"
        );
    };

    refused("a save", save_a_lot(&vault));
    assert_eq!(read(&vault), rows);
    whole("a save");
    refused("a backup", vault.backup(&good, &mut |_| ()));
    whole("a backup");
    let words = RecoveryWords::generate(&SystemRandom).unwrap();
    let key = Protection::Passphrase("quite another passphrase".into());
    let key = wanted(key, &words);
    refused("a new key", vault.make_new_key(key, s, &mut |_| ()));
    whole("a new key");
    if left == 0 {
        refused("new words", vault.replace_words(&words, s));
        whole("new words");
    }
    vault.check().unwrap();
    drop(vault);
    refused("an upgrade", home.unlock_as(by_passphrase(), 2));
    assert!(small_files(home) == before, "an upgrade");
    let vault = home.unlock(by_passphrase()).unwrap();
    assert_eq!(read(&vault), rows);

    drop(filler);
    save_small(&vault);
    vault.backup(&good, &mut |_| ()).unwrap();
    vault.check().unwrap();
}

/// Restoring at a disk with `left` bytes of room: beside, at the door, and in the journal's place. The backup fits into
/// the room of `roomy` once and not twice, so that what fails there is the second half.
fn restore_at(home: &Home, left: usize, roomy: bool) {
    let mut vault = home.unlock(by_passphrase()).unwrap();
    let rows = read(&vault);
    let good = home.path("good.tar");
    vault.backup(&good, &mut |_| ()).unwrap();
    let tar = fs::read(&good).unwrap();
    write(&vault, "since the backup");
    let filler = Filler::all_but(home, left);
    let before = small_files(home);
    let (s, beside) = (&home.surroundings, home.path("beside"));
    let whole = |what: &str| {
        assert!(fs::read(&good).unwrap() == tar, "{what}");
        assert!(small_files(home) == before, "{what}");
        let names = fs::read_dir(home.path("")).unwrap();
        assert_eq!(names.count(), 3, "{what} left something beside");
    };

    let made = vault.restore_beside(&good, &beside, &schema(1), s);
    refused("a journal beside", made);
    whole("a journal beside");
    assert_eq!(read(&vault).len(), rows.len() + 1);
    if !roomy {
        refused("a look", vault.look_into(&good, &schema(1), |_| Ok(())));
        refused("a restore at the door", restore(&good, &beside));
        refused("a restore", vault.restore_over(&good, &schema(1)));
        whole("a restore");
        assert!(!vault.is_closed(), "it is open as it was");
        assert_eq!(read(&vault).len(), rows.len() + 1);
        vault.check().unwrap();
    }

    drop(filler);
    vault.restore_over(&good, &schema(1)).unwrap();
    assert_eq!(read(&vault), rows);
    let again = vault.restore_beside(&good, &beside, &schema(1), s).unwrap();
    assert_eq!(read(&again), rows);
    drop(again);
    fs::remove_dir_all(&beside).unwrap();
}

/// Every file but the database: a page that is put back after a failed save is encrypted anew, and says the same.
fn small_files(home: &Home) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = files(&home.journal());
    assert!(found.remove(&home.journal().join("journal.db")).is_some());
    found
}

fn save_small(vault: &Vault) {
    write(vault, "there is room again");
}

#[test]
#[ignore = "a case of a_full_disk_leaves_everything_as_it_was_and_says_so"]
fn case_full() {
    let place = env::var_os(WHERE).unwrap();
    let home = Home::at(Path::new(&place));
    let by_size = env::var("ITHACA_SMALL_DISK").unwrap().is_empty();
    let vault = home
        .create(Protection::Passphrase(PASSPHRASE.into()))
        .unwrap();
    assert_eq!(fill(&vault).len(), 30);
    drop(vault);
    if by_size {
        // There is room enough for files of a size the journal fits into; the one that does not is the save.
        let vault = home.unlock(by_passphrase()).unwrap();
        let before = read(&vault);
        refused("a save", save_a_lot(&vault));
        assert_eq!(read(&vault), before);
        vault.check().unwrap();
        return;
    }
    for left in [0, 8 * 1024, 64 * 1024, 200 * 1024] {
        at(&home, left);
        restore_at(&home, left, false);
    }
    restore_at(&home, 500 * 1024, true);
}
