//! The shell: the only crate that names Tauri. It opens the one window and hands each command to the journal's desk;
//! what a command does lives in `journal`, never here.

mod clock;
mod commands;
mod error;
mod machine;
mod window;

use std::process::ExitCode;

use tauri::Manager;

/// Runs the app until its window is closed. Anything that stops it from starting is said on the error output, with the
/// next step, because there is no window yet to say it in.
pub fn run() -> ExitCode {
    machine::forbid_core_dumps();
    let content = match content::Content::built_in() {
        Ok(content) => content,
        Err(mistakes) => return machine::say_content_mistakes(&mistakes),
    };
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _args, _folder| {
            window::bring_forward(app);
        }))
        .plugin(tauri_plugin_autostart::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(window::state_plugin())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            app.manage(machine::desk(app, content)?);
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_app, _event| {});
            ExitCode::SUCCESS
        }
        Err(error) => machine::say_start_failed(&error),
    }
}
