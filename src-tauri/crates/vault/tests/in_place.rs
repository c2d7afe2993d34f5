//! A journal's whole folder that somebody handed over with its passphrase, opened where it is. Its schema is ours and every page
//! is sealed as it should be, but the pages lead back to one another: whoever walks there would not come to an end in a lifetime.
//! None of this is measured in seconds: what is not ended here does not end.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
#[path = "common/forging.rs"]
mod forging;

use std::fs;
use std::sync::mpsc;

use common::{Home, by_passphrase, schema};
use forging::{PAGE, braid, forge, loop_values};
use rusqlite::Connection;
use vault::{Error, Vault, doors};

/// A journal whose only table leads to the same page again and again, opened.
fn braided(deep: usize) -> (Home, Vault) {
    forged(|pages, root| braid(pages, root, deep))
}

/// A journal whose only table was changed by somebody else, opened.
fn forged(change: impl FnOnce(&mut Vec<Vec<u8>>, usize)) -> (Home, Vault) {
    let home = Home::with_passphrase();
    let (root, key) = {
        let connection = doors::by_another_program(&home.journal(), by_passphrase()).unwrap();
        let asks = "SELECT rootpage FROM sqlite_schema WHERE name = 'note'";
        let root: u32 = connection.query_row(asks, [], |row| row.get(0)).unwrap();
        (root, doors::key(&home.journal(), by_passphrase()).unwrap())
    };
    forge(&home.journal().join("journal.db"), &key, |pages| {
        change(pages, root as usize);
    });
    let vault = home.unlock(by_passphrase()).unwrap();
    (home, vault)
}

fn is_damage<R>(result: &Result<R, Error>) -> bool {
    matches!(result, Err(Error::DatabaseDamaged))
}

fn longest(connection: &mut Connection) -> rusqlite::Result<i64> {
    let asks = "SELECT max(length(text)) FROM note";
    connection.query_row(asks, [], |row| row.get(0))
}

/// Nothing more is written, and what stands elsewhere can still be read.
fn is_only_read(vault: &Vault, what: &str) {
    assert!(vault.database().is_damaged(), "{what}");
    let save = "INSERT INTO note (id, text) VALUES (1000, 'more')";
    assert!(
        is_damage(&vault.database().run(|c| c.execute(save, []))),
        "{what}"
    );
    let tables = "SELECT name FROM sqlite_schema";
    let tables = vault
        .database()
        .run(|c| c.query_row(tables, [], |row| row.get::<_, String>(0)));
    assert_eq!(tables.unwrap(), "note", "{what}");
}

#[test]
fn a_question_that_would_never_end_is_ended_and_the_journal_is_only_read() {
    let (_home, vault) = braided(10);
    let asked = vault.database().run(longest);
    assert!(is_damage(&asked));
    is_only_read(&vault, "a question");
}

#[test]
fn a_count_is_ended_as_any_other_question() {
    let (_home, vault) = braided(10);
    let asked = vault
        .database()
        .run(|c| c.query_row("SELECT count(1) FROM note", [], |row| row.get::<_, i64>(0)));
    assert!(is_damage(&asked));
    is_only_read(&vault, "a count");
}

#[test]
fn a_look_that_would_never_end_is_not_taken_for_one_that_was_given_up() {
    let (_home, vault) = braided(10);
    let looked = vault.database().look(longest);
    assert!(is_damage(&looked));
    is_only_read(&vault, "a look");
}

#[test]
fn work_that_passes_over_being_ended_is_damage_all_the_same() {
    let (_home, vault) = braided(10);
    let asked = vault.database().run(|c| Ok(longest(c).unwrap_or_default()));
    assert!(is_damage(&asked));
    is_only_read(&vault, "what was passed over");
}

#[test]
fn a_few_steps_that_go_over_the_same_page_for_ever_are_ended_too() {
    // Each of 1,600 texts is read in a step, and is four thousand times the same page.
    let (_home, vault) = forged(|pages, root| {
        loop_values(pages, root, 16_000_000);
        braid(pages, root, 1);
    });
    let asked = vault.database().run(|c| {
        c.query_row("SELECT count(1) FROM note WHERE text = 'x'", [], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert!(is_damage(&asked), "{asked:?}");
    is_only_read(&vault, "long values");
}

/// What a question was handed until it was ended, in bytes of texts.
fn handed(vault: &Vault) -> usize {
    let (tell, told) = mpsc::channel();
    let asked = vault.database().run(move |c| {
        let mut question = c.prepare("SELECT text FROM note")?;
        let mut rows = question.query([])?;
        while let Some(row) = rows.next()? {
            let _ = tell.send(row.get::<_, String>(0)?.len());
        }
        Ok(())
    });
    assert!(is_damage(&asked), "{asked:?}");
    told.iter().sum()
}

#[test]
fn what_a_question_is_handed_is_no_more_than_there_can_be_in_the_file() {
    for (deep, length) in [(3, 16_000_000), (3, 2_000_000), (10, 0)] {
        let (home, vault) = forged(|pages, root| {
            pages.resize(10_000_000 / PAGE, vec![0; PAGE]);
            if length > 0 {
                loop_values(pages, root, length);
            }
            braid(pages, root, deep);
        });
        let file = home.journal().join("journal.db").metadata().unwrap().len();
        assert!(file > 9_000_000);
        assert!(handed(&vault) < 80_000_000, "{length}");
        is_only_read(&vault, "a list");
    }
}

#[test]
fn a_change_that_would_never_end_is_ended_and_changes_nothing() {
    for sql in [
        "UPDATE note SET text = 'changed'",
        "DELETE FROM note WHERE text <> ''",
        // Without a condition the pages are given back at once, by no step that is counted: the first that is met again is over.
        "DELETE FROM note",
    ] {
        let (home, vault) = braided(10);
        let before = fs::read(home.journal().join("journal.db")).unwrap();
        assert!(
            is_damage(&vault.database().run(|c| c.execute(sql, []))),
            "{sql}"
        );
        is_only_read(&vault, sql);
        drop(vault);
        assert!(
            fs::read(home.journal().join("journal.db")).unwrap() == before,
            "{sql}"
        );
    }
}

#[test]
fn the_check_after_unlocking_and_the_one_before_a_backup_end_there() {
    for deep in [1, 10] {
        let (home, vault) = braided(deep);
        assert!(is_damage(&vault.check()));
        is_only_read(&vault, "a check");
        drop(vault);
        let vault = home.unlock(by_passphrase()).unwrap();
        assert!(is_damage(&vault.backup(&home.path("b.tar"), &mut |_| ())));
        is_only_read(&vault, "a backup");
        assert!(!home.path("b.tar").exists());
    }
}

#[test]
fn what_is_saved_of_it_fills_no_disk() {
    let (home, vault) = braided(10);
    let (into, s) = (home.path("saved"), &home.surroundings);
    let saved = vault.rescue(&into, &[], |_| Ok(()), &schema(1), s);
    assert!(matches!(saved, Err(Error::Foreign)), "{saved:?}");
    assert!(!into.exists());
}
