//! Commands about what changes over time: the lines, a year of the journal, and what is taken away as a file.

use journal::Desk;
use journal::views::{DrawingFile, OverTimeView, YearView};
use tauri::{AppHandle, State};

use crate::{error::Outcome, machine};

#[tauri::command(async)]
pub(crate) fn over_time(
    desk: State<'_, Desk>,
    relationship: Option<String>,
) -> Outcome<OverTimeView> {
    Ok(desk.over_time(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn year(desk: State<'_, Desk>, year: Option<i32>) -> Outcome<YearView> {
    Ok(desk.year(year)?)
}

#[tauri::command(async)]
pub(crate) fn save_drawing(
    app: AppHandle,
    desk: State<'_, Desk>,
    file: DrawingFile,
    name: &str,
) -> Outcome<Option<String>> {
    Ok(desk.save_drawing(&file, || machine::pick_save(&app, name))?)
}
