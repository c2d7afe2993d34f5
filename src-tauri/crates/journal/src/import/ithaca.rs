//! Reading a copy that Ithaca wrote as JSON: into rows, each checked by its table. What must not live here: whether they
//! are in the journal already (`plan`).

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::check::{self, Misfit};
use super::rows::{Each, Kept, bounded};
use crate::error::Error;
use crate::export::json::{FORMAT, VERSION};
use crate::export::rows::Fields;
use crate::export::tables::{self, Table};

/// The most rows of a file: an honest one that is as large as it may be has a third as many. However little each of them
/// says, it takes its room and its time.
pub(crate) const MOST: usize = 100_000;

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Copy<'t> {
    format: String,
    version: u32,
    #[allow(dead_code)] // for people and other programs
    made: String,
    #[allow(dead_code)]
    scope: String,
    me: Me,
    #[serde(borrow)]
    tables: &'t RawValue,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Me {
    name: String,
}

/// Enough to tell whose file it is before it is read strictly.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u32,
}

/// What a copy holds, by table.
#[derive(Default)]
pub(crate) struct Read {
    /// What the person is called whose journal it was; may be empty.
    pub(crate) me: String,
    pub(crate) rows: HashMap<&'static str, Vec<Kept>>,
}

/// Whether a text says that Ithaca wrote it.
pub(crate) fn is_ours(text: &str) -> bool {
    serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
}

/// Reads it strictly. A newer form is refused: this program would lose what it does not know.
pub(crate) fn read(text: &str) -> Result<Read, Error> {
    let head: Head = serde_json::from_str(text).map_err(|_| Error::FileNotReadable)?;
    if head.version > VERSION {
        return Err(Error::FileNewer);
    }
    let copy: Copy<'_> = serde_json::from_str(text).map_err(|_| Error::FileNotReadable)?;
    if copy.format != FORMAT || copy.version != VERSION {
        return Err(Error::FileNotReadable);
    }
    if copy.me.name.chars().count() > crate::names::LIMIT {
        return Err(Error::PartTooLarge("me", 1));
    }
    let mut tables = serde_json::Deserializer::from_str(copy.tables.get());
    let mut reading = Reading::default();
    let rows = tables.deserialize_map(Tables(&mut reading));
    let rows = rows.map_err(|_| reading.too_large.unwrap_or(Error::FileNotReadable));
    Ok(Read {
        me: copy.me.name,
        rows: rows?,
    })
}

/// How far a file is read, and what was met that is too large.
#[derive(Default)]
struct Reading {
    count: usize,
    too_large: Option<Error>,
}

impl Reading {
    /// The next row of a table; none if the file is not to be read on.
    fn row(&mut self, table: &Table, at: usize, row: &str) -> Option<Kept> {
        self.count += 1;
        if self.count > MOST {
            self.too_large = Some(Error::FileTooLarge);
            return None;
        }
        match kept(table, row) {
            Ok(row) => Some(row),
            Err(Misfit::TooLarge) => {
                self.too_large = Some(Error::PartTooLarge(table.name, at));
                None
            }
            Err(Misfit::Strange) => None,
        }
    }
}

/// Reads the tables row by row; each is checked before the next is read, and all of them are counted.
struct Tables<'a>(&'a mut Reading);

impl<'de> Visitor<'de> for Tables<'_> {
    type Value = HashMap<&'static str, Vec<Kept>>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("tables by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut given: A) -> Result<Self::Value, A::Error> {
        let mut tables = HashMap::new();
        while let Some(name) = given.next_key::<String>()? {
            let table = tables::named(&name).ok_or_else(|| A::Error::custom("no such table"))?;
            let mut rows = Vec::new();
            given.next_value_seed(Each(|row| {
                let row = self.0.row(table, rows.len() + 1, row);
                row.map(|row| rows.push(row)).is_some()
            }))?;
            // Named twice, one of them would be lost.
            if tables.insert(table.name, rows).is_some() {
                return Err(A::Error::custom("a table twice"));
            }
        }
        Ok(tables)
    }
}

fn kept(table: &Table, row: &str) -> Result<Kept, Misfit> {
    let row = bounded(row).ok_or(Misfit::TooLarge)?;
    let fields: Fields = serde_json::from_str(row).map_err(|_| Misfit::Strange)?;
    Ok(Kept::of(&check::row(table, fields)?))
}
