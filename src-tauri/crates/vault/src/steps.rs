//! How many steps the statements on a connection may take, over a database that somebody else may have made.
//!
//! What lives here: counting them, and ending what takes more. Steps, not seconds: a busy machine must not refuse an honest
//! journal. What must not: how many are enough, which is for whoever reads to say.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rusqlite::Connection;

use crate::enough::Enough;
use crate::error::Error;
use crate::pages::{self, Pages};
use crate::stop::Stop;

/// Steps between two looks.
const EACH: u16 = 100;

/// A page that is handed over counts as so many steps, because it takes as long.
const KEPT: u64 = 4;
/// One that has to be read, proved and deciphered first.
const READ: u64 = 400;
/// One more than steps can explain that go from row to row: it belongs to a long value, for which room is found, locked, filled
/// and wiped. A single step may ask for thousands, of a value whose pages lead back to one another.
const LONG: u64 = 300;
/// How many they can explain between two looks.
const EXPLAINED: u64 = 200;

/// The steps that are counted, of the virtual machine of a connection or of several.
pub(crate) struct Steps {
    taken: Arc<AtomicU64>,
    spent: Arc<AtomicBool>,
    stop: Stop,
    enough: Enough,
}

impl Steps {
    /// Counts those that are taken from now on, on no connection yet.
    pub(crate) fn new(stop: &Stop, enough: Enough) -> Steps {
        Steps {
            taken: Arc::default(),
            spent: Arc::default(),
            stop: stop.clone(),
            enough,
        }
    }

    /// From now on the statements on a connection take so many steps, give or take some hundreds, or end; and they end when
    /// that is asked for.
    pub(crate) fn watch(
        connection: &Connection,
        stop: &Stop,
        enough: Enough,
    ) -> Result<Steps, Error> {
        let steps = Steps::new(stop, enough);
        steps.follow(connection)?;
        Ok(steps)
    }

    /// Those of this connection are counted with the others.
    pub(crate) fn follow(&self, connection: &Connection) -> Result<(), Error> {
        let (taken, spent) = (Arc::clone(&self.taken), Arc::clone(&self.spent));
        let (stop, enough) = (self.stop.clone(), self.enough.clone());
        let mut allowed = enough.at_first();
        let mut before = Pages::default();
        let look = move |pages: Pages| {
            let since = u64::from(EACH) + in_steps(pages.since(before));
            before = pages;
            let now = taken.fetch_add(since, Ordering::SeqCst) + since;
            if now > allowed {
                allowed = enough.by_now();
            }
            if now > allowed {
                spent.store(true, Ordering::SeqCst);
            }
            now > allowed || stop.is_asked()
        };
        Ok(pages::watch(connection, EACH, look)?)
    }

    /// [`Error::Foreign`] if too many were taken.
    pub(crate) fn look(&self) -> Result<(), Error> {
        self.explain(Ok(()))
    }

    /// Counts no more, and says what came of the work: [`Error::Foreign`] if it was ended for taking too many.
    pub(crate) fn end<R>(
        &self,
        connection: &Connection,
        result: Result<R, Error>,
    ) -> Result<R, Error> {
        connection.progress_handler(0, None::<fn() -> bool>)?;
        self.explain(result)
    }

    /// How many were taken so far.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn taken(&self) -> u64 {
        self.taken.load(Ordering::SeqCst)
    }

    fn explain<R>(&self, result: Result<R, Error>) -> Result<R, Error> {
        match self.stop.explain(result) {
            Err(Error::Stopped) => Err(Error::Stopped),
            // Whatever became of it: who is used to being interrupted takes it for something else.
            _ if self.spent.load(Ordering::SeqCst) => Err(Error::Foreign),
            result => result,
        }
    }
}

/// What the pages count that were handed over between two looks.
fn in_steps(pages: Pages) -> u64 {
    let long = (pages.kept + pages.read).saturating_sub(EXPLAINED);
    KEPT * pages.kept + READ * pages.read + LONG * long
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDLESS: &str =
        "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n) SELECT count(*) FROM n";

    fn count(connection: &Connection) -> Result<i64, Error> {
        Ok(connection.query_row(ENDLESS, [], |row| row.get(0))?)
    }

    #[test]
    fn what_never_ends_is_ended_after_so_many_steps() {
        let connection = Connection::open_in_memory().unwrap();
        let steps = Steps::watch(&connection, &Stop::default(), Enough::Steps(10_000)).unwrap();
        let counted = count(&connection);
        assert!(matches!(
            steps.end(&connection, counted),
            Err(Error::Foreign)
        ));
        assert_eq!(steps.taken(), 10_100);
    }

    #[test]
    fn many_short_statements_are_counted_together() {
        let connection = Connection::open_in_memory().unwrap();
        let steps = Steps::watch(&connection, &Stop::default(), Enough::Steps(10_000)).unwrap();
        let some = ENDLESS.replace("FROM n)", "FROM n LIMIT 100)");
        let ended = (0..1000).find(|_| connection.query_row(&some, [], |_| Ok(())).is_err());
        assert!(ended.is_some_and(|at| at > 0));
        let nothing = connection.query_row(&some, [], |_| Ok(()));
        assert!(matches!(
            steps.end(&connection, nothing.map_err(Error::from)),
            Err(Error::Foreign)
        ));
        connection.query_row(&some, [], |_| Ok(())).unwrap();
    }

    #[test]
    fn what_was_asked_to_end_is_told_so() {
        let connection = Connection::open_in_memory().unwrap();
        let stop = Stop::default();
        let steps = Steps::watch(&connection, &stop, Enough::Steps(u64::MAX)).unwrap();
        stop.ask();
        let counted = count(&connection);
        assert!(matches!(
            steps.end(&connection, counted),
            Err(Error::Stopped)
        ));
    }
}
