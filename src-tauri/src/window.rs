//! The one window: made from the configuration, hidden until its first screen is drawn, back where it was.

use tauri::{AppHandle, Manager, Runtime, WebviewWindowBuilder, plugin::TauriPlugin};
use tauri_plugin_window_state::StateFlags;

const MAIN: &str = "main";

/// Remembers size, place and whether the window filled the screen. Not whether it was visible: the window is shown by
/// `ready`, once there is something to see.
pub(crate) fn state_plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the window, still hidden.
pub(crate) fn open(app: &tauri::App) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN);
    let Some(config) = config else {
        return Err(tauri::Error::WindowNotFound);
    };
    let builder = WebviewWindowBuilder::from_config(app, config)?;
    // WebDriver cannot drive an incognito webview on WebKitGTK; the journeys wipe this folder afterwards.
    #[cfg(feature = "journeys")]
    let builder = builder
        .incognito(false)
        .data_directory(app.path().app_local_data_dir()?.join("journeys-webview"));
    builder.build()?;
    Ok(())
}

/// Shows the window and gives it the keyboard: after the first screen is drawn, or when a second start asks for it.
pub(crate) fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Nothing to do about a desktop that refuses: the window is there all the same.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
