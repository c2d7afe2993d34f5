//! Bringing a database to the schema a program expects.
//!
//! What lives here: reading the version, refusing a newer one and one of another make untouched, and taking the steps in one
//! transaction. What must not: any table. The steps are passed in; the backup before them is the caller's.

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use crate::database;
use crate::error::Error;
use crate::shape::Shape;

/// The schema a program expects: its steps, and the number of the last one (at least 1).
#[derive(Debug, Clone, Copy)]
pub struct Schema<'a> {
    /// Every step there ever was, in order.
    pub migrations: &'a Migrations<'static>,
    /// How many of them make the schema of this program.
    pub latest: usize,
    /// What a database looks like after each of them. One that looks otherwise is [`Error::Foreign`].
    pub shapes: &'a [Shape],
}

/// How a database stands to the schema a program expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Current,
    /// It has this many steps, fewer than the program.
    Older(usize),
}

impl Schema<'_> {
    /// Reads the version of an existing database, and holds its schema to what the steps make. Nothing else of it may be used
    /// before: whoever has a key can put a view that never ends in a table's place, or a trigger on it.
    pub(crate) fn standing(&self, connection: &Connection) -> Result<Standing, Error> {
        let found = version(connection)?;
        if found == 0 {
            // No step was ever taken: not a database made here. Filling it would be making a new journal over an old one.
            return Err(Error::DatabaseDamaged);
        }
        if found > self.latest {
            return Err(Error::NewerVersion);
        }
        self.hold(connection, found)?;
        if found < self.latest {
            Ok(Standing::Older(found))
        } else {
            Ok(Standing::Current)
        }
    }

    fn hold(&self, connection: &Connection, steps: usize) -> Result<(), Error> {
        let found = Shape::of(connection, steps)?;
        if self.shapes.contains(&found) {
            Ok(())
        } else if database::is_trusted(connection) {
            Err(Error::Foreign)
        } else {
            // A page that failed its check reads as nothing: it is not known what stood there.
            Err(Error::DatabaseDamaged)
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
