//! A journal that is there and not open.
//!
//! What lives here: what can be seen without a key, and the way from a secret to an open vault.
//! What must not: making anything. A journal that cannot be opened stays exactly as it is.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use secrecy::SecretString;

use crate::atomic;
use crate::backup::Source;
use crate::database::{self, Access, Database};
use crate::digest::Digest;
use crate::enough::Enough;
use crate::error::Error;
use crate::folder::{Folder, FolderLock};
use crate::index;
use crate::keychain::{self, Keychain};
use crate::manifest::Manifest;
use crate::rekey;
use crate::retired;
use crate::schema::{Schema, Standing};
use crate::secret::Key;
use crate::slot::{self, NotOpened, Slot};
use crate::steps::Steps;
use crate::stop::Stop;
use crate::vault::{Surroundings, Vault};
use crate::words::RecoveryWords;

/// What a person opens a journal with.
#[derive(Debug)]
pub enum Unlock {
    /// The identity in this computer's keychain.
    Keychain,
    /// The passphrase.
    Passphrase(SecretString),
    /// The recovery words.
    Words(RecoveryWords),
}

/// How the file of a slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotState {
    /// As it was written.
    Ready,
    /// There, but not as it was written.
    Damaged,
    /// Gone, though the manifest names it.
    Missing,
}

/// A journal seen from outside.
#[derive(Debug)]
pub struct Locked {
    folder: Folder,
    manifest: Manifest,
    slots: BTreeMap<Slot, SlotState>,
}

impl Locked {
    /// Looks at the journal in `folder`. Nothing is written, no key is needed.
    pub fn look(folder: &Path) -> Result<Locked, Error> {
        let folder = Folder::at(folder);
        let manifest = match Manifest::read(&folder.manifest()) {
            Err(Error::NotFound) if folder.holds_anything_of_a_journal() => {
                return Err(Error::ManifestDamaged);
            }
            other => other?,
        };
        let mut slots = BTreeMap::new();
        for slot in manifest.slots.keys().chain(manifest.changing.keys()) {
            match slot_file(&folder, &manifest, *slot) {
                Ok(_) => slots.insert(*slot, SlotState::Ready),
                Err(Error::SlotDamaged(_)) => slots.insert(*slot, SlotState::Damaged),
                // Announced and never written: a crash came first.
                Err(_) if !manifest.slots.contains_key(slot) => None,
                Err(_) => slots.insert(*slot, SlotState::Missing),
            };
        }
        Ok(Locked {
            folder,
            manifest,
            slots,
        })
    }

    /// The journal's id.
    pub fn id(&self) -> String {
        self.manifest.id.to_string()
    }

    /// What the journal's item in the keychain is called.
    pub fn item(&self) -> String {
        self.manifest.item()
    }

    /// The journal's name; may be empty.
    pub fn name(&self) -> &str {
        &self.manifest.name
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The slots this journal should have, and how their files are.
    pub fn slots(&self) -> &BTreeMap<Slot, SlotState> {
        &self.slots
    }

    /// Opens the journal, bringing an older schema up to date after a verified backup into `backups/`.
    ///
    /// The folder is locked first and read again; a wrong secret, damage, a missing key and a newer schema are
    /// different errors, and none of them changes a file of the journal.
    pub fn unlock(&self, with: Unlock, schema: &Schema, s: &Surroundings) -> Result<Vault, Error> {
        self.unlock_after(with, schema, s, &Stop::default(), |_, _| Ok(()))
    }

    /// The same; `first` looks at the database with its key before anything else does.
    pub(crate) fn unlock_after(
        &self,
        with: Unlock,
        schema: &Schema,
        s: &Surroundings,
        stop: &Stop,
        first: impl FnOnce(&Path, &Key) -> Result<(), Error>,
    ) -> Result<Vault, Error> {
        let (lock, now, key) = self.prove(with, s)?;
        first(&rekey::database(&now.folder, &now.manifest), &key)?;
        open(now.folder, lock, now.manifest, key, schema, stop.clone())
    }

    /// A vault for nothing but [`Vault::rescue`]: of a journal that opening met damaged ([`Error::OlderDamaged`]). Its
    /// database is closed, and nothing of it is written. What is saved out of it ends when `stop` is asked.
    pub fn unlock_to_save(
        &self,
        with: Unlock,
        s: &Surroundings,
        stop: &Stop,
    ) -> Result<Vault, Error> {
        let (lock, now, key) = self.prove(with, s)?;
        Ok(Vault {
            database: Database::closed(),
            key,
            manifest: now.manifest,
            folder: now.folder,
            stop: stop.clone(),
            _lock: lock,
        })
    }

    /// Locks the folder, looks again, and finds the key.
    fn prove(&self, with: Unlock, s: &Surroundings) -> Result<(FolderLock, Locked, Key), Error> {
        let lock = self.folder.lock()?;
        let now = Locked::look(self.folder.path())?;
        if !rekey::database(&now.folder, &now.manifest).exists() {
            return Err(Error::DatabaseMissing);
        }
        let key = key(&now.folder, &now.manifest, with, s.keychain.as_ref())?;
        Ok((lock, now, key))
    }
}

/// The key of the journal in `folder`, out of the slot that `with` opens.
pub(crate) fn key(
    folder: &Folder,
    manifest: &Manifest,
    with: Unlock,
    keychain: &dyn Keychain,
) -> Result<Key, Error> {
    let id = manifest.id;
    let file = |slot| slot_file(folder, manifest, slot);
    match with {
        Unlock::Keychain => {
            let file = file(Slot::Keychain)?;
            let identity = keychain::ask_for_identity(keychain, &manifest.item())?;
            slot::open_with_identity(&file, id, &identity)
                // The item is there but belongs to an older slot: the key for this one is not.
                .map_err(|why| why.error(Slot::Keychain, keychain::KeychainError::Missing.into()))
        }
        Unlock::Passphrase(passphrase) => {
            slot::open_with_passphrase(&file(Slot::Passphrase)?, id, &passphrase)
                .map_err(|why| why.error(Slot::Passphrase, Error::WrongPassphrase))
        }
        Unlock::Words(words) => {
            slot::open_with_passphrase(&file(Slot::Recovery)?, id, &words.passphrase())
                .map_err(|why| why.error(Slot::Recovery, Error::WrongWords))
        }
    }
}

impl NotOpened {
    fn error(self, slot: Slot, wrong: Error) -> Error {
        match self {
            NotOpened::WrongSecret => wrong,
            NotOpened::Damaged => Error::SlotDamaged(slot),
        }
    }
}

/// The bytes of a slot, if they are the ones the manifest vouches for.
pub(crate) fn slot_file(
    folder: &Folder,
    manifest: &Manifest,
    slot: Slot,
) -> Result<Vec<u8>, Error> {
    if !manifest.slots.contains_key(&slot) && !manifest.changing.contains_key(&slot) {
        return Err(Error::SlotMissing(slot));
    }
    let good = |bytes: &[u8]| manifest.vouches_for(slot, &Digest::of(bytes));
    if manifest.moving
        && let Ok(bytes) = atomic::read(&folder.next_slot(slot), slot::MAX_BYTES)
        && good(&bytes)
    {
        return Ok(bytes);
    }
    match atomic::read(&folder.slot(slot), slot::MAX_BYTES) {
        Ok(bytes) if good(&bytes) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::SlotMissing(slot)),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(error.into()),
        _ => Err(Error::SlotDamaged(slot)),
    }
}

/// Opens the database of a locked folder with its key.
pub(crate) fn open(
    folder: Folder,
    lock: FolderLock,
    manifest: Manifest,
    key: Key,
    schema: &Schema,
    stop: Stop,
) -> Result<Vault, Error> {
    let manifest = rekey::carry_on(&folder, manifest, &key, schema)?;
    let mut connection = database::connect(&folder.database(), &key, Access::Write)?;
    let standing = schema.standing(&connection)?;
    if let Err(Error::Foreign) = index::hold(&connection) {
        // Any other trouble is met again by whoever works in the journal, which opens to be read and saved.
        return Err(Error::Foreign);
    }
    let manifest = settle(&folder, manifest);
    if let Standing::Older(found) = standing {
        let source = Source {
            folder: &folder,
            manifest: &manifest,
            key: &key,
            stop: &stop,
        };
        upgrade(&mut connection, &source, found, schema).map_err(|error| match error {
            Error::DatabaseDamaged => Error::OlderDamaged,
            other => other,
        })?;
    }
    let database = Database::start(connection, &folder.database(), &key)?;
    Ok(Vault {
        database,
        key,
        manifest,
        folder,
        stop,
        _lock: lock,
    })
}

fn upgrade(
    connection: &mut Connection,
    source: &Source,
    found: usize,
    schema: &Schema,
) -> Result<(), Error> {
    // A throw-away journal has no slots, so no backup of it could ever be opened: there is nothing to keep.
    if !source.manifest.slots.is_empty() {
        let backups = source.folder.backups();
        std::fs::create_dir_all(&backups)?;
        let free = free_name(
            &backups,
            &format!("before-upgrade-from-{found}-to-{}", schema.latest),
        );
        source.back_up(&free, &mut |_| (), |_| Ok(()))?;
    }
    let enough = Enough::For(source.folder.database().into());
    let steps = Steps::watch(connection, source.stop, enough)?;
    let applied = schema.apply(connection);
    steps.end(connection, applied)
}

/// The name itself, or with the first free number: an earlier backup is never replaced here.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let mut path = folder.join(format!("{name}.tar"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{name}-{number}.tar"));
        number += 1;
    }
    path
}

/// Finishes what a crash interrupted: keeps a slot that was announced and written, forgets one that was not, and
/// removes what was to go. Nothing of it is a reason not to open: what cannot be done now is at the next opening.
fn settle(folder: &Folder, mut manifest: Manifest) -> Manifest {
    if !manifest.changing.is_empty() {
        for (slot, digest) in std::mem::take(&mut manifest.changing) {
            let bytes = atomic::read(&folder.slot(slot), slot::MAX_BYTES);
            if bytes.is_ok_and(|bytes| Digest::of(&bytes) == digest) {
                manifest.slots.insert(slot, digest);
            }
        }
        // What stands there fits this as well: whatever writes the manifest next says it.
        let _ = manifest.write(&folder.manifest());
    }
    retired::finish(folder, &manifest);
    let _ = rekey::forget_unfinished(folder);
    folder.sweep();
    manifest
}
