//! The smallest Tauri window there can be, built from the same versions: what Ithaca's start-up and memory are measured
//! against, and what the harness proves itself on. Nothing of Ithaca belongs here.

use std::process::ExitCode;

use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};

/// The page has drawn its first frame: show the window.
#[tauri::command]
#[allow(clippy::needless_pass_by_value)] // Tauri hands a command its arguments by value
fn ready(window: WebviewWindow) {
    // Nothing to do about a desktop that refuses: a measurement then ends at its time limit.
    let _ = window.show();
}

/// Opens the window, still hidden. `WebDriver` can only drive a webview that is not incognito, so under automation it is not.
fn open(app: &tauri::App) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .first()
        .ok_or(tauri::Error::WindowNotFound)?;
    let builder = WebviewWindowBuilder::from_config(app, config)?;
    let builder = if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        builder
            .incognito(false)
            .data_directory(app.path().app_local_data_dir()?)
    } else {
        builder
    };
    builder.build()?;
    Ok(())
}

fn main() -> ExitCode {
    let ran = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ready])
        .setup(|app| Ok(open(app)?))
        .run(tauri::generate_context!());
    if ran.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
