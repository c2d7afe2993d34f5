//! Commands that copy a journal out and back in.

use journal::Desk;
use journal::views::{BackedUp, BackupLook, BackupsView, Opened, Salvaged, Tended, UnlockRequest};
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
pub(crate) fn cancel_at_door(desk: State<'_, Desk>) {
    desk.cancel_at_door();
}

#[tauri::command(async)]
pub(crate) fn delete_backup(desk: State<'_, Desk>, file: String) -> Outcome<()> {
    Ok(desk.delete_backup(file)?)
}

#[tauri::command(async)]
pub(crate) fn tend(desk: State<'_, Desk>) -> Outcome<Tended> {
    Ok(desk.tend()?)
}

#[tauri::command(async)]
pub(crate) fn backups(desk: State<'_, Desk>) -> Outcome<BackupsView> {
    Ok(desk.backups()?)
}

#[tauri::command(async)]
pub(crate) fn back_up_now(desk: State<'_, Desk>, progress: Channel<f32>) -> Outcome<BackupsView> {
    Ok(desk.back_up_now(&mut |part| _ = progress.send(part))?)
}

#[tauri::command(async)]
pub(crate) fn set_backup_folder(
    desk: State<'_, Desk>,
    folder: Option<String>,
) -> Outcome<BackupsView> {
    Ok(desk.set_backup_folder(folder)?)
}

#[tauri::command(async)]
pub(crate) fn look_at_backup(
    desk: State<'_, Desk>,
    file: &str,
    words: Option<SecretString>,
) -> Outcome<BackupLook> {
    Ok(desk.look_at_backup(file, words.as_ref())?)
}

#[tauri::command(async)]
pub(crate) fn restore_here(desk: State<'_, Desk>, file: &str) -> Outcome<String> {
    Ok(desk.restore_here(file)?)
}

#[tauri::command(async)]
pub(crate) fn restore_beside(desk: State<'_, Desk>, file: &str, name: &str) -> Outcome<Opened> {
    Ok(desk.restore_beside(file, name)?)
}

#[tauri::command(async)]
pub(crate) fn rescue(
    desk: State<'_, Desk>,
    name: &str,
    with: Option<UnlockRequest>,
) -> Outcome<Salvaged> {
    Ok(match with {
        None => desk.rescue(name)?,
        Some(with) => desk.rescue_older(name, with)?,
    })
}
