//! Every page of a database flipped in turn: it is found, nothing is written from then on, no backup is made of it, and
//! what stands on the other pages can be saved.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;

use common::{Home, by_passphrase, files, flip, read, schema, write};
use vault::Error;

/// A journal with rows on many pages, some of them longer than a page.
fn long() -> (Home, Vec<String>) {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    for number in 0..60 {
        let text = format!("{number} ").repeat(if number % 10 == 0 { 4000 } else { 200 });
        write(&vault, Box::leak(text.into_boxed_str()));
    }
    let rows = read(&vault);
    (home, rows)
}

fn pages(home: &Home) -> usize {
    fs::read(home.journal().join("journal.db")).unwrap().len() / 4096
}

#[test]
fn whichever_page_is_flipped_nothing_is_written_from_then_on() {
    let (home, _) = long();
    let path = home.journal().join("journal.db");
    for page in 1..pages(&home) {
        flip(&path, page * 4096 + 1234);
        let before = fs::read(&path).unwrap();
        let vault = home.unlock(by_passphrase()).unwrap();
        assert!(!vault.database().is_damaged());
        assert!(
            matches!(vault.check(), Err(Error::DatabaseDamaged)),
            "{page}"
        );
        assert!(vault.database().is_damaged());
        let saved = vault
            .database()
            .run(|c| c.execute("INSERT INTO note (text) VALUES ('more')", []));
        assert!(
            matches!(saved, Err(Error::DatabaseDamaged)),
            "{page}: {saved:?}"
        );
        let backup = vault.backup(&home.path("b.tar"), &mut |_| ());
        assert!(
            matches!(backup, Err(Error::DatabaseDamaged)),
            "{page}: {backup:?}"
        );
        assert!(!home.path("b.tar").exists());
        drop(vault);
        assert_eq!(fs::read(&path).unwrap(), before, "{page}");
        flip(&path, page * 4096 + 1234);
    }
    home.unlock(by_passphrase()).unwrap().check().unwrap();
}

#[test]
fn a_backup_finds_a_flipped_page_though_nobody_looked_before() {
    let (home, _) = long();
    let path = home.journal().join("journal.db");
    for page in 1..pages(&home) {
        flip(&path, page * 4096 + 77);
        let vault = home.unlock(by_passphrase()).unwrap();
        let backup = vault.backup(&home.path("b.tar"), &mut |_| ());
        assert!(
            matches!(backup, Err(Error::DatabaseDamaged)),
            "{page}: {backup:?}"
        );
        assert!(vault.database().is_damaged());
        drop(vault);
        flip(&path, page * 4096 + 77);
    }
}

#[test]
fn after_a_damaged_page_was_read_the_others_still_are() {
    let (home, rows) = long();
    let path = home.journal().join("journal.db");
    let last = pages(&home) - 2;
    flip(&path, last * 4096 + 1234);
    let vault = home.unlock(by_passphrase()).unwrap();
    let all = "SELECT sum(length(text)) FROM note";
    let sum = vault
        .database()
        .run(move |c| c.query_row(all, [], |r| r.get::<_, i64>(0)));
    assert!(matches!(sum, Err(Error::DatabaseDamaged)));
    let first = vault.database().run(|c| {
        c.query_row("SELECT text FROM note WHERE id = 2", [], |r| {
            r.get::<_, String>(0)
        })
    });
    assert_eq!(first.unwrap(), rows[1]);
    let some = vault
        .database()
        .look(|c| c.query_row("SELECT id FROM note LIMIT 1", [], |r| r.get::<_, i64>(0)));
    assert_eq!(some.unwrap(), Some(1));
}

/// A row that ends on the damaged page comes out of `SQLCipher` with zeros in it and no error at all.
#[test]
fn what_a_damaged_page_said_is_never_given_out() {
    let (home, rows) = long();
    let path = home.journal().join("journal.db");
    let mut lost = 0;
    for page in 1..pages(&home) {
        flip(&path, page * 4096 + 3000);
        let vault = home.unlock(by_passphrase()).unwrap();
        for id in [1_u8, 12, 32, 61] {
            let read = vault.database().run(move |c| {
                c.query_row("SELECT text FROM note WHERE id = ?1", [id], |row| {
                    row.get::<_, String>(0)
                })
            });
            match read {
                Ok(text) => assert!(
                    text == rows[usize::from(id) - 1],
                    "{page}: row {id} was made up"
                ),
                Err(Error::DatabaseDamaged) => lost += 1,
                Err(other) => panic!("{page}: {other:?}"),
            }
        }
        drop(vault);
        flip(&path, page * 4096 + 3000);
    }
    assert!(lost > 4, "{lost}");
}

#[test]
fn whatever_can_be_read_is_saved_beside_and_the_damaged_one_left_as_it_is() {
    let (home, rows) = long();
    let path = home.journal().join("journal.db");
    let (pages, mut worst) = (pages(&home), rows.len());
    for page in 1..pages {
        flip(&path, page * 4096 + 2222);
        let before = files(&home.journal());
        let vault = home.unlock(by_passphrase()).unwrap();
        let saved = vault.rescue(
            &home.path("saved"),
            &[],
            |_| Ok(()),
            &schema(1),
            &home.surroundings,
        );
        let (saved, told) = saved.unwrap();
        let kept = read(&saved);
        assert!(
            kept.iter().all(|row| rows.contains(row)),
            "{page}: nothing is made up"
        );
        assert_eq!(told.rows, kept.len() as u64);
        assert_eq!(told.gaps == 0, kept.len() == rows.len(), "{page}: {told:?}");
        worst = worst.min(kept.len());
        saved.check().unwrap();
        write(&saved, "and it goes on");
        drop((saved, vault));
        assert_eq!(files(&home.journal()), before, "{page}");
        home.unlock(by_passphrase()).unwrap();
        fs::remove_dir_all(home.path("saved")).unwrap();
        flip(&path, page * 4096 + 2222);
    }
    // The page the whole table hangs from takes all with it; any other takes what stands on it.
    assert!(worst < rows.len());
}
