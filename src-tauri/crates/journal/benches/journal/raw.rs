//! The same statements on a plain connection, with the same key and settings: what is left when there is no Ithaca.
//! The statements are written out again on purpose, so that a change to ours shows as a change.

use std::path::Path;

use chrono::NaiveDate;
use journal::views::Draft;
use rusqlite::types::Value;
use rusqlite::{Connection, Params, TransactionBehavior, params};

const SETTINGS: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -8192;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 10000";
const LATEST: &str = "SELECT entry.id, entry.instrument, kept.title, kept.purpose, kept.time, entry.relationship, \
     entry.state, entry.date, entry.title, entry.excerpt FROM entry CROSS JOIN instrument_wording AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
     WHERE entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC LIMIT ?1";

const RELATIONSHIPS: &str = "SELECT id, role, kind, started, ends, rhythm, state, ended, early, created_at \
     FROM relationship ORDER BY CASE state WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, started, id";
const STEPS: &str =
    "SELECT phase, date, thoughts FROM phase_change WHERE relationship = ?1 ORDER BY position";
const NAMES: &str = "SELECT person.id, person.name FROM relationship_person JOIN person ON person.id = relationship_person.person \
     WHERE relationship_person.relationship = ?1 ORDER BY relationship_person.position";
const TICKS: &str = "SELECT task, date FROM task_tick WHERE relationship = ?1";
const HELD: &str = "SELECT * FROM session WHERE relationship = ?1 AND state = 'held' \
     AND starts_at < '2026-03-12T14:02:00.000Z' ORDER BY starts_at DESC, id DESC LIMIT 1";
const IN_FORCE: &str = "SELECT signed, review FROM contract \
     WHERE relationship = ?1 AND signed IS NOT NULL AND review IS NOT NULL ORDER BY position DESC LIMIT 1";
const REVIEWED: &str = "SELECT id, version, date, answers FROM entry WHERE relationship = ?1 \
     AND instrument = 'review' AND state = 'done' AND binned_at IS NULL AND date < '2026-03-13' \
     ORDER BY date DESC, id DESC LIMIT 1";
const COMING: &str = "SELECT * FROM session WHERE state = 'planned' \
     AND starts_at >= '2026-03-11T14:02:00.000Z' ORDER BY starts_at, id";
const PASSED: &str = "SELECT * FROM session WHERE state = 'planned' \
     AND starts_at >= '2026-02-26T14:02:00.000Z' AND starts_at < '2026-03-12T14:02:00.000Z' ORDER BY starts_at, id";
const NUMBER: &str = "SELECT count(*) FROM session AS other JOIN session ON session.id = ?1 \
     WHERE other.relationship = session.relationship AND other.state <> 'cancelled' \
     AND (other.starts_at, other.id) <= (session.starts_at, session.id)";
const WRITTEN: &str = "SELECT instrument, id, state FROM entry WHERE session = ?1 AND binned_at IS NULL \
     ORDER BY date DESC, id DESC";
const DUE: &str = "SELECT id, relationship, goal, session, entry, what, owner, due, state, came, closed, made, created_at \
     FROM action WHERE state = 'open' AND due <= '2026-03-19' AND owner <> 'them' ORDER BY due, id LIMIT 8";
const HEADING: &str = "SELECT coalesce(entry.title, kept.title), entry.date FROM entry JOIN instrument_wording AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording WHERE entry.id = ?1";
const DRAFTS: &str = "SELECT entry.id, entry.instrument, kept.title, kept.purpose, kept.time, entry.relationship, \
     entry.state, entry.date, entry.title, entry.excerpt FROM entry CROSS JOIN instrument_wording AS kept \
     ON kept.instrument = entry.instrument AND kept.version = entry.version AND kept.wording = entry.wording \
     WHERE entry.state = 'draft' AND entry.binned_at IS NULL ORDER BY entry.date DESC, entry.id DESC";
/// The instruments of the tasks of content/ that a mentor has, one for each task.
const WITH_A_TASK: [&str; 24] = [
    "initial-meeting",
    "first-impressions",
    "fit-check",
    "ethics",
    "etiquette",
    "contract",
    "contract",
    "contract",
    "learning-preferences",
    "wheel-of-life",
    "grow",
    "goal-check",
    "action-plan",
    "action-plan",
    "session-contract",
    "review",
    "learning-log",
    "change",
    "oscar",
    "goal-check",
    "relationship-health",
    "learning-log",
    "closing",
    "mentor-evaluation",
];

pub(crate) struct Raw(pub(crate) Connection);

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
        connection.set_prepared_statement_cache_capacity(400);
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
    pub(crate) fn fill(&mut self, entry: &str, texts: &[String], day: impl Fn(u32) -> NaiveDate) {
        let transaction = self.0.transaction().unwrap();
        for (number, text) in (0..).zip(texts) {
            let id = format!("{:08x}{}", number, &entry[8..]);
            let answers = serde_json::json!({"name": "A morning", "achieved": text}).to_string();
            let excerpt: String = text.chars().take(230).collect();
            transaction
                .prepare_cached(
                    "INSERT INTO entry (id, instrument, version, relationship, author, state, date, title, excerpt, answers, \
                     created_at, saved_at, binned_at, session, wording) SELECT ?2, instrument, version, relationship, author, 'done', ?3, title, ?4, ?5, \
                     created_at, saved_at, binned_at, session, wording FROM entry WHERE id = ?1",
                )
                .unwrap()
                .execute(params![entry, id, day(number).to_string(), excerpt, answers])
                .unwrap();
        }
        transaction.commit().unwrap();
    }

    /// Copies an action until there are so many; every eighth is open, two of three of those are mine. All but that one
    /// stand in an entry.
    pub(crate) fn act(&self, action: &str, entry: &str, count: u32) {
        let acted = self.0.execute(
            "WITH RECURSIVE number (at) AS (VALUES (1) UNION ALL SELECT at + 1 FROM number WHERE at + 1 < ?3) \
             INSERT INTO action SELECT printf('%08x', at) || substr(id, 9), relationship, goal, session, ?2, \
             what || ' ' || at, CASE at % 3 WHEN 0 THEN 'them' WHEN 1 THEN 'me' ELSE 'both' END, \
             date(made, (at / 8 - 2) || ' days'), CASE at % 8 WHEN 0 THEN 'open' ELSE 'done' END, '', \
             CASE at % 8 WHEN 0 THEN NULL ELSE made END, made, created_at FROM action, number WHERE id = ?1",
            params![action, entry, count],
        );
        acted.unwrap();
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
                "SELECT definition FROM instrument_wording WHERE instrument = ?1 AND version = ?2 AND wording = 'en'",
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
        let _moment = self.0.unchecked_transaction().unwrap();
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
        (rows, count, self.cards())
    }

    pub(crate) fn relationships(&self) -> usize {
        let _moment = self.0.unchecked_transaction().unwrap();
        self.cards()
    }

    /// Everything a relationship's card is made of.
    fn cards(&self) -> usize {
        let card = |id: &str| self.rows(STEPS, [id]).len() + self.rows(NAMES, [id]).len();
        self.ids(RELATIONSHIPS).iter().map(|id| card(id)).sum()
    }

    /// Everything Today shows.
    pub(crate) fn today(&self) -> usize {
        let _moment = self.0.unchecked_transaction().unwrap();
        let whole = [
            "SELECT relationship, owner, count(*) FROM action WHERE state = 'open' GROUP BY relationship, owner",
            "SELECT id, relationship, what, review FROM goal WHERE state = 'open' AND review IS NOT NULL ORDER BY review",
            "SELECT question, created_at FROM question_star",
            "SELECT id, title, created_at FROM own_family ORDER BY created_at, id",
            "SELECT id, family, text, created_at FROM own_question ORDER BY created_at, id",
            "SELECT value FROM setting WHERE key = 'last-backup'",
            DRAFTS,
            PASSED,
        ];
        let whole: usize = whole.iter().map(|sql| self.rows(sql, []).len()).sum();
        let standings = self.ids(RELATIONSHIPS);
        let standings = standings.iter().map(|id| {
            let each = [STEPS, NAMES, TICKS, HELD, IN_FORCE, REVIEWED];
            each.iter()
                .map(|sql| self.rows(sql, [id]).len())
                .sum::<usize>()
        });
        let sessions = self.rows(COMING, []);
        // Each relationship's next, and the next three of all.
        let sessions = sessions.iter().take(13).map(|session| {
            let each = [NUMBER, WRITTEN];
            each.iter()
                .map(|sql| self.rows(sql, [&session[0]]).len())
                .sum::<usize>()
        });
        let actions = self.rows(DUE, []);
        let actions = actions
            .iter()
            .map(|action| self.rows(HEADING, [&action[4]]).len());
        whole + standings.sum::<usize>() + sessions.sum::<usize>() + actions.sum::<usize>()
    }

    /// Everything the Path of a relationship shows that is not in content/.
    pub(crate) fn path(&self, relationship: &str) -> usize {
        let _moment = self.0.unchecked_transaction().unwrap();
        let each = [
            "SELECT * FROM relationship WHERE id = ?1",
            STEPS,
            NAMES,
            TICKS,
        ];
        let each = each.iter().map(|sql| self.rows(sql, [relationship]).len());
        let newest = WITH_A_TASK.iter().map(|instrument| {
            let newest = "SELECT id, state, date FROM entry WHERE relationship = ?1 AND instrument = ?2 \
                 AND binned_at IS NULL ORDER BY date DESC, id DESC LIMIT 1";
            self.rows(newest, [relationship, instrument]).len()
        });
        each.sum::<usize>() + newest.sum::<usize>()
    }

    fn ids(&self, sql: &str) -> Vec<String> {
        let mut rows = self.rows(sql, []);
        let id = |row: &mut Vec<Value>| match row.swap_remove(0) {
            Value::Text(id) => id,
            other => panic!("{other:?} is no id"),
        };
        rows.iter_mut().map(id).collect()
    }

    /// Every column of every row.
    fn rows(&self, sql: &str, parameters: impl Params) -> Vec<Vec<Value>> {
        let mut statement = self.0.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map(parameters, |row| {
            (0..columns).map(|at| row.get(at)).collect()
        });
        rows.unwrap().map(Result::unwrap).collect()
    }
}
