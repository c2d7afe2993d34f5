//! What is promised to somebody who writes on while something is brought in: what they write stays, whatever becomes of the
//! rest, and never stands in its way.

use std::fs;
use std::path::Path;
use std::thread;

use chrono::TimeDelta;
use serde_json::{Value, json};

use vault::Stop;

use super::{any_journal::desk, bring, copy, look, said};
use crate::book::Book;
use crate::error::Error;
use crate::export::tests::out;
use crate::import;
use crate::testing::{TestDesk, meeting};
use crate::views::{Brought, UnlockRequest};

/// A copy of more entries than are written at once, each with something it said before, and the id of the first.
pub(super) fn many(test: &TestDesk) -> (String, std::path::PathBuf) {
    let gwen = test.relationship("Gwen").id;
    let ids: Vec<_> = (0..200)
        .map(|at| {
            let whom = (at % 2 == 0).then_some(gwen.as_str());
            let entry = test.entry("note", whom, json!({"headline": format!("Entry {at}")}));
            test.clock.pass(TimeDelta::minutes(11));
            test.save(&entry, json!({"headline": format!("Entry {at} again")}));
            entry.id
        })
        .collect();
    (ids[1].clone(), copy(test))
}

/// Brings it in; as soon as an entry is there, something is done by somebody else.
fn meanwhile(
    test: &TestDesk,
    stop: &Stop,
    file: &Path,
    entry: &str,
    does: impl Fn() + Sync,
) -> Result<Brought, Error> {
    let there = || test.desk.entry(entry.to_owned()).is_ok();
    as_soon_as(test, stop, file, there, does)
}

/// Brings it in; as soon as something holds, something is done by somebody else.
pub(super) fn as_soon_as(
    test: &TestDesk,
    stop: &Stop,
    file: &Path,
    holds: impl Fn() -> bool + Sync,
    does: impl Fn() + Sync,
) -> Result<Brought, Error> {
    let mut done = false;
    let brought = bring_until(test, stop, file, &mut |_| {
        done = done || apart(|| holds().then(&does).is_some());
    });
    assert!(done, "it was done before all was there");
    brought
}

/// As somebody else would.
pub(super) fn apart<R: Send>(does: impl FnOnce() -> R + Send) -> R {
    thread::scope(|threads| threads.spawn(does).join().unwrap())
}

/// Brings it in until it is asked to stop.
fn bring_until(
    test: &TestDesk,
    stop: &Stop,
    file: &Path,
    progress: &mut dyn FnMut(f32),
) -> Result<Brought, Error> {
    let seen = look(test, file).seen;
    let bring = |book: &Book<'_>| import::bring(book, stop, file, None, &seen, progress);
    test.desk.in_book(bring)
}

fn write_on(test: &TestDesk, entry: &str) {
    let open = test.desk.entry(entry.to_owned()).unwrap();
    test.save(&open, json!({"headline": "Mine now"}));
}

fn headline(test: &TestDesk, entry: &str) -> Value {
    test.desk.entry(entry.to_owned()).unwrap().answers.0["headline"].clone()
}

#[test]
fn what_was_written_in_an_import_that_is_cut_short_stays() {
    let (first, second) = (desk(), desk());
    let (entry, file) = many(&first);
    let stop = Stop::default();
    let cut = meanwhile(&second, &stop, &file, &entry, || {
        write_on(&second, &entry);
        stop.ask();
    });
    cut.unwrap_err();
    second.desk.lock();
    let second = second.restart_with(meeting::content());
    second.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(headline(&second, &entry), "Mine now");
    assert_eq!(second.desk.journal_list(None).unwrap().count, 1);
    assert_eq!(second.desk.places().unwrap().relationships, []);
    // It is known again, and the rest comes now.
    assert_eq!(bring(&second, &file).unwrap().entries, 199);
    assert_eq!(headline(&second, &entry), "Mine now");
}

#[test]
fn a_page_of_another_program_written_in_before_all_is_there_does_not_come_twice() {
    let test = desk();
    let from = out(&test).join("from");
    fs::create_dir_all(&from).unwrap();
    for at in 0..200 {
        let page = format!("---\ntitle: Page {at}\ndate: 2025-01-01\n---\nText {at}\n");
        fs::write(from.join(format!("{at:03}.md")), page).unwrap();
    }
    let stop = Stop::default();
    let mut written = None;
    bring_until(&test, &stop, &from, &mut |_| {
        let first = apart(|| {
            let months = test.desk.journal_list(None).unwrap().months;
            let entry = months.first()?.entries.first()?.id.clone();
            write_on(&test, &entry);
            Some(entry)
        });
        if first.is_some() {
            written = first;
            stop.ask();
        }
    })
    .unwrap_err();
    test.desk.lock();
    let test = test.restart_with(meeting::content());
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(headline(&test, &written.unwrap()), "Mine now");
    assert_eq!(bring(&test, &from).unwrap().entries, 199);
}

#[test]
fn what_was_written_before_all_of_it_was_there_stays_when_the_rest_is_taken_back() {
    let (first, second) = (desk(), desk());
    let (entry, file) = many(&first);
    let stop = Stop::default();
    let written = || write_on(&second, &entry);
    let brought = meanwhile(&second, &stop, &file, &entry, written).unwrap();
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!((back.entries, back.kept), (199, 1));
    assert_eq!(headline(&second, &entry), "Mine now");
}

#[test]
fn what_is_written_or_marked_meanwhile_does_not_stand_in_the_way_of_the_rest() {
    let (first, second) = (desk(), desk());
    let (entry, _) = many(&first);
    first.desk.star_entry(entry.clone(), true).unwrap();
    let file = copy(&first);
    let stop = Stop::default();
    let brought = meanwhile(&second, &stop, &file, &entry, || {
        // Long enough after for what it said to be kept, behind what it said before.
        second.clock.pass(TimeDelta::days(10));
        write_on(&second, &entry);
        second.desk.star_entry(entry.clone(), true).unwrap();
    });
    assert_eq!(brought.unwrap().entries, 200);
    let tables = &said(&copy(&second))["tables"];
    let before = tables["entry_revision"].as_array().unwrap();
    let of_it = before.iter().filter(|one| one["entry"] == entry.as_str());
    assert_eq!(of_it.count(), 2);
    assert_eq!(tables["entry_star"].as_array().unwrap().len(), 1);
}
