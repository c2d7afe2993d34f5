//! What a person is promised when they lock a journal in which something long goes on: it is closed now, nothing half done
//! is left, and what was not finished is no failure.

use std::fs;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use vault::Stop;

use super::keeping::{journal, own, pass, tend, write};
use crate::desk::setup::open_journal;
use crate::error::Error;
use crate::export::tests::{everything as all, out, request};
use crate::schema::schema;
use crate::testing::{PASSPHRASE, TestDesk, passphrase};
use crate::views::{
    Code, JournalState, NewWords, ProtectionRequest, TakeFormat, TakeWhat, UnlockRequest,
};

/// Something long that has begun, and goes no further before it is asked to end.
struct Long {
    stop: Stop,
    begun: Sender<()>,
}

impl Long {
    fn in_journal(test: &TestDesk) -> (Long, Receiver<()>) {
        let stop = test.desk.in_open(|open| Ok(open.vault.stop().clone()));
        let (begun, has_begun) = mpsc::channel();
        let stop = stop.unwrap();
        (Long { stop, begun }, has_begun)
    }

    fn wait(&self) {
        let _ = self.begun.send(());
        for _ in 0..60_000 {
            if self.stop.is_asked() {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
        panic!("nobody asks it to end");
    }
}

/// Locks in the middle of it.
fn lock_during<R: Send>(test: &TestDesk, work: impl FnOnce(&mut dyn FnMut(f32)) -> R + Send) -> R {
    let (long, has_begun) = Long::in_journal(test);
    thread::scope(|scope| {
        let working = scope.spawn(move || work(&mut |_| long.wait()));
        has_begun.recv().unwrap();
        test.desk.lock();
        assert_eq!(test.desk.start_up().state, JournalState::Locked);
        working.join().unwrap()
    })
}

#[test]
fn a_backup_that_is_being_made_is_ended_and_made_after_the_next_unlocking() {
    let test = TestDesk::open();
    write(&test, "one");
    tend(&test);
    pass(&test, 1);
    write(&test, "two");
    let backups = journal(&test).join("backups");
    let before = super::everything(&backups);
    let ended = lock_during(&test, |progress| test.desk.back_up_now(progress).err());
    assert!(matches!(ended, Some(Error::Locked)));
    assert_eq!(super::everything(&backups), before, "the earlier one stays");
    assert_eq!(
        fs::read_dir(&backups).unwrap().count(),
        before.len(),
        "and nothing half done"
    );
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    tend(&test);
    assert_eq!(own(&test), ["2026-03-13", "2026-03-12"]);
}

#[test]
fn a_backup_by_hand_and_a_copy_that_is_taken_away_are_ended() {
    let test = TestDesk::open();
    write(&test, "one");
    write(&test, "two");
    let folder = out(&test);
    let to = folder.join("mine.ithaca-backup");
    let to = to.to_str().unwrap();
    let ended = lock_during(&test, |progress| test.desk.back_up(to, progress).err());
    assert_eq!(ended.map(|error| error.code()), Some(Code::Locked));
    for format in [
        TakeFormat::Json,
        TakeFormat::Markdown,
        TakeFormat::Pdf,
        TakeFormat::Csv,
    ] {
        test.desk.unlock(UnlockRequest::Keychain).unwrap();
        let copy = request(
            TakeWhat::Everything,
            format,
            &match format {
                TakeFormat::Json => folder.join("all.json"),
                TakeFormat::Pdf => folder.join("all.pdf"),
                _ => folder.clone(),
            },
        );
        let ended = lock_during(&test, |progress| test.desk.take(&copy, progress).err());
        assert_eq!(ended.map(|error| error.code()), Some(Code::Locked));
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn what_is_being_brought_in_is_ended_and_all_of_it_is_gone_when_the_journal_opens() {
    let first = TestDesk::open();
    for number in 0..300 {
        write(&first, &number.to_string());
    }
    all(&first);
    let file = out(&first).join("all.json");
    let file = file.to_str().unwrap();
    let test = TestDesk::open();
    write(&test, "mine");
    let seen = test.desk.look_at_bringing(file, None).unwrap().seen;
    let ended = lock_during(&test, |progress| {
        test.desk.bring(file, None, &seen, progress).err()
    });
    assert_eq!(ended.map(|error| error.code()), Some(Code::Locked));
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 1);
    let brought = test.desk.bring(file, None, &seen, &mut |_| ()).unwrap();
    assert_eq!(brought.entries, 300, "none is taken for one that is here");
}

#[test]
fn nothing_long_begins_in_a_journal_that_is_being_closed() {
    let test = TestDesk::open();
    write(&test, "one");
    tend(&test);
    let made = test.desk.backups().unwrap().backups[0].file.clone();
    pass(&test, 1);
    write(&test, "two");
    let before = super::everything(&journal(&test).join("backups"));
    let (long, _) = Long::in_journal(&test);
    long.stop.ask();
    assert!(matches!(test.desk.tend(), Err(Error::Locked)));
    let look = test.desk.look_at_backup(&made, None).unwrap_err();
    assert_eq!(look.code(), Code::Locked);
    let saved = test.desk.rescue("Saved").unwrap_err();
    assert_eq!(saved.code(), Code::Locked);
    assert!(!test.journals().join("Saved").exists());
    assert_eq!(super::everything(&journal(&test).join("backups")), before);
    // What somebody types at that moment is saved all the same.
    write(&test, "three");
    assert_eq!(test.desk.journal_list(None).unwrap().count, 3);
}

/// Changes something the journal stands on while a backup is made, and saves and then locks in the middle of it: whether the
/// save came through while both went on. What waits here is told by the lock they wait for, and by no clock.
fn save_during<R: Send>(test: &TestDesk, change: impl FnOnce() -> R + Send) -> (bool, R) {
    let (begun, has_begun) = mpsc::channel();
    let (go, may_go) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut first = true;
            let made = test.desk.back_up_now(&mut |_| {
                if std::mem::take(&mut first) {
                    begun.send(()).unwrap();
                    may_go.recv().unwrap();
                }
            });
            made.unwrap();
        });
        has_begun.recv().unwrap();
        let changing = scope.spawn(change);
        let waits = (0..30_000).any(|_| {
            thread::sleep(Duration::from_millis(1));
            test.desk.long.try_read().is_err()
        });
        let (saved, is_saved) = mpsc::channel();
        scope.spawn(move || {
            write(test, "meanwhile");
            let _ = saved.send(());
        });
        let came_through = is_saved.recv_timeout(Duration::from_mins(1)).is_ok();
        go.send(()).unwrap();
        (waits && came_through, changing.join().unwrap())
    })
}

#[test]
fn whoever_changes_what_the_journal_stands_on_waits_for_a_backup_and_holds_no_save_up() {
    let test = TestDesk::open();
    write(&test, "one");
    let (saved, changed) = save_during(&test, || test.desk.protect_with(&passphrase(), None));
    changed.unwrap();
    assert!(saved, "another way in");
    let proof = || {
        Some(UnlockRequest::Passphrase {
            passphrase: PASSPHRASE.into(),
        })
    };
    for key in [None, Some(ProtectionRequest::Keychain)] {
        let new = NewWords {
            proof: proof(),
            key,
        };
        let (saved, made) = save_during(&test, || test.renew(new));
        made.unwrap();
        assert!(saved, "new words");
    }
    let file = test.folder.path().join("mine.ithaca-backup");
    let file = file.to_str().unwrap();
    test.desk.back_up(file, &mut |_| ()).unwrap();
    let (saved, restored) = save_during(&test, || test.desk.restore_here(file));
    restored.unwrap();
    assert!(saved, "a backup in its place");
    let into = out(&test);
    let (saved, moved) = save_during(&test, || {
        test.desk.move_journal(into.to_str().unwrap(), &mut |_| ())
    });
    moved.unwrap();
    assert!(saved, "another folder");
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}

#[test]
fn a_change_that_waits_for_a_backup_does_not_hold_up_locking() {
    let test = TestDesk::open();
    write(&test, "one");
    let changed = lock_during_change(&test);
    assert!(
        matches!(changed, Ok(()) | Err(Error::Locked)),
        "{changed:?}"
    );
    assert_eq!(test.desk.start_up().state, JournalState::Locked);
}

fn lock_during_change(test: &TestDesk) -> Result<(), Error> {
    let (long, has_begun) = Long::in_journal(test);
    thread::scope(|scope| {
        scope.spawn(move || test.desk.back_up_now(&mut |_| long.wait()).unwrap_err());
        has_begun.recv().unwrap();
        let changing = scope.spawn(|| test.desk.protect_with(&passphrase(), None));
        let waits = (0..30_000).any(|_| {
            thread::sleep(Duration::from_millis(1));
            test.desk.long.try_read().is_err()
        });
        test.desk.lock();
        assert!(waits);
        changing.join().unwrap()
    })
}

/// Whoever locks, or closes the lid, wants nothing open: not what was being opened or brought back in that moment either.
#[test]
fn what_was_being_opened_when_it_was_locked_stays_locked() {
    let test = TestDesk::empty();
    let words = test.create(passphrase());
    write(&test, "private");
    let backup = out(&test).join("mine.tar");
    let backup = backup.to_str().unwrap();
    test.desk.back_up(backup, &mut |_| ()).unwrap();
    let since = test.desk.begin_opening();
    let folder = test.folder.path().join("copy");
    let random = test.desk.surroundings.random.as_ref();
    let copy = vault::restore(backup.as_ref(), &folder, random, &Stop::default()).unwrap();
    let with = || vault::Unlock::Words(vault::RecoveryWords::parse(&words).unwrap());
    let open = || {
        let vault = copy.unlock(with(), &schema(), &test.desk.surroundings);
        open_journal(vault.unwrap(), &test.desk.tools).unwrap()
    };
    test.desk.lock();
    assert!(matches!(test.desk.lay(open(), since), Err(Error::Locked)));
    assert_eq!(test.desk.start_up().state, JournalState::Locked);
    assert!(matches!(test.desk.today(), Err(Error::Locked)));
    // Asked for after that, it is laid open.
    let since = test.desk.begin_opening();
    test.desk.lay(open(), since).unwrap();
    assert_eq!(test.desk.start_up().state, JournalState::Open);
}

/// A passphrase takes most of a second to try: long enough for a lid to be closed.
#[test]
fn a_lock_in_the_middle_of_an_unlocking_wins() {
    let test = TestDesk::empty();
    test.create(passphrase());
    test.desk.lock();
    let unlocked = || {
        let locked = vault::Locked::look(&journal(&test)).unwrap();
        let with = vault::Unlock::Passphrase(PASSPHRASE.into());
        locked
            .unlock(with, &schema(), &test.desk.surroundings)
            .unwrap()
    };
    let since = test.desk.begin_opening();
    let vault = unlocked();
    test.desk.lock();
    assert!(matches!(
        test.desk.lay_open(vault, false, since),
        Err(Error::Locked)
    ));
    assert_eq!(test.desk.start_up().state, JournalState::Locked);
    let since = test.desk.begin_opening();
    test.desk.lay_open(unlocked(), false, since).unwrap();
    assert_eq!(test.desk.start_up().state, JournalState::Open);
}
