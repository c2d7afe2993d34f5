//! The format as docs/FORMATS.md describes it, opened without any code of ours.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;

use common::{Home, PASSPHRASE};
use rusqlite::Connection;

/// What docs/FORMATS.md promises: plain age opens a slot, and the key in it opens the database.
#[test]
fn a_journal_opens_by_hand() {
    let home = Home::with_passphrase();
    let words = home.words.words().collect::<Vec<_>>().join(" ");
    for (file, secret) in [
        ("passphrase.age", PASSPHRASE.to_owned()),
        ("recovery.age", words),
    ] {
        let sealed = fs::read(home.journal().join("slots").join(file)).unwrap();
        let identity = age::scrypt::Identity::new(secret.into());
        let text = String::from_utf8(age::decrypt(&identity, &sealed).unwrap()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let [journal, key] = lines[..] else {
            panic!("two lines: {}", lines.len())
        };
        assert_eq!(journal.len(), "journal = \"\"".len() + 36);
        let key = key
            .strip_prefix("key = \"")
            .unwrap()
            .strip_suffix('"')
            .unwrap();
        let connection = Connection::open(home.journal().join("journal.db")).unwrap();
        connection
            .execute_batch(&format!("PRAGMA key = \"x'{key}'\""))
            .unwrap();
        let text: String = connection
            .query_row("SELECT text FROM note", [], |r| r.get(0))
            .unwrap();
        assert_eq!(text, "hello");
    }
}
