//! The backups made by themselves: what their files are called, which of them stand in a folder, and when one is due.
//!
//! What lives here: names and days. What must not: making one (the desk's, by the vault), and which are kept (`rotation`).

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::error::Error;
use crate::rotation::Made;
use crate::whole_file;

/// How long after a look, or after a try that failed, it is looked again.
const PAUSE: TimeDelta = TimeDelta::minutes(15);
/// Beside the journal's own backups: what the journal was like when the last ones were made.
const SEEN: &str = "last.toml";
/// Bytes of it that are read: a line of some eighty for each of two places.
const MOST_SEEN: u64 = 4 * 1024;

/// A folder with backups of one journal; others may stand there too.
pub(crate) struct Shelf {
    folder: PathBuf,
    mark: String,
}

/// One that stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stands {
    pub(crate) made: Made,
    pub(crate) file: PathBuf,
}

impl Shelf {
    /// `item` names the journal.
    pub(crate) fn new(folder: &Path, item: &str) -> Shelf {
        Shelf {
            folder: folder.to_owned(),
            mark: item.chars().take(8).collect(),
        }
    }

    /// What one is called: by day and number first, so that a folder sorted by name is sorted by time.
    pub(crate) fn file(&self, made: Made) -> PathBuf {
        let Made { number, day } = made;
        self.folder
            .join(format!("ithaca-{day}-{number:05}-{}.tar", self.mark))
    }

    /// Those that stand there, by their names, the last made first.
    pub(crate) fn all(&self) -> Vec<Stands> {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut all: Vec<Stands> = files
            .filter_map(|entry| {
                let made = self.read(&entry.file_name().to_string_lossy())?;
                let file = entry.path();
                // Whatever else has that name is no backup, and none is left out for it.
                file.is_file().then_some(Stands { made, file })
            })
            .collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.made.number));
        all
    }

    fn read(&self, name: &str) -> Option<Made> {
        let rest = name.strip_prefix("ithaca-")?.strip_suffix(".tar")?;
        let (rest, mark) = rest.rsplit_once('-')?;
        let (day, number) = rest.rsplit_once('-')?;
        let made = Made {
            number: number.parse().ok()?,
            day: day.parse().ok()?,
        };
        (mark == self.mark && self.file(made).file_name()?.to_str() == Some(name)).then_some(made)
    }
}

/// Whether another is wanted, should the journal have changed: one a day. A day that lies ahead, because the clock was
/// wrong, is another day.
pub(crate) fn wanted(last: Option<Made>, today: NaiveDate) -> bool {
    last.is_none_or(|last| last.day != today)
}

/// Whether it is too soon to look again. A moment that lies ahead, because the clock was wrong, is long ago.
pub(crate) fn too_soon(looked: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> bool {
    looked.is_some_and(|looked| looked <= now && now - looked < PAUSE)
}

/// What the journal was like when each place got its last backup; lost, or too long to be ours, it is as if it had changed.
pub(crate) fn seen(own: &Path) -> BTreeMap<String, String> {
    let text = short(&own.join(SEEN)).unwrap_or_default();
    toml::from_str(&text).unwrap_or_default()
}

fn short(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let read = File::open(path)?
        .take(MOST_SEEN + 1)
        .read_to_string(&mut text)?;
    if read as u64 > MOST_SEEN {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(text)
}

/// Keeps that.
pub(crate) fn note_seen(own: &Path, seen: &BTreeMap<String, String>) -> Result<(), Error> {
    let text = toml::to_string(seen).map_err(std::io::Error::other)?;
    whole_file::write(&own.join(SEEN), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn a_file_is_known_by_its_whole_name_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path(), "0b7c1a52-4f0e");
        let made = |number, day: &str| Made {
            number,
            day: day.parse().unwrap(),
        };
        let all = [
            made(12, "2026-03-12"),
            made(100_000, "2026-03-11"),
            made(9, "2036-01-01"),
        ];
        for one in all {
            fs::write(shelf.file(one), "").unwrap();
        }
        for other in [
            "ithaca-2026-03-12-00012-ffffffff.tar",
            "ithaca-2026-03-12-12-0b7c1a52.tar",
            "ithaca-2026-02-30-00012-0b7c1a52.tar",
            "ithaca-2026-03-12-00012-0b7c1a52.tar.part",
            "mine.tar",
        ] {
            fs::write(folder.path().join(other), "").unwrap();
        }
        let found: Vec<Made> = shelf.all().into_iter().map(|one| one.made).collect();
        assert_eq!(found, [all[1], all[0], all[2]]);
        assert!(
            Shelf::new(&folder.path().join("absent"), "x")
                .all()
                .is_empty()
        );
    }

    #[test]
    fn what_was_seen_comes_back_and_what_is_longer_is_as_if_nothing_had_been() {
        let folder = tempfile::tempdir().unwrap();
        assert!(seen(folder.path()).is_empty());
        let noted =
            BTreeMap::from(["own", "elsewhere"].map(|place| (place.into(), "f".repeat(64))));
        note_seen(folder.path(), &noted).unwrap();
        assert_eq!(seen(folder.path()), noted);
        let file = folder.path().join(SEEN);
        let mut text = fs::read_to_string(&file).unwrap();
        text.push_str(&"#".repeat(usize::try_from(MOST_SEEN).unwrap() - text.len()));
        fs::write(&file, &text).unwrap();
        assert_eq!(seen(folder.path()), noted, "as long as it may be");
        text.push('#');
        fs::write(&file, text).unwrap();
        assert!(seen(folder.path()).is_empty());
    }

    #[test]
    fn one_a_day_is_wanted_and_a_wrong_clock_neither_stops_it_nor_makes_it_a_habit() {
        let last = |day: &str| {
            Some(Made {
                number: 1,
                day: day.parse().unwrap(),
            })
        };
        let today = "2026-03-12".parse().unwrap();
        assert!(wanted(None, today) && wanted(last("2026-03-11"), today));
        assert!(wanted(last("2036-03-12"), today));
        assert!(!wanted(last("2026-03-12"), today));

        let now = at("2026-03-12T14:02:00Z");
        assert!(!too_soon(None, now));
        assert!(too_soon(Some(at("2026-03-12T13:50:00Z")), now));
        assert!(!too_soon(Some(at("2026-03-12T13:47:00Z")), now));
        assert!(!too_soon(Some(at("2036-03-12T14:02:00Z")), now));
    }
}
