//! Bringing a database to the schema a program expects.
//!
//! What lives here: reading the version, refusing a newer one untouched, and taking the steps in one transaction.
//! What must not: any table. The steps are passed in; the backup before them is the caller's.

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use crate::error::Error;

/// The schema a program expects: its steps, and the number of the last one (at least 1).
#[derive(Debug, Clone, Copy)]
pub struct Schema<'a> {
    /// Every step there ever was, in order.
    pub migrations: &'a Migrations<'static>,
    /// How many of them make the schema of this program.
    pub latest: usize,
}

/// How a database stands to the schema a program expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Current,
    /// It has this many steps, fewer than the program.
    Older(usize),
}

impl Schema<'_> {
    /// Reads the version of an existing database; this is also the first read, which proves the key.
    pub(crate) fn standing(&self, connection: &Connection) -> Result<Standing, Error> {
        match version(connection)? {
            // No step was ever taken: not a database made here. Filling it would be making a new journal over an old one.
            0 => Err(Error::DatabaseDamaged),
            found if found > self.latest => Err(Error::NewerVersion),
            found if found < self.latest => Ok(Standing::Older(found)),
            _ => Ok(Standing::Current),
        }
    }

    /// Takes every missing step, all in one transaction.
    pub(crate) fn apply(&self, connection: &mut Connection) -> Result<(), Error> {
        Ok(self.migrations.to_version(connection, self.latest)?)
    }
}

fn version(connection: &Connection) -> Result<usize, Error> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Error::DatabaseDamaged)
}
