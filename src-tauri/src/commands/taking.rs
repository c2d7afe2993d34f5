//! Commands that take things out of the journal.

use journal::Desk;
use journal::views::{TakePreview, TakeRequest, TakeWhat, Taken};
use tauri::{State, ipc::Channel};

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn look_at_taking(desk: State<'_, Desk>, what: TakeWhat) -> Outcome<TakePreview> {
    Ok(desk.look_at_taking(what)?)
}

#[tauri::command(async)]
pub(crate) fn take_away(
    desk: State<'_, Desk>,
    request: TakeRequest,
    progress: Channel<f32>,
) -> Outcome<Taken> {
    // A window that has gone away no longer listens; the copy is finished.
    Ok(desk.take(&request, &mut |part| _ = progress.send(part))?)
}
