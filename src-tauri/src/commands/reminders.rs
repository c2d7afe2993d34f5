//! Commands about reminders: what came due, saying it, starting at login, and sessions for a calendar program.

use journal::Desk;
use journal::views::{CalendarRequest, CalendarWritten, Reminder};
use tauri::{AppHandle, State};

use crate::{error::Outcome, machine};

#[tauri::command(async)]
pub(crate) fn remind(desk: State<'_, Desk>) -> Outcome<Vec<Reminder>> {
    Ok(desk.remind()?)
}

#[tauri::command(async)]
pub(crate) fn notify(app: AppHandle, title: &str, body: &str) {
    machine::notify(&app, title, body);
}

#[tauri::command(async)]
pub(crate) fn starts_at_login(app: AppHandle) -> bool {
    machine::starts_at_login(&app)
}

#[tauri::command(async)]
pub(crate) fn set_starts_at_login(app: AppHandle, wanted: bool) -> Outcome<bool> {
    Ok(machine::set_starts_at_login(&app, wanted)?)
}

#[tauri::command(async)]
pub(crate) fn write_calendar(
    desk: State<'_, Desk>,
    request: CalendarRequest,
) -> Outcome<CalendarWritten> {
    Ok(desk.write_calendar(request)?)
}
