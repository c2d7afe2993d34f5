//! The page that is open as a PDF file, as its printed sheet and without a dialog: where the webview can. `WebKitGTK` prints
//! into a file it is given; on other systems their own dialog offers that. What must not live here: where the file goes.

use std::path::Path;

use journal::Error;
use tauri::WebviewWindow;

/// How long a sheet of many pages may take on a slow machine. What GTK goes on writing after that has no place to go to: the
/// folder it was to be in is removed (`whole_file`).
#[cfg(target_os = "linux")]
const PATIENCE: std::time::Duration = std::time::Duration::from_mins(1);

/// Writes the page into this file.
#[cfg(target_os = "linux")]
pub(crate) fn write(window: &WebviewWindow, to: &Path) -> Result<(), Error> {
    let address = tauri::Url::from_file_path(to).map_err(|()| failed("no whole path"))?;
    let (told, done) = std::sync::mpsc::channel();
    let asked = window.with_webview(move |webview| print(&webview.inner(), address.as_str(), told));
    asked.map_err(|error| failed(&error.to_string()))?;
    let said = done.recv_timeout(PATIENCE);
    said.map_err(|_| failed("the webview did not say"))?
        .map_err(|error| failed(&error))
}

#[cfg(target_os = "linux")]
fn failed(why: &str) -> Error {
    std::io::Error::other(why.to_owned()).into()
}

/// Prints on the printer that is a file. It is called as GTK calls it in the language of the system.
#[cfg(target_os = "linux")]
fn print(
    webview: &webkit2gtk::WebView,
    address: &str,
    told: std::sync::mpsc::Sender<Result<(), String>>,
) {
    use gtk::{PrintSettings, glib};
    use webkit2gtk::{PrintOperation, PrintOperationExt};
    let settings = PrintSettings::new();
    settings.set_printer(&glib::dgettext(Some("gtk30"), "Print to File"));
    settings.set(gtk::PRINT_SETTINGS_OUTPUT_URI, Some(address));
    settings.set(gtk::PRINT_SETTINGS_OUTPUT_FILE_FORMAT, Some("pdf"));
    let operation = PrintOperation::new(webview);
    operation.set_print_settings(&settings);
    let failed = told.clone();
    operation.connect_failed(move |_, error| {
        // Nobody waits any more when it took too long.
        let _ = failed.send(Err(error.to_string()));
    });
    operation.connect_finished(move |_| {
        let _ = told.send(Ok(()));
    });
    operation.print();
}

/// The window offers it on Linux only.
#[cfg(not(target_os = "linux"))]
pub(crate) fn write(_window: &WebviewWindow, _to: &Path) -> Result<(), Error> {
    Err(std::io::Error::from(std::io::ErrorKind::Unsupported).into())
}
