//! What stands in for rows that were lost with a damaged page, where something that could be read points at them: nobody
//! loses what they wrote because a name or the number of a form stood on that page.
//!
//! What lives here: people, the versions of forms, and their questions as far as the program knows them. What must not:
//! reading what is left, and whatever else goes with a row that was lost (the vault).

use chrono::{DateTime, FixedOffset};
use content::{Instrument, Languages};
use rusqlite::{Connection, Result, params};

use crate::column::{Json, Moment};
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
    if is_older(connection)? {
        return make_up_older(connection, forms, now);
    }
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

/// Whether the journal is from before forms had wordings of their own: then a version held its questions itself, and an
/// entry was about nobody but its author.
fn is_older(connection: &Connection) -> Result<bool> {
    let found = "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'instrument_wording')";
    connection.query_row(found, [], |row| row.get(0))
}

/// The questions of a form as the program knows them today stand in for those of any version that was lost.
fn make_up_older(
    connection: &Connection,
    forms: &[Instrument],
    now: DateTime<FixedOffset>,
) -> Result<()> {
    mine(connection, now)?;
    others(
        connection,
        now,
        "SELECT author AS id FROM entry UNION SELECT person FROM relationship_person",
    )?;
    // There was English alone.
    for form in forms.iter().filter(|form| form.wording == "en") {
        connection.execute(
            "INSERT INTO instrument_version (instrument, version, title, purpose, time, definition, created_at) \
             SELECT DISTINCT instrument, version, ?2, ?3, ?4, ?5, ?6 FROM entry WHERE instrument = ?1 \
             ON CONFLICT DO NOTHING",
            params![form.id, form.title, form.purpose, form.time, Json(form), Moment(now)],
        )?;
    }
    Ok(())
}

fn people(connection: &Connection, now: DateTime<FixedOffset>) -> Result<()> {
    mine(connection, now)?;
    others(
        connection,
        now,
        "SELECT author AS id FROM entry UNION SELECT about FROM entry WHERE about IS NOT NULL UNION \
         SELECT person FROM relationship_person",
    )
}

/// Mine is whoever wrote most and is in no relationship as somebody else.
fn mine(connection: &Connection, now: DateTime<FixedOffset>) -> Result<()> {
    connection.execute(
        "INSERT INTO person (id, name, me, created_at) SELECT author, '', 1, ?1 FROM entry \
         WHERE NOT EXISTS (SELECT 1 FROM person WHERE me = 1) AND author NOT IN (SELECT id FROM person) \
         AND author NOT IN (SELECT person FROM relationship_person) \
         GROUP BY author ORDER BY count(*) DESC, author LIMIT 1",
        [Moment(now)],
    )?;
    Ok(())
}

fn others(connection: &Connection, now: DateTime<FixedOffset>, pointed_at: &str) -> Result<()> {
    let says = format!(
        "INSERT INTO person (id, name, me, created_at) SELECT id, ?2, 0, ?1 FROM ({pointed_at}) \
         WHERE id NOT IN (SELECT id FROM person)"
    );
    connection.execute(&says, params![Moment(now), NAMELESS])?;
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
    use rusqlite::Connection;
    use serde_json::json;

    use super::{forms, make_up};
    use crate::schema::migrations;
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
    fn nor_out_of_a_journal_that_an_older_version_wrote() {
        for version in 1..=3 {
            let mut journal = Connection::open_in_memory().unwrap();
            migrations().to_version(&mut journal, version).unwrap();
            let lost = "PRAGMA foreign_keys = OFF;
                INSERT INTO entry (id, instrument, version, author, state, date, excerpt, answers, created_at, saved_at)
                VALUES ('e', 'note', 7, 'p', 'done', '2026-03-02', 'Rest', '{\"first\": \"Rest\"}', 't', 't')";
            journal.execute_batch(lost).unwrap();
            let now = crate::testing::at("2026-03-12T14:02:00+00:00");
            make_up(&journal, &forms(&crate::testing::content().into()), now).unwrap();
            // Brought up to date, which refuses whatever points at nothing.
            migrations().to_latest(&mut journal).unwrap();
            let (me, says): (bool, String) = journal
                .query_row(
                    "SELECT p.me, w.definition FROM entry e JOIN person p ON p.id = e.author JOIN instrument_wording w \
                     ON (w.instrument, w.version, w.wording) = (e.instrument, e.version, e.wording)",
                    [],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .unwrap();
            assert!(me && says.contains("\"first\""), "{version}: {says}");
        }
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
