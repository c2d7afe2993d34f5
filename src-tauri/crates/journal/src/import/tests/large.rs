//! What is promised of a file that is too large, or of which a part is: it is said which part, and nothing changes.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::foreign::{file, round};
use super::{any_journal::desk, copy, look_at, said};
use crate::export::tests::out;
use crate::import::{LIMIT, MOST};
use crate::testing::TestDesk;
use crate::views::{AreaChange, BringFrom, Code, JournalFilter, SkipWhy};
use crate::wheel_set::BUILT_IN;

/// Why it is not read: the code, and what it is about.
fn why(test: &TestDesk, file: &Path) -> (Code, Option<String>) {
    let error = look_at(test, file).unwrap_err();
    (error.code(), error.detail())
}

/// A file of this size that begins as a sealed one does: whoever reads so much of it asks for its passphrase.
fn sealed(at: &Path, size: u64) {
    let mut file = File::create(at).unwrap();
    file.write_all(b"age-encryption.org/v1\n").unwrap();
    file.set_len(size).unwrap();
}

#[test]
fn a_file_of_a_byte_too_many_is_refused_unread() {
    let test = desk();
    copy(&test);
    let large = out(&test).join("large");
    sealed(&large, LIMIT);
    assert_eq!(why(&test, &large), (Code::FileSealed, None));
    sealed(&large, LIMIT + 1);
    assert_eq!(why(&test, &large), (Code::FileTooLarge, None));
}

/// A journal that has something of each kind whose names are bounded otherwise than by a line.
fn some() -> (TestDesk, Value) {
    let test = desk();
    let gwen = test.relationship("Gwen").id;
    let entry = test.entry("note", Some(&gwen), json!({"headline": "With Gwen"}));
    test.desk.tag_entries(vec![entry.id], "Work").unwrap();
    test.desk
        .keep_filter("Mine", JournalFilter::default())
        .unwrap();
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: "Shop".into(),
    };
    test.desk.change_areas(BUILT_IN.into(), rename).unwrap();
    let file = copy(&test);
    (
        test,
        serde_json::from_slice(&fs::read(file).unwrap()).unwrap(),
    )
}

#[test]
fn of_a_part_that_is_too_large_it_is_said_which() {
    let (first, good) = some();
    let second = desk();
    let before = said(&copy(&second));
    let bad = out(&first).join("bad.json");
    let refused = |with: &dyn Fn(&mut Value)| {
        let mut changed = good.clone();
        with(&mut changed);
        fs::write(&bad, changed.to_string()).unwrap();
        let (code, detail) = why(&second, &bad);
        assert_eq!(code, Code::FileTooLarge);
        detail
    };
    for (table, most) in [
        ("person", 120),
        ("tag", 60),
        ("kept_filter", 60),
        ("wheel_area", 40),
    ] {
        let detail = refused(&|copy| {
            copy["tables"][table][0]["name"] = "n".repeat(most + 1).into();
        });
        assert_eq!(detail, Some(format!("{table}:1")));
    }
    // A row that holds more than one may, behind a sound one.
    let detail = refused(&|copy| {
        let entries = copy["tables"]["entry"].as_array_mut().unwrap();
        let mut entry = entries[0].clone();
        entry["answers"]["first"] = "n".repeat(2 << 20).into();
        entries.push(entry);
    });
    assert_eq!(detail.as_deref(), Some("entry:2"));
    let detail = refused(&|copy| copy["me"]["name"] = "n".repeat(121).into());
    assert_eq!(detail.as_deref(), Some("me:1"));
    // Each is small; they are too many.
    let star = json!({"question": "", "created_at": "2026-01-01T00:00:00Z"});
    let detail = refused(&|copy| {
        copy["tables"]["question_star"] = vec![star.clone(); MOST + 1].into();
    });
    assert_eq!(detail, None);
    assert_eq!(said(&copy(&second)), before);
}

#[test]
fn an_entry_of_another_program_that_holds_too_much_is_too_long_and_not_broken() {
    let test = desk();
    let entry = |text: String| json!({"uuid": text.len().to_string(), "creationDate": "2025-02-03T10:00:00Z", "text": text});
    let entries = [entry("Short".into()), entry("n".repeat(2 << 20)), json!(1)];
    let from = json!({"metadata": {}, "entries": entries}).to_string();
    let skipped = [(SkipWhy::TooLong, 1), (SkipWhy::Unreadable, 1)];
    let wanted = [json!(["2025-02-03", null, "Short", [], false])];
    round(
        &file(&test, "one.json", from),
        &wanted,
        BringFrom::DayOne,
        &skipped,
    );
}
