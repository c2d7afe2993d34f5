//! What a person is promised when their journal moves: it is whole where the desk says it is, whatever goes wrong on the way,
//! and nothing of theirs is left behind or taken away.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use vault::MoveStep;

use super::everything;
use crate::error::Error;
use crate::testing::TestDesk;
use crate::views::{Code, JournalState, UnlockRequest};

fn folder(test: &TestDesk) -> PathBuf {
    test.desk.start_up().journal.unwrap().folder.into()
}

/// A journal with a note and a file of its owner's own, and an empty folder to move it into.
fn with_a_note() -> (TestDesk, PathBuf) {
    let test = TestDesk::open();
    test.entry("note", None, json!({"first": "heron"}));
    let packs = folder(&test).join("packs/deep");
    fs::create_dir_all(&packs).unwrap();
    fs::write(packs.join("mine.txt"), "kept").unwrap();
    let into = test.folder.path().join("stick");
    fs::create_dir(&into).unwrap();
    (test, into)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn code<T>(result: Result<T, Error>) -> Option<Code> {
    result.err().map(|error| error.code())
}

fn has_the_note(test: &TestDesk) -> bool {
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test.desk.journal_list(None).unwrap().count == 1
}

#[test]
fn a_journal_moves_whole_and_opens_where_it_is() {
    let (test, into) = with_a_note();
    let old = folder(&test);
    let to = test.desk.look_at_moving(text(&into)).unwrap();
    let mut seen = Vec::new();
    let moved = test
        .desk
        .move_journal(text(&into), &mut |part| seen.push(part))
        .unwrap();
    assert_eq!((moved.folder.as_str(), moved.left), (to.as_str(), None));
    assert!(seen.is_sorted() && seen.last() == Some(&1.0));
    assert!(!old.exists());
    let start = test.desk.start_up();
    assert_eq!(start.state, JournalState::Locked);
    assert_eq!(start.known.len(), 1, "the old place is forgotten");
    assert_eq!(folder(&test), PathBuf::from(&to));
    assert_eq!(
        fs::read(Path::new(&to).join("packs/deep/mine.txt")).unwrap(),
        b"kept"
    );
    assert!(has_the_note(&test));
    let test = test.restart();
    assert_eq!(folder(&test), PathBuf::from(&to), "after a restart too");
    assert!(has_the_note(&test));
}

#[test]
fn whatever_fails_on_the_way_leaves_the_journal_open_where_it_was_and_nothing_there() {
    let (test, into) = with_a_note();
    let (old, before) = (folder(&test), everything(&folder(&test)));
    let mut steps = 0;
    let fails = [MoveStep::Copy, MoveStep::Compare, MoveStep::Publish];
    for fault in [vault::Error::DiskFull, vault::Error::NotWritable] {
        let full = matches!(fault, vault::Error::DiskFull);
        for at in fails {
            for nth in 1..4 {
                let mut met = 0;
                let moved = test
                    .desk
                    .move_watched(text(&into), &mut |_| (), &mut |step| {
                        met += usize::from(step == at);
                        steps += 1;
                        match (step == at && met == nth, full) {
                            (true, true) => Err(vault::Error::DiskFull),
                            (true, false) => Err(vault::Error::NotWritable),
                            _ => Ok(()),
                        }
                    });
                if at == MoveStep::Publish && nth > 1 {
                    // There is only one: this time it goes through, and back again.
                    moved.unwrap();
                    assert!(has_the_note(&test));
                    let back = old.parent().unwrap();
                    test.desk.move_journal(text(back), &mut |_| ()).unwrap();
                    assert!(has_the_note(&test));
                    continue;
                }
                let says = if full {
                    Code::DiskFull
                } else {
                    Code::NotWritable
                };
                assert_eq!(code(moved), Some(says));
                assert_eq!(test.desk.start_up().state, JournalState::Open);
                assert_eq!(folder(&test), old);
                assert_eq!(
                    fs::read_dir(&into).unwrap().count(),
                    0,
                    "nothing is left there"
                );
                test.desk.journal_list(None).unwrap();
            }
        }
    }
    assert!(steps > 0);
    let names =
        |all: &[(PathBuf, Vec<u8>)]| all.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    assert_eq!(names(&everything(&old)), names(&before));
}

#[test]
fn a_copy_that_is_not_the_same_is_not_taken() {
    let (test, into) = with_a_note();
    let old = folder(&test);
    let mut spoilt = false;
    let moved = test
        .desk
        .move_watched(text(&into), &mut |_| (), &mut |step| {
            if step == MoveStep::Compare && !spoilt {
                spoilt = true;
                let stage = fs::read_dir(&into).unwrap().next().unwrap().unwrap().path();
                let database = stage.join("journal.db");
                let mut bytes = fs::read(&database).unwrap();
                bytes[2000] ^= 1;
                fs::write(database, bytes).unwrap();
            }
            Ok(())
        });
    assert!(moved.is_err() && spoilt);
    assert_eq!(folder(&test), old);
    assert_eq!(fs::read_dir(&into).unwrap().count(), 0);
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
}

#[test]
fn a_place_that_cannot_be_noted_is_not_moved_to() {
    let (test, into) = with_a_note();
    let old = folder(&test);
    // Where the preferences are kept there is something else now.
    let config = test.folder.path().join("config");
    let _ = fs::remove_dir_all(&config);
    fs::write(&config, "in the way").unwrap();
    assert!(test.desk.move_journal(text(&into), &mut |_| ()).is_err());
    assert_eq!(folder(&test), old);
    assert_eq!(test.desk.start_up().state, JournalState::Open);
    assert_eq!(fs::read_dir(&into).unwrap().count(), 0);
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
}

#[test]
fn it_moves_neither_into_itself_nor_onto_something_nor_without_being_open() {
    let (test, into) = with_a_note();
    let old = folder(&test);
    let name = old.file_name().unwrap();
    let refused = |folder: &Path| {
        let looked = code(test.desk.look_at_moving(text(folder)));
        assert_eq!(
            code(test.desk.move_journal(text(folder), &mut |_| ())),
            looked
        );
        looked
    };
    assert_eq!(refused(&old), Some(Code::InsideJournal));
    assert_eq!(refused(&old.join("packs/deep")), Some(Code::InsideJournal));
    assert_eq!(refused(old.parent().unwrap()), Some(Code::AlreadyThere));
    assert_eq!(refused(&into.join("not there")), Some(Code::NotWritable));
    fs::create_dir(into.join(name)).unwrap();
    fs::write(into.join(name).join("theirs"), "x").unwrap();
    assert_eq!(refused(&into), Some(Code::NotEmpty));
    fs::remove_file(into.join(name).join("theirs")).unwrap();
    assert_eq!(
        test.desk.look_at_moving(text(&into)).ok(),
        Some(text(&dunce::canonicalize(&into).unwrap().join(name)).to_owned())
    );
    test.desk.lock();
    assert_eq!(refused(&into), Some(Code::Locked));
    test.desk.open_sample().unwrap();
    assert!(matches!(
        test.desk.move_journal(text(&into), &mut |_| ()),
        Err(Error::Sample)
    ));
}

#[test]
fn the_backups_in_its_folder_are_found_where_they_are_then() {
    let (test, into) = with_a_note();
    let found = |count: usize| {
        let backups = test.desk.backups().unwrap().backups;
        assert_eq!(backups.len(), count, "{backups:?}");
        assert!(backups.iter().all(|backup| backup.found), "{backups:?}");
    };
    test.desk.back_up_now(&mut |_| ()).unwrap();
    found(1);
    let full = &mut |_| Err(vault::Error::DiskFull);
    assert!(
        test.desk
            .move_watched(text(&into), &mut |_| (), full)
            .is_err()
    );
    found(1);
    test.desk.move_journal(text(&into), &mut |_| ()).unwrap();
    assert!(has_the_note(&test));
    found(1);
}

#[cfg(unix)]
#[test]
fn what_is_not_the_journals_stays_behind_and_is_said() {
    let (test, into) = with_a_note();
    let old = folder(&test);
    let far = test.folder.path().join("far.txt");
    fs::write(&far, "far").unwrap();
    std::os::unix::fs::symlink(&far, old.join("link.txt")).unwrap();
    let moved = test.desk.move_journal(text(&into), &mut |_| ()).unwrap();
    assert_eq!(moved.left.as_deref(), Some(text(&old)));
    assert_eq!(everything(&old).len(), 1, "the link alone");
    assert_eq!(fs::read(&far).unwrap(), b"far");
    assert!(!Path::new(&moved.folder).join("link.txt").exists());
    assert!(has_the_note(&test));
}

#[test]
fn a_journal_whose_folder_is_gone_can_be_taken_off_the_list_and_no_other() {
    let test = TestDesk::open();
    test.desk.lock();
    let folder = test.desk.start_up().known[0].folder.clone();
    let known = |start: &crate::desk::StartUp| {
        start
            .known
            .iter()
            .map(|card| card.found)
            .collect::<Vec<_>>()
    };
    let there = test.desk.forget_journal(&folder).unwrap();
    assert_eq!(known(&there), [true], "one that is there stays");
    let aside = test.folder.path().join("aside");
    fs::rename(&folder, &aside).unwrap();
    assert_eq!(known(&test.desk.start_up()), [false]);
    let gone = test.desk.forget_journal(&folder).unwrap();
    assert_eq!((known(&gone), gone.state), (vec![], JournalState::Absent));
    assert!(aside.join("journal.db").exists(), "nothing is deleted");
    fs::rename(&aside, &folder).unwrap();
    let again = test.desk.choose_journal(&folder).unwrap();
    assert_eq!(
        (known(&again), again.state),
        (vec![true], JournalState::Locked)
    );
}
