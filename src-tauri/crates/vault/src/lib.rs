//! One encrypted database in a folder, the slots that open it, and its backups.
//!
//! What lives here: keys, slots, the encrypted database and its schema runner, the folder's lock, backup and restore.
//! What must not: any word of mentoring, any screen, any clock. This crate could be lifted out and used elsewhere.
//!
//! A journal's life is *absent → locked → open*: [`Vault::create`] makes one, [`Locked::look`] finds one,
//! [`Locked::unlock`] turns it into an open [`Vault`], and dropping the vault wipes the key and gives the folder back.
//! `docs/FORMATS.md` describes every file, and how to open them without this crate.

mod again;
mod archive;
mod atomic;
mod backup;
mod cost;
mod create;
mod database;
mod digest;
#[cfg(any(test, feature = "testing"))]
pub mod doors;
mod enough;
mod error;
mod folder;
mod index;
mod kept;
mod keychain;
mod locked;
mod manifest;
mod pages;
mod place;
mod protect;
mod prove;
mod random;
mod received;
mod rekey;
mod relocate;
mod rescue;
mod restore;
mod retired;
mod rows;
mod schema;
mod sealed;
mod secret;
mod shape;
mod slot;
mod steps;
mod stop;
mod strength;
mod vault;
mod words;

pub use backup::{Backup, inspect};
pub use cost::Cost;
pub use database::Database;
pub use error::Error;
pub use folder::sweep_unfinished;
pub use kept::{is_set_aside, opens_by_words, remove_set_aside, whose};
#[cfg(any(test, feature = "testing"))]
pub use keychain::MemoryKeychain;
pub use keychain::{Keychain, KeychainError, SystemKeychain};
pub use locked::{Locked, SlotState, Unlock};
pub use manifest::MAX_NAME;
pub use place::Place;
pub use protect::Protection;
pub use random::{Randomness, SystemRandom};
#[cfg(any(test, feature = "testing"))]
pub use rekey::Step;
pub use rekey::{NewKey, Note};
pub use relocate::{Copied, MoveStep, MoveWatch};
pub use rescue::Rescued;
pub use restore::restore;
pub use schema::Schema;
pub use sealed::{Sealing, unseal};
pub use shape::Shape;
pub use slot::Slot;
pub use stop::Stop;
pub use strength::{Strength, strength};
pub use vault::{Surroundings, Vault};
pub use words::{RecoveryWords, WordsError};
