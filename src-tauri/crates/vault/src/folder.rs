//! The folder of a journal: what is called what, who has it open, and how a new one comes to be there.
//!
//! What lives here: file names, the lock, and staging (made beside its place, then renamed into it).
//! What must not: what is inside any of the files.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::atomic;
use crate::error::Error;
use crate::slot::Slot;

pub(crate) const MANIFEST: &str = "manifest.toml";
pub(crate) const DATABASE: &str = "journal.db";
pub(crate) const SLOTS: &str = "slots";
pub(crate) const LOCK: &str = "lock";
pub(crate) const BACKUPS: &str = "backups";
pub(crate) const NEXT: &str = "next-key";

/// A place where a journal is, or may come to be.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn at(path: &Path) -> Folder {
        Folder(path.to_owned())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        self.0.join(MANIFEST)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join(DATABASE)
    }

    pub(crate) fn slots(&self) -> PathBuf {
        self.0.join(SLOTS)
    }

    pub(crate) fn slot(&self, slot: Slot) -> PathBuf {
        self.slots().join(slot.file())
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join(BACKUPS)
    }

    /// Where the files of a new key are put together (`rekey`).
    pub(crate) fn next(&self) -> PathBuf {
        self.0.join(NEXT)
    }

    pub(crate) fn next_database(&self) -> PathBuf {
        self.next().join(DATABASE)
    }

    pub(crate) fn next_slot(&self, slot: Slot) -> PathBuf {
        self.next().join(slot.file())
    }

    /// Whether any file here could be part of a journal: then nothing may ever be created over it.
    pub(crate) fn holds_anything_of_a_journal(&self) -> bool {
        [MANIFEST, DATABASE, SLOTS, "journal.db-journal"]
            .iter()
            .any(|name| fs::symlink_metadata(self.0.join(name)).is_ok())
    }

    /// Takes the folder for this process alone, until the lock is dropped.
    pub(crate) fn lock(&self) -> Result<FolderLock, Error> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(self.0.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => Ok(FolderLock(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Removes what a crash left half-written. Only for the holder of the lock, who knows that nobody is writing. What cannot
    /// be removed (a scanner holds it, or it is a folder that somebody made) takes a little room: no reason not to open.
    pub(crate) fn sweep(&self) {
        for folder in [self.0.clone(), self.slots()] {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                if name.starts_with('.') && name.ends_with(atomic::UNFINISHED) {
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
    }
}

/// Held while a journal is open. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct FolderLock(File);

impl Drop for FolderLock {
    fn drop(&mut self) {
        // By word, and not by closing it: a program that is being started this moment has a share in every open file until it
        // runs, and whoever takes the folder next would be told that it is in use.
        let _ = self.0.unlock();
    }
}

/// How the name of a journal that is being put together begins.
const NEW: &str = ".new-";

/// Removes the journals in `parent` whose making was cut short by the end of its program. One that is being made is locked
/// by whoever makes it, and is left alone. What cannot be removed is tried again another time.
pub fn sweep_unfinished(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let unfinished = entry.file_name().to_string_lossy().starts_with(NEW)
            && entry.file_type().is_ok_and(|kind| kind.is_dir());
        if unfinished {
            let _ = remove_unlocked(&Folder::at(&entry.path()));
        }
    }
}

fn remove_unlocked(folder: &Folder) -> Result<(), Error> {
    let lock = folder.lock()?;
    for entry in fs::read_dir(folder.path())? {
        let entry = entry?;
        // The lock is held until nothing else is left: where a folder with an open file in it can be renamed, or cannot,
        // nobody puts half of this one in its place meanwhile.
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if entry.file_name() != LOCK {
            fs::remove_file(entry.path())?;
        }
    }
    drop(lock);
    Ok(fs::remove_dir_all(folder.path())?)
}

/// A journal being put together beside the place it is meant for. Dropped unpublished, it leaves nothing behind; killed, it
/// is cleared away at the next start (`sweep_unfinished`).
pub(crate) struct Stage {
    lock: FolderLock,
    temporary: TempDir,
    target: PathBuf,
}

impl Stage {
    /// Begins one for `target`, which must be absent or an empty folder.
    pub(crate) fn beside(target: &Path) -> Result<Stage, Error> {
        let target = dunce::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        must_be_free(&target)?;
        let parent = atomic::parent(&target)?;
        fs::create_dir_all(parent)?;
        let (lock, temporary) = begun(parent)?;
        Ok(Stage {
            lock,
            temporary,
            target,
        })
    }

    /// The folder to fill.
    pub(crate) fn folder(&self) -> Folder {
        Folder::at(self.temporary.path())
    }

    /// Puts the finished folder in its place, in one step.
    pub(crate) fn publish(self) -> Result<Folder, Error> {
        must_be_free(&self.target)?;
        atomic::sync_folder(&self.folder().slots())?;
        atomic::sync_folder(self.temporary.path())?;
        // Windows renames a folder only onto nothing; removing one that is not empty fails, as it should.
        if self.target.exists() {
            fs::remove_dir(&self.target)?;
        }
        // Windows renames no folder with an open file in it. Whoever would clear it away holds the lock for that, and then
        // it is not renamed.
        let lock = (!cfg!(windows)).then_some(self.lock);
        fs::rename(self.temporary.path(), &self.target)?;
        drop(lock);
        // Renamed away: there is nothing left for the temporary folder to remove.
        let _ = self.temporary.keep();
        atomic::sync_folder(atomic::parent(&self.target)?)?;
        Ok(Folder(self.target))
    }
}

/// A locked folder with room for slots. A program that starts in the moment before it is locked clears it away: then another
/// is begun.
fn begun(parent: &Path) -> Result<(FolderLock, TempDir), Error> {
    let mut tries = 3;
    loop {
        let temporary = private_folder(NEW, parent)?;
        let folder = Folder::at(temporary.path());
        let locked = folder.lock().and_then(|lock| {
            fs::create_dir(folder.slots())?;
            Ok(lock)
        });
        match locked {
            Ok(lock) => return Ok((lock, temporary)),
            Err(_) if tries > 1 => tries -= 1,
            Err(error) => return Err(error),
        }
    }
}

/// A new folder that only this account may look into.
pub(crate) fn private_folder(prefix: &str, parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(parent)
}

fn must_be_free(target: &Path) -> Result<(), Error> {
    if Folder::at(target).holds_anything_of_a_journal() {
        return Err(Error::AlreadyThere);
    }
    match fs::read_dir(target) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Error::NotEmpty),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        // A file of that name is there.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(Error::NotEmpty),
        Err(error) => Err(error.into()),
    }
}
