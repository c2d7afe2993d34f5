//! Reading all of a database: whether every page is what was written, and whether together they are a database.
//!
//! What lives here: both checks, and what their answers mean. What must not: what follows from damage (`health`).

use std::io;

use rusqlite::{Connection, Transaction};

use super::diagnose;
use crate::enough::Enough;
use crate::error::Error;
use crate::index;
use crate::steps::Steps;
use crate::stop::Stop;

/// Going from tables to their indexes and back reads the same pages again and again, each time deciphered anew unless there
/// is room to keep them: up to 32 MiB in place of 8, until the connection is closed. Measured with 8,000 entries of a thousand
/// letters and their index, 36 MB: less than half the steps, what pages count among them. Twice as much room held up to 111 MB
/// while a backup of 84 MB was brought back.
const ROOM_TO_CHECK: &str = "PRAGMA cache_size = -32768";

/// Reads every page: first whether each is what was written with this key, then whether together they are a database. What
/// takes more steps than there can be any need for (`enough`) is none.
pub(crate) fn check(connection: &Connection, stop: &Stop) -> Result<(), Error> {
    stop.look()?;
    check_pages(connection)?;
    let steps = Steps::watch(connection, stop, Enough::on(connection))?;
    let together = check_together(connection);
    let checked = steps.end(connection, together);
    // Whoever goes on with this connection is ended too.
    stop.watch(connection)?;
    checked.map_err(Error::into_damage)
}

/// Whether the pages are a database together. The first page that two others lead to ends it, before anybody walks there.
pub(crate) fn check_together(connection: &Connection) -> Result<(), Error> {
    // The check asks each index whether it is whole, and the index believes what it says of itself.
    index::hold(connection)?;
    connection.execute_batch(ROOM_TO_CHECK)?;
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Error::DatabaseDamaged)
    }
}

/// While somebody reads the journal, nobody writes to it.
pub(crate) fn hold(connection: &Connection) -> Result<Transaction<'_>, Error> {
    let reading = connection.unchecked_transaction()?;
    let read = reading.query_row("PRAGMA schema_version", [], |_| Ok(()));
    diagnose(connection, read)?;
    Ok(reading)
}

/// `SQLCipher` reads the file past every lock, so that a page which is being written may be met half old and half new: what
/// it does not like is looked at once more while nobody writes, before it is believed.
pub(crate) fn check_pages(connection: &Connection) -> Result<(), Error> {
    if look_at_pages(connection)?.worst == Pages::Sound {
        return Ok(());
    }
    let _nobody_writes = hold(connection)?;
    let all: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    look_at_pages(connection)?.of(all)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pages {
    Sound,
    /// The system would not hand over what stands there, which may be quite in order.
    Unread,
    Damaged,
}

impl Pages {
    /// What a row of the check says, which is a sentence (`sqlcipher_codec_ctx_integrity_check`).
    fn of(row: &str) -> Pages {
        if row.starts_with("error reading ") {
            Pages::Unread
        } else {
            Pages::Damaged
        }
    }
}

/// What the pages of a database are, looked at once.
struct Looked {
    /// The worst there is.
    worst: Pages,
    /// How many were not handed over.
    unread: u32,
}

impl Looked {
    /// What follows, when there are so many pages. A bad place on a disk takes some of them, for good, and the others can be
    /// saved; when none is handed over, the drive is gone, and may come back.
    fn of(&self, all: u32) -> Result<(), Error> {
        match self.worst {
            Pages::Sound => Ok(()),
            Pages::Unread if self.unread >= all => {
                Err(Error::Io(io::Error::other("no page could be read")))
            }
            Pages::Unread | Pages::Damaged => Err(Error::DatabaseDamaged),
        }
    }
}

fn look_at_pages(connection: &Connection) -> Result<Looked, Error> {
    let mut check = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = check.query([])?;
    let mut looked = Looked {
        worst: Pages::Sound,
        unread: 0,
    };
    while let Some(row) = rows.next()? {
        let page = Pages::of(&row.get::<_, String>(0)?);
        looked.unread += u32::from(page == Pages::Unread);
        looked.worst = looked.worst.max(page);
    }
    Ok(looked)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::database::{Access, connect};
    use crate::random::SystemRandom;
    use crate::secret::Key;

    /// A save that is under way: its connection, the file, and what stands there once it is through.
    type Save = (Connection, PathBuf, Vec<u8>);

    thread_local! {
        static SAVE: RefCell<Option<Save>> = const { RefCell::new(None) };
    }

    /// Whoever is told that a save is under way waits; then it is through.
    fn wait_for_it(_: i32) -> bool {
        if let Some((saving, path, whole)) = SAVE.take() {
            fs::write(path, whole).unwrap();
            drop(saving);
        }
        true
    }

    fn half_written(path: &PathBuf) {
        let mut bytes = fs::read(path).unwrap();
        bytes[4096 + 2000] ^= 1;
        fs::write(path, bytes).unwrap();
    }

    #[test]
    fn a_page_that_is_just_being_written_is_not_called_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d");
        let key = Key::random(&SystemRandom).unwrap();
        let saving = connect(&path, &key, Access::Create).unwrap();
        saving
            .execute_batch("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('whole')")
            .unwrap();
        let whole = fs::read(&path).unwrap();
        let checking = connect(&path, &key, Access::Read).unwrap();
        saving.execute_batch("BEGIN EXCLUSIVE").unwrap();
        half_written(&path);
        SAVE.set(Some((saving, path.clone(), whole)));
        checking.busy_handler(Some(wait_for_it)).unwrap();
        check(&checking, &Stop::default()).unwrap();
        assert!(SAVE.take().is_none(), "it was waited for");

        // With nobody writing, it is what it seems.
        half_written(&path);
        let checked = check(&checking, &Stop::default());
        assert!(matches!(checked, Err(Error::DatabaseDamaged)));
    }

    #[test]
    fn a_drive_that_is_gone_is_no_damage_and_a_bad_place_on_it_is() {
        let unread = "error reading 4096 bytes from file page 3 at offset 8192";
        let damaged = "HMAC verification failed for page 3";
        assert_eq!(Pages::of(unread), Pages::Unread);
        assert_eq!(Pages::of(damaged), Pages::Damaged);
        assert_eq!(Pages::Unread.max(Pages::of(damaged)), Pages::Damaged);
        let of = |worst, unread| Looked { worst, unread }.of(9);
        assert!(matches!(of(Pages::Unread, 9), Err(Error::Io(_))));
        assert!(matches!(of(Pages::Unread, 1), Err(Error::DatabaseDamaged)));
        assert!(matches!(of(Pages::Damaged, 0), Err(Error::DatabaseDamaged)));
        of(Pages::Sound, 0).unwrap();
    }
}
