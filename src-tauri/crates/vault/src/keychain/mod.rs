//! The computer's keychain, where the identity that opens a journal without a passphrase may live.
//!
//! What lives here: what is asked of a keychain, and the ways it can fail to answer.
//! What must not: the journal key. The keychain holds an age identity as text, because some keychains keep only text.

mod memory;
mod one_at_a_time;
mod system;

use age::x25519;
use secrecy::{ExposeSecret, SecretString};

#[cfg(any(test, feature = "testing"))]
pub use memory::MemoryKeychain;
pub use system::SystemKeychain;

/// A place the computer keeps secrets for the person who is logged in.
pub trait Keychain: Send + Sync {
    /// Whether a secret could be kept here now. Never makes the computer ask the person for anything.
    fn available(&self) -> Result<(), KeychainError>;
    /// The secret kept for `id`.
    fn get(&self, id: &str) -> Result<SecretString, KeychainError>;
    /// The same, for somebody who is waiting: as long as the computer asks the person something this waits with them,
    /// until [`Keychain::give_up`] ends it with [`KeychainError::Cancelled`].
    fn ask(&self, id: &str) -> Result<SecretString, KeychainError> {
        self.get(id)
    }
    /// Ends every [`Keychain::ask`] that is waiting now.
    fn give_up(&self) {}
    /// Keeps a secret for `id`, in place of one kept before.
    fn set(&self, id: &str, secret: &SecretString) -> Result<(), KeychainError>;
    /// Forgets the secret of `id`; [`KeychainError::Missing`] when there was none.
    fn delete(&self, id: &str) -> Result<(), KeychainError>;
}

/// Why a keychain did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// There is no keychain here, or none that works; the text says more, for a log.
    #[error("there is no keychain: {0}")]
    Absent(String),
    /// It is locked: it has to be unlocked first, or is asking the person just now.
    #[error("the keychain is locked")]
    Locked,
    /// It holds nothing for this journal.
    #[error("the keychain has no key for this journal")]
    Missing,
    /// An earlier call is still waiting for an answer.
    #[error("the keychain is busy")]
    Busy,
    /// The person did not want to wait for it any longer.
    #[error("nobody waits for the keychain any more")]
    Cancelled,
}

/// The identity kept under this name. Something else under it is as good as nothing.
pub(crate) fn identity(
    keychain: &dyn Keychain,
    item: &str,
) -> Result<x25519::Identity, KeychainError> {
    read(&keychain.get(item)?)
}

/// The same, waiting as long as the person does.
pub(crate) fn ask_for_identity(
    keychain: &dyn Keychain,
    item: &str,
) -> Result<x25519::Identity, KeychainError> {
    read(&keychain.ask(item)?)
}

fn read(text: &SecretString) -> Result<x25519::Identity, KeychainError> {
    text.expose_secret()
        .parse()
        .map_err(|_| KeychainError::Missing)
}
