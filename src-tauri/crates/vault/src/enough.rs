//! How many steps are enough for work on a database, and how much its questions may be handed, whoever made it.
//!
//! What lives here: the rule, which goes by the size of the file. What must not: counting them (`steps`, `rows`), and what
//! becomes of work that takes more, which whoever asked for it says.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

/// How many steps some work may take.
#[derive(Debug, Clone)]
pub(crate) enum Enough {
    /// So many.
    Steps(u64),
    /// As many as the database in this file may need, which grows while it is written.
    For(Arc<Path>),
}

impl Enough {
    /// What is enough for the database a connection is to. One in a folder whose name is no text is taken for the longest:
    /// an honest journal must not be given up for its name.
    pub(crate) fn on(connection: &Connection) -> Enough {
        match connection.path() {
            Some(path) if !path.is_empty() => Enough::For(Path::new(path).into()),
            _ => Enough::Steps(FIRST + MOST * EACH),
        }
    }

    /// How many may be taken before it is worth asking the file for its length, which most work never comes to.
    pub(crate) fn at_first(&self) -> u64 {
        match self {
            Enough::Steps(steps) => *steps,
            Enough::For(_) => FIRST,
        }
    }

    /// How many of those that are enough by now go by the size alone.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn by_size(&self) -> u64 {
        self.by_now() - self.at_first()
    }

    /// How many it is by now.
    pub(crate) fn by_now(&self) -> u64 {
        match self {
            Enough::Steps(steps) => *steps,
            Enough::For(path) => FIRST + pages(path).min(MOST) * EACH,
        }
    }

    /// How many bytes its questions may be handed by now, [`HANDED`] at least.
    pub(crate) fn handed_by_now(&self) -> u64 {
        match self {
            Enough::Steps(_) => HANDED,
            Enough::For(path) => HANDED + TIMES * PAGE * pages(path).min(MOST),
        }
    }
}

/// The pages of a database. One whose length cannot be had is taken for the smallest.
fn pages(database: &Path) -> u64 {
    fs::metadata(database).map_or(0, |file| file.len().div_ceil(PAGE))
}

/// Bytes of a page.
const PAGE: u64 = 4096;
/// Steps that have nothing to do with how much there is: less than a tenth of a second, on most computers.
const FIRST: u64 = 5_000_000;
/// Steps for each page, what pages count among them: a quarter of a thousandth of a second. Measured with five hundred entries of
/// one word each, which is the dearest journal for its size: to take back all of it that was brought in takes some 5,100 a page,
/// to erase a relationship with all of it and write the file anew 4,700; of 36 MB of longer entries, which do not stay
/// deciphered, 4,100 and 3,900. To check it takes 800, and 1,800 of 120 MB; to take everything away or to bring it in less,
/// because both go in slices.
const EACH: u64 = 27_000;
/// Bytes that questions may be handed, however little there is.
pub(crate) const HANDED: u64 = 20_000_000;
/// How many times all there is questions may be handed besides, those that the index asks for itself among them. Measured with
/// the work above: 1.2 times for the smallest entries, 1.1 for 41 MB of entries of a thousand letters, 1.4 for twenty of 190,000.
const TIMES: u64 = 4;
/// Pages that are counted, of a file that says it has more: a file is made long for nothing. Those of a gigabyte.
const MOST: u64 = (1 << 30) / PAGE;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_file_may_take_more_and_one_that_is_endless_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d");
        let enough = Enough::For(path.as_path().into());
        assert_eq!(enough.by_now(), enough.at_first(), "it is not there");
        assert_eq!(enough.handed_by_now(), HANDED);
        let long = |length| {
            let file = fs::File::create(&path).unwrap();
            file.set_len(length).unwrap();
            (enough.by_now(), enough.handed_by_now())
        };
        assert_eq!(long(PAGE + 1), (FIRST + 2 * EACH, HANDED + 8 * PAGE));
        let most = (FIRST + MOST * EACH, HANDED + (4 << 30));
        assert_eq!(long(1 << 40), most);
    }
}
