//! A journal that is sealed as it should be, under a key somebody gave us, and holds what no journal of ours does. It is
//! refused before anything of it is used, and nothing is changed. None of this is measured in seconds: what is not refused here
//! does not end.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
#[path = "common/forging.rs"]
mod forging;

use std::fmt::Write as _;
use std::fs;

use common::{Home, by_passphrase, files, flip, read, restore, schema};
use forging::{PAGE, braid, forge};
use vault::{Error, Stop, Vault, doors};

/// A journal in which another program has done this.
fn after(sql: &str) -> Home {
    let home = Home::with_passphrase();
    change(&home, sql);
    home
}

fn change(home: &Home, sql: &str) {
    let connection = doors::by_another_program(&home.journal(), by_passphrase()).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

fn braided(page: usize, deep: usize) -> Home {
    let home = Home::with_passphrase();
    let key = doors::key(&home.journal(), by_passphrase()).unwrap();
    let database = home.journal().join("journal.db");
    forge(&database, &key, |pages| braid(pages, page, deep));
    home
}

fn refused(home: &Home, what: &str) {
    let before = files(&home.journal());
    for latest in [1, 2] {
        let error = home.unlock_as(by_passphrase(), latest).unwrap_err();
        assert!(matches!(error, Error::Foreign), "{what}: {error:?}");
    }
    assert!(files(&home.journal()) == before, "{what}");
    let backup = home.path("backup.tar");
    doors::pack(&home.journal(), &backup).unwrap();
    let copy = restore(&backup, &home.path("copy")).unwrap();
    let error = copy
        .unlock(home.by_words(), &schema(2), &home.surroundings)
        .unwrap_err();
    assert!(matches!(error, Error::Foreign), "{what}: {error:?}");
}

/// What becomes of a backup of it, looked at before anything of it is used.
fn received(home: &Home, latest: usize) -> Result<Vault, Error> {
    let backup = home.path("backup.tar");
    doors::pack(&home.journal(), &backup).unwrap();
    let _ = fs::remove_dir_all(home.path("copy"));
    let copy = restore(&backup, &home.path("copy")).unwrap();
    let (with, s) = (home.by_words(), &home.surroundings);
    copy.unlock_received(with, &schema(latest), s, &Stop::default())
}

const ENDLESS: &str = "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n)";

#[test]
fn a_schema_of_another_make_is_refused_before_anything_of_it_is_used() {
    let view = format!(
        "DROP TABLE note; CREATE VIEW note AS {ENDLESS} SELECT at AS id, 'x' AS text FROM n"
    );
    let trigger = format!(
        "CREATE TRIGGER slow AFTER UPDATE ON note BEGIN UPDATE note SET text = ({ENDLESS} SELECT count(*) FROM n); END"
    );
    for sql in [
        view.as_str(),
        &trigger,
        "CREATE TABLE extra (x)",
        "CREATE INDEX extra ON note (text)",
        "ALTER TABLE note RENAME TO other",
        "ALTER TABLE note ADD COLUMN extra TEXT",
        "ALTER TABLE note ADD COLUMN long TEXT AS (replace(hex(zeroblob(1000)), '0', text))",
        "ALTER TABLE note ADD COLUMN checked TEXT CHECK (text GLOB '*')",
        "DROP TABLE note",
        "DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
    ] {
        refused(&after(sql), sql);
    }
}

/// Whoever had the key once may have made a backup that opens by it, and put it among the others.
#[test]
fn a_backup_under_the_same_key_is_held_to_our_schema_before_it_is_looked_into() {
    let view = format!(
        "DROP TABLE note; CREATE VIEW note AS {ENDLESS} SELECT at AS id, 'x' AS text FROM n"
    );
    for sql in [view.as_str(), "CREATE TABLE extra (x)"] {
        let home = Home::with_passphrase();
        let database = home.journal().join("journal.db");
        let ours = fs::read(&database).unwrap();
        change(&home, sql);
        let backup = home.path("backup.tar");
        doors::pack(&home.journal(), &backup).unwrap();
        fs::write(&database, ours).unwrap();
        let mut vault = home.unlock(by_passphrase()).unwrap();
        let looked = vault.look_into(&backup, &schema(1), |_| Ok(()));
        assert!(matches!(looked, Err(Error::Foreign)), "{sql}: {looked:?}");
        let (beside, s) = (home.path("beside"), &home.surroundings);
        let copied = vault.restore_beside(&backup, &beside, &schema(1), s);
        assert!(matches!(copied, Err(Error::Foreign)), "{sql}: {copied:?}");
        let over = vault.restore_over(&backup, &schema(1));
        assert!(matches!(over, Err(Error::Foreign)), "{sql}: {over:?}");
        assert_eq!(read(&vault), ["hello"], "{sql}");
    }
}

#[test]
fn a_schema_is_that_of_the_version_it_says() {
    let home = after("PRAGMA user_version = 2");
    assert!(matches!(
        home.unlock_as(by_passphrase(), 2),
        Err(Error::Foreign)
    ));
    assert!(matches!(
        home.unlock_as(by_passphrase(), 1),
        Err(Error::NewerVersion)
    ));
    refused(
        &after("ALTER TABLE note ADD COLUMN mood TEXT"),
        "version 2, that says 1",
    );
}

#[test]
fn a_schema_that_is_too_long_to_be_ours_is_given_up() {
    let mut many = "BEGIN;".to_owned();
    for number in 0..2_500 {
        write!(many, "CREATE TABLE t{number} (x);").unwrap();
    }
    refused(&after(&(many + "COMMIT")), "many tables");
    let long = "x".repeat(1 << 14);
    refused(&after(&format!("CREATE TABLE {long} (x)")), "a long name");
}

#[test]
fn pages_that_are_written_by_hand_are_what_they_were() {
    let home = Home::with_passphrase();
    let key = doors::key(&home.journal(), by_passphrase()).unwrap();
    forge(&home.journal().join("journal.db"), &key, |_| ());
    assert_eq!(read(&home.unlock(by_passphrase()).unwrap()), ["hello"]);
}

/// The page at which a table begins.
fn root(home: &Home, table: &str) -> usize {
    let connection = doors::by_another_program(&home.journal(), by_passphrase()).unwrap();
    let asks = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page = connection.query_row(asks, [table], |row| row.get::<_, u32>(0));
    page.unwrap() as usize
}

#[test]
fn a_page_that_many_lead_to_is_met_before_anybody_walks_there() {
    let home = Home::with_passphrase();
    assert_eq!(read(&received(&home, 1).unwrap()), ["hello"]);
    for deep in [1, 10] {
        let home = braided(root(&home, "note"), deep);
        for latest in [1, 2] {
            let error = received(&home, latest).unwrap_err();
            assert!(matches!(error, Error::Foreign), "{error:?}");
            let left: Vec<_> = files(&home.path("copy")).into_keys().collect();
            assert!(
                left.iter().all(|path| !path.ends_with("backups")),
                "{left:?}"
            );
        }
    }
}

#[test]
fn a_flipped_byte_in_what_was_received_is_damage_and_nothing_else() {
    let home = Home::with_passphrase();
    let page = root(&home, "note");
    flip(&home.journal().join("journal.db"), page * PAGE - 2000);
    assert!(matches!(received(&home, 1), Err(Error::DatabaseDamaged)));
}

#[test]
fn a_value_that_is_too_long_to_be_ours_is_given_up() {
    for (long, fits) in [((1 << 24) - 100, true), ((1 << 24) + 1, false)] {
        let home = after(&format!("UPDATE note SET text = hex(zeroblob({long} / 2))"));
        let came = received(&home, 2);
        assert_eq!(came.is_ok(), fits, "{came:?}");
        if let Err(error) = came {
            assert!(matches!(error, Error::Foreign), "{error:?}");
        }
    }
}

#[test]
fn what_is_received_is_ended_anywhere_and_says_so() {
    let home = Home::with_passphrase();
    let stop = Stop::default();
    stop.ask();
    let backup = home.path("backup.tar");
    doors::pack(&home.journal(), &backup).unwrap();
    let into = home.path("ended");
    let ended = vault::restore(&backup, &into, &vault::SystemRandom, &stop);
    assert!(matches!(ended, Err(Error::Stopped)));
    assert!(!into.exists());
    let copy = restore(&backup, &into).unwrap();
    let ended = copy.unlock_received(home.by_words(), &schema(2), &home.surroundings, &stop);
    assert!(matches!(ended, Err(Error::Stopped)));
}

#[test]
fn a_schema_that_leads_back_to_itself_is_given_up() {
    refused(&braided(1, 8), "the schema's own pages");
}
