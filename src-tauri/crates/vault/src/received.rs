//! A journal that comes from elsewhere: a backup somebody sent, with its words. It is sealed as it should be and may hold
//! anything at all.
//!
//! What lives here: the order in which it is read for the first time. What must not: what
//! becomes of it then.

use std::path::Path;

use rusqlite::Connection;

use crate::database::{self, Access, LONGEST};
use crate::enough::Enough;
use crate::error::Error;
use crate::locked::{Locked, Unlock};
use crate::schema::Schema;
use crate::secret::Key;
use crate::steps::Steps;
use crate::stop::Stop;
use crate::vault::{Surroundings, Vault};

impl Locked {
    /// Opens a journal that comes from elsewhere. As [`Locked::unlock`], but everything in it is looked at before anything
    /// of it is used: its schema, that each page is as it was written, and that together they are a database. What is not
    /// one of ours is [`Error::Foreign`].
    ///
    /// When `stop` is asked, it ends, and is [`Error::Stopped`]; it is then the [`Vault::stop`] of what was opened.
    pub fn unlock_received(
        &self,
        with: Unlock,
        schema: &Schema,
        s: &Surroundings,
        stop: &Stop,
    ) -> Result<Vault, Error> {
        stop.explain(self.unlock_after(with, schema, s, stop, |database, key| {
            look_through(database, key, schema, stop)
        }))
    }
}

fn look_through(path: &Path, key: &Key, schema: &Schema, stop: &Stop) -> Result<(), Error> {
    stop.look()?;
    let connection = database::connect(path, key, Access::Read)?;
    schema.standing(&connection)?;
    stop.look()?;
    database::check_pages(&connection)?;
    let counted = Steps::watch(&connection, stop, Enough::For(path.into()))?;
    let checked = check(&connection).map_err(|error| match error {
        // Every page is what somebody wrote, and nothing that is written here reads like that.
        Error::DatabaseDamaged | Error::Sqlite(_) => Error::Foreign,
        other => other,
    });
    counted.end(&connection, checked)
}

/// Whether the pages are a database together, with nothing in it that is longer than ours.
pub(crate) fn check(connection: &Connection) -> Result<(), Error> {
    database::check_together(connection)?;
    no_longer_than_ours(connection)
}

/// A check reads no value it has no question about: whether one is longer than any of ours is asked of the pages.
fn no_longer_than_ours(connection: &Connection) -> Result<(), Error> {
    let longest = "SELECT coalesce(max(mx_payload), 0) FROM dbstat";
    let longest: i64 = connection.query_row(longest, [], |row| row.get(0))?;
    if longest > i64::from(LONGEST) {
        Err(Error::Foreign)
    } else {
        Ok(())
    }
}
