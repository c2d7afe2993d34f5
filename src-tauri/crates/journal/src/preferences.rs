//! The one file outside every journal: look, text size, the first day of the week and which journals this computer knows. Nothing private is in it,
//! so it is plain TOML. A file that cannot be read is set aside, never deleted, and the usual settings are used.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use serde::de::{IntoDeserializer, value};
use serde::{Deserialize, Deserializer, Serialize};

use crate::error::Error;
use crate::views::{Appearance, FirstDay, Language, Letters, Preferences, Shortcut};

const FILE: &str = "preferences.toml";
const SET_ASIDE: &str = "preferences-unreadable.toml";
/// The largest file that is read, in bytes: room for a thousand journals.
const LIMIT: u64 = 1024 * 1024;
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
    #[serde(deserialize_with = "known_or_usual")]
    language: Language,
    #[serde(deserialize_with = "known_or_usual")]
    first_day: FirstDay,
    letters: Letters,
    #[serde(deserialize_with = "known_keys")]
    keys_off: Vec<Shortcut>,
    note_anywhere: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_journal: Option<String>,
    known: Vec<String>,
}

impl Default for Kept {
    fn default() -> Self {
        Kept {
            appearance: Appearance::System,
            text_size: 100,
            language: Language::System,
            first_day: FirstDay::System,
            letters: Letters::Serif,
            keys_off: Vec::new(),
            note_anywhere: false,
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
            language: kept.language,
            first_day: kept.first_day,
            letters: kept.letters,
            keys_off: kept.keys_off,
            note_anywhere: kept.note_anywhere,
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

    /// Changes how things look, in which language, where a week begins, and which keys do something.
    pub(crate) fn set_look(&mut self, wanted: &Preferences) -> Result<(), Error> {
        self.change(|now| {
            now.appearance = wanted.appearance;
            now.text_size = nearest_size(wanted.text_size);
            now.language = wanted.language;
            now.first_day = wanted.first_day;
            now.letters = wanted.letters;
            now.keys_off.clone_from(&wanted.keys_off);
            now.keys_off.sort();
            now.keys_off.dedup();
        })
    }

    /// Notes whether a quick note is opened by keys in any program.
    pub(crate) fn set_note_anywhere(&mut self, wanted: bool) -> Result<(), Error> {
        self.change(|now| now.note_anywhere = wanted)
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

    /// A journal is no longer known.
    pub(crate) fn forget(&mut self, folder: &str) -> Result<(), Error> {
        self.change(|now| {
            now.known.retain(|known| known != folder);
            now.last_journal.take_if(|last| last == folder);
        })
    }

    /// A journal lies elsewhere from now on. When that cannot be written, it is as if it had not been said.
    pub(crate) fn moved(&mut self, old: &Path, new: &Path) -> Result<(), Error> {
        let before = self.now.clone();
        let (old, new) = (old.to_string_lossy(), new.to_string_lossy().into_owned());
        let noted = self.change(|now| {
            now.known.retain(|known| *known != old && *known != new);
            now.known.push(new.clone());
            now.last_journal = Some(new);
        });
        noted.inspect_err(|_| self.now = before)
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
            language: now.language,
            first_day: now.first_day,
            letters: now.letters,
            keys_off: now.keys_off,
            note_anywhere: now.note_anywhere,
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
    let kept = match bounded(&file) {
        Ok(text) => text.and_then(|text| toml::from_str(&text).ok()),
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

/// The text of the file; none when it is larger than preferences ever are.
fn bounded(file: &Path) -> std::io::Result<Option<String>> {
    let mut text = String::new();
    let read = fs::File::open(file)?
        .take(LIMIT + 1)
        .read_to_string(&mut text)?;
    Ok((read as u64 <= LIMIT).then_some(text))
}

/// A language only a later version has words in, or a day only it lets a week begin on, is no reason to set the whole file
/// aside.
fn known_or_usual<'de, D, T>(word: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    let word = String::deserialize(word)?;
    let known: Result<_, value::Error> = T::deserialize(word.into_deserializer());
    Ok(known.unwrap_or_default())
}

/// Nor is a key only a later version knows.
fn known_keys<'de, D: Deserializer<'de>>(keys: D) -> Result<Vec<Shortcut>, D::Error> {
    let words = Vec::<String>::deserialize(keys)?;
    let known = |word: String| -> Result<_, value::Error> {
        Shortcut::deserialize(word.as_str().into_deserializer())
    };
    Ok(words
        .into_iter()
        .filter_map(|word| known(word).ok())
        .collect())
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
        let wanted = Preferences {
            appearance: Appearance::Dark,
            text_size: 149,
            language: Language::Cy,
            first_day: FirstDay::Sunday,
            letters: Letters::Sans,
            keys_off: vec![Shortcut::Lock, Shortcut::Find, Shortcut::Lock],
            ..file.now().clone()
        };
        file.set_look(&wanted).unwrap();
        file.remember(Path::new("/home/me/Journal")).unwrap();
        file.remember(Path::new("/home/me/Journal")).unwrap();
        let again = PreferencesFile::open(&folder.path().join("deep"));
        assert_eq!(again.now(), file.now());
        assert_eq!((again.now().text_size, again.now().known.len()), (150, 1));
        assert_eq!(again.now().language, Language::Cy);
        assert_eq!(again.now().first_day, FirstDay::Sunday);
        assert_eq!(again.now().letters, Letters::Sans);
        assert_eq!(again.now().keys_off, [Shortcut::Find, Shortcut::Lock]);
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
            "appearance = \"dark\"\nlanguage = \"tlh\"\nfirst-day = \"thursday\"\nvoice = \"low\"\nkeys-off = [\"wink\", \"note\"]\n",
        )
        .unwrap();
        let read = PreferencesFile::open(folder.path());
        assert_eq!(read.now().appearance, Appearance::Dark);
        assert_eq!(read.now().language, Language::System);
        assert_eq!(read.now().first_day, FirstDay::System);
        assert_eq!(read.now().keys_off, [Shortcut::Note]);
    }

    #[test]
    fn a_file_from_before_weeks_were_laid_out_opens_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let before = "appearance = \"dark\"\ntext-size = 125\nlanguage = \"cy\"\nletters = \"sans\"\nkeys-off = []\nnote-anywhere = true\nknown = [\"/j\"]\n";
        fs::write(folder.path().join(FILE), before).unwrap();
        let mut read = PreferencesFile::open(folder.path());
        assert_eq!(read.now().first_day, FirstDay::System);
        assert_eq!((read.now().text_size, read.now().known.len()), (125, 1));
        assert!(!folder.path().join(SET_ASIDE).exists());
        let wanted = Preferences {
            first_day: FirstDay::Saturday,
            ..read.now().clone()
        };
        read.set_look(&wanted).unwrap();
        let again = PreferencesFile::open(folder.path());
        assert_eq!(again.now(), &wanted);
    }
}
