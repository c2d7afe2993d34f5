//! Commands for finding things again and for marking entries: searches, tags, stars, kept filters, several entries at once.

use journal::Desk;
use journal::views::{
    Indexing, JournalFilter, SearchChoices, SearchRequest, SearchView, TagGone, Tagged, TagsView,
};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn search(desk: State<'_, Desk>, request: SearchRequest) -> Outcome<SearchView> {
    Ok(desk.search(&request)?)
}

#[tauri::command(async)]
pub(crate) fn search_choices(desk: State<'_, Desk>) -> Outcome<SearchChoices> {
    Ok(desk.search_choices()?)
}

#[tauri::command(async)]
pub(crate) fn index_some(desk: State<'_, Desk>) -> Outcome<Indexing> {
    Ok(desk.index_some()?)
}

#[tauri::command(async)]
pub(crate) fn recent_searches(desk: State<'_, Desk>) -> Outcome<Vec<String>> {
    Ok(desk.recent_searches()?)
}

#[tauri::command(async)]
pub(crate) fn note_search(desk: State<'_, Desk>, text: &str) -> Outcome<Vec<String>> {
    Ok(desk.note_search(text)?)
}

#[tauri::command(async)]
pub(crate) fn clear_searches(desk: State<'_, Desk>) -> Outcome<()> {
    Ok(desk.clear_searches()?)
}

#[tauri::command(async)]
pub(crate) fn tags(desk: State<'_, Desk>) -> Outcome<TagsView> {
    Ok(desk.tags()?)
}

#[tauri::command(async)]
pub(crate) fn tag_entries(desk: State<'_, Desk>, ids: Vec<String>, name: &str) -> Outcome<Tagged> {
    Ok(desk.tag_entries(ids, name)?)
}

#[tauri::command(async)]
pub(crate) fn untag_entries(
    desk: State<'_, Desk>,
    ids: Vec<String>,
    tag: String,
) -> Outcome<TagsView> {
    Ok(desk.untag_entries(ids, tag)?)
}

#[tauri::command(async)]
pub(crate) fn rename_tag(desk: State<'_, Desk>, id: String, name: &str) -> Outcome<TagsView> {
    Ok(desk.rename_tag(id, name)?)
}

#[tauri::command(async)]
pub(crate) fn merge_tags(desk: State<'_, Desk>, from: String, into: String) -> Outcome<TagGone> {
    Ok(desk.merge_tags(from, into)?)
}

#[tauri::command(async)]
pub(crate) fn delete_tag(desk: State<'_, Desk>, id: String) -> Outcome<TagGone> {
    Ok(desk.delete_tag(id)?)
}

#[tauri::command(async)]
pub(crate) fn star_entry(desk: State<'_, Desk>, id: String, starred: bool) -> Outcome<()> {
    Ok(desk.star_entry(id, starred)?)
}

#[tauri::command(async)]
pub(crate) fn keep_filter(
    desk: State<'_, Desk>,
    name: &str,
    filter: JournalFilter,
) -> Outcome<TagsView> {
    Ok(desk.keep_filter(name, filter)?)
}

#[tauri::command(async)]
pub(crate) fn delete_filter(desk: State<'_, Desk>, id: String) -> Outcome<TagGone> {
    Ok(desk.delete_filter(id)?)
}

#[tauri::command(async)]
pub(crate) fn bin_entries(desk: State<'_, Desk>, ids: Vec<String>) -> Outcome<()> {
    Ok(desk.bin_entries(ids)?)
}

#[tauri::command(async)]
pub(crate) fn restore_entries(desk: State<'_, Desk>, ids: Vec<String>) -> Outcome<()> {
    Ok(desk.restore_entries(ids)?)
}
