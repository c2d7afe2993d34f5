//! One's own instruments: the folder they lie in, beside the journal's own files, and reading what is there and what is kept in
//! the journal itself (`forms`). Whether a
//! file is sound is for `content` to say. Nothing here follows a link, or reads anything but a few small text files.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use content::{Instrument, Languages, Locale, Mistake, PACK_LIMIT, Packs};
use vault::Database;

use crate::error::Error;
use crate::instrument_version;
use crate::own_instrument;
use crate::views::{PackMistake, PackTrouble, PackView, PacksView};

const FOLDER: &str = "packs";

/// The most files that are read.
const MOST: usize = 100;

/// All there is to write in an open journal, and what became of each file of one's own.
pub(crate) struct Own {
    pub(crate) languages: Languages,
    pub(crate) view: PacksView,
}

/// Where the files of a journal lie.
pub(crate) fn folder(journal: &Path) -> PathBuf {
    journal.join(FOLDER)
}

/// The folder, made if it is not there yet.
pub(crate) fn make_folder(journal: &Path) -> Result<PathBuf, Error> {
    let folder = folder(journal);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A journal without any.
pub(crate) fn none(journal: &Path, built_in: &Languages) -> Own {
    Own {
        languages: built_in.clone(),
        view: PacksView {
            folder: folder(journal).to_string_lossy().into_owned(),
            trouble: None,
            packs: Vec::new(),
            left_out: 0,
        },
    }
}

/// A journal whose own could not be read, or not be noted: Settings says so, and reads them again when asked to.
pub(crate) fn unread_folder(journal: &Path, built_in: &Languages) -> Own {
    let mut own = none(journal, built_in);
    own.view.trouble = Some(PackTrouble::Unread);
    own
}

/// Reads the folder. What is wrong with it, or with a file, is told and keeps nothing else from being read.
pub(crate) fn read(
    journal: &Path,
    built_in: &Languages,
    database: &Database,
) -> Result<Own, Error> {
    let (mut own, folder) = (none(journal, built_in), folder(journal));
    let mut packs = Packs::beside(built_in.content(Locale::En));
    // Before any file, so that none takes the place of what is in the journal.
    let mut sound = kept(&mut packs, database)?;
    let (names, count) = names(&folder).unwrap_or_else(|trouble| {
        own.view.trouble = trouble;
        (BTreeSet::new(), 0)
    });
    own.view.left_out = u32::try_from(count - names.len()).unwrap_or(u32::MAX);
    for name in names {
        let file = name.to_string_lossy().into_owned();
        let read = bytes(&folder.join(name)).map(|bytes| packs.read(&file, &bytes));
        own.view.packs.push(match read {
            Err(trouble) => PackView {
                trouble: Some(trouble),
                ..unread(file)
            },
            Ok(Err(mistakes)) => PackView {
                mistakes: mistakes.into_iter().map(told).collect(),
                ..unread(file)
            },
            Ok(Ok(instrument)) => {
                let pack = read_well(file, &instrument);
                sound.push(instrument);
                pack
            }
        });
    }
    if !sound.is_empty() {
        own.languages = built_in.with_own(&numbered(sound, database)?);
    }
    Ok(own)
}

/// The forms in the journal itself that are used and, by the rules of today, sound.
fn kept(packs: &mut Packs<'_>, database: &Database) -> Result<Vec<Instrument>, Error> {
    let all = database.run(|connection| own_instrument::all(connection))?;
    let offered = all.into_iter().filter(|own| own.binned_at.is_none());
    let used = offered.filter_map(|own| own.used);
    Ok(used.filter_map(|form| packs.check(&form).ok()).collect())
}

/// The first so many names of forms, and how many there are; none when there is no folder.
fn names(folder: &Path) -> Result<(BTreeSet<OsString>, usize), Option<PackTrouble>> {
    let (mut first, mut count) = (BTreeSet::new(), 0);
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(None),
        Err(_) => return Err(Some(PackTrouble::Unread)),
        Ok(found) if found.is_symlink() => return Err(Some(PackTrouble::Link)),
        Ok(found) if !found.is_dir() => return Err(Some(PackTrouble::Kind)),
        Ok(_) => {}
    }
    for child in fs::read_dir(folder).map_err(|_| Some(PackTrouble::Unread))? {
        let name = child.map_err(|_| Some(PackTrouble::Unread))?.file_name();
        if is_form(&name) {
            count += 1;
            first.insert(name);
            if first.len() > MOST {
                first.pop_last();
            }
        }
    }
    Ok((first, count))
}

/// Hidden files are what other programs left there.
fn is_form(name: &OsString) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
        && !name.as_encoded_bytes().starts_with(b".")
}

/// The bytes of a file, one more than it may have at most.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, PackTrouble> {
    let found = fs::symlink_metadata(path).map_err(|_| PackTrouble::Unread)?;
    if found.is_symlink() {
        return Err(PackTrouble::Link);
    }
    // A pipe or a device would never end, or never begin.
    if !found.is_file() {
        return Err(PackTrouble::Kind);
    }
    let (mut bytes, limit) = (Vec::new(), u64::try_from(PACK_LIMIT).unwrap_or(u64::MAX));
    File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|_| PackTrouble::Unread)?;
    Ok(bytes)
}

/// Each under the version its questions have in this journal.
fn numbered(own: Vec<Instrument>, database: &Database) -> Result<Vec<Instrument>, Error> {
    let own = database.run(move |connection| {
        let number = |mut instrument: Instrument| {
            instrument.version = instrument_version::number(connection, &instrument)?;
            Ok(instrument)
        };
        own.into_iter().map(number).collect()
    })?;
    Ok(own)
}

fn unread(file: String) -> PackView {
    PackView {
        file,
        title: None,
        source: None,
        trouble: None,
        mistakes: Vec::new(),
    }
}

fn read_well(file: String, instrument: &Instrument) -> PackView {
    PackView {
        title: Some(instrument.title.clone()),
        source: instrument.source.clone(),
        ..unread(file)
    }
}

pub(crate) fn told(mistake: Mistake) -> PackMistake {
    PackMistake {
        line: u32::try_from(mistake.line).unwrap_or(u32::MAX),
        what: mistake.what,
        next: mistake.next,
    }
}

#[cfg(test)]
mod tests;
