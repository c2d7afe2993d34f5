//! Making a new key: a copy of the journal under it, with slots of its own, that takes the old one's place.
//!
//! What lives here: the order in which that happens, so that a crash at any point leaves the old journal or the new one
//! whole, and what an opening finishes or clears away after one. What must not: what becomes of older copies, which the
//! older secrets open for ever.
//!
//! The copy and its slots are put together in `next-key/`. They count from the moment the manifest is replaced by one that
//! names the new slots and says `moving`: whatever of the journal then stands in `next-key/` stands for the file outside.
//! Only after that are the files moved to where they belong, the database first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::atomic;
use crate::backup;
use crate::create;
use crate::database::{self, Access, Database};
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::Folder;
use crate::manifest::Manifest;
use crate::protect::{self, Protection};
use crate::retired;
use crate::schema::Schema;
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::vault::{Surroundings, Vault};
use crate::words::RecoveryWords;

/// What is about to happen while a new key is made, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
// Only tests watch the steps from outside the crate.
#[cfg_attr(not(any(test, feature = "testing")), allow(unreachable_pub))]
pub enum Step {
    /// The database is copied under the new key.
    Copy,
    /// The copy is read from end to end.
    Check,
    /// The new slots are written beside it.
    Seal,
    /// The manifest is replaced: from then on the new key counts.
    Count,
    /// The old database gives way to the copy.
    MoveDatabase,
    /// The old slots give way to the new ones.
    MoveSlots,
    /// The manifest says that everything is in its place.
    Settle,
    /// The journal is opened again, by its new key.
    Reopen,
}

/// Told before each step; an error stops there.
type Watch<'a> = &'a mut dyn FnMut(Step) -> Result<(), Error>;

/// Writes down, in the copy under the new key, what the old one still opens. Told the name of its keychain item, if it
/// had one.
pub type Note<'a> = &'a dyn Fn(&Connection, Option<&str>) -> rusqlite::Result<()>;

/// What a journal with a new key is to be.
// A closure has nothing to print, and neither has a secret.
#[allow(missing_debug_implementations)]
pub struct NewKey<'a> {
    /// How it opens on this computer.
    pub protection: Protection,
    /// Its recovery words.
    pub words: &'a RecoveryWords,
    /// What it has to remember of the key before: it stands there from the moment the new key counts, or not at all.
    pub note: Note<'a>,
}

impl Vault {
    /// Copies the journal under a new key, with slots of its own, and puts the copy in its place.
    ///
    /// `progress` goes from 0 to 1. The keychain item that opened the journal before is kept, because an older backup may
    /// need it ([`Vault::forget_item`] removes it). An error before the new key counts leaves everything as it was; after
    /// one that comes later [`Vault::is_closed`] is true, and the new secrets open the journal.
    pub fn make_new_key(
        &mut self,
        wanted: NewKey<'_>,
        s: &Surroundings,
        progress: &mut dyn FnMut(f32),
    ) -> Result<(), Error> {
        self.rekey(wanted, s, progress, &mut |_| Ok(()))
    }

    /// The same; `watch` is told before each step and may fail it, as a disk would.
    #[cfg(any(test, feature = "testing"))]
    pub fn make_new_key_watched(
        &mut self,
        wanted: NewKey<'_>,
        s: &Surroundings,
        watch: Watch<'_>,
    ) -> Result<(), Error> {
        self.rekey(wanted, s, &mut |_| (), watch)
    }

    /// Whether a mistake half-way has closed the database: the journal has to be opened again.
    pub fn is_closed(&self) -> bool {
        self.database.is_closed()
    }

    /// Forgets a keychain item that belonged to an older key. The item of today's key stays; one that is gone is fine.
    pub fn forget_item(&self, item: &str, s: &Surroundings) -> Result<(), Error> {
        use crate::keychain::KeychainError::Missing;
        if item == self.manifest.item() && self.manifest.slots.contains_key(&Slot::Keychain) {
            return Ok(());
        }
        match s.keychain.delete(item) {
            Ok(()) | Err(Missing) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    fn rekey(
        &mut self,
        wanted: NewKey<'_>,
        s: &Surroundings,
        progress: &mut dyn FnMut(f32),
        watch: Watch<'_>,
    ) -> Result<(), Error> {
        if self.manifest.slots.is_empty() {
            return Err(Error::SlotMissing(Slot::Recovery));
        }
        let in_keychain = matches!(wanted.protection, Protection::Keychain);
        let mut next = self.manifest.clone();
        next.item = Some(create::new_id(s.random.as_ref())?);
        let prepared = self
            .prepare(&mut next, wanted, s, progress, watch)
            .and_then(|key| self.count(&next, watch).map(|()| key));
        let key = match prepared {
            Ok(key) => key,
            Err(error) => {
                // Whatever cannot be cleared away now is at the next opening.
                let _ = forget_unfinished(&self.folder);
                if in_keychain {
                    let _ = s.keychain.delete(&next.item());
                }
                return Err(error);
            }
        };
        progress(0.95);
        self.manifest = next;
        // Closed before its file is replaced: a rollback journal is found by the name its database was opened under.
        self.database = Database::closed();
        self.key = key;
        self.manifest = finish(&self.folder, self.manifest.clone(), watch)?;
        watch(Step::Reopen)?;
        self.database = Database::open(&self.folder.database(), &self.key)?;
        progress(1.0);
        Ok(())
    }

    /// Puts the copy and its slots together in `next-key/`, and names them in the manifest that is to come.
    fn prepare(
        &self,
        next: &mut Manifest,
        wanted: NewKey<'_>,
        s: &Surroundings,
        progress: &mut dyn FnMut(f32),
        watch: Watch<'_>,
    ) -> Result<Key, Error> {
        watch(Step::Copy)?;
        forget_unfinished(&self.folder)?;
        fs::create_dir(self.folder.next())?;
        let key = Key::random(s.random.as_ref())?;
        self.copy_under(&key, wanted.note, &mut |part| progress(part * 0.6))?;
        watch(Step::Check)?;
        let copy = self.folder.next_database();
        database::check(&database::connect(&copy, &key, Access::Read)?, &self.stop)?;
        progress(0.8);
        watch(Step::Seal)?;
        next.slots.clear();
        next.moving = true;
        let recovery =
            slot::seal_with_passphrase(&key, next.id, &wanted.words.passphrase(), s.cost)?;
        let everyday = protect::seal(&key, next.id, &next.item(), wanted.protection, s)?;
        for (slot, bytes) in [(Slot::Recovery, recovery), everyday] {
            atomic::write(&self.folder.next_slot(slot), &bytes)?;
            next.slots.insert(slot, Digest::of(&bytes));
        }
        atomic::sync_folder(self.folder.path())?;
        Ok(key)
    }

    /// Page by page, so that nothing in the copy is different but the key it is under, and what it notes of the old one.
    fn copy_under(
        &self,
        key: &Key,
        note: Note<'_>,
        progress: &mut dyn FnMut(f32),
    ) -> Result<(), Error> {
        let copy = self.folder.next_database();
        let from = database::connect(&self.folder.database(), &self.key, Access::Read)?;
        // A damaged page must not be copied as if it were sound.
        database::check(&from, &self.stop)?;
        let mut to = database::connect(&copy, key, Access::Create)?;
        backup::copy(&from, &mut to, &self.stop, progress)?;
        let had_item = self.manifest.slots.contains_key(&Slot::Keychain);
        let item = had_item.then(|| self.manifest.item());
        let noting = to.transaction()?;
        note(&noting, item.as_deref())?;
        noting.commit()?;
        to.close().map_err(|(_, error)| error)?;
        Ok(atomic::sync_file(&copy)?)
    }

    /// The one moment in which the new key comes to count.
    fn count(&self, next: &Manifest, watch: Watch<'_>) -> Result<(), Error> {
        watch(Step::Count)?;
        let path = self.folder.manifest();
        match next.write(&path) {
            // It may have taken its place and only then failed: what stands there now is what counts.
            Err(error) => match Manifest::read(&path) {
                Ok(stands) if stands == *next => Ok(()),
                _ => Err(error),
            },
            done => done,
        }
    }
}

/// Where the database of a journal is: while a new key's files are being moved, perhaps still in `next-key/`.
pub(crate) fn database(folder: &Folder, manifest: &Manifest) -> PathBuf {
    let next = folder.next_database();
    if manifest.moving && next.exists() {
        next
    } else {
        folder.database()
    }
}

/// For an opening: finishes what a crash interrupted after the new key came to count. The key is proved first, so that a
/// wrong one changes nothing.
pub(crate) fn carry_on(
    folder: &Folder,
    manifest: Manifest,
    key: &Key,
    schema: &Schema,
) -> Result<Manifest, Error> {
    if !manifest.moving {
        return Ok(manifest);
    }
    let connection = database::connect(&database(folder, &manifest), key, Access::Read)?;
    schema.standing(&connection)?;
    drop(connection);
    finish(folder, manifest, &mut |_| Ok(()))
}

/// For an opening whose manifest is not moving: what stands in `next-key/` never came to count.
pub(crate) fn forget_unfinished(folder: &Folder) -> io::Result<()> {
    match fs::remove_dir_all(folder.next()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Moves what stands in `next-key/` to where it belongs. May be begun again wherever it was stopped.
fn finish(folder: &Folder, mut manifest: Manifest, watch: Watch<'_>) -> Result<Manifest, Error> {
    watch(Step::MoveDatabase)?;
    if folder.next_database().exists() {
        // One that stands there belongs to a save of the old database that was interrupted; the copy holds what counts.
        remove(&folder.path().join("journal.db-journal"))?;
        fs::rename(folder.next_database(), folder.database())?;
        atomic::sync_folder(folder.path())?;
    }
    watch(Step::MoveSlots)?;
    for slot in Slot::ALL {
        if !manifest.slots.contains_key(&slot) {
            retired::remove(folder, slot)?;
        } else if folder.next_slot(slot).exists() {
            fs::rename(folder.next_slot(slot), folder.slot(slot))?;
        }
    }
    atomic::sync_folder(&folder.slots())?;
    manifest.moving = false;
    // Everything is in its place, and opens from there whether or not that can be said on a full disk: whatever writes the
    // manifest next says it, or the next opening does. What is left of the other folder is empty.
    if watch(Step::Settle)
        .and_then(|()| manifest.write(&folder.manifest()))
        .is_ok()
    {
        let _ = forget_unfinished(folder);
    }
    Ok(manifest)
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
