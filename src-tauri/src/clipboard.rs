//! The computer's clipboard, for clearing it of what was copied out of a journal that is locked now. Text is put on it by
//! the webview alone.

use journal::Clipboard;
use secrecy::SecretString;

/// Connected anew each time: it is seldom asked, and a desktop may come and go.
pub(crate) struct SystemClipboard;

impl Clipboard for SystemClipboard {
    fn text(&self) -> Option<SecretString> {
        let text = arboard::Clipboard::new().ok()?.get_text().ok()?;
        Some(SecretString::from(text))
    }

    fn clear(&self) {
        // A desktop that does not let us leaves nothing to be done.
        let _ = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.clear());
    }

    #[cfg(target_os = "linux")]
    fn unmark(&self) {
        // The toolkit gives it up only where one of our windows has it; it is asked on the thread that is its own.
        gtk::glib::MainContext::default().invoke(|| {
            gtk::Clipboard::get(&gtk::gdk::SELECTION_PRIMARY).clear();
        });
    }

    #[cfg(not(target_os = "linux"))]
    fn unmark(&self) {}
}
