//! Journals seen from outside: which ones are known, what can be said of each without its key, and names for new folders.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use vault::{Locked, SlotState};

use super::OpenJournal;
use super::keys::place;
use crate::error::Error;
use crate::names;
use crate::views::{JournalCard, Preferences, Slot};

/// Every journal this computer knows: those noted, and any other in the default folder, so that losing the note never
/// makes a journal look as if it were gone.
pub(super) fn known(preferences: &Preferences, journals: &Path) -> Vec<PathBuf> {
    let mut known: Vec<PathBuf> = preferences.known.iter().map(PathBuf::from).collect();
    let mut places: HashSet<PathBuf> = known.iter().map(|folder| real(folder)).collect();
    known.extend(
        in_folder(journals)
            .into_iter()
            .filter(|folder| places.insert(real(folder))),
    );
    known
}

/// Where a path leads, so that one journal is not known twice by two paths.
fn real(folder: &Path) -> PathBuf {
    dunce::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

fn in_folder(journals: &Path) -> Vec<PathBuf> {
    let children = fs::read_dir(journals).into_iter().flatten().flatten();
    // Hidden ones are journals that a crash kept from being finished.
    let seen = children.filter(|child| !child.file_name().to_string_lossy().starts_with('.'));
    let mut found: Vec<PathBuf> = seen
        .map(|child| child.path())
        .filter(|child| is_journal(child))
        .collect();
    found.sort();
    found
}

/// Whether a folder holds a journal, damaged or not.
fn is_journal(folder: &Path) -> bool {
    folder.is_dir() && !matches!(Locked::look(folder), Err(vault::Error::NotFound))
}

/// A closed journal.
pub(super) fn of_folder(folder: &Path, locked_at: Option<String>) -> JournalCard {
    let looked = Locked::look(folder);
    let found = !matches!(looked, Err(vault::Error::NotFound));
    let unread = || {
        folder
            .file_name()
            .unwrap_or(folder.as_os_str())
            .to_string_lossy()
            .into_owned()
    };
    let (slots, damaged) = looked.as_ref().map(slots).unwrap_or_default();
    let (looked, trouble) = match looked {
        Ok(journal) => (Some(journal), None),
        Err(vault::Error::NotFound) => (None, None),
        Err(error) => (None, Some(Error::from(error).code())),
    };
    JournalCard {
        name: looked.map_or_else(unread, |journal| journal.name().to_owned()),
        folder: folder.to_string_lossy().into_owned(),
        sample: false,
        found,
        locked_at,
        slots,
        damaged,
        place: place(folder),
        trouble,
    }
}

/// The open journal.
pub(super) fn of_open(open: &OpenJournal) -> JournalCard {
    let folder = open.vault.folder();
    if open.sample.is_none() {
        return JournalCard {
            name: open.vault.name().to_owned(),
            ..of_folder(folder, None)
        };
    }
    JournalCard {
        name: open.vault.name().to_owned(),
        folder: folder.to_string_lossy().into_owned(),
        sample: true,
        found: true,
        locked_at: None,
        slots: Vec::new(),
        damaged: Vec::new(),
        place: None,
        trouble: None,
    }
}

/// The whole slots of a journal and the damaged ones.
fn slots(locked: &Locked) -> (Vec<Slot>, Vec<Slot>) {
    let in_state = |wanted| {
        let found = locked.slots().iter().filter(|(_, state)| **state == wanted);
        found.map(|(slot, _)| wire(*slot)).collect()
    };
    (in_state(SlotState::Ready), in_state(SlotState::Damaged))
}

fn wire(slot: vault::Slot) -> Slot {
    match slot {
        vault::Slot::Keychain => Slot::Keychain,
        vault::Slot::Passphrase => Slot::Passphrase,
        vault::Slot::Recovery => Slot::Recovery,
    }
}

/// A folder for a journal of this name that is not there yet. Its parent is made.
pub(super) fn fresh_folder(parent: &Path, name: &str) -> Result<PathBuf, Error> {
    fs::create_dir_all(parent)?;
    let name = names::folder(name);
    let numbered = (2..1_000).map(|number| format!("{name} {number}"));
    let fresh = std::iter::once(name.clone())
        .chain(numbered)
        .map(|name| parent.join(name));
    // A broken link counts as there: following it could lead anywhere.
    let mut fresh = fresh.filter(|folder| folder.symlink_metadata().is_err());
    Ok(fresh.next().ok_or(vault::Error::AlreadyThere)?)
}
