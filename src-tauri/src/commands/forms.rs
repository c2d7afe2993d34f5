//! Commands about forms made or changed inside Ithaca: the list, the changing, the bin, a form as a file.

use content::Instrument;
use journal::Desk;
use journal::views::{FormFile, FormSaved, FormView, FormsView};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn forms(desk: State<'_, Desk>) -> Outcome<FormsView> {
    Ok(desk.forms()?)
}

#[tauri::command(async)]
pub(crate) fn form(desk: State<'_, Desk>, id: String) -> Outcome<FormView> {
    Ok(desk.form(id)?)
}

#[tauri::command(async)]
pub(crate) fn begin_form(
    desk: State<'_, Desk>,
    from: Option<&str>,
    title: String,
) -> Outcome<FormView> {
    Ok(desk.begin_form(from, title)?)
}

#[tauri::command(async)]
pub(crate) fn add_form(desk: State<'_, Desk>, form: Instrument) -> Outcome<FormView> {
    Ok(desk.add_form(&form)?)
}

#[tauri::command(async)]
pub(crate) fn save_form(desk: State<'_, Desk>, id: String, form: Instrument) -> Outcome<FormSaved> {
    Ok(desk.save_form(id, &form)?)
}

#[tauri::command(async)]
pub(crate) fn use_form(desk: State<'_, Desk>, id: String) -> Outcome<FormView> {
    Ok(desk.use_form(id)?)
}

#[tauri::command(async)]
pub(crate) fn bin_form(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.bin_form(id)?)
}

#[tauri::command(async)]
pub(crate) fn restore_form(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.restore_form(id)?)
}

#[tauri::command(async)]
pub(crate) fn share_form(desk: State<'_, Desk>, id: &str, to: &str) -> Outcome<()> {
    Ok(desk.share_form(id, to)?)
}

#[tauri::command(async)]
pub(crate) fn look_at_form(desk: State<'_, Desk>, file: &str) -> Outcome<FormFile> {
    Ok(desk.look_at_form(file)?)
}
