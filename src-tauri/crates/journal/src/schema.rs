//! The journal's schema: every migration there has been, oldest first. Only ever added to.

use std::sync::LazyLock;

use rusqlite_migration::{M, Migrations};
use vault::Schema;

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

/// Every migration, for the vault to run.
pub fn migrations() -> &'static Migrations<'static> {
    &MIGRATIONS
}

/// What the vault needs to bring a journal up to date.
pub(crate) fn schema() -> Schema<'static> {
    Schema {
        migrations: migrations(),
        latest: LATEST,
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
