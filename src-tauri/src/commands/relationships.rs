//! Commands about mentoring relationships: where each stands, the path, beginning one.

use journal::Desk;
use journal::views::{NewRelationship, PathView, Places, RelationshipCard, TodayView};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn places(desk: State<'_, Desk>) -> Outcome<Places> {
    Ok(desk.places()?)
}

#[tauri::command(async)]
pub(crate) fn today(desk: State<'_, Desk>) -> Outcome<TodayView> {
    Ok(desk.today()?)
}

#[tauri::command(async)]
pub(crate) fn begin_relationship(
    desk: State<'_, Desk>,
    relationship: NewRelationship,
) -> Outcome<RelationshipCard> {
    Ok(desk.begin_relationship(&relationship)?)
}

#[tauri::command(async)]
pub(crate) fn path(desk: State<'_, Desk>, relationship: String) -> Outcome<PathView> {
    Ok(desk.path(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn tick_task(
    desk: State<'_, Desk>,
    relationship: String,
    task: String,
    done: bool,
) -> Outcome<PathView> {
    Ok(desk.tick_task(relationship, task, done)?)
}

#[tauri::command(async)]
pub(crate) fn move_to_phase(
    desk: State<'_, Desk>,
    relationship: String,
    phase: String,
) -> Outcome<PathView> {
    Ok(desk.move_to_phase(relationship, phase)?)
}
