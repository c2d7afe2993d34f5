//! The wire types of the doorstep: setting up, unlocking, restoring and backing up a journal.
//! Secrets come in as types that cannot be printed; only new recovery words go out, once.

use content::Locale;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize;

use super::{Code, PlaceView, Preferences};

/// All the window needs for its first screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartUp {
    /// Whether a journal is known, locked or open.
    pub state: JournalState,
    /// The journal at hand; none only when none is known.
    pub journal: Option<JournalCard>,
    /// Every journal this computer knows, the one at hand among them; never a sample.
    pub known: Vec<JournalCard>,
    /// Whether this computer's login can keep a key.
    pub keychain: KeychainView,
    /// Look and known journals.
    pub preferences: Preferences,
    /// The language spoken, by what the person or else the system wants.
    pub locale: Locale,
    /// The folder new journals go into unless another is chosen.
    pub default_folder: String,
}

/// Where a journal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum JournalState {
    /// No journal is known.
    Absent,
    /// There is one, closed; it may be missing or damaged, but it is never replaced.
    Locked,
    /// Its words can be read.
    Open,
}

/// A journal seen from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalCard {
    /// Its name, or its folder's when it cannot be read.
    pub name: String,
    /// Its folder.
    pub folder: String,
    /// Whether it is the throw-away sample.
    pub sample: bool,
    /// Whether the folder holds a journal right now.
    pub found: bool,
    /// When it was locked in this run of the program, "HH:MM".
    pub locked_at: Option<String>,
    /// The whole ways in.
    pub slots: Vec<Slot>,
    /// The ways in that are there but are not what was written.
    pub damaged: Vec<Slot>,
    /// Whether other computers may reach its folder too.
    pub place: Option<PlaceView>,
    /// Why it cannot even be looked at, such as a damaged manifest; none when it can, or is not there.
    pub trouble: Option<Code>,
}

/// A way into a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Slot {
    /// This computer's login.
    Keychain,
    /// A passphrase.
    Passphrase,
    /// The recovery words.
    Recovery,
}

/// Whether this computer's login can keep a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KeychainView {
    /// Whether it can be offered.
    pub available: bool,
    /// Why not.
    pub why: Option<KeychainWhy>,
}

/// Why a keychain cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum KeychainWhy {
    /// There is none.
    Absent,
    /// It is locked, or does not answer.
    Locked,
}

/// What an honest estimate says of a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether a journal may be protected with it.
    pub enough: bool,
}

/// A journal to be made.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Setup {
    /// What the journal is called.
    pub name: String,
    /// The folder its own folder is made in; none for the default one.
    pub folder: Option<String>,
    /// How it unlocks, next to the recovery words.
    pub protection: ProtectionRequest,
}

/// How a journal shall unlock.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "with", rename_all = "kebab-case")]
#[ts(export)]
pub enum ProtectionRequest {
    /// By this computer's login.
    Keychain,
    /// By a passphrase.
    Passphrase {
        /// As typed.
        #[ts(type = "string")]
        passphrase: SecretString,
    },
}

/// New recovery words, shown once.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryWordsView {
    /// Twelve, in order.
    pub words: Vec<String>,
    /// Three places, 1 to 12, in order, whose words are to be typed back.
    pub ask: Vec<u8>,
}

impl Drop for RecoveryWordsView {
    fn drop(&mut self) {
        self.words.zeroize();
    }
}

impl std::fmt::Debug for RecoveryWordsView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWordsView")
    }
}

/// A key held up to a locked journal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "with", rename_all = "kebab-case")]
#[ts(export)]
pub enum UnlockRequest {
    /// This computer's login.
    Keychain,
    /// A passphrase.
    Passphrase {
        /// As typed.
        #[ts(type = "string")]
        passphrase: SecretString,
    },
    /// The recovery words.
    Words {
        /// As typed, separated by white space.
        #[ts(type = "string")]
        words: SecretString,
    },
}

/// A journal that has just been opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// Whether it is the throw-away sample.
    pub sample: bool,
    /// Opened by words, and neither a login nor a passphrase would open it here: choose one now.
    pub needs_protection: bool,
}

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackedUp {
    /// The file.
    pub file: String,
    /// Local time, "HH:MM".
    pub at: String,
    /// How many entries the journal holds.
    pub entries: u32,
    /// The file's size.
    pub bytes: u64,
}
