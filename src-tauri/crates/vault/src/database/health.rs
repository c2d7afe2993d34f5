//! What becomes of a connection that met a page it cannot trust: from then on the journal is only read.
//!
//! What lives here: remembering that, and a fresh connection in place of one that `SQLCipher` has given up for good. What
//! must not: looking for damage (that is `check`), and telling anybody.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::error::Error;

/// How a connection is opened again.
pub(super) type Again = Box<dyn Fn() -> Result<Connection, Error> + Send>;

/// Whether every page that was read so far was what had been written.
#[derive(Default)]
pub(super) struct Health {
    damaged: AtomicBool,
    /// Since the connection was last opened: it reads nothing any more, not even what is whole.
    struck: AtomicBool,
}

impl Health {
    pub(super) fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::SeqCst)
    }

    /// A page was not what had been written.
    pub(super) fn strike(&self) {
        self.damaged.store(true, Ordering::SeqCst);
        self.struck.store(true, Ordering::SeqCst);
    }

    /// A connection in place of one that was struck, which writes nothing; none where there is no need, or no way. Where there
    /// is none yet (no file can be opened any more, say), the old one writes nothing either, and it is tried again.
    ///
    /// It may be opened to write, because what a struck connection left half-done is rolled back by the next one; but
    /// every statement that would change something is refused from then on.
    pub(super) fn renewed(&self, old: &Connection, again: &Again) -> Option<Connection> {
        if !self.struck.swap(false, Ordering::SeqCst) {
            return None;
        }
        let fresh = again().ok().filter(|fresh| {
            // The first read rolls back; on a page that is damaged itself it fails, and then so does everything else.
            let _ = fresh.query_row("PRAGMA user_version", [], |_| Ok(()));
            only_reads(fresh)
        });
        if fresh.is_none() {
            only_reads(old);
            self.struck.store(true, Ordering::SeqCst);
        }
        fresh
    }

    /// What a refusal really means in a journal that is open here: to write, once something is damaged; or because it is in
    /// use, which can only be by this process, reading all of it for a check or a backup. Nobody else has it open.
    pub(super) fn explain(&self, error: Error) -> Error {
        match error {
            Error::NotWritable if self.is_damaged() => Error::DatabaseDamaged,
            Error::InUse => Error::Io(io::ErrorKind::TimedOut.into()),
            error => error,
        }
    }
}

fn only_reads(connection: &Connection) -> bool {
    connection.execute_batch("PRAGMA query_only = ON").is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::tests::count;
    use crate::database::{Access, Database, connect};
    use crate::random::SystemRandom;
    use crate::secret::Key;

    #[test]
    fn where_no_other_connection_can_be_had_the_old_one_writes_nothing_until_there_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::random(&SystemRandom).unwrap();
        let path = folder.path().join("d");
        let old = connect(&path, &key, Access::Create).unwrap();
        old.execute_batch("CREATE TABLE t (a TEXT) STRICT").unwrap();
        let save = |c: &Connection| c.execute("INSERT INTO t VALUES ('saved')", []);
        let health = Health::default();
        // Somebody else found the page: this connection has never met it.
        health.strike();
        let none: Again = Box::new(|| Err(Error::Io(io::ErrorKind::Other.into())));
        assert!(health.renewed(&old, &none).is_none());
        assert!(save(&old).is_err());
        let again: Again = Box::new(move || connect(&path, &key, Access::Write));
        let fresh = health.renewed(&old, &again).expect("it is tried again");
        assert!(save(&fresh).is_err());
        assert!(health.renewed(&fresh, &again).is_none(), "once is enough");
    }

    #[test]
    fn a_save_that_a_reading_of_ours_holds_up_is_not_told_as_somebody_elses() {
        let (folder, key) = (
            tempfile::tempdir().unwrap(),
            Key::random(&SystemRandom).unwrap(),
        );
        let path = folder.path().join("d");
        let connection = connect(&path, &key, Access::Create).unwrap();
        connection
            .execute_batch("CREATE TABLE t (a TEXT) STRICT")
            .unwrap();
        let database = Database::start(connection, &path, &key).unwrap();
        let reader = connect(&path, &key, Access::Read).unwrap();
        let reading = reader.unchecked_transaction().unwrap();
        reading
            .query_row("SELECT count(*) FROM t", [], |_| Ok(()))
            .unwrap();
        let save = |c: &mut Connection| {
            c.busy_timeout(std::time::Duration::from_millis(1))?;
            c.execute("INSERT INTO t VALUES ('held up')", [])
        };
        assert!(matches!(database.run(save), Err(Error::Io(_))));
        drop(reading);
        database.run(save).unwrap();
        assert_eq!(count(&database), 1);
    }
}
