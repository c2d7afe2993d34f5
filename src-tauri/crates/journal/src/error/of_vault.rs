//! Which code each of the vault's errors has for the window. The vault itself knows no window.

use vault::{Error, KeychainError, WordsError};

use crate::views::Code;

pub(super) fn code(error: &Error) -> Code {
    match error {
        Error::WrongPassphrase => Code::WrongPassphrase,
        Error::WrongWords => Code::WrongWords,
        Error::SlotDamaged(_) => Code::SlotDamaged,
        Error::SlotMissing(_) => Code::SlotMissing,
        Error::ManifestDamaged => Code::ManifestDamaged,
        Error::DatabaseDamaged => Code::DatabaseDamaged,
        Error::OlderDamaged => Code::OlderDamaged,
        Error::DatabaseMissing => Code::DatabaseMissing,
        Error::NewerVersion => Code::NewerVersion,
        Error::Foreign => Code::ForeignJournal,
        Error::InUse => Code::InUse,
        Error::NotFound => Code::JournalNotFound,
        Error::AlreadyThere => Code::AlreadyThere,
        Error::NotEmpty => Code::NotEmpty,
        Error::NameTooLong => Code::NameTooLong,
        Error::Keychain(error) => keychain(error),
        Error::Words(error) => words(error),
        Error::DiskFull => Code::DiskFull,
        Error::NotWritable => Code::NotWritable,
        Error::BackupDamaged => Code::BackupDamaged,
        Error::OtherKey => Code::OtherKey,
        Error::SealDamaged => Code::FileNotReadable,
        Error::Closed | Error::Stopped => Code::Locked,
        Error::Schema(_) | Error::Io(_) | Error::Sqlite(_) => Code::Internal,
    }
}

fn keychain(error: &KeychainError) -> Code {
    match error {
        KeychainError::Absent(_) => Code::KeychainAbsent,
        // One that does not answer is, to a person, one that waits to be unlocked.
        KeychainError::Locked | KeychainError::Busy | KeychainError::Cancelled => {
            Code::KeychainLocked
        }
        KeychainError::Missing => Code::KeyMissing,
    }
}

fn words(error: &WordsError) -> Code {
    match error {
        WordsError::Unknown { .. } => Code::WordUnknown,
        WordsError::Count(_) => Code::WordsCount,
        WordsError::DoNotFit => Code::WordsDoNotFit,
    }
}

pub(super) fn detail(error: &Error) -> Option<String> {
    match error {
        Error::SlotDamaged(slot) | Error::SlotMissing(slot) => Some(slot.name().to_owned()),
        Error::Words(WordsError::Unknown {
            position,
            word,
            nearest,
        }) => Some(format!("{position}:{word}:{nearest}")),
        Error::Words(WordsError::Count(count)) => Some(count.to_string()),
        _ => None,
    }
}
