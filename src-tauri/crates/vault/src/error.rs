//! Everything that can go wrong with a journal, as types.
//!
//! What lives here: the one error type of the crate, and which system error means which of its cases.
//! What must not: sentences for people (a screen has its own) and anything secret. A case exists because somebody
//! can do something different about it.

use std::io;

use crate::keychain::KeychainError;
use crate::slot::Slot;
use crate::words::WordsError;

/// Why a journal could not be made, opened, kept or copied.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The slot is whole, and this passphrase does not open it.
    #[error("the passphrase does not open this journal")]
    WrongPassphrase,
    /// The slot is whole, and these recovery words (which fit together) do not open it.
    #[error("the recovery words do not open this journal")]
    WrongWords,
    /// The slot's file is not what was written: nothing can be said about the passphrase or the words.
    #[error("the {0} slot is damaged")]
    SlotDamaged(Slot),
    /// The journal has no such slot, or its file is gone.
    #[error("the journal has no {0} slot")]
    SlotMissing(Slot),
    /// The manifest is missing beside a database, or is not what was written.
    #[error("the manifest is damaged")]
    ManifestDamaged,
    /// The key is right and the database does not answer to it, or a page of it fails its check.
    #[error("the database is damaged")]
    DatabaseDamaged,
    /// The same, of a journal that an older version wrote: it cannot be brought up to date as it is.
    #[error("the database is damaged, and an older version wrote it")]
    OlderDamaged,
    /// The manifest is there and the database is not.
    #[error("the database is missing")]
    DatabaseMissing,
    /// A later version of the program wrote this; it has not been touched.
    #[error("the journal was written by a newer version")]
    NewerVersion,
    /// The key is right, every byte is as it was written, and what was written is no journal of this program: it has tables,
    /// views or triggers of another make, or its pages cannot be read in any reasonable number of steps.
    #[error("the database is of another make")]
    Foreign,
    /// Another window, process or computer has the folder open.
    #[error("the journal is open elsewhere")]
    InUse,
    /// There is no journal, or no backup, in this place.
    #[error("nothing was found there")]
    NotFound,
    /// Something of a journal is already in this place, and is never overwritten.
    #[error("there is a journal there already")]
    AlreadyThere,
    /// The folder holds other files; a journal wants one of its own.
    #[error("the folder is not empty")]
    NotEmpty,
    /// The name is longer than [`MAX_NAME`](crate::MAX_NAME) characters.
    #[error("the name is too long")]
    NameTooLong,
    /// The computer's keychain could not help.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// What was typed cannot be recovery words.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// There is no room left to write; what was there before is whole.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the disk may be read but not written.
    #[error("the folder cannot be written to")]
    NotWritable,
    /// The file is not a backup, or not what was written.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The backup is whole and of another journal, or from before this one got a new key: its own words open it.
    #[error("the backup was made under another key")]
    OtherKey,
    /// The file is not one sealed under a passphrase, or not what was written.
    #[error("the sealed file is damaged")]
    SealDamaged,
    /// The database's thread has ended; the journal has to be unlocked again.
    #[error("the journal is closed")]
    Closed,
    /// The journal is about to be closed, and what takes long was ended; nothing of it is left.
    #[error("the journal is being closed")]
    Stopped,
    /// A step from one schema to the next could not be taken; the journal is as it was before.
    #[error("the journal could not be brought up to date")]
    Schema(#[source] rusqlite_migration::Error),
    /// Some other failure of a file or of the system.
    #[error("a file could not be read or written")]
    Io(#[source] io::Error),
    /// Some other failure of the database.
    #[error("the database refused")]
    Sqlite(#[source] rusqlite::Error),
}

impl Error {
    /// In a journal that is open, what cannot be read in any reasonable number of steps is damage: it is only read from then
    /// on, and what there is to be done about it is the same.
    pub(crate) fn into_damage(self) -> Error {
        match self {
            Error::Foreign => Error::DatabaseDamaged,
            error => error,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        use io::ErrorKind as Kind;
        match error.kind() {
            // A file larger than the disk or the account allows is "full" for a person: something must make room.
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Error::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Error::NotWritable,
            Kind::NotFound => Error::NotFound,
            _ => Error::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Error::DiskFull,
            // CannotOpen: the database itself was seen before; what cannot be opened is the rollback journal beside it.
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => Error::NotWritable,
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Error::DatabaseDamaged,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::InUse,
            _ => Error::Sqlite(error),
        }
    }
}

impl From<rusqlite_migration::Error> for Error {
    fn from(error: rusqlite_migration::Error) -> Error {
        match error {
            rusqlite_migration::Error::RusqliteError { err, query } => match Error::from(err) {
                Error::Sqlite(err) => {
                    Error::Schema(rusqlite_migration::Error::RusqliteError { query, err })
                }
                known => known,
            },
            rusqlite_migration::Error::MigrationDefinition(
                rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
            ) => Error::NewerVersion,
            other => Error::Schema(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn sqlite(code: i32) -> Error {
        Error::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))
    }

    #[test]
    fn a_full_or_read_only_disk_is_told_apart_from_damage() {
        assert!(matches!(sqlite(ffi::SQLITE_FULL), Error::DiskFull));
        assert!(matches!(sqlite(ffi::SQLITE_READONLY), Error::NotWritable));
        assert!(matches!(sqlite(ffi::SQLITE_CANTOPEN), Error::NotWritable));
        assert!(matches!(sqlite(ffi::SQLITE_NOTADB), Error::DatabaseDamaged));
        assert!(matches!(
            sqlite(ffi::SQLITE_CORRUPT),
            Error::DatabaseDamaged
        ));
        assert!(matches!(sqlite(ffi::SQLITE_BUSY), Error::InUse));
        assert!(matches!(sqlite(ffi::SQLITE_CONSTRAINT), Error::Sqlite(_)));
    }

    #[test]
    fn the_systems_errors_become_the_ones_a_person_can_act_on() {
        for (kind, full) in [
            (io::ErrorKind::StorageFull, true),
            (io::ErrorKind::QuotaExceeded, true),
            (io::ErrorKind::FileTooLarge, true),
            (io::ErrorKind::PermissionDenied, false),
            (io::ErrorKind::ReadOnlyFilesystem, false),
        ] {
            let error = Error::from(io::Error::from(kind));
            assert!(if full {
                matches!(error, Error::DiskFull)
            } else {
                matches!(error, Error::NotWritable)
            });
        }
    }
}
