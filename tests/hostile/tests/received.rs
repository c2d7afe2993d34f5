//! What a backup costs that somebody gave us, with its words: as much as its words say at first, and then what its size says
//! and no more. Looking into one and bringing it back take no more than 100 MB of the whole program's memory, however large it
//! is and whatever is in it. What must not live here: what is refused and why (`vault/tests/foreign.rs`).
//!
//! One test and no other beside it: they would share the memory that is looked at.
#![cfg(target_os = "linux")] // which tells a program what it held at most
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use journal::views::Code;
use vault::{RecoveryWords, Unlock, doors};

use common::{MOST, begin, desk, held_during};

mod common;

/// A backup of a journal in which another program has done this, and its words.
fn backup(folder: &Path, sql: &str) -> (PathBuf, String) {
    let desk = desk(folder);
    let words = begin(&desk, "Theirs");
    desk.lock();
    let journal = folder.join("journals/Theirs");
    let with = Unlock::Words(RecoveryWords::parse(&words).unwrap());
    let connection = doors::by_another_program(&journal, with).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
    let to = folder.join("theirs.tar");
    doors::pack(&journal, &to).unwrap();
    (to, words)
}

/// So many rows of so many letters each.
fn rows(many: u32, letters: u32) -> String {
    format!(
        "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n LIMIT {many})
         INSERT INTO setting SELECT 'no-{letters}-' || at, hex(zeroblob({letters} / 2)) FROM n;"
    )
}

#[test]
fn looking_into_a_backup_and_bringing_it_back_take_no_more_than_a_hundred_megabytes() {
    let longest = 16 << 20;
    let large = rows(5, longest - 1_000) + &rows(20_000, 100);
    let too_long = rows(1, longest + 2);
    let many = "CREATE TABLE more (x TEXT) STRICT;".to_owned();
    for (sql, honest) in [(large, true), (too_long, false), (many, false)] {
        let folder = tempfile::tempdir().unwrap();
        let (file, words) = backup(&folder.path().join("theirs"), &sql);
        let (file, words) = (file.to_str().unwrap(), words.as_str().into());
        let desk = desk(&folder.path().join("mine"));
        let held = held_during(|| {
            let looked = desk.look_at_backup(file, Some(&words));
            assert_eq!(looked.err().map(|error| error.code()), refusal(honest));
        });
        assert!(held < MOST, "looked at: {held} bytes");
        let held = held_during(|| {
            let restored = desk.restore(file, &words, "Theirs");
            assert_eq!(restored.err().map(|error| error.code()), refusal(honest));
        });
        assert!(held < MOST, "brought back: {held} bytes");
    }
}

fn refusal(honest: bool) -> Option<Code> {
    (!honest).then_some(Code::ForeignJournal)
}
