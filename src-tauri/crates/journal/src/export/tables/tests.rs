//! That the list of tables is that of the schema.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::*;

/// What stays in the journal: its own settings, the index of the search (it is made anew), what
/// came from where, and what is cut from an entry at each save or says that it is in the
/// bin, where nothing is taken from.
const STAYS: [&str; 6] = [
    "setting.key",
    "setting.value",
    "entry.title",
    "entry.excerpt",
    "entry.binned_at",
    "own_instrument.binned_at",
];

#[test]
fn every_column_of_the_schema_goes_out_or_is_named_as_staying() {
    let mut connection = Connection::open_in_memory().unwrap();
    crate::schema::migrations()
        .to_latest(&mut connection)
        .unwrap();
    let mut columns = connection
        .prepare(
            "SELECT t.name || '.' || c.name, c.\"notnull\" = 0 FROM pragma_table_list AS t, \
             pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    let mut there: BTreeSet<(String, bool)> = columns
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let index = |name: &str| {
        [
            "findable.",
            "find_stale.",
            "of_relationship.",
            "entry_search",
            "import",
        ]
        .iter()
        .any(|table| name.starts_with(table))
    };
    there
        .retain(|(name, _)| !STAYS.contains(&name.as_str()) && name != "person.me" && !index(name));
    let listed: BTreeSet<(String, bool)> = all()
        .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
        .map(|(table, column)| (format!("{}.{}", table.name, column.name), column.optional))
        .collect();
    assert_eq!(listed, there);
}

#[test]
fn what_a_row_points_at_comes_before_it() {
    for (at, table) in all().enumerate() {
        for column in table.columns {
            if let Kind::Ref(to) = column.kind {
                assert!(
                    all().take(at + 1).any(|before| before.name == to),
                    "{}.{}",
                    table.name,
                    column.name
                );
            }
        }
        assert!(named(table.name).is_some());
    }
}
