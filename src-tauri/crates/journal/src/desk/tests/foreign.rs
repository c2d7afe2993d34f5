//! A journal or a backup somebody gave us, which opens by its own words and was not made by Ithaca: refused by name, and
//! nothing of it stays.

use std::path::PathBuf;

use vault::{RecoveryWords, Unlock, doors};

use super::{by_passphrase, by_words, everything};
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
