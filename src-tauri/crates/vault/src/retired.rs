//! The file of a slot that a journal no longer has: an older secret still opens it by hand, so it goes, after a crash too.
//!
//! What lives here: the note of which file is to go, made before the manifest names it no more, and going by it. What must
//! not: deciding which slots a journal has.
//!
//! Without the note nothing is removed: a slot that the manifest does not name may as well be a new one, which a program that
//! syncs the folder has brought before the manifest that names it.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::atomic;
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::Folder;
use crate::manifest::Manifest;
use crate::slot::{self, Slot};

/// Letters of a digest.
const DIGEST: u64 = 64;

fn note_of(folder: &Folder, slot: Slot) -> PathBuf {
    folder.slots().join(format!(".{}.going", slot.name()))
}

fn stands(folder: &Folder, slot: Slot) -> io::Result<Digest> {
    Ok(Digest::of(&atomic::read(
        &folder.slot(slot),
        slot::MAX_BYTES,
    )?))
}

/// Notes that the file which stands there now is to go once the manifest does not name it.
pub(crate) fn note(folder: &Folder, slot: Slot) -> io::Result<()> {
    let digest = stands(folder, slot)?.to_string();
    atomic::write(&note_of(folder, slot), digest.as_bytes())
}

/// Removes the file of a slot, and the note of it.
pub(crate) fn remove(folder: &Folder, slot: Slot) -> Result<(), Error> {
    gone(fs::remove_file(folder.slot(slot)))?;
    gone(fs::remove_file(note_of(folder, slot)))?;
    Ok(atomic::sync_folder(&folder.slots())?)
}

/// For an opening: removes what was noted and still stands, and the notes of what is gone, or was named again.
pub(crate) fn finish(folder: &Folder, manifest: &Manifest) {
    for slot in Slot::ALL {
        let Ok(noted) = atomic::read(&note_of(folder, slot), DIGEST) else {
            continue;
        };
        let is_it = stands(folder, slot).is_ok_and(|one| one.to_string().as_bytes() == noted);
        // What cannot be removed now is at the next opening: the note stays for it.
        let _ = if is_it && !manifest.slots.contains_key(&slot) {
            remove(folder, slot)
        } else {
            gone(fs::remove_file(note_of(folder, slot)))
        };
    }
}

fn gone(removed: io::Result<()>) -> Result<(), Error> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
