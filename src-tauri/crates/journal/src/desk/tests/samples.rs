//! What a person is promised about the sample journal: a look around that leaves nothing behind.

use std::fs;

use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, passphrase};
use crate::views::{JournalState, UnlockRequest};

mod told;

#[test]
fn the_sample_is_open_at_once_and_gone_when_it_is_closed() {
    let test = TestDesk::open();
    let mine = test.entry("note", None, json!({"first": "mine"})).id;
    assert!(test.desk.open_sample().unwrap().sample);
    let start = test.desk.start_up();
    let card = start.journal.unwrap();
    assert!(
        card.sample
            && start
                .known
                .iter()
                .all(|known| !known.sample && known.folder != card.folder)
    );
    let list = test.desk.journal_list(None).unwrap();
    assert_eq!(
        (
            list.count,
            list.months[0].entries[0].date.to_string().as_str()
        ),
        (2, "2026-02-20")
    );
    assert_eq!(
        test.desk.today().unwrap().relationships[0]
            .relationship
            .phase
            .id,
        "direction"
    );
    assert!(test.desk.entry(mine.clone()).is_err());
    assert!(matches!(
        test.desk.back_up("/nowhere", &mut |_| {}),
        Err(Error::Sample)
    ));
    assert!(matches!(
        test.desk.protect_with(&passphrase(), None),
        Err(Error::Sample)
    ));
    test.desk.close_sample();
    assert!(!std::path::Path::new(&card.folder).exists());
    assert_eq!(test.desk.start_up().state, JournalState::Locked);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(test.desk.entry(mine).is_ok());
    test.desk.close_sample();
    assert_eq!(
        test.desk.start_up().state,
        JournalState::Open,
        "a real journal is left as it is"
    );
}

#[test]
fn a_sample_left_by_a_crash_is_swept_away_and_locking_takes_it_too() {
    let test = TestDesk::empty();
    let left = test.folder.path().join("data/sample-left");
    fs::create_dir_all(&left).unwrap();
    let test = test.restart();
    assert!(!left.exists());
    test.desk.open_sample().unwrap();
    test.desk.lock();
    assert_eq!(test.desk.start_up().state, JournalState::Absent);
    assert_eq!(
        fs::read_dir(test.folder.path().join("data"))
            .unwrap()
            .count(),
        0
    );
}
