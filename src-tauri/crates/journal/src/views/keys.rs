//! The wire types of what opens a journal: its ways in, new words, a new key, and what is left of an older one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{KnownBackup, ProtectionRequest, Slot, UnlockRequest};

/// What opens the open journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KeysView {
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The whole ways in: always the recovery words and one more.
    pub slots: Vec<Slot>,
    /// Those that are there but are not what was written.
    pub damaged: Vec<Slot>,
    /// Whether the passphrase (or the recovery words) is asked for before any of this changes.
    pub asks: bool,
    /// Whether this computer's login can keep a key.
    pub keychain: super::KeychainView,
    /// The day the recovery words were made.
    #[ts(type = "string")]
    pub words_since: NaiveDate,
    /// The day they were last found to be there.
    #[ts(type = "string | null")]
    pub words_checked: Option<NaiveDate>,
    /// Whether it is time to look for them again.
    pub rehearse: bool,
    /// What still opens by an older key; none when nothing does that this computer knows of.
    pub old: Option<OldKeyView>,
}

/// What an older key still opens, as far as this computer knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OldKeyView {
    /// Whether this computer's keychain still holds it.
    pub keychain: bool,
    /// Backups that were made under it.
    pub backups: Vec<KnownBackup>,
}

/// New recovery words, or a new key with new words.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NewWords {
    /// A secret of today, where it is asked for.
    pub proof: Option<UnlockRequest>,
    /// How the journal opens under its new key; none for new words only.
    pub key: Option<ProtectionRequest>,
}

/// A place that other computers may reach too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlaceView {
    /// What kind.
    pub kind: PlaceKind,
    /// The name of the program that copies it, or of the network's file system.
    pub name: String,
}

/// What kind of place a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PlaceKind {
    /// A disk on another computer.
    Network,
    /// A folder that a program copies elsewhere.
    Synced,
}
