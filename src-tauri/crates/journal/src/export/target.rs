//! Where a copy goes: one file or one folder, made beside its place and put there when it is whole, so that a full disk
//! leaves no half of it; in plain or sealed under a passphrase. Never inside the journal's own folder. What must not live
//! here: what the files say.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use vault::{Cost, Sealing};

use crate::error::Error;
use crate::{names, unfinished, whole_file};

/// How many files are synced at a time: waiting for the disk each by itself takes ten times as long.
const AT_A_TIME: usize = 8;

/// A passphrase, and what a guess at it is to cost.
pub(crate) struct Seal<'a> {
    pub(crate) passphrase: &'a SecretString,
    pub(crate) cost: Cost,
}

/// Takes files by name, one after the other.
pub(crate) trait Files {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error>;
}

/// Refuses a place inside the journal's folder: a copy there would be taken for a part of it, and go where it goes.
pub(crate) fn outside(journal: &Path, to: &Path) -> Result<(), Error> {
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = dunce::canonicalize(parent.unwrap_or(Path::new(".")))?;
    let there = dunce::canonicalize(to).unwrap_or_else(|_| parent.clone());
    let journal = dunce::canonicalize(journal)?;
    if parent.starts_with(&journal) || there.starts_with(&journal) {
        return Err(Error::InsideJournal);
    }
    Ok(())
}

/// Writes one file in place of whatever is there.
pub(crate) fn file(
    to: &Path,
    seal: Option<&Seal<'_>>,
    work: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
    let mut staged = unfinished::file(parent.unwrap_or(Path::new(".")))?;
    through(staged.as_file_mut(), seal, work)?;
    staged.as_file().sync_all()?;
    staged.persist(to).map_err(|error| error.error)?;
    Ok(())
}

/// Lets `work` write, in plain or sealed: nothing of it is on a disk in plain when it is to be sealed.
fn through(
    out: impl Write,
    seal: Option<&Seal<'_>>,
    work: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut out = BufWriter::new(out);
    if let Some(seal) = seal {
        let mut sealing = Sealing::begin(&mut out, seal.passphrase, seal.cost)?;
        work(&mut sealing)?;
        sealing.finish()?;
    } else {
        work(&mut out)?;
    }
    Ok(out.flush()?)
}

/// Makes a folder of this name in `parent`, or of the next free one, and says which.
pub(crate) fn folder(
    parent: &Path,
    name: &str,
    work: impl FnOnce(&mut dyn Files) -> Result<(), Error>,
) -> Result<PathBuf, Error> {
    let staged = unfinished::Folder::begin(parent)?;
    work(&mut Plain(staged.path()))?;
    sync(staged.path())?;
    let to = free(parent, name);
    staged.put(&to)?;
    Ok(to)
}

/// Makes the files of a folder survive a power cut.
fn sync(folder: &Path) -> std::io::Result<()> {
    let all = fs::read_dir(folder)?.map(|one| Ok(one?.path()));
    let all = all.collect::<std::io::Result<Vec<_>>>()?;
    let some = all.chunks(all.len().div_ceil(AT_A_TIME).max(1));
    std::thread::scope(|scope| {
        let each = |some: &[PathBuf]| some.iter().try_for_each(|path| whole_file::sync(path));
        let at_work: Vec<_> = some.map(|some| scope.spawn(move || each(some))).collect();
        at_work.into_iter().try_for_each(|work| {
            let done = work.join();
            done.unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()))
        })
    })
}

/// Writes the files of a folder into one sealed file, as a tar inside it.
pub(crate) fn sealed_folder(
    to: &Path,
    seal: &Seal<'_>,
    work: impl FnOnce(&mut dyn Files) -> Result<(), Error>,
) -> Result<(), Error> {
    file(to, Some(seal), |out| {
        let mut tar = Tar(tar::Builder::new(out));
        work(&mut tar)?;
        Ok(tar.0.finish()?)
    })
}

fn free(parent: &Path, name: &str) -> PathBuf {
    let mut to = parent.join(name);
    let mut number = 2;
    while fs::symlink_metadata(&to).is_ok() {
        to = parent.join(format!("{name} {number}"));
        number += 1;
    }
    to
}

struct Plain<'a>(&'a Path);

impl Files for Plain<'_> {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let mut file = File::create_new(self.0.join(name))?;
        Ok(file.write_all(bytes)?)
    }
}

struct Tar<W: Write>(tar::Builder<W>);

impl<W: Write> Files for Tar<W> {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mode(0o600);
        header.set_size(bytes.len() as u64);
        self.0.append_data(&mut header, name, bytes)?;
        Ok(())
    }
}

/// Names of files in one folder, which no system takes for the same one.
#[derive(Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// A name like the one wanted that is not taken yet.
    pub(crate) fn free(&mut self, wanted: &str, ending: &str) -> String {
        let stem = names::folder(wanted);
        let mut name = format!("{stem}.{ending}");
        let mut number = 2;
        // Windows and macOS take two names that differ only in capitals, or in how an accent is put together, for one.
        while !self.0.insert(folded(&name)) {
            name = format!("{stem} ({number}).{ending}");
            number += 1;
        }
        name
    }
}

fn folded(name: &str) -> String {
    name.to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn no_two_names_are_one_to_any_system() {
        let mut names = Names::default();
        let made: Vec<_> = [
            "A: b?",
            "a- B-",
            "caf\u{e9}",
            "CAFE\u{301}",
            "trailing. ",
            "nul",
        ]
        .iter()
        .map(|wanted| names.free(wanted, "md"))
        .collect();
        assert_eq!(
            made,
            [
                "A- b-.md",
                "a- B- (2).md",
                "caf\u{e9}.md",
                "CAFE\u{301} (2).md",
                "trailing.md",
                "Journal nul.md"
            ]
        );
        let long = names.free(&"\u{6f22}".repeat(500), "md");
        assert!(long.len() <= 100);
    }

    /// A disk with room for so many bytes.
    struct Small(usize);

    impl Write for Small {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if bytes.len() > self.0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.0 -= bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn write_much(out: &mut dyn Write) -> Result<(), Error> {
        (0..1_000).try_for_each(|_| Ok(out.write_all(&[b'x'; 100])?))
    }

    #[test]
    fn a_full_disk_is_noticed_in_plain_and_sealed_even_at_the_very_last_byte() {
        let passphrase = "right".into();
        let seal = Seal {
            passphrase: &passphrase,
            cost: Cost::cheap_for_tests(),
        };
        for seal in [None, Some(&seal)] {
            let mut all = Vec::new();
            through(&mut all, seal, write_much).unwrap();
            for room in [10, 50_000, all.len() - 1] {
                let full = through(Small(room), seal, write_much).unwrap_err();
                assert_eq!(full.code(), crate::views::Code::DiskFull, "{room}");
            }
            through(Small(all.len()), seal, write_much).unwrap();
        }
    }

    #[test]
    fn what_fails_half_way_leaves_nothing_and_the_old_file_as_it_was() {
        let folder_there = tempfile::tempdir().unwrap();
        let to = folder_there.path().join("a.json");
        fs::write(&to, "old").unwrap();
        let full = || Err(Error::File(io::ErrorKind::StorageFull.into()));
        file(&to, None, |out| {
            write_much(out)?;
            full()
        })
        .unwrap_err();
        folder(folder_there.path(), "All", |files| {
            files.add("one.md", b"one")?;
            full()
        })
        .unwrap_err();
        assert_eq!(fs::read(&to).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder_there.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_never_takes_the_place_of_another() {
        let there = tempfile::tempdir().unwrap();
        for name in ["All", "All 2", "All 3"] {
            let made = folder(there.path(), "All", |files| files.add("one.md", b"one"));
            assert_eq!(made.unwrap(), there.path().join(name));
        }
    }
}
