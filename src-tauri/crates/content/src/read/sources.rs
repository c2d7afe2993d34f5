//! Reads `sources.toml`.

use super::{Ids, Table, file};
use crate::{Mistake, Source};

/// The sources, in the order of the file; none when it is not TOML.
pub(crate) fn sources(name: &str, text: &str, mistakes: &mut Vec<Mistake>) -> Option<Vec<Source>> {
    file(name, text, "list of sources", mistakes, |root| {
        let mut keys = Ids::default();
        root.tables("source", "source", |table| source(table, &mut keys))
    })
}

fn source(table: &mut Table, keys: &mut Ids) -> Source {
    let key = table.id("key");
    keys.take(table.page, &key, table.place("key"));
    Source {
        key,
        title: table.text("title"),
        body: table.text("body"),
        year: table.some_number("year"),
        licence: table.text("licence"),
    }
}
