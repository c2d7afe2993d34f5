//! The readers of files that have no door of their own, for tests that feed them hostile bytes, and what a stranger can do
//! with a journal whose key is theirs. Never in a build that is given to people. What must not live here: reading; what is
//! right is for a test to say.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use uuid::Uuid;

use crate::archive;
use crate::atomic;
use crate::database;
use crate::enough::Enough;
use crate::error::Error;
use crate::folder::Folder;
use crate::keychain::MemoryKeychain;
use crate::locked::{self, Unlock};
use crate::manifest::Manifest;
use crate::received;
use crate::secret::Key;
use crate::slot;
use crate::steps::Steps;
use crate::stop::Stop;
use crate::vault::Vault;

/// The passphrase of the slots that are tried.
pub const PASSPHRASE: &str = "a passphrase nobody has";

/// Whether a slot of no journal opens: with an identity, and with a passphrase if that costs next to nothing (log N 8 at
/// most; what an honest one costs is not measured here).
pub fn slot(file: &[u8]) -> bool {
    let identity = age::x25519::Identity::generate();
    let passphrase = PASSPHRASE.to_owned().into();
    slot::open_with_identity(file, Uuid::nil(), &identity).is_ok()
        || slot::open_at_most(file, Uuid::nil(), &passphrase, 8).is_ok()
}

/// A manifest as it would be written again; none when it is not one.
pub fn manifest(file: &[u8]) -> Option<String> {
    Manifest::parse(file).ok()?.render().ok()
}

/// The key of a closed journal, in 64 hexadecimal digits.
pub fn key(journal: &Path, with: Unlock) -> Result<String, Error> {
    let pragma = stranger(journal, with)?.pragma();
    let digits = pragma.split('\'').nth(1).unwrap_or_default();
    Ok(digits.to_owned())
}

fn stranger(journal: &Path, with: Unlock) -> Result<Key, Error> {
    let folder = Folder::at(journal);
    let manifest = Manifest::read(&folder.manifest())?;
    locked::key(&folder, &manifest, with, &MemoryKeychain::new())
}

/// The database of a closed journal as another program opens it: with its key, and without a rule of ours.
pub fn by_another_program(journal: &Path, with: Unlock) -> Result<Connection, Error> {
    let connection = Connection::open(Folder::at(journal).database())?;
    connection.execute_batch(&stranger(journal, with)?.pragma())?;
    Ok(connection)
}

/// Packs a closed journal as a backup is packed, whatever its database is.
pub fn pack(journal: &Path, to: &Path) -> Result<(), Error> {
    let folder = Folder::at(journal);
    let manifest = Manifest::read(&folder.manifest())?;
    let mut slots = BTreeMap::new();
    for slot in manifest.slots.keys() {
        slots.insert(*slot, atomic::read(&folder.slot(*slot), slot::MAX_BYTES)?);
    }
    let (mut file, database) = (File::create(to)?, folder.database());
    archive::write(&mut file, manifest, &slots, &database, &Stop::default())
}

/// How many steps it takes to read the schema of a database that was just opened, and how many it may take.
pub fn steps_of_schema(connection: &Connection) -> Result<(u64, u64), Error> {
    let steps = Steps::watch(connection, &Stop::default(), Enough::Steps(u64::MAX))?;
    let read = connection.query_row("SELECT count(1) FROM sqlite_schema", [], |_| Ok(()));
    steps.end(connection, read.map_err(Error::from))?;
    Ok((steps.taken(), database::STEPS_OF_SCHEMA))
}

/// How many steps it takes to check an open journal, and how many that may be in one that comes from elsewhere.
pub fn steps_of_check(vault: &Vault) -> Result<(u64, u64), Error> {
    let path = vault.folder.database();
    let connection = database::connect(&path, &vault.key, database::Access::Read)?;
    let steps = Steps::watch(&connection, &Stop::default(), Enough::Steps(u64::MAX))?;
    let checked = received::check(&connection);
    steps.end(&connection, checked)?;
    Ok((steps.taken(), Enough::For(path.into()).by_now()))
}

/// How many steps the dearest job of an open journal took so far, and how many one may take for the pages there are.
pub fn dearest_job(vault: &Vault) -> (u64, u64) {
    vault.database.dearest()
}

/// How many bytes the questions of a job of an open journal were handed at most so far, and how many they may be.
pub fn most_handed(vault: &Vault) -> (u64, u64) {
    vault.database.most_handed()
}

/// How many steps some work takes, and how many it may over a database that comes from elsewhere.
pub fn steps_of<R>(
    connection: &mut Connection,
    path: &Path,
    work: impl FnOnce(&mut Connection) -> Result<R, Error>,
) -> Result<(u64, u64), Error> {
    let allowed = Enough::For(path.into()).by_now();
    let steps = Steps::watch(connection, &Stop::default(), Enough::Steps(u64::MAX))?;
    let worked = work(connection);
    steps.end(connection, worked)?;
    Ok((steps.taken(), allowed))
}

/// Folders below which no row goes into a table or out of it.
static FULL: Mutex<Vec<(PathBuf, &str)>> = Mutex::new(Vec::new());

/// From now on no row goes into `table` or out of it, in this journal and whichever is opened below a folder: as on a disk
/// that has become full, and without a trace in the journal itself.
pub fn full(vault: &Vault, below: &Path, table: &'static str) -> Result<(), Error> {
    let told = (below.to_owned(), table);
    FULL.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(told);
    let path = vault.folder.database();
    let refused = move |connection: &mut Connection| refuse(connection, &path);
    vault.database.run(refused)
}

/// Holds a connection to what [`full`] was told.
pub(crate) fn refuse(connection: &Connection, path: &Path) -> rusqlite::Result<()> {
    let full = FULL.lock().unwrap_or_else(PoisonError::into_inner);
    let tables: Vec<&str> = full
        .iter()
        .filter_map(|(below, table)| path.starts_with(below).then_some(*table))
        .collect();
    if tables.is_empty() {
        return Ok(());
    }
    connection.authorizer(Some(move |asked: AuthContext<'_>| match asked.action {
        AuthAction::Insert { table_name } | AuthAction::Delete { table_name }
            if tables.contains(&table_name) =>
        {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }))
}
