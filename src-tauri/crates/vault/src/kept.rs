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
        let unfinished = self.folder.path().join("journal.db-journal");
        if unfinished.exists() {
            let mut name = to.as_os_str().to_owned();
            name.push("-journal");
            copy(&unfinished, Path::new(&name))?;
        }
        Ok(atomic::sync_folder(atomic::parent(to)?)?)
    }
}

fn digest(path: &Path, stop: &Stop) -> io::Result<String> {
    Ok(Digest::of_reader(stop.reader(File::open(path)?))?.to_string())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    atomic::sync_file(to)
}
