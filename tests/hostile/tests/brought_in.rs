//! What a file costs that is brought into a journal, when it is as large as one may be and says as much as it can: looking at
//! it takes no more than 100 MB of the whole program's memory, the database's own among them; with `./dev test --long`, bringing
//! it in takes no more either. What must not live here: reading alone, which is counted by the byte (`imports.rs`).
//!
//! One test and no other beside it: they would share the memory that is looked at.
#![cfg(target_os = "linux")] // which tells a program what it held at most
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use journal::doors::LARGEST_IMPORT;

use common::{MOST, begin, desk, held_during};

mod common;

/// A few less than the most rows a file may have; then each of them is as long as there is room.
const ROWS: usize = 99_000;

const HEAD: &str = r#"{"format":"ithaca-export","version":1,"made":"","scope":"everything","me":{"name":""},"tables":{"#;

/// A file of rows of one table, made of what stands before and after a number and of padding, at most so much of it.
fn file(folder: &Path, table: &str, [before, after, end]: [&str; 3], most: usize) -> String {
    let number = "00000000".len();
    let spare = usize::try_from(LARGEST_IMPORT).unwrap() / ROWS
        - before.len()
        - number
        - after.len()
        - end.len()
        - 2;
    let padding = "a".repeat(spare.min(most));
    let row = |row| format!("{before}{row:08}{after}{padding}{end}");
    let rows: Vec<_> = (0..ROWS).map(row).collect();
    let path = folder.join("copy.json");
    fs::write(&path, format!("{HEAD}\"{table}\":[{}]}}}}", rows.join(","))).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn the_largest_file_that_is_looked_at_in_a_journal_takes_no_more_than_a_hundred_megabytes() {
    let long = std::env::var_os("ITHACA_LONG").is_some();
    let action = [
        r#"{"id":"01920000-0000-7000-8000-0000"#,
        r#"","owner":"me","state":"open","what":"","made":"2026-01-01","created_at":"2026-01-01T00:00:00Z","came":""#,
        r#""}"#,
    ];
    let person = [
        r#"{"id":"01920000-0000-7000-8000-0000"#,
        r#"","created_at":"2026-01-01T00:00:00Z","name":"Gwen"#,
        r#""}"#,
    ];
    for (table, row, most) in [("action", action, usize::MAX), ("person", person, 100)] {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        begin(&desk, "Hostile");
        let file = file(folder.path(), table, row, most);
        let mut looked = None;
        let held = held_during(|| looked = desk.look_at_bringing(&file, None).ok());
        let looked = looked.unwrap();
        assert!(
            looked.anything,
            "{table}: all of it was refused, which costs nothing"
        );
        assert!(held < MOST, "{table}: {held} bytes");
        if long {
            let bring = || desk.bring(&file, None, &looked.seen, &mut |_| ()).unwrap();
            let held = held_during(|| drop(bring()));
            assert!(held < MOST, "{table}, brought in: {held} bytes");
        }
    }
}
