//! The commands the window may call, by topic. Each is one expression: unpack, ask the desk, map the error. A command
//! that seems to need a unit test belongs in `journal`.

#![allow(clippy::needless_pass_by_value)] // Tauri hands a command its arguments by value

mod app;
mod backup;
mod contract;
mod entries;
mod goals;
mod keys;
mod questions;
mod relationships;
mod reminders;
mod rooms;
mod sessions;

use tauri::{Wry, ipc::Invoke};

/// Every command, in the order of build.rs; a tidy test holds the two lists and the capability together.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app::about,
        goals::actions,
        backup::back_up,
        entries::begin_entry,
        relationships::begin_relationship,
        keys::begin_setup,
        entries::bin,
        entries::bin_entry,
        sessions::cancel_session,
        keys::cancel_setup,
        keys::choose_journal,
        goals::close_action,
        goals::close_goal,
        app::close_sample,
        contract::contract,
        goals::delete_action,
        backup::delete_backup,
        goals::delete_goal,
        goals::delete_milestone,
        questions::delete_own_family,
        questions::delete_own_question,
        sessions::delete_sessions,
        entries::empty_bin,
        entries::entry,
        entries::erase_entry,
        relationships::erase_relationship,
        relationships::erasing,
        contract::finish_contract,
        entries::finish_entry,
        keys::finish_setup,
        goals::goals,
        entries::history,
        sessions::hold_session,
        entries::journal_list,
        rooms::journal_settings,
        rooms::library,
        rooms::library_page,
        keys::lock,
        goals::move_goal,
        relationships::move_to_phase,
        relationships::moving,
        reminders::notify,
        entries::offers,
        app::open_link,
        rooms::open_packs,
        app::open_sample,
        rooms::packs,
        keys::passphrase_strength,
        relationships::path,
        app::pick_folder,
        app::pick_open,
        app::pick_save,
        relationships::places,
        sessions::plan_again,
        sessions::plan_session,
        sessions::plan_sessions,
        rooms::practice,
        app::print_page,
        keys::protect_with,
        goals::put_back,
        questions::questions,
        goals::reach_milestone,
        rooms::read_packs,
        app::ready,
        relationships::relationship,
        reminders::remind,
        contract::renew_contract,
        entries::reopen_entry,
        backup::restore,
        entries::restore_entry,
        entries::restore_revision,
        contract::reviews,
        entries::revision,
        goals::save_action,
        contract::save_contract,
        entries::save_entry,
        goals::save_goal,
        goals::save_milestone,
        questions::save_own_family,
        questions::save_own_question,
        relationships::save_relationship,
        relationships::save_thoughts,
        sessions::session,
        sessions::sessions,
        sessions::sessions_after,
        rooms::set_journal_settings,
        app::set_preferences,
        relationships::set_relationship_state,
        reminders::set_starts_at_login,
        rooms::sources,
        questions::star_question,
        app::start_up,
        reminders::starts_at_login,
        relationships::tick_task,
        relationships::today,
        keys::unlock,
        reminders::write_calendar,
    ]
}
