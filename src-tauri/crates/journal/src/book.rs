//! An open journal as the use cases see it: its database, whose it is, and what was passed in from outside.
//! Which journal is open, and whether one is, belongs to `desk`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Content, Languages, Locale};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use vault::{Database, Randomness};

use crate::clock::Clock;
use crate::error::Error;
use crate::findable;
use crate::ids;
use crate::speech::Speech;

/// What is passed in from outside.
pub(crate) struct Tools {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Randomness>,
    /// As it is built into the program.
    pub(crate) languages: Languages,
    pub(crate) speech: Mutex<Speech>,
}

impl Tools {
    pub(crate) fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// The language that is spoken now.
    pub(crate) fn locale(&self) -> Locale {
        self.speech().locale()
    }

    pub(crate) fn speech(&self) -> MutexGuard<'_, Speech> {
        self.speech.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The built-in content in that language.
    pub(crate) fn content(&self) -> Arc<Content> {
        Arc::clone(self.languages.content(self.locale()))
    }

    /// A new id of this moment.
    pub(crate) fn mint(&self, at: DateTime<FixedOffset>) -> Result<String, Error> {
        ids::mint(at, self.random.as_ref())
    }
}

/// An open journal, for the length of one command.
pub(crate) struct Book<'a> {
    pub(crate) database: &'a Database,
    pub(crate) tools: &'a Tools,
    /// What there is to write here: the built-in content in every language, with one's own beside it.
    pub(crate) languages: &'a Languages,
    pub(crate) me: &'a str,
}

impl Book<'_> {
    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.tools.now()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.tools.today()
    }

    pub(crate) fn content(&self) -> Arc<Content> {
        Arc::clone(self.languages.content(self.tools.locale()))
    }

    pub(crate) fn me(&self) -> String {
        self.me.to_owned()
    }

    /// Looks things up on the journal's own thread, all of it as it was at one moment; the file is locked once and not
    /// for every statement.
    pub(crate) fn read<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<R, Stop> + Send + 'static,
    ) -> Result<R, Error> {
        self.database.run(move |connection| {
            let moment = connection.transaction()?;
            settle(work(&moment))
        })?
    }

    /// As [`Book::read`], but given up when something newer is looked for: then nothing comes back.
    pub(crate) fn look<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<R, Stop> + Send + 'static,
    ) -> Result<Option<R>, Error> {
        let looked = self.database.look(move |connection| {
            findable::ready(connection)?;
            let moment = connection.transaction()?;
            settle(work(&moment))
        })?;
        looked.transpose()
    }

    /// Changes things in one transaction: all of it happens, or nothing does.
    pub(crate) fn write<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<R, Stop> + Send + 'static,
    ) -> Result<R, Error> {
        write(self.database, work)
    }
}

/// As [`Book::write`], before it is known whose journal it is.
pub(crate) fn write<R: Send + 'static>(
    database: &Database,
    work: impl FnOnce(&Transaction<'_>) -> Result<R, Stop> + Send + 'static,
) -> Result<R, Error> {
    // A damaged journal takes no change; what only looks on its way to one still can.
    let behavior = if database.is_damaged() {
        TransactionBehavior::Deferred
    } else {
        TransactionBehavior::Immediate
    };
    database.run(move |connection| {
        let transaction = connection.transaction_with_behavior(behavior)?;
        let done = settle(work(&transaction))?;
        if done.is_ok() {
            transaction.commit()?;
        }
        Ok(done)
    })?
}

/// Why work on the database stopped: the database could not, or the domain would not.
pub(crate) enum Stop {
    Database(rusqlite::Error),
    Refused(Error),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Stop::Database(error)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Refused(error)
    }
}

/// Hands the database's own troubles to the vault, which knows a full disk from a damaged file.
fn settle<R>(outcome: Result<R, Stop>) -> Result<Result<R, Error>, rusqlite::Error> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Stop::Refused(error)) => Ok(Err(error)),
        Err(Stop::Database(error)) => Err(error),
    }
}
