//! How a journal opens on this computer: by its keychain or by a passphrase.
//!
//! What lives here: making the slot of a protection, and changing from one to another so that at every moment some
//! slot opens. What must not: the recovery slot's words, and the key itself, which never changes here: a person who
//! holds an older copy of the journal and an older secret can still open that copy.

use std::fs;

use age::x25519;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

use crate::atomic;
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::Folder;
use crate::keychain::{self, KeychainError};
use crate::manifest::Manifest;
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::vault::{Surroundings, Vault};

/// What a person chose to open their journal with, besides the recovery words.
#[derive(Debug)]
pub enum Protection {
    /// This computer's login.
    Keychain,
    /// A passphrase.
    Passphrase(SecretString),
}

impl Vault {
    /// Changes what opens the journal on this computer, and takes away the other way.
    ///
    /// The new slot is announced in the manifest, written, and only then made the only one: after a crash at any
    /// moment the old protection, the new one or both open the journal, and the recovery words always do.
    pub fn protect_with(&mut self, protection: Protection, s: &Surroundings) -> Result<(), Error> {
        if !self.manifest.slots.contains_key(&Slot::Recovery) {
            return Err(Error::SlotMissing(Slot::Recovery));
        }
        let id = self.manifest.id;
        let (slot, bytes) = seal(&self.key, id, protection, s)?;
        let other = match slot {
            Slot::Passphrase => Slot::Keychain,
            _ => Slot::Passphrase,
        };
        let digest = Digest::of(&bytes);
        self.rewrite(|manifest| {
            manifest.changing.insert(slot, digest);
        })?;
        atomic::write(&self.folder.slot(slot), &bytes)?;
        self.rewrite(|manifest| {
            manifest.changing.clear();
            manifest.slots.insert(slot, digest);
            manifest.slots.remove(&other);
        })?;
        remove_slot(&self.folder, other)?;
        if other == Slot::Keychain {
            // The slot is gone, so what is in the keychain opens nothing here; a locked keychain is no reason to fail.
            let _ = s.keychain.delete(&id.to_string());
        }
        Ok(())
    }

    /// Writes a changed manifest, and keeps it only if it was written.
    pub(crate) fn rewrite(&mut self, change: impl FnOnce(&mut Manifest)) -> Result<(), Error> {
        let mut manifest = self.manifest.clone();
        change(&mut manifest);
        manifest.write(&self.folder.manifest())?;
        self.manifest = manifest;
        Ok(())
    }
}

/// The slot a protection asks for, sealed. For the keychain, its item is there before the slot is.
pub(crate) fn seal(
    key: &Key,
    id: Uuid,
    protection: Protection,
    s: &Surroundings,
) -> Result<(Slot, Vec<u8>), Error> {
    match protection {
        Protection::Passphrase(passphrase) => Ok((
            Slot::Passphrase,
            slot::seal_with_passphrase(key, id, &passphrase, s.cost)?,
        )),
        Protection::Keychain => {
            let identity = identity(&id.to_string(), s)?;
            Ok((Slot::Keychain, slot::seal_to_identity(key, id, &identity)?))
        }
    }
}

/// The identity the keychain already holds for this journal, or a new one, stored and read back.
///
/// One that is there is kept: replacing it before the slot is written would leave a moment when neither fits.
fn identity(id: &str, s: &Surroundings) -> Result<x25519::Identity, Error> {
    match keychain::identity(s.keychain.as_ref(), id) {
        Err(KeychainError::Missing) => {}
        found => return Ok(found?),
    }
    let identity = x25519::Identity::generate();
    let text = identity.to_string();
    s.keychain.set(id, &text)?;
    let stored = s.keychain.get(id)?;
    if stored.expose_secret() != text.expose_secret() {
        return Err(KeychainError::Missing.into());
    }
    Ok(identity)
}

/// Writes the file of a slot and notes it in the manifest, which the caller then writes.
pub(crate) fn write_slot(
    folder: &Folder,
    manifest: &mut Manifest,
    slot: Slot,
    bytes: &[u8],
) -> Result<(), Error> {
    atomic::write(&folder.slot(slot), bytes)?;
    manifest.slots.insert(slot, Digest::of(bytes));
    Ok(())
}

fn remove_slot(folder: &Folder, slot: Slot) -> Result<(), Error> {
    match fs::remove_file(folder.slot(slot)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(atomic::sync_folder(&folder.slots())?),
    }
}
