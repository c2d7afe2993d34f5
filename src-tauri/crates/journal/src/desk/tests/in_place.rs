//! A journal's folder that somebody handed over with what opens it, opened where it is: whatever its index says, everything ends
//! with an answer or an error that is known. And what honest work takes beside what any work may.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rusqlite::Connection;
use serde_json::json;
use vault::{Unlock, doors};

use super::by_passphrase;
use super::foreign::filled;
use super::keeping::journal;
use crate::error::Error;
use crate::export::tests::{everything, out};
use crate::testing::{PASSPHRASE, TestDesk, draft, passphrase};
use crate::views::{Code, SearchFilter, SearchRequest, SearchView};

fn search(test: &TestDesk, words: &str) -> Result<SearchView, Error> {
    test.desk.search(&SearchRequest {
        text: words.into(),
        filter: SearchFilter::default(),
        limit: 100,
    })
}

fn run(test: &TestDesk, sql: String) {
    let run = test
        .desk
        .in_open(|open| Ok(open.vault.database().run(move |c| c.execute_batch(&sql))?));
    run.unwrap();
}

/// What the dearest work took, and what was allowed for it.
struct Dearest {
    steps: (u64, u64),
    handed: (u64, u64),
}

impl Dearest {
    fn of(test: &TestDesk) -> Dearest {
        let told = test.desk.in_open(|open| {
            Ok(Dearest {
                steps: doors::dearest_job(&open.vault),
                handed: doors::most_handed(&open.vault),
            })
        });
        told.unwrap()
    }
}

/// Searches in so many entries of this many letters, takes all of them away, brings them in elsewhere and takes them back
/// there, and erases whom they were written with.
fn worked(entries: u32, letters: usize) -> [Dearest; 2] {
    let test = filled(entries as usize, letters);
    for text in ["x", "wo", "word", "word wor"] {
        search(&test, text).unwrap();
    }
    // Made up, and no copy of ours could hold them.
    run(&test, "DELETE FROM entry_tag; DELETE FROM tag".to_owned());
    let copy = out(&test).join("all.json");
    everything(&test);
    let other = TestDesk::open();
    let copy = copy.to_string_lossy();
    let seen = other.desk.look_at_bringing(&copy, None).unwrap().seen;
    let brought = other.desk.bring(&copy, None, &seen, &mut |_| ()).unwrap();
    assert_eq!(brought.entries, entries);
    while other.desk.index_some().unwrap().left > 0 {}
    other.desk.take_back(brought.import).unwrap();
    let gwen = test.relationship("Gwen").id;
    // Whose name changes, with whom all of it was written.
    run(&test, format!("UPDATE entry SET relationship = '{gwen}'"));
    run(&test, "UPDATE person SET name = 'Gwenllian'".to_owned());
    // By the size there was: afterwards there is next to nothing left.
    let before = Dearest::of(&test);
    test.desk.erase_relationship(gwen).unwrap();
    let mut after = Dearest::of(&test);
    (after.steps.1, after.handed.1) = (before.steps.1, before.handed.1);
    [after, Dearest::of(&other)]
}

#[test]
fn a_fifth_of_the_steps_and_half_of_the_rows_that_are_allowed_are_enough_for_the_dearest_honest_work()
 {
    for (entries, letters) in [(500, 1), (20, 190_000)] {
        for dearest in worked(entries, letters) {
            let (taken, allowed) = dearest.steps;
            assert!(0 < taken && taken * 5 <= allowed, "{taken} of {allowed}");
            let (handed, allowed) = dearest.handed;
            assert!(0 < handed && handed * 2 <= allowed, "{handed} of {allowed}");
        }
    }
}

/// A closed journal with an index of many pages, parts of which were deleted, and its database.
fn closed() -> (TestDesk, PathBuf) {
    let test = TestDesk::empty();
    test.create(passphrase());
    for number in 0..24 {
        let words: Vec<_> = (0..60)
            .map(|at| format!("word{}", at * number % 97))
            .collect();
        let entry = test.entry("note", None, json!({"first": words.join(" ")}));
        if number % 4 == 0 {
            search(&test, "word").unwrap();
            test.desk.bin_entry(entry.id).unwrap();
        }
    }
    let database = journal(&test).join("journal.db");
    test.desk.lock();
    (test, database)
}

fn change(database: &Path, change: impl FnOnce(&Connection)) {
    let with = Unlock::Passphrase(PASSPHRASE.into());
    let connection = doors::by_another_program(database.parent().unwrap(), with).unwrap();
    change(&connection);
    connection.close().unwrap();
}

fn known<R>(result: Result<R, Error>, what: &str) {
    if let Err(error) = result {
        let code = error.code();
        let known = [Code::DatabaseDamaged, Code::ForeignJournal, Code::Internal];
        assert!(known.contains(&code), "{what}: {code:?}, {error:?}");
    }
}

/// Opens it, looks for something, saves something and has it checked: each ends, and says nothing that is not known.
fn is_borne(test: &TestDesk, what: &str) -> Option<Code> {
    if let Err(error) = test.desk.unlock(by_passphrase(PASSPHRASE)) {
        let code = error.code();
        known::<()>(Err(error), what);
        return Some(code);
    }
    for text in ["word1", "wo", "word word9", "nothing"] {
        known(search(test, text), what);
    }
    let written = test.desk.begin_entry("note", None, None);
    known(
        written.and_then(|entry| {
            let draft = draft(&entry, json!({"first": "word1 once more"}));
            test.desk.save_entry(draft)
        }),
        what,
    );
    known(search(test, "once more"), what);
    known(test.desk.in_open(|open| Ok(open.vault.check()?)), what);
    let (taken, allowed) = Dearest::of(test).steps;
    assert!(taken < allowed, "{what}: {taken} of {allowed}");
    test.desk.lock();
    None
}

#[test]
fn an_index_that_says_what_ours_cannot_is_refused_before_it_is_believed() {
    let (test, database) = closed();
    let whole = fs::read(&database).unwrap();
    for sql in [
        "INSERT INTO entry_search_config VALUES ('rank', 'nothing(1)')",
        "INSERT INTO entry_search_config VALUES ('crisismerge', -7)",
        "UPDATE entry_search_config SET v = 0 WHERE k = 'secure-delete'",
        // Thirty-eight million parts on one level: more than two gigabytes are asked for before the first is looked at.
        "UPDATE entry_search_data SET block = x'0000000001010000928fab00010101' WHERE id = 10",
    ] {
        change(&database, |connection| {
            connection.execute_batch(sql).unwrap();
        });
        let before = fs::read(&database).unwrap();
        assert_eq!(is_borne(&test, sql), Some(Code::ForeignJournal), "{sql}");
        assert!(fs::read(&database).unwrap() == before, "{sql}");
        fs::write(&database, &whole).unwrap();
    }
    assert_eq!(is_borne(&test, "as it was"), None);
}

#[test]
fn whatever_an_index_holds_everything_ends_and_says_nothing_that_is_not_known() {
    let (test, database) = closed();
    let whole = fs::read(&database).unwrap();
    let same = format!(
        "UPDATE entry_search_data SET block = x'00000000018f5000008f50{}' WHERE id = 10",
        "01017f".repeat(2000)
    );
    for sql in [
        same.as_str(), // one part, two thousand times
        "DELETE FROM entry_search_data WHERE id = 10",
        "UPDATE entry_search_data SET block = x'ffffffffffffffffffffffff' WHERE id = 1",
        "UPDATE entry_search_data SET block = x'' WHERE id = 1",
        "UPDATE entry_search_data SET block = zeroblob(length(block)) WHERE id > 10",
        "UPDATE entry_search_data SET block = x'' WHERE id > 10",
        // The places of one word go on for half a gigabyte.
        "UPDATE entry_search_data SET block = x'000000110630776f72643101848080800004' WHERE id > 10",
        "UPDATE entry_search_data SET block = CAST(substr(block, 1, 9) AS BLOB) WHERE id > 10",
        "UPDATE entry_search_data SET block = CAST(substr(block, 1, length(block) / 2) || x'ffffffff7f' AS BLOB) WHERE id > 10",
        "DELETE FROM entry_search_data WHERE id > 10",
        "UPDATE entry_search_idx SET pgno = 1 << 30",
        "UPDATE entry_search_idx SET pgno = -1",
        "DELETE FROM entry_search_idx",
        "UPDATE entry_search_docsize SET sz = x'ffffffffffffffffff'",
        "UPDATE entry_search_docsize SET sz = x''",
        "UPDATE entry_search_content SET c1 = NULL",
        "DELETE FROM entry_search_content",
        "UPDATE findable SET id = -id",
    ] {
        change(&database, |connection| {
            connection.execute_batch(sql).unwrap();
        });
        is_borne(&test, sql);
        fs::write(&database, &whole).unwrap();
    }
}

/// One row of the index changed: which table, which of its rows, where in it, and to what.
type Change = (usize, u32, usize, u8);

const TABLES: [(&str, &str, &str); 4] = [
    ("entry_search_data", "id", "block"),
    ("entry_search_data", "id", "block"),
    ("entry_search_docsize", "id", "sz"),
    ("entry_search_idx", "segid * 1000 + (pgno >> 1)", "term"),
];

fn mutate(connection: &Connection, (table, row, at, byte): Change) {
    let (table, key, value) = TABLES[table % TABLES.len()];
    let count = format!("SELECT count(1) FROM {table}");
    let rows: u32 = connection.query_row(&count, [], |row| row.get(0)).unwrap();
    if rows == 0 {
        return;
    }
    let asks = format!("SELECT {key}, CAST({value} AS BLOB) FROM {table} LIMIT 1 OFFSET ?1");
    let (id, mut bytes): (i64, Vec<u8>) = connection
        .query_row(&asks, [row % rows], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    match byte {
        0..16 => bytes.truncate(at % (bytes.len() + 1)),
        16..32 => bytes.extend([byte; 40]),
        _ if bytes.is_empty() => bytes.push(byte),
        // Mostly at the beginning, where it is said what follows.
        _ => {
            let within = if byte % 2 == 0 { 24 } else { bytes.len() };
            let at = at % within.min(bytes.len());
            bytes[at] = byte;
        }
    }
    let sets = format!("UPDATE OR IGNORE {table} SET {value} = ?1 WHERE {key} = ?2");
    connection.execute(&sets, (bytes, id)).unwrap();
}

#[test]
fn whatever_is_changed_in_an_index_everything_ends() {
    let (test, database) = closed();
    let whole = fs::read(&database).unwrap();
    let changes = prop::collection::vec(any::<Change>(), 1..4);
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(12)
    });
    let ran = runner.run(&changes, |changes| {
        fs::write(&database, &whole).unwrap();
        change(&database, |connection| {
            for one in &changes {
                mutate(connection, *one);
            }
        });
        is_borne(&test, &format!("{changes:?}"));
        Ok(())
    });
    ran.unwrap();
}
