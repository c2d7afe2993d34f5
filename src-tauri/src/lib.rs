//! The shell: the only crate that names Tauri. It opens the one window and hands each command to the journal's desk;
//! what a command does lives in `journal`, never here.

mod anywhere;
mod arguments;
mod clipboard;
mod clock;
mod commands;
mod error;
mod handed;
mod leaving;
mod licences;
mod machine;
mod menu;
mod pdf;
mod window;

use std::path::Path;
use std::process::ExitCode;

use tauri::{Manager, RunEvent};

use arguments::Asked;
use handed::Handed;

/// Runs the app until its window is closed. Anything that stops it from starting is said on the error output, with the
/// next step, because there is no window yet to say it in.
pub fn run() -> ExitCode {
    machine::forbid_core_dumps();
    // What the journeys drive says all of it, for whoever mends it.
    if !cfg!(feature = "journeys") {
        machine::keep_panics_quiet();
    }
    let folder = std::env::current_dir().unwrap_or_default();
    match arguments::read(std::env::args_os().skip(1), &folder) {
        Asked::Window { file, note } => open_window(Handed::at_start(file, note)),
        Asked::Version => machine::answer(arguments::VERSION),
        Asked::Help => machine::answer(arguments::HELP),
        Asked::Unknown(option) => machine::say_unknown(&option),
    }
}

fn open_window(handed: Handed) -> ExitCode {
    let languages = match content::Languages::built_in() {
        Ok(languages) => languages,
        Err(mistakes) => return machine::say_content_mistakes(&mistakes),
    };
    let builder = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let builder = builder.on_web_content_process_terminate(window::begin_anew);
    let built = builder
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                let arguments = arguments.into_iter().skip(1).map(Into::into);
                // What is asked for wrongly is said where it was asked.
                if let Asked::Window { file, note } = arguments::read(arguments, Path::new(&folder))
                {
                    handed::receive(app, file, note);
                }
            },
        ))
        .plugin(tauri_plugin_autostart::Builder::new().build())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(window::state_plugin())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            app.manage(machine::desk(app, languages)?);
            app.manage(leaving::Leaving::default());
            app.manage(handed);
            window::open(app)?;
            leaving::watch(app.handle());
            anywhere::begin(app.handle());
            menu::begin(app.handle());
            let app = app.handle().clone();
            desktop::listen(move || leaving::leave(&app));
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| match event {
                // The window locks before it closes; this is for an end that did not come by the window.
                RunEvent::Exit => {
                    let desk = app.state::<journal::Desk>();
                    desk.lock();
                    desk.end_at_door();
                }
                #[cfg(target_os = "macos")]
                RunEvent::Opened { urls } => {
                    let file = urls.iter().find_map(|url| url.to_file_path().ok());
                    handed::receive(app, file, false);
                }
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => machine::say_start_failed(&error),
    }
}
