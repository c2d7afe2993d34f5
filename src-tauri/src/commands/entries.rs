//! Commands about entries: begin, read, save, finish, reopen, list; the bin; what an entry said before.

use journal::Desk;
use journal::views::{
    BinView, Draft, EntryView, HistoryView, JournalView, Offer, Restored, RevisionView, Saved,
};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn begin_entry(
    desk: State<'_, Desk>,
    instrument: &str,
    relationship: Option<String>,
    session: Option<String>,
) -> Outcome<EntryView> {
    Ok(desk.begin_entry(instrument, relationship, session)?)
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
pub(crate) fn file_entry(
    desk: State<'_, Desk>,
    id: String,
    relationship: Option<String>,
) -> Outcome<()> {
    Ok(desk.file_entry(id, relationship)?)
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

#[tauri::command(async)]
pub(crate) fn bin_entry(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.bin_entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn bin(desk: State<'_, Desk>) -> Outcome<BinView> {
    Ok(desk.bin()?)
}

#[tauri::command(async)]
pub(crate) fn restore_entry(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.restore_entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn erase_entry(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.erase_entry(id)?)
}

#[tauri::command(async)]
pub(crate) fn empty_bin(desk: State<'_, Desk>) -> Outcome<()> {
    Ok(desk.empty_bin()?)
}

#[tauri::command(async)]
pub(crate) fn history(desk: State<'_, Desk>, entry: String) -> Outcome<HistoryView> {
    Ok(desk.history(entry)?)
}

#[tauri::command(async)]
pub(crate) fn revision(desk: State<'_, Desk>, id: String) -> Outcome<RevisionView> {
    Ok(desk.revision(id)?)
}

#[tauri::command(async)]
pub(crate) fn restore_revision(
    desk: State<'_, Desk>,
    entry: String,
    revision: String,
) -> Outcome<Restored> {
    Ok(desk.restore_revision(entry, revision)?)
}
