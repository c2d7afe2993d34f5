//! Lists the commands of the app, so that each one needs a permission: without this list Tauri allows them all.

/// Every command, in the order of `src/commands/`. A tidy test holds this list, the handler and the capability together.
const COMMANDS: &[&str] = &[
    "about",
    "back_up",
    "begin_entry",
    "begin_relationship",
    "begin_setup",
    "bin",
    "bin_entry",
    "cancel_setup",
    "choose_journal",
    "close_sample",
    "empty_bin",
    "entry",
    "erase_entry",
    "finish_entry",
    "finish_setup",
    "history",
    "journal_list",
    "lock",
    "move_to_phase",
    "offers",
    "open_link",
    "open_sample",
    "passphrase_strength",
    "path",
    "pick_folder",
    "pick_open",
    "pick_save",
    "places",
    "protect_with",
    "ready",
    "reopen_entry",
    "restore",
    "restore_entry",
    "restore_revision",
    "revision",
    "save_entry",
    "set_preferences",
    "start_up",
    "tick_task",
    "today",
    "unlock",
];

fn main() {
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
