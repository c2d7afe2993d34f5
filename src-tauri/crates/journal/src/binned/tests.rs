//! What a person is promised about the bin.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::TimeDelta;
use serde_json::json;
use vault::{Cost, Locked, Surroundings, SystemRandom, Unlock};

use crate::error::{Error, Thing};
use crate::schema::schema;
use crate::testing::{TestDesk, draft};
use crate::views::{Code, EntryView, UnlockRequest};

const SECRET: &str = "Nobody may ever read this again";

fn binned(test: &TestDesk) -> Vec<(String, String, String)> {
    let entries = test.desk.bin().unwrap().entries.into_iter();
    entries
        .map(|entry| {
            (
                entry.card.id,
                entry.binned.to_string(),
                entry.gone_on.to_string(),
            )
        })
        .collect()
}

/// A finished note with a secret in it and in what it said before.
fn secret_note(test: &TestDesk, relationship: Option<&str>) -> EntryView {
    let note = test.entry(
        "note",
        relationship,
        json!({"headline": SECRET, "first": SECRET}),
    );
    test.desk.finish_entry(note.id.clone()).unwrap();
    test.desk.reopen_entry(note.id.clone()).unwrap();
    test.desk
        .save_entry(draft(&note, json!({"first": format!("{SECRET}, changed")})))
        .unwrap();
    test.desk.entry(note.id).unwrap()
}

fn again(test: TestDesk) -> TestDesk {
    let test = test.restart();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test
}

/// Every value of every row of the decrypted file, and whether what was deleted is overwritten.
fn everything(test: &TestDesk) -> (String, bool) {
    test.desk.lock();
    let folder = test.journals().join("My journal");
    let surroundings = Surroundings {
        keychain: Arc::clone(&test.keychain) as _,
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    let vault = Locked::look(&folder)
        .unwrap()
        .unlock(Unlock::Keychain, &schema(), &surroundings)
        .unwrap();
    let read = vault.database().run(|connection| {
        let mut names =
            connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
        let names: Vec<String> = names
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut all = String::new();
        for name in names {
            let mut rows = connection.prepare(&format!("SELECT * FROM \"{name}\""))?;
            let columns = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                for at in 0..columns {
                    let value: rusqlite::types::Value = row.get(at)?;
                    writeln!(all, "{value:?}").unwrap();
                }
            }
        }
        let overwritten = connection.query_row("PRAGMA secure_delete", [], |row| row.get(0))?;
        Ok((all, overwritten))
    });
    let read = read.unwrap();
    drop(vault);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    read
}

#[test]
fn an_entry_in_the_bin_is_in_no_list_and_its_tick_stays() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen").id;
    let wheel = test.entry(
        "wheel-of-life",
        Some(&gwen),
        json!({"areas": {"work": {"score": 4, "note": ""}}}),
    );
    test.desk.finish_entry(wheel.id.clone()).unwrap();
    let note = test.entry("note", Some(&gwen), json!({"first": "half"}));
    test.clock.pass(TimeDelta::days(1));
    test.desk.bin_entry(wheel.id.clone()).unwrap();
    test.clock.pass(TimeDelta::minutes(1));
    test.desk.bin_entry(note.id.clone()).unwrap();

    let list = test.desk.journal_list(None).unwrap();
    assert_eq!((list.count, list.binned, list.months.len()), (0, 2, 0));
    assert!(test.desk.today().unwrap().drafts.is_empty());
    let path = test.desk.path(gwen.clone()).unwrap();
    let tasks: Vec<_> = path.phases.iter().flat_map(|phase| &phase.tasks).collect();
    assert!(tasks.iter().all(|task| task.entry.is_none()));
    let drawn = tasks.iter().find(|task| task.id == "draw-wheel").unwrap();
    assert!(drawn.done.is_some(), "that it was done once is still so");
    let next = test
        .desk
        .begin_entry("wheel-of-life", Some(gwen.clone()), None)
        .unwrap();
    assert_eq!(next.previous_wheel, None);
    for outcome in [
        test.desk.entry(note.id.clone()).map(drop),
        test.desk.finish_entry(note.id.clone()).map(drop),
        test.desk.reopen_entry(note.id.clone()).map(drop),
        test.desk.history(note.id.clone()).map(drop),
        test.desk.bin_entry(note.id.clone()),
    ] {
        assert!(matches!(outcome, Err(Error::NotFound(Thing::Entry))));
    }
    assert_eq!(
        binned(&test),
        [&note.id, &wheel.id]
            .map(|id| (id.clone(), "2026-03-13".into(), "2026-04-12".into()))
            .to_vec()
    );
}

#[test]
fn taking_an_entry_out_brings_it_back_as_it_was() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen").id;
    let note = secret_note(&test, Some(&gwen));
    let before = (
        test.desk.journal_list(None).unwrap(),
        test.desk.today().unwrap(),
        test.desk.path(gwen.clone()).unwrap(),
        test.desk.history(note.id.clone()).unwrap(),
    );
    test.desk.bin_entry(note.id.clone()).unwrap();
    let test = again(test);
    test.desk.restore_entry(note.id.clone()).unwrap();
    assert_eq!(test.desk.entry(note.id.clone()).unwrap(), note);
    let after = (
        test.desk.journal_list(None).unwrap(),
        test.desk.today().unwrap(),
        test.desk.path(gwen).unwrap(),
        test.desk.history(note.id.clone()).unwrap(),
    );
    assert_eq!(before, after);
    assert!(binned(&test).is_empty());
    let twice = test.desk.restore_entry(note.id);
    assert_eq!(twice.unwrap_err().code(), Code::NotFound);
}

#[test]
fn what_is_typed_into_an_entry_in_the_bin_is_not_lost() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": "early"}));
    test.desk.bin_entry(note.id.clone()).unwrap();
    test.desk
        .save_entry(draft(&note, json!({"first": "late"})))
        .unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 0);
    test.desk.restore_entry(note.id.clone()).unwrap();
    assert_eq!(test.desk.entry(note.id).unwrap().answers.0["first"], "late");
}

#[test]
fn after_thirty_days_by_the_clock_it_is_gone_from_the_file() {
    let test = TestDesk::open();
    let note = secret_note(&test, None);
    let kept = test.entry("note", None, json!({"first": "kept"}));
    test.desk.bin_entry(note.id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(30) - TimeDelta::minutes(1));
    let test = again(test);
    assert_eq!(binned(&test).len(), 1);
    assert!(everything(&test).0.contains(SECRET));

    test.clock.pass(TimeDelta::minutes(1));
    let test = again(test);
    assert!(binned(&test).is_empty());
    let (rows, overwritten) = everything(&test);
    assert!(overwritten && !rows.contains(SECRET) && !rows.contains(&note.id));
    assert!(rows.contains("kept"));
    assert!(test.desk.entry(kept.id).is_ok());
    assert!(test.desk.restore_entry(note.id).is_err());
}

#[test]
fn a_clock_set_back_erases_nothing() {
    let test = TestDesk::open();
    let note = test.entry("note", None, json!({"first": SECRET}));
    test.desk.bin_entry(note.id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(-4_000));
    let test = again(test);
    assert_eq!(binned(&test).len(), 1);
    // Binned while the clock was wrong: putting it right does not use up the days.
    test.desk.restore_entry(note.id.clone()).unwrap();
    test.desk.bin_entry(note.id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(4_000 + 29));
    let test = again(test);
    test.desk.restore_entry(note.id).unwrap();
}

#[test]
fn an_entry_is_erased_only_out_of_the_bin() {
    let test = TestDesk::open();
    let note = secret_note(&test, None);
    let refused = test.desk.erase_entry(note.id.clone());
    assert!(matches!(refused, Err(Error::NotFound(Thing::Entry))));
    test.desk.empty_bin().unwrap();
    assert_eq!(test.desk.entry(note.id.clone()).unwrap(), note);

    test.desk.bin_entry(note.id.clone()).unwrap();
    test.desk.erase_entry(note.id.clone()).unwrap();
    assert!(!everything(&test).0.contains(SECRET));
    assert!(matches!(
        test.desk.restore_entry(note.id),
        Err(Error::NotFound(Thing::Entry))
    ));
}

#[test]
fn emptying_the_bin_leaves_the_rest() {
    let test = TestDesk::open();
    for _ in 0..3 {
        let note = secret_note(&test, None);
        test.desk.bin_entry(note.id).unwrap();
    }
    test.entry("note", None, json!({"first": "kept"}));
    test.desk.empty_bin().unwrap();
    let list = test.desk.journal_list(None).unwrap();
    assert_eq!((list.count, list.binned), (1, 0));
    assert!(!everything(&test).0.contains(SECRET));
}
