//! The full-text indexes in a database that somebody else may have made.
//!
//! What lives here: holding what an index says of itself to what ours can say, before `SQLite` believes it. FTS5 asks for memory by
//! these numbers before it has looked whether there is anything behind them: ten bytes are enough for two gigabytes. What must
//! not: reading the index, and which tables there are.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::database;
use crate::error::Error;

/// [`Error::Foreign`] for an index that says more of itself than one of ours can.
pub(crate) fn hold(connection: &Connection) -> Result<(), Error> {
    let held = each(connection);
    if matches!(held, Err(Error::Foreign)) && !database::is_trusted(connection) {
        // A page that failed its check reads as nothing: it is not known what stood there.
        return Err(Error::DatabaseDamaged);
    }
    held
}

fn each(connection: &Connection) -> Result<(), Error> {
    let asks = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'";
    let mut asked = connection.prepare(asks)?;
    let names = asked.query_map([], |row| row.get::<_, String>(0))?;
    for name in names.collect::<Result<Vec<_>, _>>()? {
        settings(connection, &name)?;
        parts(connection, &name)?;
    }
    Ok(())
}

/// An index has no setting but those ours are made with: another could leave what was deleted in it, or rank what is found by
/// something else.
fn settings(connection: &Connection, name: &str) -> Result<(), Error> {
    // One more than there are: where the pages lead back to one another, the same would come for ever.
    let asks = format!("SELECT k, v FROM \"{name}_config\" LIMIT 3");
    let mut asked = connection.prepare(&asks)?;
    let mut rows = asked.query([])?;
    let mut left = 2;
    while let Some(row) = rows.next()? {
        match (row.get_ref(0)?, row.get_ref(1)?) {
            _ if left == 0 => return Err(Error::Foreign),
            // The second number is that of an index in which something was deleted so.
            (ValueRef::Text(b"version"), ValueRef::Integer(4 | 5))
            | (ValueRef::Text(b"secure-delete"), ValueRef::Integer(1)) => left -= 1,
            _ => return Err(Error::Foreign),
        }
    }
    Ok(())
}

/// Under this number an index says of which parts it is made.
const PARTS: i64 = 10;

fn parts(connection: &Connection, name: &str) -> Result<(), Error> {
    let asks = format!("SELECT block FROM \"{name}_data\" WHERE id = ?1");
    let mut asked = connection.prepare(&asks)?;
    let mut rows = asked.query([PARTS])?;
    let Some(row) = rows.next()? else {
        // Without it nothing is found and nothing believed.
        return Ok(());
    };
    match row.get_ref(0)? {
        ValueRef::Blob(says) if are_as_many_as_said(says).is_some() => Ok(()),
        _ => Err(Error::Foreign),
    }
}

/// The parts of an index, and the levels they stand on: no more than FTS5 has itself.
const MOST: u64 = 2000;
/// How one begins that keeps no text of its own, as ours do: there FTS5 believes yet more.
const WITHOUT_TEXT: [u8; 4] = [0xff, 0, 0, 1];

/// Goes through what `fts5StructureDecode` reads. Nothing, where it is not as many as it says.
fn are_as_many_as_said(says: &[u8]) -> Option<()> {
    let mut rest = says.get(4..)?;
    if rest.starts_with(&WITHOUT_TEXT) {
        return None;
    }
    let levels = number(&mut rest).filter(|levels| *levels <= MOST)?;
    let mut parts = number(&mut rest).filter(|parts| *parts <= MOST)?;
    let _written = number(&mut rest)?;
    for _ in 0..levels {
        let merging = number(&mut rest)?;
        let here = number(&mut rest).filter(|here| merging <= *here)?;
        parts = parts.checked_sub(here)?;
        for _ in 0..here {
            let (_id, first, last) = (number(&mut rest)?, number(&mut rest)?, number(&mut rest)?);
            if first > last || last > u64::from(u32::MAX >> 1) {
                return None;
            }
        }
    }
    (parts == 0).then_some(())
}

/// A number as `SQLite` writes it: seven bits in a byte and one that says whether there are more, and eight in the ninth.
fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for at in 0..9 {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        if at == 8 {
            return Some(number << 8 | u64::from(*byte));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        let make = "CREATE VIRTUAL TABLE words USING fts5 (text, prefix = '2 3');
            INSERT INTO words (words, rank) VALUES ('secure-delete', 1)";
        connection.execute_batch(make).unwrap();
        connection
    }

    fn is_foreign(sql: &str) -> bool {
        let connection = index();
        connection.execute_batch(sql).unwrap();
        matches!(each(&connection), Err(Error::Foreign))
    }

    #[test]
    fn an_index_of_ours_is_held_whatever_was_done_in_it() {
        let connection = index();
        hold(&connection).unwrap();
        for round in 0..300 {
            let put = "INSERT INTO words (rowid, text) VALUES (?1, 'word' || ?1 || ' ' || hex(?1 * 7919))";
            connection.execute(put, [round]).unwrap();
            if round % 3 == 0 {
                let gone = "DELETE FROM words WHERE rowid = ?1 / 2";
                connection.execute(gone, [round]).unwrap();
            }
            hold(&connection).unwrap();
        }
        for order in ["optimize", "rebuild"] {
            let orders = "INSERT INTO words (words) VALUES (?1)";
            connection.execute(orders, [order]).unwrap();
            hold(&connection).unwrap();
        }
        connection.execute("DELETE FROM words", []).unwrap();
        hold(&connection).unwrap();
    }

    #[test]
    fn settings_that_are_not_ours_are_refused() {
        for sql in [
            "INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0)')",
            "INSERT INTO words (words, rank) VALUES ('secure-delete', 0)",
            "INSERT INTO words_config VALUES ('pgsz', -1)",
            "INSERT INTO words_config VALUES ('automerge', 1 << 40)",
            "INSERT INTO words_config VALUES ('crisismerge', 2)",
            "INSERT INTO words_config VALUES ('usermerge', 16)",
            "INSERT INTO words_config VALUES ('hashsize', 1 << 30)",
            "UPDATE words_config SET v = 6 WHERE k = 'version'",
            "UPDATE words_config SET v = 'x'",
        ] {
            assert!(is_foreign(sql), "{sql}");
        }
    }

    #[test]
    fn an_index_that_says_it_has_more_than_there_is_is_refused() {
        for says in [
            "",
            "00000000",
            "00000000ff00000100000000", // without a text of its own
            "00000000010100008fffffff7f010101", // two thousand million parts on one level, of one
            "000000000101000201010101", // fewer on the level than are being merged
            "00000000010200000101010101", // two, of which one is there
            "00000000018f50000001010101", // two thousand, of which one is there
            "0000000090000000",         // two thousand and forty-eight levels
            "0000000001010000010102",   // cut short
            "000000000101000001010201", // one that ends before it begins
            "00000000ffffffffffffffffff",
        ] {
            let sql = format!("UPDATE words_data SET block = x'{says}' WHERE id = 10");
            assert!(is_foreign(&sql), "{says}");
        }
        assert!(is_foreign(
            "UPDATE words_data SET block = 'text' WHERE id = 10"
        ));
    }
}
