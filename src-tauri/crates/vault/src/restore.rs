//! From a backup back to a journal.
//!
//! What lives here: putting the files of a backup into a new folder. What must not: keys (none is needed), and
//! touching a journal that is already there.

use std::fs::File;
use std::path::Path;

use crate::archive;
use crate::atomic;
use crate::error::Error;
use crate::folder::Stage;
use crate::locked::Locked;

/// Makes a journal of a backup, at `into`, which must be absent or an empty folder.
///
/// It is put together beside `into` and renamed: a restore that fails leaves nothing there. The journal keeps its id
/// and its slots, so the recovery words of that time open it.
pub fn restore(backup: &Path, into: &Path) -> Result<Locked, Error> {
    let stage = Stage::beside(into)?;
    let folder = stage.folder();
    let mut database = File::create_new(folder.database())?;
    let contents = archive::read(backup, &mut database)?;
    database.sync_all()?;
    for (slot, bytes) in &contents.slots {
        atomic::write(&folder.slot(*slot), bytes)?;
    }
    // The database will change now; its digest belongs to the backup.
    let mut manifest = contents.manifest;
    manifest.database = None;
    manifest.write(&folder.manifest())?;
    Locked::look(stage.publish()?.path())
}
