//! Commands about the app itself: starting, preferences, the system's dialogs, the sample journal.

use journal::views::{Opened, Preferences, StartUp};
use journal::{Address, Desk};
use serde::Serialize;
use tauri::{AppHandle, State, WebviewWindow};
use ts_rs::TS;

use crate::{error::Outcome, machine, window};

/// What Settings says of this build.
#[derive(Serialize, TS)]
#[ts(export)]
pub(crate) struct About {
    /// The version in Cargo.toml, such as "0.1.0".
    version: String,
}

#[tauri::command(async)]
pub(crate) fn start_up(desk: State<'_, Desk>, system: Vec<String>) -> StartUp {
    desk.start_up_in(&system)
}

#[tauri::command(async)]
pub(crate) fn set_preferences(
    desk: State<'_, Desk>,
    preferences: Preferences,
) -> Outcome<Preferences> {
    Ok(desk.set_preferences(&preferences)?)
}

#[tauri::command(async)]
pub(crate) fn about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

#[tauri::command]
pub(crate) fn ready(app: AppHandle) {
    window::bring_forward(&app);
}

#[tauri::command(async)]
pub(crate) fn open_sample(desk: State<'_, Desk>) -> Outcome<Opened> {
    Ok(desk.open_sample()?)
}

#[tauri::command(async)]
pub(crate) fn close_sample(desk: State<'_, Desk>) {
    desk.close_sample();
}

#[tauri::command(async)]
pub(crate) fn open_link(address: &str) -> Outcome<()> {
    Ok(machine::open_link(&Address::parse(address)?)?)
}

#[tauri::command]
pub(crate) fn print_page(window: WebviewWindow) -> Outcome<()> {
    Ok(machine::print(&window)?)
}

#[tauri::command(async)]
pub(crate) fn pick_save(app: AppHandle, name: &str) -> Option<String> {
    machine::pick_save(&app, name)
}

#[tauri::command(async)]
pub(crate) fn pick_open(app: AppHandle) -> Option<String> {
    machine::pick_open(&app)
}

#[tauri::command(async)]
pub(crate) fn pick_folder(app: AppHandle) -> Option<String> {
    machine::pick_folder(&app)
}
