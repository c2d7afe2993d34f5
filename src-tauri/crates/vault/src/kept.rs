//! What a program that keeps backups by itself asks of a journal: whether it has changed, where its own backups stand, and
//! what a damaged one leaves behind.
//!
//! What lives here: fingerprints, the folder `backups/`, whose a backup is and whether words open it. What must not: when one is made and which go.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::archive;
use crate::atomic;
use crate::digest::Digest;
use crate::error::Error;
use crate::folder;
use crate::locked;
use crate::slot::Slot;
use crate::stop::Stop;
use crate::vault::Vault;

/// What names the journal a backup is of: its item in the keychain, which a copy beside its original does not share and
/// a new key changes. Reads the first lines of the file and checks nothing else.
pub fn whose(backup: &Path) -> Result<String, Error> {
    Ok(archive::manifest(backup)?.item())
}

/// Whether the recovery words open a backup. As [`whose`], by its first lines alone.
pub fn opens_by_words(backup: &Path) -> Result<bool, Error> {
    Ok(archive::manifest(backup)?
        .slots
        .contains_key(&Slot::Recovery))
}

/// Whether a file is, by its name and its folder's, a damaged database as [`Vault::set_aside`] keeps it in `backups/`: no
/// backup, and never read as one.
pub fn is_set_aside(file: &Path) -> bool {
    let folder = file.parent().and_then(Path::file_name);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    folder.is_some_and(|folder| folder == folder::BACKUPS)
        && name.starts_with("damaged-")
        && name.ends_with(".db")
}

/// Removes it, and first what an interrupted save had left beside it.
pub fn remove_set_aside(file: &Path) -> Result<(), Error> {
    match fs::remove_file(unfinished(file)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    Ok(fs::remove_file(file)?)
}

impl Vault {
    /// Whether the recovery words open this journal, and so every backup that is made of it now: not when their slot is gone
    /// or is not what was written.
    pub fn opens_by_words(&self) -> bool {
        locked::slot_file(&self.folder, &self.manifest, Slot::Recovery).is_ok()
    }

    /// What names this journal, as [`whose`] says it of a backup.
    pub fn item(&self) -> String {
        self.manifest.item()
    }

    /// The folder of the journal's own backups, made if it is not there.
    pub fn backups_folder(&self) -> Result<PathBuf, Error> {
        let folder = self.folder.backups();
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// The SHA-256 of the database as it is between two saves: it changes with every one.
    pub fn fingerprint(&self) -> Result<String, Error> {
        let (path, stop) = (self.folder.database(), self.stop.clone());
        // On the database's own thread, so that no save passes while it is read.
        let digest = self.database.run(move |_| Ok(digest(&path, &stop)));
        self.stop.explain(digest.and_then(|digest| Ok(digest?)))
    }

    /// Writes `note` into the journal and answers the fingerprint after it; none when something else has been written
    /// since `before` was taken.
    pub fn note(
        &self,
        before: String,
        note: impl FnOnce(&Connection) -> Result<(), rusqlite::Error> + Send + 'static,
    ) -> Result<Option<String>, Error> {
        let (path, stop) = (self.folder.database(), self.stop.clone());
        let noted = self.database.run(move |connection| {
            let unchanged = digest(&path, &stop).is_ok_and(|now| now == before);
            let transaction = connection.transaction()?;
            note(&transaction)?;
            transaction.commit()?;
            Ok(unchanged.then(|| digest(&path, &stop)))
        })?;
        Ok(noted.transpose()?)
    }

    /// Copies the database as it is, damage and all, with what an interrupted save left beside it, to `to`: for somebody
    /// who knows more than this program about what can be saved.
    pub fn set_aside(&self, to: &Path) -> Result<(), Error> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(Error::AlreadyThere);
        }
        copy(&self.folder.database(), to)?;
        let beside = unfinished(&self.folder.database());
        if beside.exists() {
            copy(&beside, &unfinished(to))?;
        }
        Ok(atomic::sync_folder(atomic::parent(to)?)?)
    }
}

/// What an interrupted save leaves beside a database.
fn unfinished(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

fn digest(path: &Path, stop: &Stop) -> io::Result<String> {
    Ok(Digest::of_reader(stop.reader(File::open(path)?))?.to_string())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    atomic::sync_file(to)
}
