//! Reading a copy that Ithaca wrote as JSON: into rows, each checked by its table. What must not live here: whether they
//! are in the journal already (`plan`).

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::check;
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
    if copy.format != FORMAT
        || copy.version != VERSION
        || copy.me.name.chars().count() > crate::names::LIMIT
    {
        return Err(Error::FileNotReadable);
    }
    let mut tables = serde_json::Deserializer::from_str(copy.tables.get());
    let mut count = 0;
    let rows = tables.deserialize_map(Tables(&mut count));
    let rows = rows.map_err(|_| match count {
        ..=MOST => Error::FileNotReadable,
        _ => Error::FileTooLarge,
    });
    Ok(Read {
        me: copy.me.name,
        rows: rows?,
    })
}

/// Reads the tables row by row; each is checked before the next is read, and all of them are counted.
struct Tables<'a>(&'a mut usize);

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
                *self.0 += 1;
                let row = (*self.0 <= MOST).then(|| kept(table, row)).flatten();
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

fn kept(table: &Table, row: &str) -> Option<Kept> {
    let fields: Fields = serde_json::from_str(bounded(row)?).ok()?;
    let checked = check::row(table, fields).ok()?;
    Some(Kept::of(&checked))
}
