//! What is promised of a folder that somebody chose, whatever lies in it and however large it is.

#[cfg(target_os = "linux")]
use serde_json::json;

use super::any_journal::desk;
use super::foreign::file;
#[cfg(target_os = "linux")]
use super::foreign::round;
use crate::book::Book;
use crate::export::tests::out;
use crate::import;
use crate::views::Code;
#[cfg(target_os = "linux")]
use crate::views::{BringFrom, SkipWhy};

/// A folder that lies so deep that the system cannot be asked for it by its path: whoever runs this may read all others.
#[cfg(target_os = "linux")]
fn out_of_reach(inside: &std::path::Path) {
    use rustix::fs::{CWD, Mode, OFlags, mkdirat, openat};
    let name = "d".repeat(255);
    let mut at = openat(CWD, inside, OFlags::DIRECTORY, Mode::empty()).unwrap();
    for _ in 0..16 {
        mkdirat(&at, &name, Mode::RWXU).unwrap();
        at = openat(&at, &name, OFlags::DIRECTORY, Mode::empty()).unwrap();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_read_keeps_no_page_out() {
    let test = desk();
    file(&test, "2025-11-04.md", "Here.");
    let folder = out(&test).join("from");
    out_of_reach(&folder);
    let wanted = [json!(["2025-11-04", null, "Here.", [], false])];
    round(
        &folder,
        &wanted,
        BringFrom::Markdown,
        &[(SkipWhy::NotOpened, 1)],
    );
}

/// Somebody chose the folder of a whole drive, and locks.
#[test]
fn looking_through_a_folder_ends_when_the_journal_is_to_be_locked() {
    let test = desk();
    file(&test, "picture.jpg", b"\xff\xd8");
    let folder = out(&test).join("from");
    let stop = vault::Stop::default();
    let look = || {
        let look = |book: &Book<'_>| import::look(book, &stop, &folder, None);
        test.desk.in_book(look).unwrap_err().code()
    };
    assert_eq!(look(), Code::FileNotReadable);
    stop.ask();
    assert_eq!(look(), Code::Locked);
}
