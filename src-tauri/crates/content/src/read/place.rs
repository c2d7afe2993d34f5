//! Which part of an instrument each line of its file says, so that a mistake found in the text can be shown beside the field
//! it was typed in. Whether the file is sound is not asked here.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Page;

/// The part each line begins, as keys and places from 0: `section.0.prompt.2.label`. Where a whole list entry stands on a
/// line, it is the entry. Empty when the text is not TOML.
pub(crate) fn places(text: &str) -> BTreeMap<usize, String> {
    let (root, broken) = DeTable::parse_recoverable(text);
    let page = Page::of("", text);
    let mut places = BTreeMap::new();
    if broken.is_empty() {
        table(&page, root.get_ref(), "", &mut places);
    }
    places
}

fn table(page: &Page, fields: &DeTable, of: &str, places: &mut BTreeMap<usize, String>) {
    for (key, value) in fields {
        let name = key.get_ref();
        let place = if of.is_empty() {
            name.to_string()
        } else {
            format!("{of}.{name}")
        };
        walk(page, value, &place, places);
    }
}

fn walk(page: &Page, value: &Spanned<DeValue>, place: &str, places: &mut BTreeMap<usize, String>) {
    let line = page.line(value.span().start);
    // What is outside was met first: it is what the line is about.
    places.entry(line).or_insert_with(|| place.to_owned());
    match value.get_ref() {
        DeValue::Table(fields) => table(page, fields, place, places),
        DeValue::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                walk(page, value, &format!("{place}.{at}"), places);
            }
        }
        _ => {}
    }
}
