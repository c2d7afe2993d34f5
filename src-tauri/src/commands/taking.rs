//! Commands that take things out of the journal and bring them in.

use journal::Desk;
use journal::views::{
    BringPreview, Brought, BroughtBack, CameView, TakePreview, TakeRequest, TakeWhat, Taken,
};
use secrecy::SecretString;
use tauri::{AppHandle, State, WebviewWindow, ipc::Channel};

use crate::{error::Outcome, machine, pdf};

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

#[tauri::command(async)]
pub(crate) fn save_page(
    app: AppHandle,
    desk: State<'_, Desk>,
    window: WebviewWindow,
    name: &str,
) -> Outcome<Option<String>> {
    Ok(desk.save_page(
        || machine::pick_save(&app, name),
        |to| pdf::write(&window, to),
    )?)
}

#[tauri::command(async)]
pub(crate) fn look_at_bringing(
    desk: State<'_, Desk>,
    from: &str,
    passphrase: Option<SecretString>,
) -> Outcome<BringPreview> {
    Ok(desk.look_at_bringing(from, passphrase.as_ref())?)
}

#[tauri::command(async)]
pub(crate) fn bring_in(
    desk: State<'_, Desk>,
    from: &str,
    passphrase: Option<SecretString>,
    seen: &str,
    progress: Channel<f32>,
) -> Outcome<Brought> {
    // As with taking away, a window that has gone no longer listens.
    Ok(desk.bring(from, passphrase.as_ref(), seen, &mut |part| {
        _ = progress.send(part);
    })?)
}

#[tauri::command(async)]
pub(crate) fn what_came(desk: State<'_, Desk>) -> Outcome<CameView> {
    Ok(desk.what_came()?)
}

#[tauri::command(async)]
pub(crate) fn take_back(desk: State<'_, Desk>, id: String) -> Outcome<BroughtBack> {
    Ok(desk.take_back(id)?)
}
