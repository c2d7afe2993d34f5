//! What can go wrong in the domain, as types. Which words a person reads about it is decided in ui/ by its code.

use content::AnswerMistake;

use crate::views::Code;

mod of_vault;

/// Why something was not done. Nothing has been changed when one of these comes back, but for [`Error::NewKeyHolds`].
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // each one's message says it
pub enum Error {
    #[error(transparent)]
    Vault(#[from] vault::Error),
    #[error("the words typed back are not the recovery words")]
    WordsNotYours,
    #[error("the new key holds, and the journal had to be closed: {0}")]
    NewKeyHolds(#[source] vault::Error),
    #[error("the passphrase would be guessed too soon")]
    PassphraseWeak,
    #[error("a passphrase was wrong too often; {0} seconds are left to wait")]
    TooSoon(u32),
    #[error("a secret of today is asked for first")]
    SecretMissing,
    #[error("a name is missing")]
    NameMissing,
    #[error("a name is longer than {} characters", crate::names::LIMIT)]
    NameTooLong,
    #[error("a name holds a control character")]
    NameInvalid,
    #[error("another one has that name")]
    NameTaken,
    #[error("that is not a date")]
    DateInvalid,
    #[error("the end is before the start")]
    EndBeforeStart,
    #[error("a line is missing")]
    WhatMissing,
    #[error("an action is due before it was made")]
    DueBeforeMade,
    #[error("a goal would stand under itself")]
    GoalUnderItself,
    #[error("that is not a time of day")]
    TimeInvalid,
    #[error("no such time zone")]
    ZoneUnknown,
    #[error(
        "a session lasts from {} minutes to {}",
        crate::sessions::SHORTEST,
        crate::sessions::LONGEST
    )]
    MinutesInvalid,
    #[error("{0} is too long")]
    TooLong(&'static str),
    #[error("the signature `{0}` is not complete")]
    NotSigned(String),
    #[error("what was signed is not changed any more")]
    ContractSigned,
    #[error("the review would be before the signatures")]
    ReviewBeforeSigning,
    #[error("a wheel has at least {} areas", crate::wheels::FEWEST)]
    AreasTooFew,
    #[error("a wheel has at most {} areas", crate::wheels::MOST)]
    AreasTooMany,
    #[error("two areas of a wheel have the same name")]
    AreaTwice,
    #[error("a relationship has a set of areas already")]
    WheelSetTwice,
    #[error(transparent)]
    Answers(#[from] AnswerMistake),
    #[error("no such {0:?}")]
    NotFound(Thing),
    #[error("that address is not one a text may lead to")]
    LinkRefused,
    #[error("no program took the address or the folder")]
    LinkNotOpened,
    #[error("a copy may not lie in the journal's own folder")]
    InsideJournal,
    #[error("the file is of another kind, or broken")]
    FileNotReadable,
    #[error("the file is larger than {} bytes", crate::import::LIMIT)]
    FileTooLarge,
    #[error("row {1} of `{0}` in the file holds more than a journal keeps in one")]
    PartTooLarge(&'static str, usize),
    #[error("a newer program wrote the file")]
    FileNewer,
    #[error("the file is sealed under a passphrase")]
    FileSealed,
    #[error("the file is not what it was when it was looked at")]
    FileChanged,
    #[error("no journal is open")]
    Locked,
    #[error("no setup has been begun")]
    SetupMissing,
    #[error("a sample journal is neither protected nor backed up")]
    Sample,
    #[error("something kept in the journal cannot be read: {0}")]
    Kept(#[from] serde_json::Error),
    #[error("a file could not be written: {0}")]
    File(#[from] std::io::Error),
}

/// What was looked for and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Thing {
    Relationship,
    Entry,
    Revision,
    Instrument,
    Task,
    Phase,
    Goal,
    Milestone,
    Action,
    Question,
    Family,
    Session,
    Contract,
    Backup,
    Import,
    Page,
    Area,
    WheelSet,
    Tag,
    Filter,
}

impl Error {
    /// Which row of the table of words tells a person about it.
    pub fn code(&self) -> Code {
        match self {
            Error::Vault(error) => of_vault::code(error),
            Error::WordsNotYours => Code::WordsNotYours,
            Error::NewKeyHolds(_) => Code::NewKeyHolds,
            Error::PassphraseWeak => Code::PassphraseWeak,
            Error::TooSoon(_) => Code::TooSoon,
            Error::SecretMissing => Code::SecretMissing,
            Error::NameMissing => Code::NameMissing,
            Error::NameTooLong => Code::NameTooLong,
            Error::NameInvalid => Code::NameInvalid,
            Error::NameTaken => Code::NameTaken,
            Error::DateInvalid => Code::DateInvalid,
            Error::EndBeforeStart => Code::EndBeforeStart,
            Error::WhatMissing => Code::WhatMissing,
            Error::DueBeforeMade => Code::DueBeforeMade,
            Error::GoalUnderItself => Code::GoalUnderItself,
            Error::TimeInvalid => Code::TimeInvalid,
            Error::MinutesInvalid => Code::MinutesInvalid,
            Error::AreasTooFew => Code::AreasTooFew,
            Error::AreasTooMany => Code::AreasTooMany,
            Error::AreaTwice => Code::AreaTwice,
            Error::WheelSetTwice => Code::WheelSetTwice,
            Error::NotSigned(_) => Code::NotSigned,
            Error::ContractSigned => Code::ContractSigned,
            Error::ReviewBeforeSigning => Code::ReviewBeforeSigning,
            Error::TooLong(_) | Error::Answers(AnswerMistake::TooLong { .. }) => Code::TextTooLong,
            Error::Answers(AnswerMistake::Invalid { .. }) => Code::AnswerInvalid,
            Error::NotFound(_) => Code::NotFound,
            Error::LinkRefused => Code::LinkRefused,
            Error::LinkNotOpened => Code::LinkNotOpened,
            Error::InsideJournal => Code::InsideJournal,
            Error::FileNotReadable => Code::FileNotReadable,
            Error::FileTooLarge | Error::PartTooLarge(..) => Code::FileTooLarge,
            Error::FileNewer => Code::FileNewer,
            Error::FileSealed => Code::FileSealed,
            Error::FileChanged => Code::FileChanged,
            Error::Locked => Code::Locked,
            Error::SetupMissing => Code::SetupMissing,
            Error::Sample | Error::Kept(_) | Error::ZoneUnknown => Code::Internal,
            Error::File(error) => file_code(error),
        }
    }

    /// What the words need to be exact; never a secret and never an answer.
    pub fn detail(&self) -> Option<String> {
        match self {
            Error::Vault(error) => of_vault::detail(error),
            Error::Answers(mistake) => Some(mistake.prompt().to_owned()),
            Error::TooSoon(seconds) => Some(seconds.to_string()),
            Error::TooLong(what) => Some((*what).to_owned()),
            Error::PartTooLarge(table, at) => Some(format!("{table}:{at}")),
            Error::NotSigned(prompt) => Some(prompt.clone()),
            Error::NotFound(thing) => Some(format!("{thing:?}").to_lowercase()),
            _ => None,
        }
    }
}

fn file_code(error: &std::io::Error) -> Code {
    use std::io::ErrorKind::{
        FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    match error.kind() {
        // As in the vault: where no larger file is allowed, something must make room.
        StorageFull | QuotaExceeded | FileTooLarge => Code::DiskFull,
        PermissionDenied | ReadOnlyFilesystem => Code::NotWritable,
        _ => Code::Internal,
    }
}
