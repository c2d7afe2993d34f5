//! The one file outside every journal: look, text size and which journals this computer knows. Nothing private is in it,
//! so it is plain TOML. A file that cannot be read is set aside, never deleted, and the usual settings are used.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::views::{Appearance, Preferences};

const FILE: &str = "preferences.toml";
const SET_ASIDE: &str = "preferences-unreadable.toml";
const TEXT_SIZES: [u16; 5] = [100, 112, 125, 150, 200];

/// The preferences and the file they are kept in.
pub(crate) struct PreferencesFile {
    folder: PathBuf,
    now: Preferences,
}

/// How they stand in the file. Unknown keys are passed over: a later version may have written them.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Kept {
    appearance: Appearance,
    text_size: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_journal: Option<String>,
    known: Vec<String>,
}

impl Default for Kept {
    fn default() -> Self {
        Kept {
            appearance: Appearance::System,
            text_size: 100,
            last_journal: None,
            known: Vec::new(),
        }
    }
}

impl PreferencesFile {
    /// Reads the preferences in this folder.
    pub(crate) fn open(folder: &Path) -> PreferencesFile {
        let kept = read(folder);
        let now = Preferences {
            appearance: kept.appearance,
            text_size: nearest_size(kept.text_size),
            last_journal: kept.last_journal,
            known: kept.known,
        };
        PreferencesFile {
            folder: folder.to_owned(),
            now,
        }
    }

    pub(crate) fn now(&self) -> &Preferences {
        &self.now
    }

    /// Changes how things look.
    pub(crate) fn set_look(&mut self, appearance: Appearance, text_size: u16) -> Result<(), Error> {
        self.change(|now| {
            now.appearance = appearance;
            now.text_size = nearest_size(text_size);
        })
    }

    /// Notes the journal that was last at hand, and that it is known.
    pub(crate) fn remember(&mut self, folder: &Path) -> Result<(), Error> {
        let folder = folder.to_string_lossy().into_owned();
        self.change(|now| {
            if !now.known.contains(&folder) {
                now.known.push(folder.clone());
            }
            now.last_journal = Some(folder);
        })
    }

    /// What cannot be written still holds until the program ends.
    fn change(&mut self, change: impl FnOnce(&mut Preferences)) -> Result<(), Error> {
        let before = self.now.clone();
        change(&mut self.now);
        if self.now == before {
            Ok(())
        } else {
            self.write()
        }
    }

    fn write(&self) -> Result<(), Error> {
        let now = self.now.clone();
        let kept = Kept {
            appearance: now.appearance,
            text_size: now.text_size,
            last_journal: now.last_journal,
            known: now.known,
        };
        let text = toml::to_string(&kept).map_err(std::io::Error::other)?;
        fs::create_dir_all(&self.folder)?;
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(self.folder.join(FILE))
            .map_err(|failed| failed.error)?;
        Ok(())
    }
}

fn read(folder: &Path) -> Kept {
    let file = folder.join(FILE);
    let kept = match fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).ok(),
        Err(error) if error.kind() == ErrorKind::InvalidData => None,
        // Not there yet, or not to be read just now: nothing to set aside.
        Err(_) => return Kept::default(),
    };
    kept.unwrap_or_else(|| {
        // If even this fails, the next write replaces it; nothing in it is worth stopping for.
        let _ = fs::rename(&file, folder.join(SET_ASIDE));
        Kept::default()
    })
}

fn nearest_size(size: u16) -> u16 {
    TEXT_SIZES
        .into_iter()
        .min_by_key(|known| known.abs_diff(size))
        .unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_are_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = PreferencesFile::open(&folder.path().join("deep"));
        file.set_look(Appearance::Dark, 149).unwrap();
        file.remember(Path::new("/home/me/Journal")).unwrap();
        file.remember(Path::new("/home/me/Journal")).unwrap();
        let again = PreferencesFile::open(&folder.path().join("deep"));
        assert_eq!(again.now(), file.now());
        assert_eq!((again.now().text_size, again.now().known.len()), (150, 1));
    }

    #[test]
    fn a_broken_file_is_set_aside_and_the_usual_settings_are_used() {
        for broken in [&b"appearance = ["[..], b"\xff\xfe", b"text-size = \"big\""] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join(FILE), broken).unwrap();
            assert_eq!(PreferencesFile::open(folder.path()).now().text_size, 100);
            assert_eq!(fs::read(folder.path().join(SET_ASIDE)).unwrap(), broken);
            assert!(!folder.path().join(FILE).exists());
        }
    }

    #[test]
    fn what_a_later_version_wrote_beside_it_does_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join(FILE),
            "appearance = \"dark\"\nlanguage = \"cy\"\n",
        )
        .unwrap();
        assert_eq!(
            PreferencesFile::open(folder.path()).now().appearance,
            Appearance::Dark
        );
    }
}
