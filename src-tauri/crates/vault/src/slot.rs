//! A slot: the journal key in an age file, to be opened by one secret.
//!
//! What lives here: which slots there are, what is sealed in them, and what opening one can come to.
//! What must not: files (bytes come in and go out) and the manifest, whose digest the caller checks first, so that a
//! file which does not open here can honestly be called a wrong passphrase.

use std::fmt;
use std::io::{Read, Write};

use age::{Decryptor, Encryptor, Identity, Recipient, scrypt, x25519};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::cost::{self, Cost};
use crate::error::Error;
use crate::secret::Key;

/// The largest slot file that is read, in bytes. A written one has about 400.
pub(crate) const MAX_BYTES: u64 = 4096;

/// One way into a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// An identity kept in this computer's keychain.
    Keychain,
    /// A passphrase in the person's head.
    Passphrase,
    /// The twelve words on paper.
    Recovery,
}

impl Slot {
    /// Every slot there can be.
    pub const ALL: [Slot; 3] = [Slot::Keychain, Slot::Passphrase, Slot::Recovery];

    /// The name used in the manifest and in errors.
    pub const fn name(self) -> &'static str {
        match self {
            Slot::Keychain => "keychain",
            Slot::Passphrase => "passphrase",
            Slot::Recovery => "recovery",
        }
    }

    pub(crate) const fn file(self) -> &'static str {
        match self {
            Slot::Keychain => "keychain.age",
            Slot::Passphrase => "passphrase.age",
            Slot::Recovery => "recovery.age",
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Why a slot did not open.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// The file is whole and the secret is not its secret.
    WrongSecret,
    /// The file is not one that was written here.
    Damaged,
}

/// Seals the key of journal `id` under a passphrase. Takes the time and memory of `cost`.
pub(crate) fn seal_with_passphrase(
    key: &Key,
    id: Uuid,
    passphrase: &SecretString,
    cost: Cost,
) -> Result<Vec<u8>, Error> {
    let _turn = cost::one_at_a_time();
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(cost.log_n());
    seal(key, id, &recipient)
}

/// Seals the key of journal `id` to an identity.
pub(crate) fn seal_to_identity(
    key: &Key,
    id: Uuid,
    identity: &x25519::Identity,
) -> Result<Vec<u8>, Error> {
    seal(key, id, &identity.to_public())
}

/// Opens a slot with a passphrase. A cost above what is ever written is refused before any work.
pub(crate) fn open_with_passphrase(
    file: &[u8],
    id: Uuid,
    passphrase: &SecretString,
) -> Result<Key, NotOpened> {
    open_at_most(file, id, passphrase, cost::MAX_READ)
}

/// The same, refusing a cost above this one.
pub(crate) fn open_at_most(
    file: &[u8],
    id: Uuid,
    passphrase: &SecretString,
    cost: u8,
) -> Result<Key, NotOpened> {
    let decryptor = Decryptor::new_buffered(file).map_err(|error| reason(&error))?;
    // For age this also means: exactly one stanza.
    if !decryptor.is_scrypt() {
        return Err(NotOpened::Damaged);
    }
    let _turn = cost::one_at_a_time();
    let mut identity = scrypt::Identity::new(passphrase.clone());
    identity.set_max_work_factor(cost);
    open(decryptor, id, &identity)
}

/// Opens a slot with an identity.
pub(crate) fn open_with_identity(
    file: &[u8],
    id: Uuid,
    identity: &x25519::Identity,
) -> Result<Key, NotOpened> {
    let decryptor = Decryptor::new_buffered(file).map_err(|error| reason(&error))?;
    if decryptor.is_scrypt() {
        return Err(NotOpened::Damaged);
    }
    open(decryptor, id, identity)
}

fn seal(key: &Key, id: Uuid, recipient: &dyn Recipient) -> Result<Vec<u8>, Error> {
    let other = |error| Error::Io(std::io::Error::other(error));
    let mut file = Vec::new();
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(other)?;
    let mut writer = encryptor.wrap_output(&mut file)?;
    writer.write_all(payload(key, id).as_bytes())?;
    writer.finish()?;
    Ok(file)
}

fn open(decryptor: Decryptor<&[u8]>, id: Uuid, identity: &dyn Identity) -> Result<Key, NotOpened> {
    let reader = decryptor
        .decrypt(std::iter::once(identity))
        .map_err(|error| reason(&error))?;
    // As large as the largest file, so that it never grows and leaves a copy behind.
    let capacity = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
    let mut text = Zeroizing::new(Vec::with_capacity(capacity));
    reader
        .take(MAX_BYTES)
        .read_to_end(&mut text)
        .map_err(|_| NotOpened::Damaged)?;
    key_in(&text, id).ok_or(NotOpened::Damaged)
}

fn reason(error: &age::DecryptError) -> NotOpened {
    match error {
        age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys => {
            NotOpened::WrongSecret
        }
        _ => NotOpened::Damaged,
    }
}

const BEFORE_ID: &str = "journal = \"";
const BEFORE_KEY: &str = "\"\nkey = \"";
const AFTER_KEY: &str = "\"\n";

/// Two lines a person can read when they open a slot by hand.
fn payload(key: &Key, id: Uuid) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(160));
    let mut buffer = Uuid::encode_buffer();
    for part in [
        BEFORE_ID,
        id.hyphenated().encode_lower(&mut buffer),
        BEFORE_KEY,
        &key.hex(),
        AFTER_KEY,
    ] {
        text.push_str(part);
    }
    text
}

/// The key in a payload, if it is the payload of journal `id`: a slot of another journal opens nothing here.
fn key_in(text: &[u8], id: Uuid) -> Option<Key> {
    let mut buffer = Uuid::encode_buffer();
    let hex = text
        .strip_prefix(BEFORE_ID.as_bytes())?
        .strip_prefix(id.hyphenated().encode_lower(&mut buffer).as_bytes())?
        .strip_prefix(BEFORE_KEY.as_bytes())?
        .strip_suffix(AFTER_KEY.as_bytes())?;
    Key::from_hex(hex)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandom;

    const ID: Uuid = Uuid::from_u128(42);

    fn slot(passphrase: &str) -> (Key, Vec<u8>) {
        let key = Key::random(&SystemRandom).unwrap();
        let cost = Cost::cheap_for_tests();
        let file = seal_with_passphrase(&key, ID, &passphrase.into(), cost).unwrap();
        (key, file)
    }

    #[test]
    fn the_right_passphrase_opens_and_a_wrong_one_is_called_wrong() {
        let (key, file) = slot("right");
        assert!((file.len() as u64) < MAX_BYTES / 4);
        let opened = open_with_passphrase(&file, ID, &"right".into()).unwrap();
        assert_eq!(*opened.hex(), *key.hex());
        let wrong = open_with_passphrase(&file, ID, &"wrong".into());
        assert_eq!(wrong.unwrap_err(), NotOpened::WrongSecret);
    }

    #[test]
    fn a_slot_of_another_journal_opens_nothing_here() {
        let (_, file) = slot("right");
        let other = open_with_passphrase(&file, Uuid::from_u128(43), &"right".into());
        assert_eq!(other.unwrap_err(), NotOpened::Damaged);
    }

    #[test]
    fn an_identity_opens_its_own_slot_only() {
        let key = Key::random(&SystemRandom).unwrap();
        let mine = x25519::Identity::generate();
        let file = seal_to_identity(&key, ID, &mine).unwrap();
        assert_eq!(
            *open_with_identity(&file, ID, &mine).unwrap().hex(),
            *key.hex()
        );
        let another = open_with_identity(&file, ID, &x25519::Identity::generate());
        assert_eq!(another.unwrap_err(), NotOpened::WrongSecret);
        let typed = open_with_passphrase(&file, ID, &"anything".into());
        assert_eq!(typed.unwrap_err(), NotOpened::Damaged);
    }

    #[test]
    fn a_cost_above_the_limit_is_refused_before_any_work() {
        let (_, file) = slot("right");
        let text = String::from_utf8_lossy(&file[..100]).into_owned();
        let first = text.lines().nth(1).unwrap();
        let dear = first.strip_suffix(" 2").unwrap().to_owned() + " 40";
        let mut hostile = b"age-encryption.org/v1\n".to_vec();
        hostile.extend(dear.as_bytes());
        hostile.extend(&file[22 + first.len()..]);
        let refused = open_with_passphrase(&hostile, ID, &"right".into());
        assert_eq!(refused.unwrap_err(), NotOpened::Damaged);
    }

    #[test]
    fn a_second_stanza_is_refused() {
        let (_, file) = slot("right");
        let stanza_end = file.windows(4).position(|w| w == b"\n---").unwrap() + 1;
        let mut hostile = file[..stanza_end].to_vec();
        hostile.extend(&file[22..stanza_end]);
        hostile.extend(&file[stanza_end..]);
        let refused = open_with_passphrase(&hostile, ID, &"right".into());
        assert_eq!(refused.unwrap_err(), NotOpened::Damaged);
    }
}
