//! What a database looks like: everything its schema says, as one digest.
//!
//! What lives here: taking that digest, of a database and of what steps make. What must not: judging it (`schema`).

use std::borrow::Cow;

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use crate::digest::Digest;
use crate::error::Error;

/// Every table, index, view and trigger of a database, word for word, after so many steps. Where they stand in the file and
/// in which order is left out: both change when a database is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// How many steps made it.
    pub steps: usize,
    /// The SHA-256 of it all, in 64 lower-case hexadecimal digits.
    pub digest: Cow<'static, str>,
}

impl Shape {
    /// One that is known beforehand. Where a later `SQLite` writes the same table in other words, both are known.
    pub const fn known(steps: usize, digest: &'static str) -> Shape {
        Shape {
            steps,
            digest: Cow::Borrowed(digest),
        }
    }

    /// What the first `steps` make, worked out by taking them in memory: a few milliseconds.
    pub fn made_by(migrations: &Migrations<'static>, steps: usize) -> Result<Shape, Error> {
        let mut connection = Connection::open_in_memory()?;
        migrations.to_version(&mut connection, steps)?;
        Shape::of(&connection, steps)
    }

    /// What a database looks like that says it has taken so many.
    pub fn of(connection: &Connection, steps: usize) -> Result<Shape, Error> {
        let asks =
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
        let mut statement = connection.prepare(asks)?;
        let mut rows = statement.query([])?;
        let mut text = Vec::new();
        while let Some(row) = rows.next()? {
            for at in 0..4 {
                // Of any type: a database of another make may hold anything there.
                let said = row.get_ref(at)?;
                let said = said.as_bytes().map_err(|_| Error::Foreign)?;
                // No part runs into the next.
                text.extend((said.len() as u64).to_le_bytes());
                text.extend(said);
            }
        }
        Ok(Shape {
            steps,
            digest: Digest::of(&text).to_string().into(),
        })
    }
}
