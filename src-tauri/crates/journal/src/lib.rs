//! The domain of Ithaca: mentoring relationships, their phases, entries, and the journal that keeps them.
//!
//! Here live the use cases and the SQL. Nothing here knows of a window or says a word to a person; time, paths,
//! randomness and the keychain are passed in. Encryption belongs to `vault`, words belong to `content`.

pub mod clock;
pub mod views;

mod binned;
mod book;
mod column;
mod dates;
mod desk;
mod differences;
mod digest;
mod entries;
mod entry;
mod entry_cards;
mod entry_revision;
mod error;
mod history;
mod ids;
mod instrument_version;
mod link;
mod markdown;
mod names;
mod offers;
mod path;
mod person;
mod phase_change;
mod places;
mod preferences;
mod relationship;
mod relationships;
mod sample;
mod schema;
mod setting;
mod task_tick;
#[cfg(test)]
mod testing;
mod today;

pub use clock::Clock;
pub use desk::{Desk, Paths};
pub use error::{Error, Thing};
pub use link::Address;
pub use schema::{LATEST, migrations};
