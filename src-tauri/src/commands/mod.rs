//! The commands the window may call, by topic. Each is one expression: unpack, ask the desk, map the error. A command
//! that seems to need a unit test belongs in `journal`.

#![allow(clippy::needless_pass_by_value)] // Tauri hands a command its arguments by value

mod app;
mod backup;
mod entries;
mod keys;
mod relationships;

use tauri::{Wry, ipc::Invoke};

/// Every command, in the order of build.rs; a tidy test holds the two lists and the capability together.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app::about,
        backup::back_up,
        entries::begin_entry,
        relationships::begin_relationship,
        keys::begin_setup,
        entries::bin,
        entries::bin_entry,
        keys::cancel_setup,
        keys::choose_journal,
        app::close_sample,
        entries::empty_bin,
        entries::entry,
        entries::erase_entry,
        entries::finish_entry,
        keys::finish_setup,
        entries::history,
        entries::journal_list,
        keys::lock,
        relationships::move_to_phase,
        entries::offers,
        app::open_link,
        app::open_sample,
        keys::passphrase_strength,
        relationships::path,
        app::pick_folder,
        app::pick_open,
        app::pick_save,
        relationships::places,
        keys::protect_with,
        app::ready,
        entries::reopen_entry,
        backup::restore,
        entries::restore_entry,
        entries::restore_revision,
        entries::revision,
        entries::save_entry,
        app::set_preferences,
        app::start_up,
        relationships::tick_task,
        relationships::today,
        keys::unlock,
    ]
}
