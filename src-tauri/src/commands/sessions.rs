//! Commands about sessions: planning them, holding them, looking back at them.

use journal::Desk;
use journal::views::{InRow, Planned, SessionCard, SessionDraft, SessionView, SessionsView};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn sessions(desk: State<'_, Desk>, relationship: String) -> Outcome<SessionsView> {
    Ok(desk.sessions(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn session(desk: State<'_, Desk>, id: String) -> Outcome<SessionView> {
    Ok(desk.session(id)?)
}

#[tauri::command(async)]
pub(crate) fn plan_session(desk: State<'_, Desk>, session: SessionDraft) -> Outcome<Planned> {
    Ok(desk.plan_session(session)?)
}

#[tauri::command(async)]
pub(crate) fn sessions_after(
    desk: State<'_, Desk>,
    session: SessionDraft,
    many: u32,
) -> Outcome<Vec<InRow>> {
    Ok(desk.sessions_after(session, many)?)
}

#[tauri::command(async)]
pub(crate) fn plan_sessions(
    desk: State<'_, Desk>,
    sessions: Vec<SessionDraft>,
) -> Outcome<Vec<Planned>> {
    Ok(desk.plan_sessions(sessions)?)
}

#[tauri::command(async)]
pub(crate) fn cancel_session(desk: State<'_, Desk>, id: String) -> Outcome<SessionCard> {
    Ok(desk.cancel_session(id)?)
}

#[tauri::command(async)]
pub(crate) fn hold_session(desk: State<'_, Desk>, id: String) -> Outcome<SessionCard> {
    Ok(desk.hold_session(id)?)
}

#[tauri::command(async)]
pub(crate) fn plan_again(desk: State<'_, Desk>, id: String) -> Outcome<Planned> {
    Ok(desk.plan_again(id)?)
}

#[tauri::command(async)]
pub(crate) fn delete_sessions(desk: State<'_, Desk>, ids: Vec<String>) -> Outcome<()> {
    Ok(desk.delete_sessions(ids)?)
}
