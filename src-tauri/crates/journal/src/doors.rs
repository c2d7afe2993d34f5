//! The readers of what comes from outside that have no door of their own, for tests that feed them hostile bytes. Never in a
//! build that is given to people. What must not live here: reading; what is right is for a test to say.

use std::path::Path;

use crate::automatic;
use crate::import;
use crate::markdown;
use crate::preferences::PreferencesFile;

/// A text as the window shows it, as a page of the library, and as one plain line.
pub fn markdown(text: &str) -> [String; 3] {
    [
        markdown::to_html(text),
        markdown::page_to_html(text),
        markdown::plain(text, 200),
    ]
}

/// The most bytes a file may have that is brought in.
pub const LARGEST_IMPORT: u64 = import::LIMIT;

/// Whether a file to be brought in could be read. Nothing is brought in.
pub fn import(file: &Path) -> bool {
    import::can_read(file)
}

/// Reads the preferences in a folder; what is no preferences is set aside there.
pub fn preferences(folder: &Path) {
    drop(PreferencesFile::open(folder));
}

/// Reads what is noted beside a journal's own backups, in their folder: how many places it names.
pub fn last(backups: &Path) -> usize {
    automatic::seen(backups).len()
}
