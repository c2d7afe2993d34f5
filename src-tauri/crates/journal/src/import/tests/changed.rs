//! What is promised of a file that somebody writes to between the look into it and the bringing in: what was seen comes, or
//! nothing.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde_json::json;

use super::foreign::file;
use super::{any_journal::desk, bring, bring_seen, copy, look, said};
use crate::export::tests::out;
use crate::testing::TestDesk;
use crate::views::Code;

/// Whether something else comes than was seen, after this was done to a file: then it is refused, and nothing comes.
fn is_refused(test: &TestDesk, from: &Path, does: impl FnOnce()) -> bool {
    let before = said(&copy(test));
    let seen = look(test, from).seen;
    does();
    match bring_seen(test, from, &seen) {
        Err(error) => {
            assert_eq!(error.code(), Code::FileChanged);
            assert_eq!(said(&copy(test)), before);
            assert_eq!(test.desk.what_came().unwrap().came, []);
            // Looked at again, it comes.
            let brought = bring(test, from).unwrap();
            test.desk.take_back(brought.import).unwrap();
            true
        }
        Ok(brought) => {
            test.desk.take_back(brought.import).unwrap();
            false
        }
    }
}

#[test]
fn a_copy_that_was_written_anew_since_the_look_is_refused() {
    let (first, second) = (desk(), desk());
    first.entry("note", None, json!({"headline": "One"}));
    let from = copy(&first);
    assert!(!is_refused(&second, &from, || {}));
    assert!(is_refused(&second, &from, || {
        first.entry("note", None, json!({"headline": "Two"}));
        copy(&first);
    }));
    let seen = look(&second, &from).seen;
    for other in ["no copy", "age-encryption.org/v1\n", "\0"] {
        fs::write(&from, other).unwrap();
        let refused = bring_seen(&second, &from, &seen).unwrap_err();
        assert_eq!(refused.code(), Code::FileChanged);
    }
    copy(&first);
    // A word that stands where another stood.
    assert!(is_refused(&second, &from, || {
        let other = fs::read_to_string(&from).unwrap().replace("Two", "Six");
        fs::write(&from, other).unwrap();
    }));
}

/// As if it had been changed long ago.
fn touch(page: &Path) {
    let page = File::options().write(true).open(page).unwrap();
    let then = SystemTime::UNIX_EPOCH + Duration::from_hours(24 * 40);
    page.set_modified(then).unwrap();
}

#[test]
fn a_folder_whose_pages_are_others_since_the_look_is_refused() {
    let test = desk();
    let dated = file(&test, "2025-11-02 A walk.md", "By the river.");
    let undated = file(&test, "Later.md", "Home.");
    let folder = out(&test).join("from");
    let refused = |does: &dyn Fn()| is_refused(&test, &folder, does);
    assert!(refused(&|| fs::write(&dated, "By the sea.").unwrap()));
    assert!(refused(&|| drop(file(&test, "2025-11-03.md", "Another."))));
    let named = folder.join("2025-11-02 A run.md");
    assert!(refused(&|| fs::rename(&dated, &named).unwrap()));
    // Its day is the one it was changed on.
    assert!(refused(&|| touch(&undated)));
    // What nothing comes of is no change.
    assert!(!refused(&|| touch(&named)));
    assert!(!refused(&|| drop(file(&test, "picture.jpg", b"\xff\xd8"))));
}
