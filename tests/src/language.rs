//! Another language than English for a whole computer: what its libraries read to speak it. What must not live here: what
//! Ithaca itself says.

use std::path::Path;
use std::process::Command;

use crate::{Outcome, Trouble};

/// Makes a language (`de_DE`) in a folder, where `LOCPATH` is to point; what `LANG` is to say comes back. It is made of what
/// Debian's package `locales` brings.
pub(crate) fn make(language: &str, folder: &Path) -> Outcome<String> {
    let locale = format!("{language}.UTF-8");
    let made = Command::new("localedef")
        .args(["-i", language, "-f", "UTF-8"])
        .arg(folder.join(&locale))
        .output()?;
    if made.status.success() {
        return Ok(locale);
    }
    Err(Trouble::new(String::from_utf8_lossy(&made.stderr)))
}
