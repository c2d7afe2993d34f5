//! The domain of Ithaca: mentoring relationships, their phases, entries, and the journal that keeps them.
//!
//! Here live the use cases and the SQL. Nothing here knows of a window or says a word to a person; time, paths,
//! randomness and the keychain are passed in. Encryption belongs to `vault`, words belong to `content`.

pub mod clock;
pub mod views;

mod action;
mod actions;
mod begun_in;
mod binned;
mod book;
mod calendar;
mod carried;
mod column;
mod contract;
mod contracts;
mod dates;
mod desk;
mod differences;
mod digest;
mod entries;
mod entry;
mod entry_cards;
mod entry_revision;
mod erasing;
mod error;
mod fields;
mod form_file;
mod forms;
mod goal;
mod goals;
mod history;
mod ids;
mod instrument_version;
mod known_backups;
mod library;
mod link;
mod markdown;
mod milestone;
mod milestones;
mod names;
mod offers;
mod own_family;
mod own_instrument;
mod own_question;
mod packs;
mod path;
mod person;
mod phase_change;
mod places;
mod practice;
mod practice_record;
mod preferences;
mod question_star;
mod questions;
mod relationship;
mod relationships;
mod reminders;
mod removed;
mod reviews;
mod rhythm;
mod rows;
mod sample;
mod schema;
mod seen;
mod session;
mod session_cards;
mod sessions;
mod setting;
mod settings;
mod task_tick;
#[cfg(test)]
mod testing;
mod today;
mod wheel_set;
mod wheels;
mod whole_file;
mod zones;

pub use clock::Clock;
pub use desk::{Desk, Paths};
pub use error::{Error, Thing};
pub use link::Address;
pub use schema::{LATEST, migrations};
