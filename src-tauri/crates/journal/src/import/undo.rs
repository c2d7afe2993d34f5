//! Taking back what was brought in, in one step. What was changed since stays, with the relationship it belongs to: words
//! somebody wrote are never taken with the rest. What must not live here: bringing in.

use rusqlite::{Connection, OptionalExtension, Transaction};
use vault::Database;

use super::marks;
use crate::book::{self, Book, Stop};
use crate::column::Moment;
use crate::error::{Error, Thing};
use crate::views::{BroughtBack, Came, CameView};
use crate::{dates, person};

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
    let before = count(transaction, import)?;
    keep(transaction, import)?;
    for sql in GOES {
        transaction.execute(sql, [import])?;
    }
    forget_people(transaction, import)?;
    let kept = count(transaction, import)?;
    transaction.execute("DELETE FROM import WHERE id = ?1", [import])?;
    Ok(BroughtBack {
        entries: before - kept,
        kept,
    })
}

/// How many of its entries are here.
fn count(connection: &Connection, import: &str) -> rusqlite::Result<u32> {
    connection.query_row(
        "SELECT count(*) FROM entry JOIN import_row AS r ON r.key = entry.id AND r.tbl = 'entry' WHERE r.import = ?1",
        [import],
        |row| row.get(0),
    )
}

/// What is changed when a part of it is, or one was made since: by the table of parts, and the column that says of what.
const PARTS: [(&str, &str); 7] = [
    ("milestone", "goal"),
    ("phase_change", "relationship"),
    ("entry", "relationship"),
    ("session", "relationship"),
    ("goal", "relationship"),
    ("action", "relationship"),
    ("contract", "relationship"),
];

/// Marks goals and relationships in which something was changed or made since; all that is theirs stays.
fn keep(connection: &Connection, import: &str) -> rusqlite::Result<()> {
    for (part, of) in PARTS {
        let sql = format!(
            "UPDATE import_row SET mark = 'changed' WHERE import = ?1 AND tbl = '{of}' AND EXISTS \
             (SELECT 1 FROM {part} AS t LEFT JOIN import_row AS r ON r.import = ?1 AND r.tbl = '{part}' AND r.key = t.id \
             WHERE t.{of} = import_row.key AND (r.key IS NULL OR r.mark IS 'changed'))"
        );
        connection.execute(&sql, [import])?;
    }
    Ok(())
}

macro_rules! goes {
    ($table:literal, $and:literal) => {
        concat!(
            "DELETE FROM ", $table, " WHERE id IN (SELECT key FROM import_row WHERE import = ?1 AND tbl = '", $table,
            "' AND mark IS NOT 'changed') ", $and
        )
    };
    (of a relationship $table:literal) => {
        goes!(
            $table,
            "AND coalesce(relationship, '') NOT IN \
             (SELECT key FROM import_row WHERE import = ?1 AND tbl = 'relationship' AND mark IS 'changed')"
        )
    };
}

/// What goes, in this order: what points at others first.
const GOES: [&str; 15] = [
    goes!(of a relationship "contract"),
    goes!(of a relationship "action"),
    goes!(of a relationship "goal"),
    goes!(of a relationship "entry"),
    goes!(of a relationship "session"),
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
