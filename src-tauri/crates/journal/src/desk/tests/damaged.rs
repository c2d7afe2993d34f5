//! What a person is promised when a page of their journal is damaged.

use std::fs;

use serde_json::json;

use super::keeping::{journal, own, pass, tend, write};
use crate::testing::{TestDesk, draft};
use crate::views::{Code, UnlockRequest};

/// Flips a byte of a page that holds words of some entries and nothing that all of them need, and opens the journal again.
fn damage(test: &TestDesk, entries: &[String]) {
    let path = journal(test).join("journal.db");
    let whole = fs::read(&path).unwrap();
    test.desk.lock();
    for page in (1..whole.len() / 4096).rev() {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 2000] ^= 1;
        fs::write(&path, bytes).unwrap();
        if test.desk.unlock(UnlockRequest::Keychain).is_ok() {
            let readable = entries
                .iter()
                .filter(|id| test.desk.entry((*id).clone()).is_ok());
            let readable = readable.count();
            test.desk.lock();
            if (30..entries.len()).contains(&readable) {
                test.desk.unlock(UnlockRequest::Keychain).unwrap();
                return;
            }
        }
        fs::write(&path, &whole).unwrap();
    }
    panic!("no page holds words of some entries only");
}

fn long(test: &TestDesk) -> Vec<String> {
    let same = "All day I thought of what she had asked. ".repeat(60);
    (0..40)
        .map(|number| {
            let words = format!("{number} {same}");
            test.entry("note", None, json!({ "first": words })).id
        })
        .collect()
}

#[test]
fn damage_is_found_after_unlocking_and_from_then_on_nothing_is_written() {
    let test = TestDesk::open();
    let entries = long(&test);
    tend(&test);
    let good = test.desk.backups().unwrap().backups[0].file.clone();
    damage(&test, &entries);
    let file = journal(&test).join("journal.db");
    let before = fs::read(&file).unwrap();
    pass(&test, 1);
    assert!(test.desk.tend().unwrap().damaged);
    let mut refused = 0;
    let mut read = 0;
    for id in &entries {
        let Ok(entry) = test.desk.entry(id.clone()) else {
            continue;
        };
        read += 1;
        let saved = test
            .desk
            .save_entry(draft(&entry, json!({"first": "changed"})));
        refused += usize::from(saved.is_err_and(|error| error.code() == Code::DatabaseDamaged));
    }
    assert!(read >= 30, "what stands on other pages can be read: {read}");
    assert_eq!(refused, read);
    assert_eq!(fs::read(&file).unwrap(), before, "not a byte of it changed");
    assert!(test.desk.tend().unwrap().damaged);
    let view = test.desk.backups().unwrap();
    assert!(view.damaged);
    assert_eq!(own(&test), ["2026-03-12"], "no backup is made of it");

    // What was damaged is kept as it is, and the good one takes its place.
    let kept = test.desk.restore_here(&good).unwrap();
    assert_eq!(fs::read(&kept).unwrap(), before);
    assert_eq!(test.desk.journal_list(None).unwrap().count, 40);
    assert!(!test.desk.tend().unwrap().damaged);
    write(&test, "and it goes on");
}

#[test]
fn what_can_be_read_is_saved_into_a_journal_of_its_own() {
    let test = TestDesk::open();
    let entries = long(&test);
    damage(&test, &entries);
    let before = fs::read(journal(&test).join("journal.db")).unwrap();
    test.desk.tend().unwrap();
    let saved = test.desk.rescue("What was saved").unwrap();
    assert!(saved.gaps >= 1, "{saved:?}");
    assert!((30..40).contains(&saved.entries), "{saved:?}");
    let list = test.desk.journal_list(None).unwrap();
    assert_eq!(list.count, saved.entries);
    let whole = entries
        .iter()
        .filter(|id| test.desk.entry((*id).clone()).is_ok())
        .count();
    assert_eq!(whole, usize::try_from(saved.entries).unwrap());
    write(&test, "and it goes on");
    assert!(!test.desk.tend().unwrap().damaged);
    assert_eq!(fs::read(journal(&test).join("journal.db")).unwrap(), before);
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}
