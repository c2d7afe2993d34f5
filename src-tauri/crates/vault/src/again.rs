//! An open journal once more: out of one of its own backups, in its place or beside it, by the key that is open now.
//!
//! What lives here: looking into a backup, putting its database under today's slots, and the order in which that happens,
//! so that the journal that is there or the one out of the backup is whole at every moment. What must not: backups of
//! another key, which open by their own words (`restore`), and keeping what is replaced, which the caller does before.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::archive;
use crate::atomic;
use crate::backup::{self, Backup};
use crate::create;
use crate::database::{self, Access, Database};
use crate::digest::Digest;
use crate::error::Error;
use crate::folder::{self, Folder, Stage};
use crate::locked;
use crate::manifest::Manifest;
use crate::protect::{self, Protection};
use crate::schema::{Schema, Standing};
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::stop::Stop;
use crate::vault::{Surroundings, Vault};

impl Vault {
    /// Opens a backup of this journal with the key that is open now, checks it from end to end and looks into it.
    ///
    /// One of another journal, or from before a new key was made, is [`Error::OtherKey`]. Whoever had the key may have made it:
    /// its schema is held to `schema` before anything of it is used, and one that is another is [`Error::Foreign`].
    pub fn look_into<R>(
        &self,
        backup: &Path,
        schema: &Schema,
        look: impl FnOnce(&Connection) -> Result<R, rusqlite::Error>,
    ) -> Result<(Backup, R), Error> {
        self.stop.explain(self.looked_into(backup, schema, look))
    }

    fn looked_into<R>(
        &self,
        backup: &Path,
        schema: &Schema,
        look: impl FnOnce(&Connection) -> Result<R, rusqlite::Error>,
    ) -> Result<(Backup, R), Error> {
        let (workshop, about) = self.unpack(backup, schema)?;
        let copy = workshop.path().join(folder::DATABASE);
        let connection = database::connect(&copy, &self.key, Access::Read)?;
        self.stop.watch(&connection)?;
        Ok((about, look(&connection)?))
    }

    /// Puts what a backup holds in the place of this journal's database. Its slots stay, so it opens as it does today.
    ///
    /// An older schema is brought up to date on the way. Before anything is replaced, the backup is read and checked; a
    /// mistake after that leaves [`Vault::is_closed`] true, and the journal is opened again by its usual way in.
    pub fn restore_over(&mut self, backup: &Path, schema: &Schema) -> Result<(), Error> {
        let (workshop, _) = self.unpack(backup, schema)?;
        let copy = workshop.path().join(folder::DATABASE);
        self.bring_up_to_date(&copy, schema)?;
        self.database = Database::closed();
        // What an interrupted save left belongs to the database that goes, and would be rolled back into the other one.
        remove(&self.folder.path().join("journal.db-journal"))?;
        fs::rename(&copy, self.folder.database())?;
        atomic::sync_folder(self.folder.path())?;
        self.database = Database::open(&self.folder.database(), &self.key)?;
        Ok(())
    }

    /// Makes a journal of its own out of a backup of this one, at `into`, and opens it. It opens as this one does, by a
    /// keychain item of its own.
    pub fn restore_beside(
        &self,
        backup: &Path,
        into: &Path,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<Vault, Error> {
        let (workshop, _) = self.unpack(backup, schema)?;
        let copy = workshop.path().join(folder::DATABASE);
        self.bring_up_to_date(&copy, schema)?;
        self.beside(into, schema, s, |folder| {
            fs::copy(&copy, folder.database())?;
            Ok(atomic::sync_file(&folder.database())?)
        })
    }

    /// A journal with this one's key and ways in, at `into`, whose database `fill` makes.
    pub(crate) fn beside(
        &self,
        into: &Path,
        schema: &Schema,
        s: &Surroundings,
        fill: impl FnOnce(&Folder) -> Result<(), Error>,
    ) -> Result<Vault, Error> {
        let stage = Stage::beside(into)?;
        fill(&stage.folder())?;
        let mut manifest = self.manifest.clone();
        manifest.item = Some(create::new_id(s.random.as_ref())?);
        manifest.slots.clear();
        let made = self.with_slots(stage, manifest, schema, s);
        // Only this one's own item may go again; the original's has another name.
        made.inspect_err(|(_, item)| {
            let _ = s.keychain.delete(item);
        })
        .map_err(|(error, _)| error)
    }

    fn with_slots(
        &self,
        stage: Stage,
        manifest: Manifest,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<Vault, (Error, String)> {
        let item = manifest.item();
        self.seal_as_here(&stage.folder(), manifest, s)
            .and_then(|manifest| {
                let folder = stage.publish()?;
                let lock = folder.lock()?;
                let stop = Stop::default();
                locked::open(folder, lock, manifest, self.key.copy(), schema, stop)
            })
            .map_err(|error| (error, item))
    }

    /// The passphrase and the words that open this journal open the other one too; the login does by a slot of its own.
    fn seal_as_here(
        &self,
        folder: &Folder,
        mut manifest: Manifest,
        s: &Surroundings,
    ) -> Result<Manifest, Error> {
        for (slot, digest) in &self.manifest.slots {
            let bytes = match slot {
                Slot::Keychain => {
                    let item = manifest.item();
                    protect::seal(&self.key, manifest.id, &item, Protection::Keychain, s)?.1
                }
                _ => match atomic::read(&self.folder.slot(*slot), slot::MAX_BYTES) {
                    Ok(bytes) if Digest::of(&bytes) == *digest => bytes,
                    // A damaged one is left behind: the others open it.
                    _ => continue,
                },
            };
            protect::write_slot(folder, &mut manifest, *slot, &bytes)?;
        }
        if manifest.slots.is_empty() {
            return Err(Error::SlotMissing(Slot::Recovery));
        }
        manifest.write(&folder.manifest())?;
        Ok(manifest)
    }

    /// The database out of a backup, in a folder of its own inside the journal's, read from end to end.
    fn unpack(&self, backup: &Path, schema: &Schema) -> Result<(TempDir, Backup), Error> {
        let workshop = backup::workshop(&self.folder, &self.manifest)?;
        let copy = workshop.path().join(folder::DATABASE);
        let mut file = File::create_new(&copy)?;
        let contents = archive::read(backup, &mut file, &self.stop)?;
        file.sync_all()?;
        drop(file);
        if contents.manifest.id != self.manifest.id {
            return Err(Error::OtherKey);
        }
        // Its bytes are those that were packed, so one that does not answer to this key was packed under another.
        let connection = answering(&copy, &self.key).map_err(|error| match error {
            Error::DatabaseDamaged => Error::OtherKey,
            other => other,
        })?;
        // A check works out what the schema says of each row: that must be ours first.
        schema.standing(&connection)?;
        database::check(&connection, &self.stop)?;
        Ok((workshop, backup::describe(backup, contents)?))
    }

    fn bring_up_to_date(&self, copy: &Path, schema: &Schema) -> Result<(), Error> {
        let mut connection = database::connect(copy, &self.key, Access::Write)?;
        if let Standing::Older(_) = schema.standing(&connection)? {
            schema.apply(&mut connection)?;
        }
        connection.close().map_err(|(_, error)| error)?;
        Ok(atomic::sync_file(copy)?)
    }
}

/// A connection whose key has been tried.
fn answering(database: &Path, key: &Key) -> Result<Connection, Error> {
    let connection = database::connect(database, key, Access::Read)?;
    connection.query_row("PRAGMA schema_version", [], |_| Ok(()))?;
    Ok(connection)
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
