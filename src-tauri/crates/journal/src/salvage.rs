//! What stands in for rows that were lost with a damaged page, where something that could be read points at them: nobody
//! loses what they wrote because a name or the number of a form stood on that page.
//!
//! What lives here: people, the versions of forms, and their questions as far as the program knows them. What must not:
//! reading what is left, and whatever else goes with a row that was lost (the vault).

use chrono::{DateTime, FixedOffset};
use content::{Instrument, Languages};
use rusqlite::{Connection, Result, params};

use crate::column::Moment;
use crate::instrument_version;

/// In place of a name that was lost, which may not be empty: no word of any language, and soon changed.
const NAMELESS: &str = "?";

/// Every form of the program, in each language.
pub(crate) fn forms(languages: &Languages) -> Vec<Instrument> {
    let all = languages.all().flat_map(|content| &content.instruments);
    all.cloned().collect()
}

/// Puts something in the place of what was lost and is pointed at.
pub(crate) fn make_up(
    connection: &Connection,
    forms: &[Instrument],
    now: DateTime<FixedOffset>,
) -> Result<()> {
    people(connection, now)?;
    connection.execute(
        "INSERT INTO instrument_version (instrument, version, created_at) \
         SELECT instrument, version, ?1 FROM entry UNION \
         SELECT instrument, version, ?1 FROM instrument_wording WHERE true ON CONFLICT DO NOTHING",
        [Moment(now)],
    )?;
    for form in forms {
        if is_missing(connection, form)? {
            instrument_version::keep(connection, form, now)?;
        }
    }
    Ok(())
}

/// Mine is whoever wrote most and is in no relationship as somebody else.
fn people(connection: &Connection, now: DateTime<FixedOffset>) -> Result<()> {
    connection.execute(
        "INSERT INTO person (id, name, me, created_at) SELECT author, '', 1, ?1 FROM entry \
         WHERE NOT EXISTS (SELECT 1 FROM person WHERE me = 1) AND author NOT IN (SELECT id FROM person) \
         AND author NOT IN (SELECT person FROM relationship_person) \
         GROUP BY author ORDER BY count(*) DESC, author LIMIT 1",
        [Moment(now)],
    )?;
    connection.execute(
        "INSERT INTO person (id, name, me, created_at) SELECT id, ?2, 0, ?1 FROM ( \
         SELECT author AS id FROM entry UNION SELECT about FROM entry WHERE about IS NOT NULL UNION \
         SELECT person FROM relationship_person) WHERE id NOT IN (SELECT id FROM person)",
        params![Moment(now), NAMELESS],
    )?;
    Ok(())
}

/// Whether entries were written in this wording of a form, and it was lost.
fn is_missing(connection: &Connection, form: &Instrument) -> Result<bool> {
    connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM entry WHERE instrument = ?1 AND version = ?2 AND wording = ?3) AND NOT EXISTS \
         (SELECT 1 FROM instrument_wording WHERE instrument = ?1 AND version = ?2 AND wording = ?3)",
        params![form.id, form.version, form.wording],
        |row| row.get(0),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{TestDesk, draft};
    use crate::views::UnlockRequest;

    /// A journal in which these tables have lost all they held, as they would with a damaged page.
    fn without(tables: &[&'static str]) -> (TestDesk, Vec<String>) {
        let test = TestDesk::open();
        let gwen = test.relationship("Gwen");
        let mut entries = Vec::new();
        for number in 0..3 {
            let with = (number > 0).then_some(gwen.id.as_str());
            let answers = json!({ "first": number.to_string() });
            entries.push(test.entry("note", with, answers).id);
        }
        let mut lose = "PRAGMA foreign_keys = OFF;".to_owned();
        for table in tables {
            lose.extend(["DELETE FROM ", table, ";"]);
        }
        let done = test
            .desk
            .in_book(|book| Ok(book.database.run(move |c| c.execute_batch(&lose))?));
        done.unwrap();
        (test, entries)
    }

    #[test]
    fn no_word_is_lost_with_a_name_or_the_number_of_a_form() {
        for tables in [
            &["person"][..],
            &["instrument_version"],
            &["instrument_wording"],
            &["instrument_version", "instrument_wording", "person"],
        ] {
            let (test, entries) = without(tables);
            let saved = test.desk.rescue("Saved").unwrap();
            assert_eq!((saved.entries, saved.alone), (3, 0), "{tables:?}");
            for (number, id) in entries.iter().enumerate() {
                let entry = test.desk.entry(id.clone()).unwrap();
                assert_eq!(entry.answers.0["first"], number.to_string(), "{tables:?}");
                assert_eq!(entry.by, None, "{tables:?}: it is mine");
                let again = draft(&entry, json!({"first": "and on"}));
                test.desk.save_entry(again).unwrap();
            }
            let with = test.desk.places().unwrap().relationships;
            let name = if tables.contains(&"person") {
                "?"
            } else {
                "Gwen"
            };
            assert_eq!(with[0].name, name, "{tables:?}");
            test.desk.lock();
            test.desk.unlock(UnlockRequest::Keychain).unwrap();
            assert_eq!(test.desk.journal_list(None).unwrap().count, 3);
        }
    }
}
