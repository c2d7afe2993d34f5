//! An open journal.
//!
//! What lives here: the handle a program holds while a journal is open, and what it was opened with.
//! What must not: how it came to be open (`create`, `locked`) or changes its slots (`protect`).

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use crate::backup::{Backup, Source};
use crate::cost::Cost;
use crate::database::{self, Access, Database};
use crate::error::Error;
use crate::folder::{Folder, FolderLock};
use crate::kept;
use crate::keychain::Keychain;
use crate::manifest::Manifest;
use crate::random::Randomness;
use crate::secret::Key;
use crate::slot::Slot;
use crate::stop::Stop;

/// What a journal needs of the world around it.
#[derive(Clone)]
pub struct Surroundings {
    /// The computer's keychain.
    pub keychain: Arc<dyn Keychain>,
    /// Where new keys and ids come from.
    pub random: Arc<dyn Randomness>,
    /// What a guess at a new passphrase slot costs.
    pub cost: Cost,
}

/// An open journal. Dropping it closes the database, wipes the key and gives the folder back, in this order.
pub struct Vault {
    // Dropped from the top: the connection must be closed before another process may have the folder.
    pub(crate) database: Database,
    pub(crate) key: Key,
    pub(crate) manifest: Manifest,
    pub(crate) folder: Folder,
    pub(crate) stop: Stop,
    pub(crate) _lock: FolderLock,
}

impl Vault {
    /// The database.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// The journal's id.
    pub fn id(&self) -> String {
        self.manifest.id.to_string()
    }

    /// The journal's name; may be empty.
    pub fn name(&self) -> &str {
        &self.manifest.name
    }

    /// When it was made, as that was given then.
    pub fn created(&self) -> &str {
        &self.manifest.created
    }

    /// The slots it has; none in a throw-away journal.
    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        self.manifest.slots.keys().copied()
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The backups that stand in the journal's own folder, each upgrade making one first, and what was set aside there of a
    /// damaged database. They hold what was in it then.
    pub fn own_backups(&self) -> Vec<PathBuf> {
        // Where the folder cannot be read there is none to speak of: mostly it has never been made.
        let files = std::fs::read_dir(self.folder.backups())
            .into_iter()
            .flatten();
        let mut found: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
        found.retain(|file| {
            file.extension().is_some_and(|ending| ending == "tar") || kept::is_set_aside(file)
        });
        found.sort();
        found
    }

    /// Gives the journal another name, of at most [`MAX_NAME`](crate::MAX_NAME) characters.
    pub fn rename(&mut self, name: &str) -> Result<(), Error> {
        let named = self.manifest.named(name)?;
        self.rewrite(|manifest| *manifest = named)
    }

    /// Reads every page and says whether the database is whole; one that is not is only read from then on
    /// ([`Database::is_damaged`]). Takes a while; saves go on meanwhile.
    pub fn check(&self) -> Result<(), Error> {
        let connection = database::connect(&self.folder.database(), &self.key, Access::Read)?;
        self.noticing(database::check(&connection, &self.stop))
    }

    /// By which long work in this journal is ended before it is closed: its check, a backup that is being made, a look
    /// into one. Whatever ends so is [`Error::Stopped`], leaves nothing behind and replaces nothing.
    pub fn stop(&self) -> &Stop {
        &self.stop
    }

    /// Whoever finds a damaged page: from then on the journal is only read.
    fn noticing<R>(&self, found: Result<R, Error>) -> Result<R, Error> {
        if matches!(found, Err(Error::DatabaseDamaged)) {
            self.database.only_read();
        }
        self.stop.explain(found)
    }

    /// Makes a backup: one tar file at `to`, opened again and checked before it takes its place there.
    ///
    /// `progress` is called with numbers from 0 to 1. A failed backup leaves nothing behind and replaces nothing. A
    /// throw-away journal cannot be backed up: [`Error::SlotMissing`].
    pub fn backup(&self, to: &Path, progress: &mut dyn FnMut(f32)) -> Result<Backup, Error> {
        self.backup_and(to, progress, |_| Ok(()))
            .map(|(backup, ())| backup)
    }

    /// Makes a backup, and looks into it (to count what is in it, say) after its checks and before it counts: when
    /// `look` fails, so does the backup.
    pub fn backup_and<R>(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(f32),
        look: impl FnOnce(&Connection) -> Result<R, rusqlite::Error>,
    ) -> Result<(Backup, R), Error> {
        let source = Source {
            folder: &self.folder,
            manifest: &self.manifest,
            key: &self.key,
            stop: &self.stop,
        };
        self.noticing(source.back_up(to, progress, look))
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault")
            .field("folder", &self.folder.path())
            .finish_non_exhaustive()
    }
}
