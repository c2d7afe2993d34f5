//! Backups: the whole journal in one tar file, checked before it counts.
//!
//! What lives here: the snapshot, its checks and the order in which things happen, so that a failed backup leaves
//! nothing behind and never takes the place of a good one. What must not: when to make one, and how many to keep.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::LazyLock;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};
use tempfile::TempDir;

use crate::archive::{self, Contents};
use crate::atomic;
use crate::create;
use crate::database::{self, Access};
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::{self, Folder};
use crate::manifest::Manifest;
use crate::random::SystemRandom;
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::stop::Stop;

/// A backup that was read from beginning to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub file: PathBuf,
    /// The journal's id.
    pub id: String,
    /// The journal's name; may be empty.
    pub name: String,
    /// When the journal (not the backup) was created, as it was given then.
    pub created: String,
    /// The slots in it: what can open it.
    pub slots: Vec<Slot>,
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes of the database in it.
    pub database_bytes: u64,
}

/// Reads a backup without any key, and says what it holds. Every byte that matters is checked on the way.
pub fn inspect(backup: &Path) -> Result<Backup, Error> {
    describe(
        backup,
        archive::read(backup, &mut io::sink(), &Stop::default())?,
    )
}

pub(crate) fn describe(file: &Path, contents: Contents) -> Result<Backup, Error> {
    Ok(Backup {
        file: file.to_owned(),
        bytes: fs::metadata(file)?.len(),
        id: contents.manifest.id.to_string(),
        name: contents.manifest.name,
        created: contents.manifest.created,
        slots: contents.slots.into_keys().collect(),
        database_bytes: contents.database,
    })
}

/// What a backup is made of.
pub(crate) struct Source<'a> {
    pub(crate) folder: &'a Folder,
    pub(crate) manifest: &'a Manifest,
    pub(crate) key: &'a Key,
    pub(crate) stop: &'a Stop,
}

/// Pages copied before a save may pass: 1 MiB.
const SLICE: i32 = 256;

/// How often a copy may be overtaken by saves before it is made in one go.
const OVERTAKEN: u32 = 5;

impl Source<'_> {
    /// Makes a backup at `to`, replacing a file there only when the new one is complete and checked.
    ///
    /// `look` sees the finished snapshot, opened anew and only to read. Progress goes from 0 to 1.
    pub(crate) fn back_up<R>(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(f32),
        look: impl FnOnce(&Connection) -> Result<R, rusqlite::Error>,
    ) -> Result<(Backup, R), Error> {
        let mut furthest = 0.0_f32;
        let progress = &mut |part: f32| {
            // A copy that was overtaken begins again; what is shown does not go back.
            furthest = furthest.max(part);
            progress(furthest);
        };
        let slots = self.whole_slots()?;
        let parent = self.destination(to)?;
        // Beside its destination, so that a full disk can still be backed up to another one.
        let workshop = workshop_in(parent, self.folder, self.manifest)?;
        let snapshot = workshop.path().join(folder::DATABASE);
        self.copy_to(&snapshot, &mut |part| progress(part * 0.6))?;
        let seen = self.checked(&snapshot, look)?;
        progress(0.8);
        let unpublished = workshop.path().join("backup.tar");
        self.pack(&unpublished, &slots, &snapshot)?;
        let contents = archive::read(&unpublished, &mut io::sink(), self.stop)?;
        progress(0.95);
        self.stop.look()?;
        fs::rename(&unpublished, to)?;
        atomic::sync_folder(parent)?;
        progress(1.0);
        Ok((describe(to, contents)?, seen))
    }

    /// The slots whose files are as they were written. A backup that nothing opens is not one.
    fn whole_slots(&self) -> Result<BTreeMap<Slot, Vec<u8>>, Error> {
        let mut slots = BTreeMap::new();
        for (slot, digest) in &self.manifest.slots {
            // A damaged one is left behind: it must not stand in the way of saving the rest.
            if let Ok(bytes) = atomic::read(&self.folder.slot(*slot), slot::MAX_BYTES)
                && Digest::of(&bytes) == *digest
            {
                slots.insert(*slot, bytes);
            }
        }
        if slots.is_empty() {
            Err(Error::SlotMissing(Slot::Recovery))
        } else {
            Ok(slots)
        }
    }

    /// The folder of `to`, unless that would put a backup over a part of the journal itself.
    fn destination<'a>(&self, to: &'a Path) -> Result<&'a Path, Error> {
        let parent = atomic::parent(to)?;
        let real = dunce::canonicalize(parent)?;
        let journal = dunce::canonicalize(self.folder.path())?;
        let parts = [folder::SLOTS, folder::NEXT].map(|part| journal.join(part));
        if real == journal || parts.contains(&real) {
            return Err(Error::AlreadyThere);
        }
        Ok(parent)
    }

    /// The library's online backup, into a database with the same key.
    fn copy_to(&self, snapshot: &Path, progress: &mut dyn FnMut(f32)) -> Result<(), Error> {
        let from = database::connect(&self.folder.database(), self.key, Access::Read)?;
        let mut to = database::connect(snapshot, self.key, Access::Create)?;
        // It goes again in any case. What has to survive a power cut is the file that is packed from it.
        to.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")?;
        match copy(&from, &mut to, self.stop, progress) {
            // A page that fails its check comes out of a copy as some "logic error": ask what it really is.
            Err(Error::Sqlite(error)) => {
                database::check(&from, self.stop)?;
                Err(Error::Sqlite(error))
            }
            other => other,
        }
    }

    fn checked<R>(
        &self,
        snapshot: &Path,
        look: impl FnOnce(&Connection) -> Result<R, rusqlite::Error>,
    ) -> Result<R, Error> {
        let connection = database::connect(snapshot, self.key, Access::Read)?;
        if let Err(error) = database::check(&connection, self.stop) {
            // What was written is not what comes back. The journal's own pages are looked at before they are blamed.
            let source = database::connect(&self.folder.database(), self.key, Access::Read)?;
            database::check(&source, self.stop)?;
            return Err(match error {
                Error::DatabaseDamaged => Error::BackupDamaged,
                error => error,
            });
        }
        Ok(look(&connection)?)
    }

    fn pack(
        &self,
        tar: &Path,
        slots: &BTreeMap<Slot, Vec<u8>>,
        snapshot: &Path,
    ) -> Result<(), Error> {
        let mut manifest = self.manifest.clone();
        manifest.changing.clear();
        manifest.moving = false;
        manifest.slots.retain(|slot, _| slots.contains_key(slot));
        let mut file = File::create_new(tar)?;
        archive::write(&mut file, manifest, slots, snapshot, self.stop)?;
        Ok(file.sync_all()?)
    }
}

/// Copies in slices, so that saves pass between two; a copy that they overtake again and again is made while they wait.
pub(crate) fn copy(
    from: &Connection,
    to: &mut Connection,
    stop: &Stop,
    progress: &mut dyn FnMut(f32),
) -> Result<(), Error> {
    let copying = Copying::new(from, to)?;
    let (mut overtaken, mut before) = (0, i32::MAX);
    let mut alone = None;
    loop {
        stop.look()?;
        let slice = copying.step(SLICE)?;
        let now = copying.progress();
        if now.remaining > before {
            overtaken += 1;
        }
        if overtaken >= OVERTAKEN && alone.is_none() {
            alone = database::hold(from).ok();
        }
        before = now.remaining;
        progress(share(now.pagecount - now.remaining, now.pagecount));
        match slice {
            StepResult::Done => break,
            StepResult::More => {}
            // Somebody is saving this moment.
            _ => std::thread::sleep(Duration::from_millis(5)),
        }
    }
    drop(copying);
    drop(alone);
    if database::is_trusted(from) {
        Ok(())
    } else {
        Err(Error::DatabaseDamaged)
    }
}

#[allow(clippy::cast_precision_loss)] // a bar on a screen
fn share(done: i32, all: i32) -> f32 {
    if all <= 0 {
        0.0
    } else {
        (done as f32 / all as f32).clamp(0.0, 1.0)
    }
}

/// A folder for what is put together on the way, in the journal's own `backups/`.
pub(crate) fn workshop(folder: &Folder, manifest: &Manifest) -> Result<TempDir, Error> {
    let parent = folder.backups();
    fs::create_dir_all(&parent)?;
    Ok(workshop_in(&parent, folder, manifest)?)
}

fn workshop_in(parent: &Path, journal: &Folder, manifest: &Manifest) -> io::Result<TempDir> {
    let item = format!("{WORKSHOP}{}-", manifest.item());
    let ours = format!("{item}{}-", *OURS);
    // Elsewhere those of several journals may stand. What stands in this one's own folder is its own, also from before it got
    // another item.
    let real = |folder: &Path| dunce::canonicalize(folder);
    let own =
        real(parent).is_ok_and(|parent| real(&journal.backups()).is_ok_and(|own| own == parent));
    sweep(parent, if own { WORKSHOP } else { &item }, &ours);
    folder::private_folder(&ours, parent)
}

/// How the name of every workshop begins.
const WORKSHOP: &str = ".backup-";

/// Stands in the name of every workshop of this process, and of no other.
static OURS: LazyLock<String> = LazyLock::new(|| {
    let id = create::new_id(&SystemRandom);
    let id = id.map_or_else(|_| process::id().to_string(), |id| id.simple().to_string());
    id.chars().take(8).collect()
});

/// Removes what a backup of this journal left when it was killed. Only the holder of the journal's lock comes here, so
/// whatever is there belongs to a process that has ended, or is in use by this one: a look into a backup goes on beside a
/// backup that is being made.
fn sweep(parent: &Path, journals: &str, ours: &str) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(journals) && !name.starts_with(ours) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
