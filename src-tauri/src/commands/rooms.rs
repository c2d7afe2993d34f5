//! Commands about the rooms that are not about one relationship: the library, the mentor's practice, what is set, one's own
//! instruments.

use content::Source;
use journal::Desk;
use journal::views::{JournalSettings, LibraryView, PacksView, PageView, PracticeView};
use tauri::State;

use crate::{error::Outcome, machine};

#[tauri::command(async)]
pub(crate) fn library(desk: State<'_, Desk>, find: Option<&str>) -> LibraryView {
    desk.library(find)
}

#[tauri::command(async)]
pub(crate) fn library_page(desk: State<'_, Desk>, id: &str) -> Outcome<PageView> {
    Ok(desk.library_page(id)?)
}

#[tauri::command(async)]
pub(crate) fn sources(desk: State<'_, Desk>) -> Vec<Source> {
    desk.sources()
}

#[tauri::command(async)]
pub(crate) fn practice(desk: State<'_, Desk>) -> Outcome<PracticeView> {
    Ok(desk.practice()?)
}

#[tauri::command(async)]
pub(crate) fn journal_settings(desk: State<'_, Desk>) -> Outcome<JournalSettings> {
    Ok(desk.journal_settings()?)
}

#[tauri::command(async)]
pub(crate) fn set_journal_settings(
    desk: State<'_, Desk>,
    settings: JournalSettings,
) -> Outcome<JournalSettings> {
    Ok(desk.set_journal_settings(settings)?)
}

#[tauri::command(async)]
pub(crate) fn packs(desk: State<'_, Desk>) -> Outcome<PacksView> {
    Ok(desk.packs()?)
}

#[tauri::command(async)]
pub(crate) fn read_packs(desk: State<'_, Desk>) -> Outcome<PacksView> {
    Ok(desk.read_packs()?)
}

#[tauri::command(async)]
pub(crate) fn open_packs(desk: State<'_, Desk>) -> Outcome<()> {
    Ok(machine::open_folder(&desk.packs_folder()?)?)
}
