//! What Ithaca asks of the computer around it: folders, the keychain, randomness, file dialogs, the browser, notifications,
//! starting at login, and how it says that it cannot start. No journal is read here.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use content::{Languages, Mistake};
use journal::{Address, Clock, Desk, Machine, Paths};
use tauri::{AppHandle, Manager};
use tauri_plugin_autostart::ManagerExt;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_notification::NotificationExt;
use vault::{Cost, Surroundings, SystemKeychain, SystemRandom};

use crate::clipboard::SystemClipboard;
use crate::clock;

/// The kind of display, as far as it matters here.
pub(crate) fn display() -> &'static str {
    if !cfg!(target_os = "linux") {
        ""
    } else if std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty()) {
        "wayland"
    } else {
        "x11"
    }
}

/// What a report for help says of this computer.
pub(crate) fn told() -> Machine {
    Machine {
        version: env!("CARGO_PKG_VERSION"),
        display: display(),
        webview: tauri::webview_version().unwrap_or_default(),
    }
}

/// The desk, with everything it needs passed in.
pub(crate) fn desk(app: &tauri::App, languages: Languages) -> tauri::Result<Desk> {
    let documents = app
        .path()
        .document_dir()
        .or_else(|_| app.path().home_dir())?;
    let paths = Paths {
        config: app.path().app_config_dir()?,
        data: app.path().app_local_data_dir()?,
        journals: documents.join("Ithaca"),
    };
    let surroundings = Surroundings {
        keychain: Arc::new(SystemKeychain),
        random: Arc::new(SystemRandom),
        cost: Cost::standard(),
    };
    let desk = Desk::new(paths, clock(), surroundings, languages);
    Ok(desk.with_clipboard(Arc::new(SystemClipboard)))
}

#[cfg(not(feature = "journeys"))]
fn clock() -> Arc<dyn Clock> {
    Arc::new(clock::SystemClock)
}

#[cfg(feature = "journeys")]
fn clock() -> Arc<dyn Clock> {
    match clock::JourneysClock::from_environment() {
        Some(journeys) => Arc::new(journeys),
        None => Arc::new(clock::SystemClock),
    }
}

/// A crash must not write the journal's key to disk in a core file.
pub(crate) fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // Lowering a limit is always allowed; if a system forbids even that, the journal still opens.
        let _ = setrlimit(Resource::Core, none);
    }
}

/// A fault of Ithaca's own says where it is, and never what it met: Rust's message quotes the text at hand, and most desktops
/// keep on disk what a program says on its error output.
pub(crate) fn keep_panics_quiet() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        say(&format!(
            "Ithaca met a fault of its own, at {place}. Please tell its makers these words; they hold none of yours."
        ));
    }));
}

/// Shows a notification. Where the desktop shows none there is nothing to be done: what is due stands on Today too.
pub(crate) fn notify(app: &AppHandle, title: &str, body: &str) {
    let shown = app.notification().builder().title(title).body(body);
    let _ = shown.show();
}

/// Whether Ithaca opens when the person logs in. A desktop that does not say is taken to mean no.
pub(crate) fn starts_at_login(app: &AppHandle) -> bool {
    app.autolaunch().is_enabled().unwrap_or(false)
}

/// Makes Ithaca open at login, or not; how it is then comes back.
pub(crate) fn set_starts_at_login(app: &AppHandle, wanted: bool) -> Result<bool, journal::Error> {
    let launch = app.autolaunch();
    let done = if wanted {
        launch.enable()
    } else {
        launch.disable()
    };
    done.map_err(|error| journal::Error::File(std::io::Error::other(error)))?;
    Ok(starts_at_login(app))
}

/// The file the person chooses to write, or none if they close the dialog. Call off the main thread.
pub(crate) fn pick_save(app: &AppHandle, name: &str) -> Option<String> {
    let name = journal::suggested(name);
    picked(|| app.dialog().file().set_file_name(name).blocking_save_file())
}

/// The file the person chooses to read, or none.
pub(crate) fn pick_open(app: &AppHandle) -> Option<String> {
    picked(|| app.dialog().file().blocking_pick_file())
}

/// The folder the person chooses, or none.
pub(crate) fn pick_folder(app: &AppHandle) -> Option<String> {
    picked(|| app.dialog().file().blocking_pick_folder())
}

fn picked(ask: impl FnOnce() -> Option<FilePath>) -> Option<String> {
    // WebDriver cannot reach the system's dialogs: the journeys leave the answer in a file.
    #[cfg(feature = "journeys")]
    if let Some(file) = std::env::var_os("ITHACA_PICK_FILE") {
        return std::fs::read_to_string(file)
            .ok()
            .map(|answer| answer.trim().to_owned());
    }
    let path: PathBuf = ask()?.into_path().ok()?;
    path.into_os_string().into_string().ok()
}

/// Hands an address to the person's own browser or mail program.
pub(crate) fn open_link(address: &Address) -> Result<(), journal::Error> {
    // A journey must not start a browser: it reads afterwards what would have been opened.
    #[cfg(feature = "journeys")]
    if let Some(file) = std::env::var_os("ITHACA_OPENED") {
        return Ok(std::fs::write(file, address.as_str())?);
    }
    tauri_plugin_opener::open_url(address.as_str(), None::<&str>)
        .map_err(|_| journal::Error::LinkNotOpened)
}

/// Shows a folder in the computer's own program for files.
pub(crate) fn open_folder(folder: &Path) -> Result<(), journal::Error> {
    // A journey must not start another program: it reads afterwards what would have been opened.
    #[cfg(feature = "journeys")]
    if let Some(file) = std::env::var_os("ITHACA_OPENED") {
        return Ok(std::fs::write(file, folder.to_string_lossy().as_bytes())?);
    }
    tauri_plugin_opener::open_path(folder, None::<&str>).map_err(|_| journal::Error::LinkNotOpened)
}

/// Opens the system's dialog to print what the window shows. It answers when the dialog is asked for, not when it is
/// closed: what becomes of the sheet is the person's own business.
pub(crate) fn print(window: &tauri::WebviewWindow) -> Result<(), journal::Error> {
    // WebDriver cannot reach the system's dialogs, and would wait for this one for ever.
    #[cfg(feature = "journeys")]
    if std::env::var_os("TAURI_AUTOMATION").is_some() {
        return Ok(());
    }
    window
        .print()
        .map_err(|error| std::io::Error::other(error).into())
}

/// Says what is wrong with the content this build carries. Only a build from a broken content/ gets here.
pub(crate) fn say_content_mistakes(mistakes: &[Mistake]) -> ExitCode {
    for mistake in mistakes {
        say(&format!("content/{mistake}"));
    }
    ExitCode::FAILURE
}

/// Says why no window could be opened, and what to do.
pub(crate) fn say_start_failed(error: &tauri::Error) -> ExitCode {
    say(&format!(
        "Ithaca could not open its window: {error}. Nothing was changed. Check that a desktop is running and that \
         WebKitGTK is installed, then start it again."
    ));
    ExitCode::FAILURE
}

/// Says something on the output, for whoever asked on a command line.
pub(crate) fn answer(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stdout(), "{text}");
    ExitCode::SUCCESS
}

/// Says that nobody knows this option.
pub(crate) fn say_unknown(option: &str) -> ExitCode {
    say(&format!(
        "There is no option {option}. ithaca --help says which there are."
    ));
    ExitCode::from(2)
}

fn say(line: &str) {
    // Nobody may be listening; there is nothing further to do then.
    let _ = writeln!(std::io::stderr(), "{line}");
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    const WORDS: &str = "What was said in confidence é";

    /// In a process of its own: the hook is everybody's.
    #[test]
    fn a_fault_says_where_it_is_and_no_word_of_a_text() {
        let case = [
            "machine::tests::case_met",
            "--exact",
            "--ignored",
            "--nocapture",
        ];
        let met = Command::new(std::env::current_exe().unwrap())
            .args(case)
            .output()
            .unwrap();
        let said = [met.stdout, met.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.contains("a fault of its own, at") && said.contains("machine.rs"),
            "{said}"
        );
        assert!(!said.contains("in confidence"), "{said}");
    }

    #[test]
    #[ignore = "a case of a_fault_says_where_it_is_and_no_word_of_a_text"]
    fn case_met() {
        super::keep_panics_quiet();
        let inside = WORDS.len() - 1;
        let met = std::panic::catch_unwind(|| WORDS[..inside].len());
        assert!(met.is_err());
    }
}
