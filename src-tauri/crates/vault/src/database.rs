//! The encrypted database: how a connection is opened and keyed, and the thread it lives on.
//!
//! What lives here: the key statement and [`Database::run`]; in `settings`, what every connection has; in `checking`, the
//! integrity checks.
//! What must not: tables, and any way to open a database in plain or to create one over another.

use std::path::Path;
#[cfg(any(test, feature = "testing"))]
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Once};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, OpenFlags};

use crate::enough::Enough;
use crate::error::Error;
use crate::rows;
use crate::secret::Key;
use crate::steps::Steps;
use crate::stop::Stop;

mod checking;
mod health;
mod looking;
mod settings;

pub(crate) use checking::{check, check_pages, check_together, hold};
use health::{Again, Health};
use looking::Looking;
pub(crate) use settings::LONGEST;
#[cfg(any(test, feature = "testing"))]
pub(crate) use settings::STEPS_OF_SCHEMA;

/// How a database file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Make a new one; a file with content must not be there.
    Create,
    /// An existing one, to read and write.
    Write,
    /// An existing one, only to read.
    Read,
}

/// Opens and keys a connection, without reading anything yet: the caller's first read proves the key.
pub(crate) fn connect(path: &Path, key: &Key, access: Access) -> Result<Connection, Error> {
    if access != Access::Create {
        must_have_content(path)?;
    }
    make_ready();
    let mode = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    // No SQLITE_OPEN_URI: a folder's name is never read as anything but a name.
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    hand_over(&connection, key)?;
    settings::settle(&connection, access)?;
    #[cfg(any(test, feature = "testing"))]
    crate::doors::refuse(&connection, path)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// How many statements are kept ready: more than the program has. To read one anew takes longer than most take to run.
const STATEMENTS: usize = 400;

/// The library calls itself initialised a moment before its encryption is. Of two first connections at once, the second
/// would meet it half made and call a sound database damaged: so the first of all is opened alone, and in memory. What all
/// of them may hold together is settled there too.
fn make_ready() {
    static READY: Once = Once::new();
    READY
        .call_once(|| drop(Connection::open_in_memory().and_then(|first| settings::bound(&first))));
}

/// An empty file would be taken for a new database; here it is one that was emptied.
fn must_have_content(path: &Path) -> Result<(), Error> {
    match std::fs::metadata(path) {
        Ok(about) if about.len() == 0 || !about.is_file() => Err(Error::DatabaseDamaged),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Error::DatabaseMissing),
        Err(error) => Err(error.into()),
    }
}

/// Gives the connection its key. What the library frees is wiped from here on, the statement with the key first of all;
/// measured, that makes reading a page of entries twice as slow (20 microseconds more) and saving no slower.
fn hand_over(connection: &Connection, key: &Key) -> Result<(), Error> {
    // SQLCipher would write failed checks to standard error.
    connection
        .execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON")?;
    // rusqlite repeats a refused statement in its error: that one must not travel.
    connection
        .execute_batch(&key.pragma())
        .map_err(|_| Error::DatabaseDamaged)
}

/// Whether every page this connection has read was what had been written. `SQLCipher` hands a page that was not over as
/// nothing but zeros, and fails from the next one on: an answer that ended with it looks like any other.
pub(crate) fn is_trusted(connection: &Connection) -> bool {
    let status = connection.query_row("PRAGMA cipher_status", [], |row| row.get::<_, String>(0));
    status.is_ok_and(|status| status == "1")
}

/// What came of some work really. After a page has failed its check, statements on the connection fail as if memory had run
/// out, or with a mere "logic error", or not at all.
fn diagnose<R>(connection: &Connection, result: Result<R, rusqlite::Error>) -> Result<R, Error> {
    if is_trusted(connection) {
        Ok(result?)
    } else {
        Err(Error::DatabaseDamaged)
    }
}

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// One connection on one thread of its own. Dropped, it finishes what was asked, closes and waits until it is closed.
pub struct Database {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    looking: Arc<Looking>,
    health: Arc<Health>,
    enough: Enough,
    /// The most steps a job took, and the most bytes one was handed.
    #[cfg(any(test, feature = "testing"))]
    dearest: Arc<(AtomicU64, AtomicU64)>,
}

impl Database {
    /// Opens the database at `path` and gives it its thread.
    pub(crate) fn open(path: &Path, key: &Key) -> Result<Database, Error> {
        Database::start(connect(path, key, Access::Write)?, path, key)
    }

    /// The same for a connection that is open already.
    pub(crate) fn start(connection: Connection, path: &Path, key: &Key) -> Result<Database, Error> {
        let enough = Enough::For(path.into());
        let (path, key) = (path.to_owned(), key.copy());
        let again: Again = Box::new(move || connect(&path, &key, Access::Write));
        let (jobs, queue) = mpsc::channel::<Job>();
        let looking = Arc::new(Looking::on(&connection));
        let health = Arc::new(Health::default());
        let (questions, state) = (Arc::clone(&looking), Arc::clone(&health));
        let thread = thread::Builder::new()
            .name("journal".into())
            .spawn(move || {
                let mut connection = connection;
                for job in queue {
                    job(&mut connection);
                    // A transaction left open would swallow everything saved after it.
                    if !connection.is_autocommit() {
                        let _ = connection.execute_batch("ROLLBACK");
                    }
                    if let Some(fresh) = state.renewed(&connection, &again) {
                        connection = fresh;
                        questions.follow(&connection);
                    }
                }
            })?;
        Ok(Database {
            jobs: Some(jobs),
            thread: Some(thread),
            looking,
            health,
            enough,
            #[cfg(any(test, feature = "testing"))]
            dearest: Arc::default(),
        })
    }

    /// Whether a page was met that is not what had been written. From then on nothing is written any more: what would be
    /// is [`Error::DatabaseDamaged`], and what stands on the other pages can still be read.
    pub fn is_damaged(&self) -> bool {
        self.health.is_damaged()
    }

    /// A page was found damaged by somebody else's look: nothing is written from here on either.
    pub(crate) fn only_read(&self) {
        self.health.strike();
        // Any work at all makes the thread renew its connection after it.
        let _ = self.run(|_| Ok(()));
    }

    /// As [`Database::run`], for a question that is given up as soon as a newer one is asked: `None` comes back then.
    /// Work that was asked for by [`Database::run`] is never interrupted.
    pub fn look<R: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<R, rusqlite::Error> + Send + 'static,
    ) -> Result<Option<R>, Error> {
        let number = self.looking.ask();
        let looking = Arc::clone(&self.looking);
        self.run(move |connection| {
            if !looking.begin(number) {
                return Ok(None);
            }
            let found = work(connection);
            looking.end();
            looking::unless_given_up(found)
        })
    }

    /// A database that answers every call with [`Error::Closed`].
    pub(crate) fn closed() -> Database {
        Database {
            jobs: None,
            thread: None,
            looking: Arc::new(Looking::at_nothing()),
            health: Arc::default(),
            enough: Enough::Steps(0),
            #[cfg(any(test, feature = "testing"))]
            dearest: Arc::default(),
        }
    }

    /// The steps of the job that took most since it was opened, and how many one may take for the pages there are.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn dearest(&self) -> (u64, u64) {
        (self.dearest.0.load(Ordering::SeqCst), self.enough.by_size())
    }

    /// The bytes the job was handed that was handed most, and how many one may be.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn most_handed(&self) -> (u64, u64) {
        let handed = self.dearest.1.load(Ordering::SeqCst);
        (handed, self.enough.handed_by_now())
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.jobs.is_none()
    }

    /// Runs `work` on the connection, after everything asked before, and waits for its answer.
    ///
    /// Work asks for its own transaction; one left open is rolled back. Never call this from inside `work`: it would
    /// wait for itself. Work that panics closes the database, and every later call is [`Error::Closed`].
    ///
    /// Its statements take no more steps than a database of this size can need, and are handed no more bytes. Work that is ended
    /// for taking more has met pages that nobody can get through: that is damage, whoever made it.
    pub fn run<R: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<R, rusqlite::Error> + Send + 'static,
    ) -> Result<R, Error> {
        let (reply, answer) = mpsc::sync_channel(1);
        let (health, enough) = (Arc::clone(&self.health), self.enough.clone());
        #[cfg(any(test, feature = "testing"))]
        let dearest = Arc::clone(&self.dearest);
        let job: Job = Box::new(move |connection| {
            let watched = Steps::watch(connection, &Stop::default(), enough.clone());
            let result = watched.and_then(|steps| {
                rows::watch(connection, enough);
                let result = work(connection);
                let handed = rows::end();
                #[cfg(any(test, feature = "testing"))]
                {
                    dearest.0.fetch_max(steps.taken(), Ordering::SeqCst);
                    dearest.1.fetch_max(handed.bytes(), Ordering::SeqCst);
                }
                let ended = steps.end(connection, handed.look());
                ended.map_err(Error::into_damage)?;
                diagnose(connection, result)
            });
            if matches!(result, Err(Error::DatabaseDamaged)) {
                health.strike();
            }
            let _ = reply.send(result.map_err(|error| health.explain(error)));
        });
        let jobs = self.jobs.as_ref().ok_or(Error::Closed)?;
        jobs.send(job).map_err(|_| Error::Closed)?;
        answer.recv().map_err(|_| Error::Closed)?
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Database(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandom;

    pub(super) fn new() -> (tempfile::TempDir, Database) {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::random(&SystemRandom).unwrap();
        let connection = connect(&folder.path().join("d"), &key, Access::Create).unwrap();
        connection
            .execute_batch("CREATE TABLE t (a TEXT) STRICT")
            .unwrap();
        let database = Database::start(connection, &folder.path().join("d"), &key).unwrap();
        (folder, database)
    }

    pub(super) fn count(database: &Database) -> i64 {
        database
            .run(|c| c.query_row("SELECT count(*) FROM t", [], |r| r.get(0)))
            .unwrap()
    }

    #[test]
    fn every_connection_has_the_promised_settings() {
        let (_folder, database) = new();
        for (pragma, expected) in [
            ("journal_mode", "delete"),
            ("synchronous", "3"),
            ("foreign_keys", "1"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("cipher_memory_security", "1"),
            ("hard_heap_limit", "80000000"),
        ] {
            let value = database
                .run(move |c| {
                    c.query_row(&format!("PRAGMA {pragma}"), [], |r| {
                        r.get::<_, rusqlite::types::Value>(0)
                    })
                })
                .unwrap();
            let value = match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            };
            assert_eq!(value, expected, "{pragma}");
        }
    }

    #[test]
    fn a_transaction_left_open_does_not_swallow_what_comes_after() {
        let (_folder, database) = new();
        database
            .run(|c| c.execute_batch("BEGIN; INSERT INTO t VALUES ('lost')"))
            .unwrap();
        database
            .run(|c| c.execute("INSERT INTO t VALUES ('kept')", []))
            .unwrap();
        assert_eq!(count(&database), 1);
    }

    #[test]
    fn work_that_panics_closes_the_database_and_nothing_hangs() {
        let (_folder, database) = new();
        let panicked = database.run::<()>(|_| panic!("a mistake in the program"));
        assert!(matches!(panicked, Err(Error::Closed)));
        assert!(matches!(database.run(|_| Ok(())), Err(Error::Closed)));
    }

    /// Found as a failure of one run in seventy-five; it can only fail as the first test of its process.
    #[test]
    fn the_first_connections_may_be_opened_all_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let start = std::sync::Barrier::new(8);
        thread::scope(|scope| {
            for number in 0..8 {
                let (start, path) = (&start, folder.path().join(format!("{number}")));
                scope.spawn(move || {
                    let key = Key::random(&SystemRandom).unwrap();
                    start.wait();
                    let connection = connect(&path, &key, Access::Create).unwrap();
                    connection
                        .execute_batch("CREATE TABLE t (a TEXT) STRICT")
                        .unwrap();
                });
            }
        });
    }

    #[test]
    fn an_emptied_file_is_damage_and_an_absent_one_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d");
        let key = Key::random(&SystemRandom).unwrap();
        assert!(matches!(
            connect(&path, &key, Access::Write),
            Err(Error::DatabaseMissing)
        ));
        std::fs::write(&path, b"").unwrap();
        assert!(matches!(
            connect(&path, &key, Access::Write),
            Err(Error::DatabaseDamaged)
        ));
    }
}
