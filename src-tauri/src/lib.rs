//! The shell: the only crate that names Tauri. It opens the one window and hands each command to the journal's desk;
//! what a command does lives in `journal`, never here.

mod clipboard;
mod clock;
mod commands;
mod desktop;
mod error;
mod leaving;
mod machine;
mod pdf;
mod window;

use std::process::ExitCode;

use tauri::Manager;

/// Runs the app until its window is closed. Anything that stops it from starting is said on the error output, with the
/// next step, because there is no window yet to say it in.
pub fn run() -> ExitCode {
    machine::forbid_core_dumps();
    let languages = match content::Languages::built_in() {
        Ok(languages) => languages,
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
            app.manage(machine::desk(app, languages)?);
            app.manage(leaving::Leaving::default());
            window::open(app)?;
            leaving::watch(app.handle());
            desktop::listen(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                // The window locks before it closes; this is for an end that did not come by the window.
                if let tauri::RunEvent::Exit = event {
                    app.state::<journal::Desk>().lock();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => machine::say_start_failed(&error),
    }
}
