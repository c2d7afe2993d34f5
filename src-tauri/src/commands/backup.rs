//! Commands that copy a journal out and back in.

use journal::Desk;
use journal::views::{BackedUp, Opened};
use secrecy::SecretString;
use tauri::{State, ipc::Channel};

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn back_up(
    desk: State<'_, Desk>,
    to: &str,
    progress: Channel<f32>,
) -> Outcome<BackedUp> {
    // A window that has gone away no longer listens; the backup goes on.
    Ok(desk.back_up(to, &mut |part| _ = progress.send(part))?)
}

#[tauri::command(async)]
pub(crate) fn restore(
    desk: State<'_, Desk>,
    backup: &str,
    words: SecretString,
    name: &str,
) -> Outcome<Opened> {
    Ok(desk.restore(backup, &words, name)?)
}

#[tauri::command(async)]
pub(crate) fn delete_backup(desk: State<'_, Desk>, file: String) -> Outcome<()> {
    Ok(desk.delete_backup(file)?)
}
