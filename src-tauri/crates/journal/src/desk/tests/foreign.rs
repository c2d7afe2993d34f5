//! A journal or a backup somebody gave us, which opens by its own words and was not made by Ithaca: refused by name, and
//! nothing of it stays.

use std::fs;
use std::path::PathBuf;
use std::thread;

use serde_json::json;
use vault::{RecoveryWords, Unlock, doors};

use super::{by_passphrase, by_words, everything};
use crate::desk::Desk;
use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk, passphrase};
use crate::views::{Code, JournalState};

/// A journal in which another program has done this since, closed; its words; and a backup of it.
pub(super) fn made_by_a_stranger(sql: &str) -> (TestDesk, String, PathBuf) {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    let journal = test.desk.in_open(|open| Ok(open.vault.folder().to_owned()));
    let journal = journal.unwrap();
    test.desk.lock();
    let with = Unlock::Words(RecoveryWords::parse(&words).unwrap());
    let connection = doors::by_another_program(&journal, with).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
    let backup = test.folder.path().join("stranger.tar");
    doors::pack(&journal, &backup).unwrap();
    (test, words, backup)
}

fn is_foreign<R>(result: Result<R, Error>) -> bool {
    result.is_err_and(|error| error.code() == Code::ForeignJournal)
}

#[test]
fn what_a_stranger_made_is_refused_by_name_and_nothing_of_it_stays() {
    let endless = "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n)";
    let view = format!(
        "PRAGMA foreign_keys = OFF; DROP TABLE entry; CREATE VIEW entry AS {endless} SELECT at AS id FROM n"
    );
    let trigger = format!(
        "CREATE TRIGGER slow AFTER INSERT ON setting BEGIN DELETE FROM setting WHERE key = ({endless} SELECT count(*) FROM n); END"
    );
    let table = "CREATE TABLE extra (x TEXT) STRICT";
    for sql in [view.as_str(), trigger.as_str(), table] {
        let (test, words, backup) = made_by_a_stranger(sql);
        let before = everything(test.folder.path());
        assert!(is_foreign(test.desk.unlock(by_passphrase(PASSPHRASE))));
        assert!(is_foreign(test.desk.unlock(by_words(&words))));
        assert!(everything(test.folder.path()) == before, "{sql}");
        assert_eq!(test.desk.start_up().state, JournalState::Locked);

        let new = TestDesk::open();
        let before = everything(new.folder.path());
        let (file, words) = (backup.to_str().unwrap(), words.as_str().into());
        assert!(is_foreign(new.desk.look_at_backup(file, Some(&words))));
        assert!(is_foreign(new.desk.restore(file, &words, "Theirs")));
        assert!(everything(new.folder.path()) == before, "{sql}");
        assert_eq!(new.desk.start_up().state, JournalState::Open);
    }
}

/// So many entries of this many letters, out of one.
pub(super) fn filled(entries: usize, letters: usize) -> TestDesk {
    let test = TestDesk::open();
    test.entry("note", None, json!({"first": "x"}));
    let more = entries - 1;
    let fill = format!(
        "CREATE TEMP TABLE one AS SELECT * FROM entry;
        WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n LIMIT {more})
        INSERT INTO entry SELECT printf('%s%05d', substr(id, 1, 31), at), instrument, version, relationship, author, state,
            date, title, excerpt, json_object('first', substr(replace(hex(zeroblob({letters})), '0', 'word '), 1, {letters})),
            created_at, saved_at, binned_at, session, about, wording FROM one, n;
        INSERT INTO tag (id, name, folded, created_at) SELECT 'tag' || rowid, 'tag' || rowid, 'tag' || rowid, '' FROM entry;
        INSERT INTO entry_tag (entry, tag) SELECT id, 'tag' || rowid FROM entry"
    );
    let done = test
        .desk
        .in_open(|open| Ok(open.vault.database().run(move |c| c.execute_batch(&fill))?));
    done.unwrap();
    while test.desk.index_some().unwrap().left > 0 {}
    test
}

#[test]
fn a_tenth_of_the_steps_that_are_allowed_are_enough_for_an_honest_journal() {
    for test in [TestDesk::open(), filled(2000, 1), filled(2000, 1000)] {
        let counted = test
            .desk
            .in_open(|open| Ok(doors::steps_of_check(&open.vault)?));
        let (taken, allowed) = counted.unwrap();
        assert!(0 < taken && taken * 10 <= allowed, "{taken} of {allowed}");
    }
}

/// Asks whatever goes on at the door to end, again and again, as long as this does.
pub(super) fn ended_in_the_middle<R: Send>(desk: &Desk, work: impl FnOnce() -> R + Send) -> R {
    thread::scope(|scope| {
        let working = scope.spawn(work);
        while !working.is_finished() {
            desk.cancel_at_door();
            thread::yield_now();
        }
        working.join().unwrap()
    })
}

#[test]
fn a_look_and_a_restore_at_the_door_are_ended_and_nothing_of_them_is_left() {
    let (_strangers, words, backup) = made_by_a_stranger("");
    let new = TestDesk::empty();
    let before = everything(new.folder.path());
    let folders = || fs::read_dir(new.folder.path().join("journals")).map_or(0, Iterator::count);
    let (file, words) = (backup.to_str().unwrap(), words.as_str().into());
    let looked = ended_in_the_middle(&new.desk, || new.desk.look_at_backup(file, Some(&words)));
    assert!(is_ended(&looked));
    let restored = ended_in_the_middle(&new.desk, || new.desk.restore(file, &words, "Theirs"));
    assert!(is_ended(&restored));
    assert!(everything(new.folder.path()) == before);
    assert_eq!(folders(), 0);
    assert_eq!(new.desk.start_up().state, JournalState::Absent);

    // Nothing of that wish is left either: what is restored now is a journal like any other.
    new.desk.look_at_backup(file, Some(&words)).unwrap();
    new.desk.restore(file, &words, "Theirs").unwrap();
    new.desk.cancel_at_door();
    let stopped = new.desk.in_open(|open| Ok(open.vault.stop().is_asked()));
    assert!(!stopped.unwrap());
    new.desk.end_at_door();
}

pub(super) fn is_ended<R>(result: &Result<R, Error>) -> bool {
    matches!(
        result,
        Err(Error::Vault(vault::Error::Stopped) | Error::Locked)
    )
}

#[test]
fn locking_ends_a_look_into_somebody_elses_backup() {
    let (_strangers, words, backup) = made_by_a_stranger("");
    let new = TestDesk::open();
    let (file, words) = (backup.to_str().unwrap(), words.as_str().into());
    let looked = thread::scope(|scope| {
        let working = scope.spawn(|| new.desk.look_at_backup(file, Some(&words)));
        while !working.is_finished() {
            new.desk.lock();
            thread::yield_now();
        }
        working.join().unwrap()
    });
    assert!(is_ended(&looked));
}
