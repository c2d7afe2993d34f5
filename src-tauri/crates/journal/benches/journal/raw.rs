//! The same statements on a plain connection, with the same key and settings: what is left when there is no Ithaca.
//! The statements are written out again on purpose, so that a change to ours shows as a change.

use std::path::Path;

use chrono::NaiveDate;
use journal::views::Draft;
use rusqlite::{Connection, TransactionBehavior, params};

const SETTINGS: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 10000";
const LATEST: &str = "SELECT entry.id, entry.instrument, kept.title, kept.purpose, kept.time, entry.relationship, \
     entry.state, entry.date, entry.title, entry.excerpt FROM entry CROSS JOIN instrument_version AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version \
     WHERE entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC LIMIT ?1";

pub(crate) struct Raw(Connection);

impl Raw {
    pub(crate) fn open(database: &Path, key: &str) -> Raw {
        let connection = Connection::open(database).unwrap();
        connection
            .execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON")
            .unwrap();
        connection
            .execute_batch(&format!("PRAGMA key = \"x'{key}'\""))
            .unwrap();
        connection.execute_batch(SETTINGS).unwrap();
        connection
            .query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))
            .unwrap();
        connection
            .query_row("SELECT id FROM person WHERE me = 1", [], |row| {
                row.get::<_, String>(0)
            })
            .unwrap();
        Raw(connection)
    }

    /// Copies an entry under other ids, days and texts.
    pub(crate) fn fill(mut self, entry: &str, texts: &[String], day: impl Fn(u32) -> NaiveDate) {
        let transaction = self.0.transaction().unwrap();
        for (number, text) in (0..).zip(texts) {
            let id = format!("{:08x}{}", number, &entry[8..]);
            let answers = serde_json::json!({"name": "A morning", "achieved": text}).to_string();
            let excerpt: String = text.chars().take(230).collect();
            transaction
                .prepare_cached(
                    "INSERT INTO entry SELECT ?2, instrument, version, relationship, author, 'done', ?3, title, ?4, ?5, \
                     created_at, saved_at, binned_at FROM entry WHERE id = ?1",
                )
                .unwrap()
                .execute(params![entry, id, day(number).to_string(), excerpt, answers])
                .unwrap();
        }
        transaction.commit().unwrap();
    }

    pub(crate) fn save(&mut self, draft: &Draft) {
        let transaction = self
            .0
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .unwrap();
        let (instrument, version) = transaction
            .prepare_cached("SELECT instrument, version, state, saved_at FROM entry WHERE id = ?1")
            .unwrap()
            .query_row([&draft.id], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))
            })
            .unwrap();
        transaction
            .prepare_cached(
                "SELECT definition FROM instrument_version WHERE instrument = ?1 AND version = ?2",
            )
            .unwrap()
            .query_row(params![instrument, version], |row| row.get::<_, String>(0))
            .unwrap();
        let excerpt = draft.answers.0["achieved"].as_str().unwrap().get(..230);
        let answers = serde_json::to_string(&draft.answers).unwrap();
        transaction
            .prepare_cached(
                "UPDATE entry SET date = ?2, title = ?3, excerpt = ?4, answers = ?5, saved_at = ?6 WHERE id = ?1",
            )
            .unwrap()
            .execute(params![draft.id, draft.date, "A morning", excerpt, answers, "2026-03-12T14:02:00.000Z"])
            .unwrap();
        transaction.commit().unwrap();
    }

    pub(crate) fn list(&self, limit: u32) -> (Vec<[Option<String>; 10]>, u32, usize) {
        let mut latest = self.0.prepare_cached(LATEST).unwrap();
        let rows = latest.query_map([limit], |row| {
            let mut columns: [Option<String>; 10] = Default::default();
            for (at, column) in columns.iter_mut().enumerate() {
                *column = row.get(at)?;
            }
            Ok(columns)
        });
        let rows = rows.unwrap().map(Result::unwrap).collect();
        let count = self
            .0
            .prepare_cached("SELECT count(*) FROM entry WHERE binned_at IS NULL")
            .unwrap()
            .query_row([], |row| row.get(0))
            .unwrap();
        (rows, count, self.relationships())
    }

    /// Everything a relationship's card is made of.
    fn relationships(&self) -> usize {
        let all = self.texts("SELECT id, role, kind, started, ends, rhythm, created_at FROM relationship ORDER BY started, id", None);
        let rows = |id: &str| {
            let steps = self.texts(
                "SELECT phase, date FROM phase_change WHERE relationship = ?1 ORDER BY position",
                Some(id),
            );
            let names = self.texts(
                "SELECT person.name FROM relationship_person JOIN person ON person.id = relationship_person.person \
                 WHERE relationship_person.relationship = ?1 ORDER BY relationship_person.position",
                Some(id),
            );
            steps.len() + names.len()
        };
        all.iter().map(|id| rows(id)).sum()
    }

    /// The first column of each row; the others are read as well.
    fn texts(&self, sql: &str, parameter: Option<&str>) -> Vec<String> {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let mut read = (0..columns).map(|at| row.get::<_, Option<String>>(at));
            let first = read.next().unwrap()?.unwrap();
            read.try_for_each(|column| column.map(drop))?;
            Ok(first)
        };
        statement
            .query_map(rusqlite::params_from_iter(parameter), row)
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }
}
