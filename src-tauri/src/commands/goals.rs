//! Commands about goals and actions: the tree of goals, their milestones, actions made and closed by hand, and undoing.

use journal::Desk;
use journal::views::{
    ActionCard, ActionDraft, ActionState, ActionsView, GoalDraft, GoalState, GoalsView,
    MilestoneDraft, MyActions, Removed,
};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn goals(desk: State<'_, Desk>, relationship: Option<String>) -> Outcome<GoalsView> {
    Ok(desk.goals(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn save_goal(desk: State<'_, Desk>, goal: GoalDraft) -> Outcome<GoalsView> {
    Ok(desk.save_goal(goal)?)
}

#[tauri::command(async)]
pub(crate) fn move_goal(desk: State<'_, Desk>, id: String, up: bool) -> Outcome<GoalsView> {
    Ok(desk.move_goal(id, up)?)
}

#[tauri::command(async)]
pub(crate) fn close_goal(
    desk: State<'_, Desk>,
    id: String,
    state: GoalState,
    came: String,
) -> Outcome<GoalsView> {
    Ok(desk.close_goal(id, state, came)?)
}

#[tauri::command(async)]
pub(crate) fn delete_goal(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.delete_goal(id)?)
}

#[tauri::command(async)]
pub(crate) fn save_milestone(
    desk: State<'_, Desk>,
    milestone: MilestoneDraft,
) -> Outcome<GoalsView> {
    Ok(desk.save_milestone(milestone)?)
}

#[tauri::command(async)]
pub(crate) fn reach_milestone(
    desk: State<'_, Desk>,
    id: String,
    reached: bool,
) -> Outcome<GoalsView> {
    Ok(desk.reach_milestone(id, reached)?)
}

#[tauri::command(async)]
pub(crate) fn delete_milestone(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.delete_milestone(id)?)
}

#[tauri::command(async)]
pub(crate) fn actions(desk: State<'_, Desk>, relationship: Option<String>) -> Outcome<ActionsView> {
    Ok(desk.actions(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn my_actions(desk: State<'_, Desk>) -> Outcome<MyActions> {
    Ok(desk.my_actions()?)
}

#[tauri::command(async)]
pub(crate) fn save_action(desk: State<'_, Desk>, action: ActionDraft) -> Outcome<ActionCard> {
    Ok(desk.save_action(action)?)
}

#[tauri::command(async)]
pub(crate) fn close_action(
    desk: State<'_, Desk>,
    id: String,
    state: ActionState,
    came: String,
) -> Outcome<ActionCard> {
    Ok(desk.close_action(id, state, came)?)
}

#[tauri::command(async)]
pub(crate) fn delete_action(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.delete_action(id)?)
}

#[tauri::command(async)]
pub(crate) fn put_back(desk: State<'_, Desk>, removed: Removed) -> Outcome<()> {
    Ok(desk.put_back(&removed)?)
}
