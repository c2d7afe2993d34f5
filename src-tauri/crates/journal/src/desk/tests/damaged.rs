//! What a person is promised when a page of their journal is damaged.

use std::fs;
use std::path::Path;

use serde_json::json;
use vault::{Locked, Stop, Unlock};

use super::foreign::{ended_in_the_middle, is_ended};
use super::keeping::{journal, own, pass, tend, write};
use crate::testing::{TestDesk, draft};
use crate::views::{BackupKind, Code, ProtectionRequest, UnlockRequest};

/// Flips a byte of a page that holds words of some entries and nothing that all of them need, and opens the journal again.
/// What becomes of every other page is shown by `whichever_page_is_damaged_the_journal_opens_to_be_saved_or_says_that_it_cannot`.
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
fn a_damaged_file_that_was_kept_is_no_backup_and_can_be_deleted() {
    let test = TestDesk::open();
    let entries = long(&test);
    let relationship = test.relationship("Gwen");
    tend(&test);
    let good = test.desk.backups().unwrap().backups[0].file.clone();
    damage(&test, &entries);
    pass(&test, 1);
    test.desk.tend().unwrap();
    let kept = test.desk.restore_here(&good).unwrap();
    let unfinished = format!("{kept}-journal");
    fs::write(&unfinished, "of a save that was interrupted").unwrap();
    let cards = || {
        let cards = test.desk.backups().unwrap().backups.into_iter();
        cards.map(|card| (card.file, card.kind)).collect::<Vec<_>>()
    };
    assert_eq!(
        cards(),
        [
            (kept.clone(), BackupKind::Damaged),
            (good, BackupKind::Automatic)
        ]
    );
    let last = test.desk.places().unwrap().last_backup.unwrap();
    assert_eq!(last.to_string(), "2026-03-12", "it counts as no backup");

    // It holds whoever is erased, and what an older key opens: there it is offered.
    let erasing = test.desk.erasing(relationship.id).unwrap().backups;
    assert!(erasing.iter().any(|one| one.file == kept && one.found));
    let elsewhere = test.folder.path().join("damaged-2026-03-13.db");
    fs::copy(&kept, &elsewhere).unwrap();
    let other = test
        .desk
        .delete_backup(elsewhere.to_string_lossy().into_owned());
    assert_eq!(other.unwrap_err().code(), Code::NotFound);
    assert!(elsewhere.exists(), "another's is left alone");
    test.desk.delete_backup(kept.clone()).unwrap();
    assert!(!Path::new(&kept).exists() && !Path::new(&unfinished).exists());
    assert_eq!(cards().len(), 1);
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

#[test]
fn saving_at_the_door_is_ended_and_nothing_of_it_is_left() {
    let test = TestDesk::open();
    let entries = long(&test);
    damage(&test, &entries);
    test.desk.lock();
    let save = || test.desk.rescue_older("Saved", UnlockRequest::Keychain);
    let (before, items) = (super::everything(&test.journals()), test.keychain.len());
    let saved = ended_in_the_middle(&test.desk, save);
    assert!(is_ended(&saved), "{saved:?}");
    assert!(super::everything(&test.journals()) == before);
    assert_eq!(test.keychain.len(), items);

    // Nothing of that wish is left either.
    let saved = save().unwrap();
    assert!((30..40).contains(&saved.entries), "{saved:?}");
    test.desk.cancel_at_door();
    write(&test, "and it goes on");
    test.desk.end_at_door();
}

#[test]
fn what_was_saved_when_it_was_ended_at_the_last_moment_goes_again() {
    let test = TestDesk::open();
    write(&test, "one");
    test.desk.lock();
    let (before, items) = (super::everything(&test.journals()), test.keychain.len());
    let locked = Locked::look(&journal(&test)).unwrap();
    let s = &test.desk.surroundings;
    let vault = locked
        .unlock_to_save(Unlock::Keychain, s, &Stop::default())
        .unwrap();
    let (saved, _) = test.desk.saved(&vault, "Saved").unwrap();
    drop(vault);
    assert_eq!(test.keychain.len(), items + 1);
    test.desk.take_away_again(saved);
    assert!(super::everything(&test.journals()) == before);
    assert_eq!(test.keychain.len(), items);
}

/// A journal of ten long entries, locked, with a backup of it and its words.
fn locked_and_backed_up(test: &TestDesk) -> (String, String) {
    let words = test.create(ProtectionRequest::Keychain);
    test.relationship("Gwen");
    for number in 0..10 {
        write(test, &format!("{number} {}", "of a long day ".repeat(300)));
    }
    let backup = test.folder.path().join("good.tar");
    let backup = backup.to_string_lossy().into_owned();
    test.desk.back_up(&backup, &mut |_| ()).unwrap();
    test.desk.lock();
    (backup, words)
}

fn flip(whole: &[u8], page: usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    bytes[page * 4096 + 2000] ^= 1;
    bytes
}

/// Whether what can be read is saved too, which takes half a second: for the first pages and the last, where what was
/// written stands, for every twenty-fourth between them, and for all with `ITHACA_LONG` set.
fn is_tried(page: usize, pages: usize) -> bool {
    page < 12
        || page + 6 > pages
        || page.is_multiple_of(24)
        || std::env::var_os("ITHACA_LONG").is_some()
}

#[test]
fn whichever_page_is_damaged_the_journal_opens_to_be_saved_or_says_that_it_cannot() {
    let test = TestDesk::empty();
    locked_and_backed_up(&test);
    let folder = journal(&test);
    let path = folder.join("journal.db");
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    let (mut refused, mut all, mut none) = (0, 0, 0);
    for page in 0..pages {
        let bytes = flip(&whole, page);
        fs::write(&path, &bytes).unwrap();
        match test.desk.unlock(UnlockRequest::Keychain) {
            Ok(_) => {
                assert!(test.desk.tend().unwrap().damaged, "{page}");
                assert!(test.desk.backups().unwrap().damaged, "{page}");
                if is_tried(page, pages) {
                    let saved = test.desk.rescue("Saved").unwrap();
                    all += usize::from(saved.entries == 10);
                    none += usize::from(saved.entries == 0);
                    assert!(!test.desk.tend().unwrap().damaged, "{page}");
                    fs::remove_dir_all(test.journals().join("Saved")).unwrap();
                }
            }
            Err(error) => {
                refused += 1;
                assert_eq!(error.code(), Code::DatabaseDamaged, "{page}");
            }
        }
        assert!(fs::read(&path).unwrap() == bytes, "{page}: not a byte");
        test.desk.choose_journal(folder.to_str().unwrap()).unwrap();
    }
    fs::write(&path, &whole).unwrap();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let schema = "SELECT sum(length(sql) + length(name) + length(tbl_name)) FROM sqlite_schema";
    let schema = test.desk.in_open(|open| {
        let length =
            |c: &mut rusqlite::Connection| c.query_row(schema, [], |row| row.get::<_, u32>(0));
        Ok(open.vault.database().run(length)?)
    });
    let schema = usize::try_from(schema.unwrap()).unwrap();
    // Where it stands which tables there are, on pages that are half full at least, and nowhere else.
    let most = schema / 2048 + 1;
    assert!((1..=most).contains(&refused), "{refused} of {most}");
    assert!(all > 10, "most pages hold no entry: {all}");
    assert!(
        none <= 1,
        "only what all entries hang from takes all: {none}"
    );
}

#[test]
fn where_nothing_can_be_read_any_more_the_backup_and_the_words_are_enough() {
    let test = TestDesk::empty();
    let (backup, words) = locked_and_backed_up(&test);
    let path = journal(&test).join("journal.db");
    let bytes = flip(&fs::read(&path).unwrap(), 0);
    fs::write(&path, &bytes).unwrap();
    let refused = test.desk.unlock(UnlockRequest::Keychain).unwrap_err();
    assert_eq!(refused.code(), Code::DatabaseDamaged);
    test.desk.restore(&backup, &words.into(), "Back").unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 10);
    assert!(fs::read(&path).unwrap() == bytes);
}
