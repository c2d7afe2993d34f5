//! Commands about what the program does round the journal: keys in any program, what it was started with, where the journal
//! lies, the window, a report for help, what others wrote that is in it.

use journal::Desk;
use journal::views::{Licence, MenuBar, Moved, NoteAnywhere, Shortcut};
use tauri::{AppHandle, State, ipc::Channel};

use crate::handed::Handed;
use crate::{anywhere, error::Outcome, licences as others, machine, menu, window};

#[tauri::command(async)]
pub(crate) fn note_anywhere(app: AppHandle) -> NoteAnywhere {
    anywhere::now(&app)
}

#[tauri::command(async)]
pub(crate) fn set_note_anywhere(app: AppHandle, wanted: bool) -> Outcome<NoteAnywhere> {
    Ok(anywhere::set(&app, wanted)?)
}

#[tauri::command(async)]
pub(crate) fn menu_bar(app: AppHandle, bar: MenuBar) -> Vec<Shortcut> {
    menu::draw(&app, &bar)
}

#[tauri::command(async)]
pub(crate) fn handed_file(handed: State<'_, Handed>) -> Option<String> {
    handed.take_file()
}

#[tauri::command(async)]
pub(crate) fn handed_note(handed: State<'_, Handed>) -> bool {
    handed.take_note()
}

#[tauri::command(async)]
pub(crate) fn look_at_moving(desk: State<'_, Desk>, into: &str) -> Outcome<String> {
    Ok(desk.look_at_moving(into)?)
}

#[tauri::command(async)]
pub(crate) fn move_journal(
    desk: State<'_, Desk>,
    into: &str,
    progress: Channel<f32>,
) -> Outcome<Moved> {
    // A window that has gone away no longer listens; the move is finished.
    Ok(desk.move_journal(into, &mut |part| _ = progress.send(part))?)
}

#[tauri::command]
pub(crate) fn reset_window(app: AppHandle) {
    window::reset(&app);
}

#[tauri::command(async)]
pub(crate) fn report(desk: State<'_, Desk>) -> Outcome<String> {
    Ok(desk.report(&machine::told())?)
}

#[tauri::command(async)]
pub(crate) fn save_report(desk: State<'_, Desk>, to: &str) -> Outcome<()> {
    Ok(desk.save_report(&machine::told(), to)?)
}

#[tauri::command(async)]
pub(crate) fn licences() -> Vec<Licence> {
    others::all()
}
