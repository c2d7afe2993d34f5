//! How a journal opens on this computer: by its keychain or by a passphrase, and by which recovery words.
//!
//! What lives here: making a slot, and changing from one to another so that at every moment some slot opens. What must
//! not: the key itself, which never changes here (it does in `rekey`): a person who holds an older copy of the journal
//! and an older secret can still open that copy.

use age::x25519;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

use crate::atomic;
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::Folder;
use crate::keychain::{self, KeychainError};
use crate::manifest::Manifest;
use crate::retired;
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::vault::{Surroundings, Vault};
use crate::words::RecoveryWords;

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
        let (id, item) = (self.manifest.id, self.manifest.item());
        let (slot, bytes) = seal(&self.key, id, &item, protection, s)?;
        let other = match slot {
            Slot::Passphrase => Slot::Keychain,
            _ => Slot::Passphrase,
        };
        self.replace(slot, &bytes, Some(other))?;
        if other == Slot::Keychain {
            // The slot is gone, so what is in the keychain opens nothing here; a locked keychain is no reason to fail.
            let _ = s.keychain.delete(&item);
        }
        Ok(())
    }

    /// Gives the journal new recovery words; the old ones open it no more. After a crash at any moment the old words or
    /// the new ones open it, never neither.
    pub fn replace_words(&mut self, words: &RecoveryWords, s: &Surroundings) -> Result<(), Error> {
        // A throw-away journal has none to replace. One whose slot was lost, damaged when it was copied, gets one anew.
        if self.manifest.slots.is_empty() {
            return Err(Error::SlotMissing(Slot::Recovery));
        }
        let id = self.manifest.id;
        let bytes = slot::seal_with_passphrase(&self.key, id, &words.passphrase(), s.cost)?;
        self.replace(Slot::Recovery, &bytes, None)
    }

    /// Announces a slot, writes it, makes it count in place of the one before, and takes `other` away.
    fn replace(&mut self, slot: Slot, bytes: &[u8], other: Option<Slot>) -> Result<(), Error> {
        self.announce(slot, bytes)?;
        self.count_in(slot, bytes, other)
    }

    /// After an error the slot before it holds; otherwise this one does.
    fn announce(&mut self, slot: Slot, bytes: &[u8]) -> Result<(), Error> {
        let digest = Digest::of(bytes);
        self.rewrite(|manifest| {
            manifest.changing.insert(slot, digest);
        })?;
        let path = self.folder.slot(slot);
        atomic::write(&path, bytes).or_else(|error| {
            // It may have taken its place and only then failed: what stands there now is what counts.
            match atomic::read(&path, slot::MAX_BYTES) {
                Ok(stands) if stands == bytes => Ok(()),
                _ => Err(error.into()),
            }
        })
    }

    /// Names a slot that was announced and written, and no longer `other`.
    fn count_in(&mut self, slot: Slot, bytes: &[u8], other: Option<Slot>) -> Result<(), Error> {
        let goes = other.filter(|other| self.manifest.slots.contains_key(other));
        let mut manifest = self.manifest.clone();
        manifest.changing.clear();
        manifest.slots.insert(slot, Digest::of(bytes));
        manifest.slots.retain(|slot, _| Some(*slot) != goes);
        if let Some(goes) = goes {
            // Without a note a crash would leave it there until the next change; no reason not to change.
            let _ = retired::note(&self.folder, goes);
        }
        match manifest.write(&self.folder.manifest()) {
            // Both open it, and the other was to open it no more: to be tried again.
            Err(error) if goes.is_some() => return Err(error),
            // It opens the journal already, and the one before it does not: that must not be told as a change that was not
            // made. The next opening settles what was announced.
            _ => self.manifest = manifest,
        }
        if let Some(other) = other {
            // Named no more, it opens nothing here; the next opening removes it if this cannot.
            let _ = retired::remove(&self.folder, other);
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
    item: &str,
    protection: Protection,
    s: &Surroundings,
) -> Result<(Slot, Vec<u8>), Error> {
    match protection {
        Protection::Passphrase(passphrase) => Ok((
            Slot::Passphrase,
            slot::seal_with_passphrase(key, id, &passphrase, s.cost)?,
        )),
        Protection::Keychain => {
            let identity = identity(item, s)?;
            Ok((Slot::Keychain, slot::seal_to_identity(key, id, &identity)?))
        }
    }
}

/// The identity the keychain already holds for this journal, or a new one, stored and read back.
///
/// One that is there is kept: replacing it before the slot is written would leave a moment when neither fits.
fn identity(item: &str, s: &Surroundings) -> Result<x25519::Identity, Error> {
    match keychain::identity(s.keychain.as_ref(), item) {
        Err(KeychainError::Missing) => {}
        found => return Ok(found?),
    }
    let identity = x25519::Identity::generate();
    let text = identity.to_string();
    s.keychain.set(item, &text)?;
    let stored = s.keychain.get(item)?;
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::{Arc, LazyLock};

    use rusqlite_migration::{M, Migrations};

    use super::*;
    use crate::cost::Cost;
    use crate::keychain::MemoryKeychain;
    use crate::locked::{Locked, Unlock};
    use crate::random::SystemRandom;
    use crate::schema::Schema;
    use crate::shape::Shape;

    static STEPS: LazyLock<Migrations<'static>> =
        LazyLock::new(|| Migrations::new(vec![M::up("CREATE TABLE note (text TEXT) STRICT")]));

    static SHAPES: LazyLock<[Shape; 1]> = LazyLock::new(|| [Shape::made_by(&STEPS, 1).unwrap()]);

    fn schema() -> Schema<'static> {
        Schema {
            migrations: &STEPS,
            latest: 1,
            shapes: SHAPES.as_slice(),
        }
    }

    fn surroundings() -> Surroundings {
        Surroundings {
            keychain: Arc::new(MemoryKeychain::new()),
            random: Arc::new(SystemRandom),
            cost: Cost::cheap_for_tests(),
        }
    }

    fn words() -> RecoveryWords {
        RecoveryWords::generate(&SystemRandom).unwrap()
    }

    fn made(journal: &Path, words: &RecoveryWords, s: &Surroundings) -> Vault {
        let by = Protection::Keychain;
        Vault::create(journal, "", "", by, words, &schema(), s).unwrap()
    }

    fn sealed(vault: &Vault, phrase: &SecretString, s: &Surroundings) -> Vec<u8> {
        slot::seal_with_passphrase(&vault.key, vault.manifest.id, phrase, s.cost).unwrap()
    }

    /// Sees to it that the manifest cannot be written while something is done.
    fn without_a_manifest<R>(vault: &mut Vault, work: impl FnOnce(&mut Vault) -> R) -> R {
        let manifest = vault.folder.manifest();
        let aside = manifest.with_extension("aside");
        fs::rename(&manifest, &aside).unwrap();
        fs::create_dir_all(manifest.join("in the way")).unwrap();
        let done = work(vault);
        fs::remove_dir_all(&manifest).unwrap();
        fs::rename(&aside, &manifest).unwrap();
        done
    }

    /// What stood between two steps of a change cannot be met from outside.
    #[test]
    fn words_that_are_written_hold_though_the_manifest_cannot_name_them_any_more() {
        let (home, s) = (tempfile::tempdir().unwrap(), surroundings());
        let (journal, backup) = (home.path().join("j"), home.path().join("b.tar"));
        let (old, new) = (words(), words());
        let mut vault = made(&journal, &old, &s);
        let bytes = sealed(&vault, &new.passphrase(), &s);
        vault.announce(Slot::Recovery, &bytes).unwrap();
        without_a_manifest(&mut vault, |vault| {
            vault.count_in(Slot::Recovery, &bytes, None).unwrap();
            assert!(vault.opens_by_words());
            let held = vault.backup(&backup, &mut |_| ()).unwrap().slots;
            assert_eq!(held, [Slot::Keychain, Slot::Recovery]);
        });
        drop(vault);
        let unlock = |words| Locked::look(&journal)?.unlock(Unlock::Words(words), &schema(), &s);
        assert!(matches!(unlock(old), Err(Error::WrongWords)));
        assert!(unlock(new).unwrap().manifest.changing.is_empty());
    }

    #[test]
    fn which_file_is_to_go_is_noted_before_the_manifest_names_it_no_more() {
        let (home, s) = (tempfile::tempdir().unwrap(), surroundings());
        let mut vault = made(&home.path().join("j"), &words(), &s);
        let bytes = sealed(&vault, &"a passphrase nobody drew".into(), &s);
        vault.announce(Slot::Passphrase, &bytes).unwrap();
        let counted = without_a_manifest(&mut vault, |vault| {
            vault.count_in(Slot::Passphrase, &bytes, Some(Slot::Keychain))
        });
        assert!(counted.is_err(), "both open it");
        let note = vault.folder.slots().join(".keychain.going");
        let named = vault.manifest.slots[&Slot::Keychain].to_string();
        assert_eq!(fs::read_to_string(&note).unwrap(), named);
        vault
            .count_in(Slot::Passphrase, &bytes, Some(Slot::Keychain))
            .unwrap();
        assert!(!note.exists() && !vault.folder.slot(Slot::Keychain).exists());
    }
}
