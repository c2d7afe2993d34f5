//! Reading a copy that Ithaca wrote as JSON: into rows, each checked by its table. What must not live here: whether they
//! are in the journal already (`plan`).

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::check;
use crate::error::Error;
use crate::export::json::{FORMAT, VERSION};
use crate::export::rows::Fields;
use crate::export::tables;

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Copy {
    format: String,
    version: u32,
    #[allow(dead_code)] // for people and other programs
    made: String,
    #[allow(dead_code)]
    scope: String,
    me: Me,
    tables: BTreeMap<String, Vec<Fields>>,
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
    pub(crate) rows: HashMap<&'static str, Vec<Fields>>,
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
    let copy: Copy = serde_json::from_str(text).map_err(|_| Error::FileNotReadable)?;
    if copy.format != FORMAT
        || copy.version != VERSION
        || copy.me.name.chars().count() > crate::names::LIMIT
        || copy.tables.keys().any(|name| tables::named(name).is_none())
    {
        return Err(Error::FileNotReadable);
    }
    let mut given = copy.tables;
    let mut rows = HashMap::new();
    for table in tables::all() {
        let checked: Result<Vec<Fields>, _> = given
            .remove(table.name)
            .unwrap_or_default()
            .into_iter()
            .map(|row| check::row(table, row))
            .collect();
        rows.insert(table.name, checked.map_err(|_| Error::FileNotReadable)?);
    }
    Ok(Read {
        me: copy.me.name,
        rows,
    })
}
