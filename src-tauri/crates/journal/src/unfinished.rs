//! What is written beside its place until it is whole: hidden, under a name of ours. Whoever is killed meanwhile leaves it
//! there, and it may be somebody's words in plain: the next that writes into the same folder clears it away. What must not
//! live here: what is written, and putting it in its place.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::{Builder, NamedTempFile, TempDir};

const BEGINS: &str = ".ithaca-";
const ENDS: &str = ".part";
/// What the name of a folder has behind that of the file whose lock holds for both.
const FOLDER: &str = ".d";

/// A file in `folder`. As long as it is held it is locked, and the system lets go of that however this process ends. Where a
/// file system knows no locks nothing is ever cleared away.
pub(crate) fn file(folder: &Path) -> io::Result<NamedTempFile> {
    // Nobody else here clears away what is made and not locked yet.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    clear(folder);
    let file = Builder::new()
        .prefix(BEGINS)
        .suffix(ENDS)
        .tempfile_in(folder)?;
    let _ = file.as_file().try_lock();
    Ok(file)
}

/// A folder beside its place, with a file beside it that is locked. Both go when this does.
pub(crate) struct Folder {
    folder: TempDir,
    _lock: NamedTempFile,
}

impl Folder {
    pub(crate) fn begin(parent: &Path) -> io::Result<Folder> {
        let lock = file(parent)?;
        let name = of(lock.path());
        let name = name.file_name().unwrap_or_default();
        let folder = Builder::new()
            .prefix(name)
            .rand_bytes(0)
            .tempdir_in(parent)?;
        Ok(Folder {
            folder,
            _lock: lock,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives it its name.
    pub(crate) fn put(self, to: &Path) -> io::Result<()> {
        fs::rename(self.folder.path(), to)?;
        // Renamed away: there is nothing left for the temporary folder to remove.
        let _ = self.folder.keep();
        Ok(())
    }
}

/// The folder that goes with a lock.
fn of(lock: &Path) -> PathBuf {
    let mut name = OsString::from(lock);
    name.push(FOLDER);
    name.into()
}

/// Removes what nobody is writing any more. What cannot be looked at or removed stays: it keeps nobody from writing.
fn clear(folder: &Path) {
    let all = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = all.filter_map(|one| one.file_name().into_string().ok());
    for name in names.filter(|name| name.starts_with(BEGINS)) {
        let lock = folder.join(name.strip_suffix(FOLDER).unwrap_or(&name));
        if name.trim_end_matches(FOLDER).ends_with(ENDS) && is_left(&lock) {
            let _ = fs::remove_dir_all(of(&lock));
            let _ = fs::remove_file(&lock);
        }
    }
}

/// Whether nobody holds a lock, or it is gone.
fn is_left(lock: &Path) -> bool {
    match fs::symlink_metadata(lock) {
        Ok(there) if there.is_file() => File::open(lock).is_ok_and(|lock| lock.try_lock().is_ok()),
        Ok(_) => false,
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Command, Stdio};

    use super::*;

    const WHERE: &str = "ITHACA_LEFT_UNFINISHED";
    const READY: &str = "it is being written";

    fn names(folder: &Path) -> Vec<String> {
        let all = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = all
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_process_that_was_killed_left_is_cleared_away_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let others = [
            ".ithaca-mine",
            ".note.part",
            "a.part",
            ".ithaca-x.part.d.md",
        ];
        for name in others {
            fs::write(place.path().join(name), "mine").unwrap();
        }
        let mut killed = Command::new(env::current_exe().unwrap())
            .args(["--exact", "unfinished::tests::case_left"])
            .args(["--ignored", "--nocapture"])
            .env(WHERE, place.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut says = BufReader::new(killed.stdout.take().unwrap()).lines();
        assert!(says.any(|line| line.unwrap().contains(READY)));
        let written = names(place.path());
        assert_eq!(written.len(), others.len() + 3);
        // As long as it is alive it is left alone.
        drop(file(place.path()).unwrap());
        assert_eq!(names(place.path()), written);
        killed.kill().unwrap();
        killed.wait().unwrap();
        assert_eq!(names(place.path()), written);
        drop(file(place.path()).unwrap());
        let mut kept = others.map(str::to_owned);
        kept.sort();
        assert_eq!(names(place.path()), kept);
    }

    #[test]
    #[allow(clippy::print_stdout)] // whoever kills it waits for that
    #[ignore = "a case of what_a_process_that_was_killed_left_is_cleared_away_and_nothing_else"]
    fn case_left() {
        let place = env::var_os(WHERE).unwrap();
        let _file = file(Path::new(&place)).unwrap();
        let folder = Folder::begin(Path::new(&place)).unwrap();
        fs::write(folder.path().join("one.md"), "words").unwrap();
        println!("{READY}");
        let _ = std::io::stdin().read(&mut [0]);
    }

    #[test]
    fn a_folder_that_lost_its_lock_goes_too() {
        let place = tempfile::tempdir().unwrap();
        let left = place.path().join(format!("{BEGINS}abc{ENDS}{FOLDER}"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join("one.md"), "words").unwrap();
        let folder = Folder::begin(place.path()).unwrap();
        assert!(!left.exists());
        fs::write(folder.path().join("one.md"), "words").unwrap();
        folder.put(&place.path().join("All")).unwrap();
        assert_eq!(names(place.path()), ["All"]);
    }
}
