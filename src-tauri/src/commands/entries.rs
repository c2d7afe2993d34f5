//! Commands about entries: begin, read, save, finish, reopen, list.

use journal::Desk;
use journal::views::{Draft, EntryView, JournalView, Offer, Saved};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn begin_entry(
    desk: State<'_, Desk>,
    instrument: &str,
    relationship: Option<String>,
) -> Outcome<EntryView> {
    Ok(desk.begin_entry(instrument, relationship)?)
}

#[tauri::command(async)]
pub(crate) fn offers(desk: State<'_, Desk>, relationship: Option<String>) -> Outcome<Vec<Offer>> {
    Ok(desk.offers(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn entry(desk: State<'_, Desk>, id: String) -> Outcome<EntryView> {
    Ok(desk.entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn save_entry(desk: State<'_, Desk>, draft: Draft) -> Outcome<Saved> {
    Ok(desk.save_entry(draft)?)
}

#[tauri::command(async)]
pub(crate) fn finish_entry(desk: State<'_, Desk>, id: String) -> Outcome<EntryView> {
    Ok(desk.finish_entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn reopen_entry(desk: State<'_, Desk>, id: String) -> Outcome<EntryView> {
    Ok(desk.reopen_entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn journal_list(desk: State<'_, Desk>) -> Outcome<JournalView> {
    Ok(desk.journal_list(None)?)
}
