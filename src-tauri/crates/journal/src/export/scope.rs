//! What is taken: everything, a relationship, or some entries. What must not live here: which rows those are of any one
//! table (`tables`).

use rusqlite::Connection;

use super::tables::Table;
use crate::book::Stop;
use crate::error::{Error, Thing};
use crate::views::TakeWhat;
use crate::{ids, relationships};

/// What is taken.
#[derive(Debug, Clone)]
pub(crate) enum Scope {
    Everything,
    Relationship(String),
    /// Their ids.
    Entries(Vec<String>),
}

impl Scope {
    /// As the window asks for it; only ids that could be.
    pub(crate) fn wanted(what: TakeWhat) -> Result<Scope, Error> {
        Ok(match what {
            TakeWhat::Everything => Scope::Everything,
            TakeWhat::Relationship { id } => Scope::Relationship(id),
            TakeWhat::Entries { ids } => {
                ids.iter().try_for_each(|id| ids::entry_id(id).map(drop))?;
                Scope::Entries(ids)
            }
        })
    }

    /// What it is called in a file.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Scope::Everything => "everything",
            Scope::Relationship(_) => "relationship",
            Scope::Entries(_) => "entries",
        }
    }

    /// Which rows of a table are taken.
    pub(crate) fn of(&self, table: &Table) -> Option<&'static str> {
        table.of[match self {
            Scope::Everything => 0,
            Scope::Relationship(_) => 1,
            Scope::Entries(_) => 2,
        }]
    }

    /// What `?1` stands for in it.
    pub(crate) fn parameter(&self) -> Option<String> {
        match self {
            Scope::Everything => None,
            Scope::Relationship(id) => Some(id.clone()),
            Scope::Entries(ids) => Some(serde_json::Value::from(ids.as_slice()).to_string()),
        }
    }

    /// Refuses what is not there.
    pub(crate) fn look(&self, connection: &Connection) -> Result<(), Stop> {
        match self {
            Scope::Everything => Ok(()),
            Scope::Relationship(id) => relationships::get(connection, id).map(drop),
            Scope::Entries(ids) => {
                for id in ids {
                    crate::entry::heading(connection, id)?.ok_or(Error::NotFound(Thing::Entry))?;
                }
                Ok(())
            }
        }
    }
}
