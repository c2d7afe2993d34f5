//! The keychain of the operating system: Secret Service, Keychain or Credential Manager.
//!
//! What lives here: the one item a journal has there, and what the system's errors mean. Each call connects anew, so
//! that a keychain which appears, restarts or is unlocked later is seen. What must not: a fallback. Where there is no
//! keychain the person is told so; nothing is kept in the kernel's keyring or in a file instead.

use std::time::Duration;

use keyring_core::{Entry, Error};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::one_at_a_time::OneAtATime;
use super::{Keychain, KeychainError};

/// What the items are filed under; the journal's id is the user's name in it.
const SERVICE: &str = "Ithaca";

/// How long the person is kept waiting.
const PATIENCE: Duration = Duration::from_secs(5);

/// There is one keychain for all of the process.
static CALLS: OneAtATime = OneAtATime::new();

/// The keychain of the person who is logged in. A call takes 10 seconds at most: 5 for its turn, 5 for its answer; only
/// `ask` waits as long as the person does.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn available(&self) -> Result<(), KeychainError> {
        CALLS.call(PATIENCE, platform::look)
    }

    fn get(&self, id: &str) -> Result<SecretString, KeychainError> {
        with_entry(id, secret)
    }

    fn ask(&self, id: &str) -> Result<SecretString, KeychainError> {
        let id = id.to_owned();
        CALLS.call_until_given_up(move || secret(&platform::entry(&id)?).map_err(meaning))
    }

    fn give_up(&self) {
        CALLS.give_up();
    }

    fn set(&self, id: &str, secret: &SecretString) -> Result<(), KeychainError> {
        let secret = secret.clone();
        with_entry(id, move |entry| {
            entry.set_secret(secret.expose_secret().as_bytes())
        })
    }

    fn delete(&self, id: &str) -> Result<(), KeychainError> {
        with_entry(id, Entry::delete_credential)
    }
}

fn secret(entry: &Entry) -> Result<SecretString, Error> {
    let bytes = Zeroizing::new(entry.get_secret()?);
    // Something that is not text is not ours.
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::NoEntry)?;
    Ok(SecretString::from(text))
}

fn with_entry<T: Send + 'static>(
    id: &str,
    work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, KeychainError> {
    let id = id.to_owned();
    CALLS.call(PATIENCE, move || {
        work(&platform::entry(&id)?).map_err(meaning)
    })
}

/// The text of these errors never holds the secret (their `Debug` may).
#[allow(clippy::needless_pass_by_value)] // it is where a secret in an error ends
fn meaning(error: Error) -> KeychainError {
    match error {
        Error::NoEntry => KeychainError::Missing,
        Error::NoStorageAccess(_) => KeychainError::Locked,
        other => KeychainError::Absent(other.to_string()),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod platform {
    //! The Secret Service, over the session bus.

    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi as _;
    use secret_service::blocking::SecretService;
    use secret_service::{EncryptionType, Error};
    use zbus_secret_service_keyring_store::Store;

    use super::{KeychainError, SERVICE};

    pub(super) fn entry(id: &str) -> Result<Entry, KeychainError> {
        let store = Store::new().map_err(|error| KeychainError::Absent(error.to_string()))?;
        store.build(SERVICE, id, None).map_err(super::meaning)
    }

    /// Whether there is a service, with a default collection, and whether that is open. Asking prompts nobody.
    pub(super) fn look() -> Result<(), KeychainError> {
        let absent = |error: Error| KeychainError::Absent(error.to_string());
        let service = SecretService::connect(EncryptionType::Dh).map_err(absent)?;
        let collection = service.get_default_collection().map_err(absent)?;
        if collection.is_locked().map_err(absent)? {
            Err(KeychainError::Locked)
        } else {
            Ok(())
        }
    }
}

#[cfg(target_os = "macos")]
mod platform {
    //! The login keychain.

    use apple_native_keyring_store::keychain::Store;
    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi as _;

    use super::{KeychainError, SERVICE, meaning};

    pub(super) fn entry(id: &str) -> Result<Entry, KeychainError> {
        Store::new()
            .and_then(|store| store.build(SERVICE, id, None))
            .map_err(meaning)
    }

    /// Asking for an item that is not there says whether anything answers at all.
    pub(super) fn look() -> Result<(), KeychainError> {
        super::probe()
    }
}

#[cfg(windows)]
mod platform {
    //! The Credential Manager.

    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi as _;
    use windows_native_keyring_store::Store;

    use super::{KeychainError, SERVICE, meaning};

    pub(super) fn entry(id: &str) -> Result<Entry, KeychainError> {
        Store::new()
            .and_then(|store| store.build(SERVICE, id, None))
            .map_err(meaning)
    }

    /// Asking for an item that is not there says whether anything answers at all.
    pub(super) fn look() -> Result<(), KeychainError> {
        super::probe()
    }
}

#[cfg(any(target_os = "macos", windows))]
fn probe() -> Result<(), KeychainError> {
    match platform::entry("probe")?.get_secret().map(Zeroizing::new) {
        Ok(_) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(meaning(error)),
    }
}
