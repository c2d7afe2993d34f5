//! Commands about keys: setting up, unlocking, locking, and how a journal opens. Only these take secrets from the
//! window, and only `begin_setup` and `begin_words` give one out: new recovery words, once.

use journal::Desk;
use journal::views::{
    KeysView, NewWords, Opened, PlaceView, ProtectionRequest, RecoveryWordsView, Setup, StartUp,
    Strength, UnlockRequest,
};
use secrecy::SecretString;
use tauri::{State, ipc::Channel};

use crate::error::Outcome;
use crate::leaving::Leaving;

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
pub(crate) fn forget_journal(desk: State<'_, Desk>, folder: &str) -> Outcome<StartUp> {
    Ok(desk.forget_journal(folder)?)
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
pub(crate) fn cancel_unlock(desk: State<'_, Desk>) {
    desk.cancel_unlock();
}

#[tauri::command(async)]
pub(crate) fn protect_with(
    desk: State<'_, Desk>,
    protection: ProtectionRequest,
    proof: Option<UnlockRequest>,
) -> Outcome<()> {
    Ok(desk.protect_with(&protection, proof)?)
}

#[tauri::command(async)]
pub(crate) fn keys(desk: State<'_, Desk>) -> Outcome<KeysView> {
    Ok(desk.keys()?)
}

#[tauri::command(async)]
pub(crate) fn begin_words(desk: State<'_, Desk>, new: NewWords) -> Outcome<RecoveryWordsView> {
    Ok(desk.begin_words(new)?)
}

#[tauri::command(async)]
pub(crate) fn cancel_words(desk: State<'_, Desk>) {
    desk.cancel_words();
}

#[tauri::command(async)]
pub(crate) fn finish_words(
    desk: State<'_, Desk>,
    words: Vec<SecretString>,
    progress: Channel<f32>,
) -> Outcome<KeysView> {
    Ok(desk.finish_words(&words, &mut |part| _ = progress.send(part))?)
}

#[tauri::command(async)]
pub(crate) fn check_words(desk: State<'_, Desk>, words: SecretString) -> Outcome<KeysView> {
    Ok(desk.check_words(&words)?)
}

#[tauri::command(async)]
pub(crate) fn check_words_later(desk: State<'_, Desk>) -> Outcome<()> {
    Ok(desk.check_words_later()?)
}

#[tauri::command(async)]
pub(crate) fn forget_old_key(desk: State<'_, Desk>) -> Outcome<KeysView> {
    Ok(desk.forget_old_key()?)
}

#[tauri::command(async)]
pub(crate) fn place(desk: State<'_, Desk>, folder: Option<&str>) -> Option<PlaceView> {
    desk.place(folder)
}

#[tauri::command(async)]
pub(crate) fn stir(desk: State<'_, Desk>) {
    desk.stir();
}

#[tauri::command(async)]
pub(crate) fn stay(leaving: State<'_, Leaving>) {
    leaving.stay();
}

#[tauri::command(async)]
pub(crate) fn copied(desk: State<'_, Desk>, text: SecretString) {
    desk.copied(text);
}
