//! What the window is told when something did not work. Which words a person reads is decided in ui/.

use serde::Serialize;
use ts_rs::TS;

use crate::Error;

/// A failure as it crosses the window's boundary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Problem {
    /// Which row of the table of words.
    pub code: Code,
    /// What the words need: the slot's name, the word and its place, the prompt's id. Never a secret, never an answer.
    pub detail: Option<String>,
    /// For a developer; not shown to people.
    pub message: String,
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Problem {
            code: error.code(),
            detail: error.detail(),
            message: error.to_string(),
        }
    }
}

/// One code for each thing a screen reacts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs)] // the names say it, and the table of words in ui/ says it to people
pub enum Code {
    WrongPassphrase,
    WrongWords,
    WordUnknown,
    WordsCount,
    WordsDoNotFit,
    WordsNotYours,
    NewKeyHolds,
    SlotDamaged,
    SlotMissing,
    ManifestDamaged,
    DatabaseDamaged,
    OlderDamaged,
    DatabaseMissing,
    NewerVersion,
    ForeignJournal,
    InUse,
    JournalNotFound,
    AlreadyThere,
    NotEmpty,
    KeychainAbsent,
    KeychainLocked,
    KeyMissing,
    DiskFull,
    NotWritable,
    BackupDamaged,
    OtherKey,
    PassphraseWeak,
    TooSoon,
    SecretMissing,
    NameMissing,
    NameTooLong,
    NameInvalid,
    NameTaken,
    DateInvalid,
    EndBeforeStart,
    WhatMissing,
    DueBeforeMade,
    GoalUnderItself,
    TimeInvalid,
    MinutesInvalid,
    NotSigned,
    ContractSigned,
    ReviewBeforeSigning,
    AreasTooFew,
    AreasTooMany,
    AreaTwice,
    WheelSetTwice,
    TextTooLong,
    AnswerInvalid,
    NotFound,
    LinkRefused,
    LinkNotOpened,
    InsideJournal,
    FileNotReadable,
    FileTooLarge,
    FileNewer,
    FileSealed,
    FileChanged,
    Locked,
    SetupMissing,
    Internal,
}
