//! From a backup back to a journal: at the door, by what the backup itself holds.
//!
//! What lives here: putting the files of a backup into a new folder. What must not: keys (none is needed), touching a
//! journal that is already there, and sharing anything with it: a copy beside its original has a keychain item of its own.

use std::fs::File;
use std::path::Path;

use crate::archive;
use crate::atomic;
use crate::create;
use crate::error::Error;
use crate::folder::Stage;
use crate::locked::Locked;
use crate::random::Randomness;
use crate::slot::Slot;
use crate::stop::Stop;

/// Makes a journal of a backup, at `into`, which must be absent or an empty folder.
///
/// It is put together beside `into` and renamed: a restore that fails leaves nothing there. The journal keeps its id,
/// and the recovery words and the passphrase of that time open it. What its original has in this computer's keychain is
/// the original's: the copy gets a name of its own there and begins without that slot, unless nothing else would open it.
/// When it is asked to stop, nothing of it is left either.
pub fn restore(
    backup: &Path,
    into: &Path,
    random: &dyn Randomness,
    stop: &Stop,
) -> Result<Locked, Error> {
    stop.explain(restored(backup, into, random, stop))
}

fn restored(
    backup: &Path,
    into: &Path,
    random: &dyn Randomness,
    stop: &Stop,
) -> Result<Locked, Error> {
    let stage = Stage::beside(into)?;
    let folder = stage.folder();
    let mut database = File::create_new(folder.database())?;
    let mut contents = archive::read(backup, &mut database, stop)?;
    database.sync_all()?;
    drop(database);
    let mut manifest = contents.manifest;
    if contents.slots.keys().any(|slot| *slot != Slot::Keychain) {
        manifest.item = Some(create::new_id(random)?);
        manifest.slots.remove(&Slot::Keychain);
        contents.slots.remove(&Slot::Keychain);
    }
    for (slot, bytes) in &contents.slots {
        atomic::write(&folder.slot(*slot), bytes)?;
    }
    // The database will change now; its digest belongs to the backup.
    manifest.database = None;
    manifest.write(&folder.manifest())?;
    stop.look()?;
    Locked::look(stage.publish()?.path())
}
