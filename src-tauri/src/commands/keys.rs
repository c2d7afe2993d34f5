//! Commands about keys: setting up, unlocking, locking, and how a journal opens. Only these take secrets from the
//! window, and only `begin_setup` gives one out: new recovery words, once.

use journal::Desk;
use journal::views::{
    Opened, ProtectionRequest, RecoveryWordsView, Setup, StartUp, Strength, UnlockRequest,
};
use secrecy::SecretString;
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn passphrase_strength(desk: State<'_, Desk>, passphrase: SecretString) -> Strength {
    desk.passphrase_strength(&passphrase)
}

#[tauri::command(async)]
pub(crate) fn begin_setup(desk: State<'_, Desk>, setup: Setup) -> Outcome<RecoveryWordsView> {
    Ok(desk.begin_setup(setup)?)
}

#[tauri::command(async)]
pub(crate) fn finish_setup(desk: State<'_, Desk>, words: Vec<SecretString>) -> Outcome<Opened> {
    Ok(desk.finish_setup(&words)?)
}

#[tauri::command(async)]
pub(crate) fn cancel_setup(desk: State<'_, Desk>) {
    desk.cancel_setup();
}

#[tauri::command(async)]
pub(crate) fn choose_journal(desk: State<'_, Desk>, folder: &str) -> Outcome<StartUp> {
    Ok(desk.choose_journal(folder)?)
}

#[tauri::command(async)]
pub(crate) fn unlock(desk: State<'_, Desk>, with: UnlockRequest) -> Outcome<Opened> {
    Ok(desk.unlock(with)?)
}

#[tauri::command(async)]
pub(crate) fn lock(desk: State<'_, Desk>) {
    desk.lock();
}

#[tauri::command(async)]
pub(crate) fn protect_with(desk: State<'_, Desk>, protection: ProtectionRequest) -> Outcome<()> {
    Ok(desk.protect_with(&protection)?)
}
