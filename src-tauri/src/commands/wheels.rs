//! Commands about wheels: the room, beginning one, the sets of areas, how they are drawn.

use journal::Desk;
use journal::views::{
    AreaChange, AreaView, EntryView, Removed, WheelLine, WheelSetDraft, WheelsView,
};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn wheels(
    desk: State<'_, Desk>,
    set: Option<String>,
    chosen: Vec<String>,
) -> Outcome<WheelsView> {
    Ok(desk.wheels(set, chosen)?)
}

#[tauri::command(async)]
pub(crate) fn begin_scores(
    desk: State<'_, Desk>,
    instrument: String,
    set: Option<String>,
    relationship: Option<String>,
    theirs: bool,
) -> Outcome<EntryView> {
    Ok(desk.begin_scores(instrument, set, relationship, theirs)?)
}

#[tauri::command(async)]
pub(crate) fn change_areas(
    desk: State<'_, Desk>,
    set: String,
    change: AreaChange,
) -> Outcome<Vec<AreaView>> {
    Ok(desk.change_areas(set, change)?)
}

#[tauri::command(async)]
pub(crate) fn save_wheel_set(desk: State<'_, Desk>, set: WheelSetDraft) -> Outcome<String> {
    Ok(desk.save_wheel_set(set)?)
}

#[tauri::command(async)]
pub(crate) fn remove_wheel_set(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.remove_wheel_set(id)?)
}

#[tauri::command(async)]
pub(crate) fn set_wheel_line(desk: State<'_, Desk>, line: WheelLine) -> Outcome<()> {
    Ok(desk.set_wheel_line(line)?)
}
