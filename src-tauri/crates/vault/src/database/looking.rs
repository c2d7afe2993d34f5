//! Questions that are given up for a newer one: which of them runs, and interrupting it and nothing else.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, ErrorCode, InterruptHandle};

/// Which of the questions that may be given up is being answered. It is interrupted only while this says that it runs:
/// whoever asks holds the lock, and the thread takes it before and after, so that no other work can be struck.
pub(super) struct Looking {
    newest: AtomicU64,
    runs: Mutex<bool>,
    interrupt: Mutex<Option<InterruptHandle>>,
}

impl Looking {
    pub(super) fn on(connection: &Connection) -> Looking {
        Looking {
            newest: AtomicU64::new(0),
            runs: Mutex::new(false),
            interrupt: Mutex::new(Some(connection.get_interrupt_handle())),
        }
    }

    /// For a database that is closed: there is nothing to interrupt.
    pub(super) fn at_nothing() -> Looking {
        Looking {
            newest: AtomicU64::new(0),
            runs: Mutex::new(false),
            interrupt: Mutex::new(None),
        }
    }

    /// Another connection answers from here on.
    pub(super) fn follow(&self, connection: &Connection) {
        *self.interrupt() = Some(connection.get_interrupt_handle());
    }

    fn interrupt(&self) -> MutexGuard<'_, Option<InterruptHandle>> {
        self.interrupt
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn runs(&self) -> MutexGuard<'_, bool> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of a new question; the one before is given up.
    pub(super) fn ask(&self) -> u64 {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        let runs = self.runs();
        if let (true, Some(interrupt)) = (*runs, self.interrupt().as_ref()) {
            interrupt.interrupt();
        }
        drop(runs);
        number
    }

    /// Whether a question is still the newest, and if so that it runs from now on.
    pub(super) fn begin(&self, number: u64) -> bool {
        let mut runs = self.runs();
        *runs = self.newest.load(Ordering::SeqCst) == number;
        *runs
    }

    /// It runs no more.
    pub(super) fn end(&self) {
        *self.runs() = false;
    }
}

/// What was found; nothing when it was given up before.
pub(super) fn unless_given_up<R>(found: rusqlite::Result<R>) -> rusqlite::Result<Option<R>> {
    match found {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
            Ok(None)
        }
        found => found.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;
    use crate::database::tests::{count, new};

    /// Counts for as long as nobody stops it; says when it has begun.
    const ENDLESS: &str =
        "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_question_is_given_up_for_a_newer_one() {
        let (_folder, database) = new();
        let (begun, has_begun) = mpsc::channel();
        thread::scope(|scope| {
            let first = scope.spawn(|| {
                database.look(move |connection| {
                    begun.send(()).unwrap();
                    connection.query_row(ENDLESS, [], |row| row.get::<_, i64>(0))
                })
            });
            has_begun.recv().unwrap();
            // Until its statement runs an interruption is lost: a person types the next letter then.
            while !first.is_finished() {
                let newer = database.looking.ask();
                assert!(newer > 1);
                thread::yield_now();
            }
            assert!(matches!(first.join().unwrap(), Ok(None)));
        });
        assert!(matches!(database.look(|_| Ok(7)), Ok(Some(7))));
    }

    #[test]
    fn a_save_is_never_interrupted_however_much_is_asked_meanwhile() {
        let (_folder, database) = new();
        let done = std::sync::atomic::AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::SeqCst) {
                    database.looking.ask();
                }
            });
            for _ in 0..50 {
                database
                    .run(|c| c.execute("INSERT INTO t WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n LIMIT 500) SELECT at FROM n", []))
                    .unwrap();
                let _ = database
                    .look(|c| c.query_row("SELECT count(*) FROM t", [], |r| r.get::<_, i64>(0)))
                    .unwrap();
            }
            done.store(true, Ordering::SeqCst);
        });
        assert_eq!(count(&database), 25_000);
    }
}
