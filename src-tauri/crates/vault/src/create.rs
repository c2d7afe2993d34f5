//! Making a new journal.
//!
//! What lives here: a new id, key, database and slots, put together beside their place and renamed into it.
//! What must not: anything that could touch a journal that is already there.

use std::path::Path;

use uuid::Uuid;

use crate::database::{self, Access};
use crate::error::Error;
use crate::folder::{Folder, Stage};
use crate::locked;
use crate::manifest::Manifest;
use crate::protect::{self, Protection};
use crate::random::Randomness;
use crate::schema::Schema;
use crate::secret::Key;
use crate::slot::{self, Slot};
use crate::stop::Stop;
use crate::vault::{Surroundings, Vault};
use crate::words::RecoveryWords;

impl Vault {
    /// Makes a journal in `folder`, which must be absent or empty, and opens it.
    ///
    /// `created` is the moment as RFC 3339 in UTC; it is kept as it is given. Whatever fails, a folder that holds
    /// anything of a journal is not touched, and a new one is there whole or not at all.
    pub fn create(
        folder: &Path,
        name: &str,
        created: &str,
        protection: Protection,
        words: &RecoveryWords,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<Vault, Error> {
        let new = New::begin(folder, name, created, schema, s)?;
        let id = new.manifest.id;
        let recovery = slot::seal_with_passphrase(&new.key, id, &words.passphrase(), s.cost)?;
        let in_keychain = matches!(protection, Protection::Keychain);
        let (slot, bytes) = protect::seal(&new.key, id, &new.manifest.item(), protection, s)?;
        let made = new.finish(&[(Slot::Recovery, recovery), (slot, bytes)], schema);
        if made.is_err() && in_keychain {
            let _ = s.keychain.delete(&id.to_string());
        }
        made
    }

    /// Makes a journal that nothing will ever open again: no slots, the key in memory only. For samples and trials.
    pub fn create_throw_away(
        folder: &Path,
        name: &str,
        created: &str,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<Vault, Error> {
        New::begin(folder, name, created, schema, s)?.finish(&[], schema)
    }
}

/// A journal in the making.
struct New {
    stage: Stage,
    manifest: Manifest,
    key: Key,
}

impl New {
    fn begin(
        folder: &Path,
        name: &str,
        created: &str,
        schema: &Schema,
        s: &Surroundings,
    ) -> Result<New, Error> {
        let stage = Stage::beside(folder)?;
        let manifest = Manifest::new(new_id(s.random.as_ref())?, name, created)?;
        let key = Key::random(s.random.as_ref())?;
        new_database(&stage.folder(), &key, schema)?;
        Ok(New {
            stage,
            manifest,
            key,
        })
    }

    fn finish(mut self, slots: &[(Slot, Vec<u8>)], schema: &Schema) -> Result<Vault, Error> {
        let folder = self.stage.folder();
        for (slot, bytes) in slots {
            protect::write_slot(&folder, &mut self.manifest, *slot, bytes)?;
        }
        self.manifest.write(&folder.manifest())?;
        let folder = self.stage.publish()?;
        let lock = folder.lock()?;
        locked::open(
            folder,
            lock,
            self.manifest,
            self.key,
            schema,
            Stop::default(),
        )
    }
}

pub(crate) fn new_id(random: &dyn Randomness) -> Result<Uuid, Error> {
    let mut bytes = [0; 16];
    random.fill(&mut bytes)?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

fn new_database(folder: &Folder, key: &Key, schema: &Schema) -> Result<(), Error> {
    let mut connection = database::connect(&folder.database(), key, Access::Create)?;
    schema.apply(&mut connection)?;
    connection.close().map_err(|(_, error)| error.into())
}
