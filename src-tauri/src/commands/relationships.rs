//! Commands about mentoring relationships: where each stands, the path, beginning one.

use content::RelationshipState;
use journal::Desk;
use journal::views::{
    Erasing, Moving, NewRelationship, PathView, Places, RelationshipCard, RelationshipEdit,
    RelationshipView, Saved, Thought, TodayView,
};
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
    thoughts: Vec<Thought>,
) -> Outcome<PathView> {
    Ok(desk.move_to_phase(relationship, phase, thoughts)?)
}

#[tauri::command(async)]
pub(crate) fn moving(desk: State<'_, Desk>, relationship: String, phase: &str) -> Outcome<Moving> {
    Ok(desk.moving(relationship, phase)?)
}

#[tauri::command(async)]
pub(crate) fn save_thoughts(
    desk: State<'_, Desk>,
    relationship: String,
    thoughts: Vec<Thought>,
) -> Outcome<Saved> {
    Ok(desk.save_thoughts(relationship, thoughts)?)
}

#[tauri::command(async)]
pub(crate) fn relationship(desk: State<'_, Desk>, id: String) -> Outcome<RelationshipView> {
    Ok(desk.relationship(id)?)
}

#[tauri::command(async)]
pub(crate) fn save_relationship(
    desk: State<'_, Desk>,
    relationship: RelationshipEdit,
) -> Outcome<RelationshipCard> {
    Ok(desk.save_relationship(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn set_relationship_state(
    desk: State<'_, Desk>,
    id: String,
    state: RelationshipState,
    early: bool,
    date: Option<&str>,
) -> Outcome<RelationshipCard> {
    Ok(desk.set_relationship_state(id, state, early, date)?)
}

#[tauri::command(async)]
pub(crate) fn erasing(desk: State<'_, Desk>, id: String) -> Outcome<Erasing> {
    Ok(desk.erasing(id)?)
}

#[tauri::command(async)]
pub(crate) fn erase_relationship(desk: State<'_, Desk>, id: String) -> Outcome<()> {
    Ok(desk.erase_relationship(id)?)
}
