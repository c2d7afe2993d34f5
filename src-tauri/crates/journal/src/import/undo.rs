//! Taking back what was brought in, in one step. What was changed since stays, with what it cannot do without: words somebody
//! wrote are never taken with the rest. What must not live here: bringing in, and what it is that stays (`stays`).

use rusqlite::{Connection, OptionalExtension, Transaction};
use vault::Database;

use super::marks;
use crate::book::{self, Book, Stop};
use crate::column::Moment;
use crate::error::{Error, Thing};
use crate::views::{BroughtBack, Came, CameView};
use crate::{dates, person};

mod stays;

/// So many imports are shown.
const SHOWN: u32 = 5;

/// Takes back an import.
pub(crate) fn undo(book: &Book<'_>, import: String) -> Result<BroughtBack, Error> {
    book.write(move |transaction| take_back(transaction, &import))
}

/// What was brought in before and can be taken back, newest first. Where no entry is left, there is nothing of it to find;
/// a copy of none may have brought people, or forms.
pub(crate) fn came(book: &Book<'_>) -> Result<CameView, Error> {
    let (now, today) = (book.now(), book.today());
    book.read(move |connection| {
        let mut imports = connection.prepare(
            "SELECT import.id, import.at, count(entry.id), count(entry.id) > 0 OR count(r.key) = 0 AS there FROM import \
             LEFT JOIN import_row AS r ON r.import = import.id AND r.tbl = 'entry' \
             LEFT JOIN entry ON entry.id = r.key \
             WHERE import.finished = 1 AND EXISTS (SELECT 1 FROM import_row WHERE import_row.import = import.id) \
             GROUP BY import.id HAVING there ORDER BY import.at DESC, import.id DESC LIMIT ?1",
        )?;
        let came = imports.query_map([SHOWN], |row| {
            let at = row.get::<_, Moment>(1)?.0.with_timezone(&now.timezone());
            Ok(Came {
                import: row.get(0)?,
                entries: row.get(2)?,
                day: at.date_naive(),
                time: dates::time(at),
            })
        })?;
        Ok(CameView {
            today,
            came: came.collect::<rusqlite::Result<_>>()?,
        })
    })
}

/// Takes back what was cut short. Called when a journal opens, before anybody sees it.
pub(crate) fn sweep(database: &Database) -> Result<(), Error> {
    book::write(database, |transaction| {
        let unfinished = transaction
            .prepare("SELECT id FROM import WHERE finished = 0")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        for import in unfinished {
            take_back(transaction, &import)?;
        }
        Ok(())
    })
}

fn take_back(transaction: &Transaction<'_>, import: &str) -> Result<BroughtBack, Stop> {
    transaction
        .query_row("SELECT 1 FROM import WHERE id = ?1", [import], |_| Ok(()))
        .optional()?
        .ok_or(Error::NotFound(Thing::Import))?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    marks::compare(transaction, import)?;
    let before = count(transaction, import, "entry")?;
    stays::mark(transaction, import)?;
    for sql in GOES {
        transaction.execute(sql, [import])?;
    }
    forget_people(transaction, import)?;
    let here = |table: &str| count(transaction, import, table);
    let kept = here("entry")?;
    let mut others = 0;
    for table in OTHERS {
        others += here(table)?;
    }
    let back = BroughtBack {
        entries: before - kept,
        kept,
        relationships: here("relationship")?,
        sessions: here("session")?,
        goals: here("goal")?,
        actions: here("action")?,
        others,
    };
    transaction.execute("DELETE FROM import WHERE id = ?1", [import])?;
    Ok(back)
}

/// What is changed by a person, and is neither an entry nor of a relationship.
const OTHERS: [&str; 5] = [
    "own_family",
    "own_question",
    "own_instrument",
    "wheel_set",
    "kept_filter",
];

/// How many of its rows of a table are here.
pub(super) fn count(connection: &Connection, import: &str, table: &str) -> rusqlite::Result<u32> {
    let sql = format!(
        "SELECT count(*) FROM {table} AS t JOIN import_row AS r ON r.key = t.id AND r.tbl = '{table}' WHERE r.import = ?1"
    );
    connection.query_row(&sql, [import], |row| row.get(0))
}

macro_rules! goes {
    ($table:literal, $and:literal) => {
        concat!(
            "DELETE FROM ",
            $table,
            " WHERE id IN (SELECT key FROM import_row WHERE import = ?1 AND tbl = '",
            $table,
            "' AND mark IS NOT 'changed') ",
            $and
        )
    };
}

/// What goes, in this order: what points at others first.
const GOES: [&str; 15] = [
    goes!("contract", ""),
    goes!("action", ""),
    goes!("goal", ""),
    goes!("entry", ""),
    goes!("session", ""),
    "DELETE FROM wheel_version WHERE version IN (SELECT CAST(key AS INTEGER) FROM import_row WHERE import = ?1 \
     AND tbl = 'wheel_version') AND NOT EXISTS (SELECT 1 FROM entry WHERE instrument = 'wheel-of-life' \
     AND entry.version = wheel_version.version)",
    goes!(
        "wheel_set",
        "AND NOT EXISTS (SELECT 1 FROM wheel_version WHERE wheel_set = wheel_set.id)"
    ),
    goes!("relationship", ""),
    "DELETE FROM instrument_wording WHERE instrument || ' ' || version || ' ' || wording IN (SELECT key FROM import_row \
     WHERE import = ?1 AND tbl = 'instrument_wording') AND NOT EXISTS (SELECT 1 FROM entry \
     WHERE entry.instrument = instrument_wording.instrument AND entry.version = instrument_wording.version \
     AND entry.wording = instrument_wording.wording)",
    "DELETE FROM instrument_version WHERE instrument || ' ' || version IN (SELECT key FROM import_row WHERE import = ?1 \
     AND tbl = 'instrument_version') AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.instrument = instrument_version.instrument \
     AND entry.version = instrument_version.version)",
    goes!("kept_filter", ""),
    goes!(
        "tag",
        "AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag = tag.id) \
         AND NOT EXISTS (SELECT 1 FROM kept_filter WHERE filter ->> 'tag' = tag.id)"
    ),
    goes!("own_question", ""),
    goes!("own_instrument", ""),
    "UPDATE person SET name = '' WHERE me = 1 AND EXISTS (SELECT 1 FROM import_row WHERE import = ?1 AND tbl = 'me')",
];

fn forget_people(connection: &Connection, import: &str) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM own_family WHERE id IN (SELECT key FROM import_row WHERE import = ?1 AND tbl = 'own_family' \
         AND mark IS NOT 'changed') AND NOT EXISTS (SELECT 1 FROM own_question WHERE family = own_family.id)",
        [import],
    )?;
    connection.execute(
        "DELETE FROM question_star WHERE question IN (SELECT key FROM import_row WHERE import = ?1 AND tbl = 'question_star')",
        [import],
    )?;
    let people = connection
        .prepare("SELECT key FROM import_row WHERE import = ?1 AND tbl = 'person'")?
        .query_map([import], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    people
        .iter()
        .try_for_each(|id| person::delete_if_nothing_is_theirs(connection, id))
}
