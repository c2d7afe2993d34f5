//! The journal's schema: every migration there has been, oldest first. Only ever added to.

use std::sync::LazyLock;

use rusqlite_migration::{M, Migrations};
use vault::{Schema, Shape};

/// The newest schema this program knows.
pub const LATEST: usize = 4;

static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(include_str!("schema/001.sql")).foreign_key_check(),
        M::up(include_str!("schema/002.sql")).foreign_key_check(),
        M::up(include_str!("schema/003.sql")).foreign_key_check(),
        M::up(include_str!("schema/004.sql")).foreign_key_check(),
    ])
});

/// What a journal looks like after each of them. A journal that looks otherwise is not opened, so one of these never changes:
/// where a later `SQLite` words the schema it keeps otherwise, its digest is added beside.
static SHAPES: [Shape; LATEST] = [
    Shape::known(
        1,
        "9652320f7e28ad4d12a36e099644641a53cb0212ce2921a00d2c06ea58dffa9f",
    ),
    Shape::known(
        2,
        "13b877af8248b1158e79434b1a659e7e38c9a500f8cbc0e128a8312f7bc5a307",
    ),
    Shape::known(
        3,
        "9927dcd0658c0c00559825bf8e40cb449085f939fafd88e44d199d7e1794b6f1",
    ),
    Shape::known(
        4,
        "c981aaa02b12941d20bd37247cf1948828c1aa60058da864bfc626d3f35cb885",
    ),
];

/// Every migration, for the vault to run.
pub fn migrations() -> &'static Migrations<'static> {
    &MIGRATIONS
}

/// What the vault needs to bring a journal up to date.
pub fn schema() -> Schema<'static> {
    Schema {
        migrations: migrations(),
        latest: LATEST,
        shapes: &SHAPES,
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn empty() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrations().to_latest(&mut connection).unwrap();
        connection
    }

    fn plan(connection: &Connection, sql: &str) -> String {
        let mut statement = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let count = statement.parameter_count();
        let rows = statement
            .query_map(rusqlite::params_from_iter(vec!["1"; count]), |row| {
                row.get::<_, String>("detail")
            })
            .unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn the_migrations_are_as_many_as_the_program_says_and_run() {
        migrations().validate().unwrap();
        let version: u32 = empty()
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .unwrap();
        assert_eq!(usize::try_from(version).unwrap(), LATEST);
    }

    #[test]
    fn what_a_journal_looks_like_after_each_of_them_is_known() {
        let made = (1..=LATEST).map(|steps| Shape::made_by(migrations(), steps).unwrap());
        let unknown: Vec<_> = made.filter(|shape| !SHAPES.contains(shape)).collect();
        assert_eq!(unknown, []);
    }

    #[test]
    fn a_tenth_of_the_steps_that_are_allowed_are_enough_to_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d");
        migrations()
            .to_latest(&mut Connection::open(&path).unwrap())
            .unwrap();
        let opened = Connection::open(&path).unwrap();
        let (taken, allowed) = vault::doors::steps_of_schema(&opened).unwrap();
        assert!(0 < taken && taken * 10 <= allowed, "{taken} of {allowed}");
        let longest = "SELECT max(length(sql)) FROM sqlite_schema";
        let longest: u32 = opened.query_row(longest, [], |row| row.get(0)).unwrap();
        assert!(longest < 1 << 12, "{longest} of {}", 1 << 14);
    }

    #[test]
    fn a_fifth_of_the_steps_that_are_allowed_are_enough_to_bring_the_first_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d");
        let mut connection = Connection::open(&path).unwrap();
        migrations().to_version(&mut connection, 1).unwrap();
        let fill = "INSERT INTO person (id, name, me, created_at) VALUES ('me', '', 1, '');
            INSERT INTO instrument_version VALUES ('note', 1, '', '', NULL, '{}', '');
            WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n LIMIT 10000)
            INSERT INTO entry SELECT printf('%036d', at), 'note', 1, NULL, 'me', 'done', '2026-03-12', 'x', 'x',
                '{\"first\":\"x\"}', '', '' FROM n";
        connection.execute_batch(fill).unwrap();
        let counted = vault::doors::steps_of(&mut connection, &path, |connection| {
            Ok(migrations().to_latest(connection)?)
        });
        let (taken, allowed) = counted.unwrap();
        assert!(0 < taken && taken * 5 <= allowed, "{taken} of {allowed}");
    }

    #[test]
    fn a_journal_that_was_written_anew_looks_as_it_did() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = Connection::open(folder.path().join("d")).unwrap();
        migrations().to_latest(&mut connection).unwrap();
        let looks = |connection: &Connection| Shape::of(connection, LATEST).unwrap();
        let before = looks(&connection);
        connection.execute_batch("VACUUM").unwrap();
        assert_eq!(looks(&connection), before);
        connection
            .execute_batch("CREATE INDEX one_more ON goal (relationship)")
            .unwrap();
        assert_ne!(looks(&connection), before);
    }

    #[test]
    fn every_table_is_strict() {
        let connection = empty();
        let loose: u32 = connection
            .query_row(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(loose, 0);
    }

    #[test]
    fn listing_the_latest_entries_walks_an_index_and_sorts_nothing() {
        let connection = empty();
        for sql in [
            crate::entry::LATEST,
            crate::entry::DRAFTS,
            crate::entry::BINNED,
            crate::wheels::BEFORE,
            crate::entry::FINISHED_IN,
            crate::entry::NEWEST_OF,
            crate::wheels::SNAPSHOTS,
            crate::over_time::GIVEN,
            crate::over_time::IN_YEAR,
            crate::over_time::ON_THIS_DAY,
        ] {
            let plan = plan(&connection, sql);
            assert!(
                plan.contains("USING INDEX entry_") && !plan.contains("TEMP B-TREE"),
                "{sql}: {plan}"
            );
        }
    }

    #[test]
    fn looking_for_sessions_walks_an_index_and_sorts_nothing() {
        let connection = empty();
        for sql in [
            crate::session::PLANNED_BETWEEN,
            crate::session::PLANNED_FROM,
            crate::session::HELD_BEFORE,
            crate::session::OF_RELATIONSHIP,
        ] {
            let plan = plan(&connection, sql);
            assert!(
                plan.contains("USING INDEX session_") && !plan.contains("TEMP B-TREE"),
                "{sql}: {plan}"
            );
        }
    }

    #[test]
    fn what_today_asks_of_many_walks_an_index() {
        let connection = empty();
        for (sql, index) in [
            (crate::session::WRITTEN, "entry_session"),
            (crate::action::MINE_DUE, "action_due"),
            (crate::action::OPEN_COUNTS, "action_open"),
            (crate::goal::TO_REVIEW, "goal_review"),
        ] {
            let plan = plan(&connection, sql);
            assert!(plan.contains(index), "{sql}: {plan}");
        }
    }
}
