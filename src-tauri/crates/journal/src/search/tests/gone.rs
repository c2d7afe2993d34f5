//! What is in the bin or erased is nowhere, and what the index has not read yet is read in slices.

use rusqlite::Connection;
use serde_json::json;

use super::{CANARY, ask, found};
use crate::error::Error;
use crate::search::WEIGHED;
use crate::testing::{TestDesk, draft};
use crate::views::SearchNote;

fn sql<R: Send + 'static>(
    desk: &TestDesk,
    work: impl FnOnce(&Connection) -> rusqlite::Result<R> + Send + 'static,
) -> R {
    desk.desk
        .in_book(|book| book.read(move |connection| Ok(work(connection)?)))
        .unwrap()
}

/// Every word of the index, as it has them.
fn index_words(desk: &TestDesk) -> Vec<String> {
    sql(desk, |connection| {
        connection.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, entry_search, row)",
        )?;
        let mut words = connection.prepare("SELECT term FROM temp.words")?;
        words.query_map([], |row| row.get(0))?.collect()
    })
}

/// Every byte of the index, decrypted. (What a deleted row leaves in a page is overwritten: `erasing` looks at that.)
fn pages(desk: &TestDesk) -> Vec<u8> {
    let plain = desk.folder.path().join("plain.db");
    std::fs::write(&plain, b"").unwrap(); // no connection of the vault makes a file
    let to = plain.to_string_lossy().into_owned();
    desk.desk
        .in_book(|book| {
            Ok(book.database.run(move |connection| {
                connection.execute("ATTACH DATABASE ?1 AS plain KEY ''", [to])?;
                for table in ["data", "idx", "content", "docsize", "config"] {
                    connection.execute_batch(&format!(
                        "CREATE TABLE plain.{table} AS SELECT * FROM main.entry_search_{table}"
                    ))?;
                }
                connection.execute_batch("DETACH DATABASE plain")
            })?)
        })
        .unwrap();
    std::fs::read(plain).unwrap()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|at| at == word.as_bytes())
}

#[test]
fn what_is_in_the_bin_is_not_found_and_comes_back_with_it() {
    let test = TestDesk::open();
    let entry = test.entry("note", None, json!({"first": CANARY})).id;
    assert_eq!(found(&test, CANARY), [entry.as_str()]);
    test.desk.bin_entries(vec![entry.clone()]).unwrap();
    assert!(!index_words(&test).contains(&CANARY.to_owned()));
    assert_eq!(found(&test, CANARY), [""; 0]);
    test.desk.restore_entries(vec![entry.clone()]).unwrap();
    assert_eq!(found(&test, CANARY), [entry]);
    // One that is not there leaves the others where they are.
    let all = vec![found(&test, CANARY)[0].clone(), "nobody".into()];
    assert!(matches!(
        test.desk.bin_entries(all),
        Err(Error::NotFound(_))
    ));
    assert_eq!(found(&test, CANARY).len(), 1);
}

#[test]
fn of_an_erased_text_the_raw_index_has_nothing() {
    let test = TestDesk::open();
    let gwen = test.relationship(&format!("Gwen {CANARY}")).id;
    for day in 0..30 {
        test.entry(
            "note",
            None,
            json!({"first": format!("kanal kanne kante {day} so on")}),
        );
    }
    let said = json!({"headline": CANARY, "first": format!("once {CANARY} more")});
    let entry = test.entry("note", Some(&gwen), said);
    assert_eq!(found(&test, CANARY).len(), 2);
    assert!(index_words(&test).contains(&CANARY.to_owned()) && holds(&pages(&test), CANARY));
    // Other words in its place, and a search that reads them.
    test.desk
        .save_entry(draft(&entry, json!({"first": "something else"})))
        .unwrap();
    assert_eq!(found(&test, CANARY).len(), 2); // by the name of whom it is with
    test.desk.erase_relationship(gwen).unwrap();
    assert_eq!(found(&test, CANARY), [""; 0]);
    assert!(!index_words(&test).contains(&CANARY.to_owned()));
    assert!(!holds(&pages(&test), "kanari"));
    // An entry erased from the bin leaves neither a word nor a row.
    let entry = test.entry("note", None, json!({"first": CANARY})).id;
    assert_eq!(found(&test, CANARY), [entry.as_str()]);
    test.desk.bin_entry(entry.clone()).unwrap();
    test.desk.erase_entry(entry).unwrap();
    assert!(!index_words(&test).contains(&CANARY.to_owned()) && !holds(&pages(&test), CANARY));
}

#[test]
fn what_was_written_before_there_was_an_index_is_read_in_slices_and_saves_pass_between() {
    let test = TestDesk::open();
    for number in 0..250 {
        test.entry(
            "note",
            None,
            json!({"first": format!("number{number} rota")}),
        );
    }
    // As the upgrade leaves it: nothing read, everything noted.
    test.desk
        .in_book(|book| {
            book.write(|connection| {
                Ok(connection.execute_batch(
                    "DELETE FROM findable; DELETE FROM find_stale; INSERT INTO find_stale SELECT 'entry', id FROM entry",
                )?)
            })
        })
        .unwrap();
    let view = ask(&test, "number7 ");
    assert_eq!((view.unread, view.hits.len()), (250, 0));
    let first = test.desk.index_some().unwrap();
    assert_eq!((first.read, first.left), (100, 150));
    let meanwhile = test.entry("note", None, json!({"first": CANARY})).id;
    let mut left = Vec::new();
    while left.last() != Some(&0) {
        left.push(test.desk.index_some().unwrap().left);
    }
    assert_eq!(left, [51, 0]);
    assert_eq!(found(&test, "number7 ").len(), 11);
    assert_eq!(found(&test, CANARY), [meanwhile]);
}

#[test]
fn more_than_can_be_weighed_is_cut_at_the_newest_and_told() {
    let test = TestDesk::open();
    for _ in 0..=WEIGHED {
        test.entry("note", None, json!({"first": "rota"}));
    }
    while test.desk.index_some().unwrap().left > 0 {}
    let view = ask(&test, "rota");
    assert_eq!(
        (view.notes, view.hits.len()),
        (vec![SearchNote::Cut, SearchNote::More], 50)
    );
}
