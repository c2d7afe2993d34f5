//! What stands behind the program's name when it is started. What must not live here: doing it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The window, perhaps with a backup to look at, perhaps with a quick note.
    Window { file: Option<PathBuf>, note: bool },
    /// Which version this is.
    Version,
    /// What one can ask for.
    Help,
    /// Something nobody knows.
    Unknown(String),
}

/// Reads the arguments, without the program's own name. A file is taken as seen from `folder`.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Asked {
    let (mut file, mut note, mut files_only) = (None, false, false);
    for argument in arguments {
        let text = argument.to_string_lossy();
        match &*text {
            "--" if !files_only => files_only = true,
            "--version" | "-V" if !files_only => return Asked::Version,
            "--help" | "-h" if !files_only => return Asked::Help,
            "--note" if !files_only => note = true,
            // Older versions of macOS name the process so.
            other if !files_only && other.starts_with("-psn_") => {}
            other if !files_only && other.starts_with('-') => {
                return Asked::Unknown(other.to_owned());
            }
            _ => file = file.or_else(|| Some(folder.join(&argument))),
        }
    }
    Asked::Window { file, note }
}

/// What `--version` says.
pub(crate) const VERSION: &str = concat!("Ithaca ", env!("CARGO_PKG_VERSION"));

/// What `--help` says.
pub(crate) const HELP: &str = "\
Ithaca, a private mentoring journal

ithaca                 opens the window, or brings the one that is open to the front
ithaca FILE            the same, and looks at a backup
ithaca --note          the same, with an empty note
ithaca --version       says which version this is
ithaca --help          says this";

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Asked {
        read(arguments.iter().map(OsString::from), Path::new("/home/ada"))
    }

    fn window(file: Option<&str>, note: bool) -> Asked {
        let file = file.map(PathBuf::from);
        Asked::Window { file, note }
    }

    #[test]
    fn what_is_asked_for_is_read() {
        assert_eq!(of(&[]), window(None, false));
        assert_eq!(of(&["--note"]), window(None, true));
        assert_eq!(of(&["--version"]), Asked::Version);
        assert_eq!(of(&["-V", "x"]), Asked::Version);
        assert_eq!(of(&["x", "--help"]), Asked::Help);
        assert_eq!(of(&["-psn_0_1"]), window(None, false));
        assert_eq!(of(&["--verison"]), Asked::Unknown("--verison".into()));
    }

    #[test]
    fn a_file_is_seen_from_where_one_stands() {
        assert_eq!(
            of(&["a b.ithaca-backup"]),
            window(Some("/home/ada/a b.ithaca-backup"), false)
        );
        assert_eq!(
            of(&["/media/stick/x"]),
            window(Some("/media/stick/x"), false)
        );
        assert_eq!(
            of(&["--", "--note"]),
            window(Some("/home/ada/--note"), false)
        );
        assert_eq!(
            of(&["one", "two"]),
            window(Some("/home/ada/one"), false),
            "one at a time"
        );
    }
}
