//! Unlocking a journal, changing how it unlocks, backing it up and restoring it.

use std::fs;
use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use vault::{Locked, RecoveryWords, Slot, SlotState, Unlock};

use super::setup::open_journal;
use super::{Desk, State, cards};
use crate::book::Book;
use crate::error::Error;
use crate::schema::schema;
use crate::views::{BackedUp, Opened, ProtectionRequest, UnlockRequest};
use crate::{dates, entry, names, setting};

impl Desk {
    /// Opens the locked journal. Nothing is ever made in place of one that cannot be opened.
    pub fn unlock(&self, with: UnlockRequest) -> Result<Opened, Error> {
        let by_words = matches!(with, UnlockRequest::Words { .. });
        let with = key(with)?;
        let mut state = self.state_mut();
        let folder = match &*state {
            State::Absent => return Err(vault::Error::NotFound.into()),
            State::Locked(closed) => closed.folder.clone(),
            // Asked twice: the second time there is nothing left to do.
            State::Open(open) => return Ok(opened(open.vault.name(), open.sample.is_some())),
        };
        let locked = Locked::look(&folder)?;
        let vault = locked.unlock(with, &schema(), &self.surroundings)?;
        let needs_protection = by_words && !self.opens_without_words(&locked);
        let opened = Opened {
            needs_protection,
            ..opened(vault.name(), false)
        };
        *state = State::Open(Box::new(open_journal(vault, &self.tools)?));
        drop(state);
        self.remember(&folder);
        Ok(opened)
    }

    /// Whether this journal would open here by a passphrase or by this computer's login.
    fn opens_without_words(&self, locked: &Locked) -> bool {
        let whole = |slot| locked.slots().get(&slot) == Some(&SlotState::Ready);
        whole(Slot::Passphrase)
            || (whole(Slot::Keychain) && self.surroundings.keychain.get(&locked.id()).is_ok())
    }

    /// Changes how the open journal unlocks, next to its recovery words.
    pub fn protect_with(&self, wanted: &ProtectionRequest) -> Result<(), Error> {
        let protection = self.protection(wanted)?;
        match &mut *self.state_mut() {
            State::Open(open) if open.sample.is_none() => {
                Ok(open.vault.protect_with(protection, &self.surroundings)?)
            }
            State::Open(_) => Err(Error::Sample),
            _ => Err(Error::Locked),
        }
    }

    /// Writes a checked backup of the open journal into one file; `progress` is told numbers from 0 to 1. Saving goes
    /// on meanwhile.
    pub fn back_up(&self, to: &str, progress: &mut dyn FnMut(f32)) -> Result<BackedUp, Error> {
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            // Counted in the file itself: an entry saved meanwhile is not in it.
            let made = open.vault.backup_and(Path::new(to), progress, entry::count);
            let (backup, entries) = made.map_err(no_place)?;
            let book = Book {
                database: open.vault.database(),
                tools: &self.tools,
                content: &open.content(),
                me: &open.me,
            };
            let (now, file) = (self.tools.now(), to.to_owned());
            book.write(move |transaction| {
                setting::set_last_backup(transaction, now.date_naive())?;
                Ok(setting::note_backup(transaction, &file, now.date_naive())?)
            })?;
            Ok(BackedUp {
                file: to.to_owned(),
                at: dates::time(now),
                entries,
                bytes: backup.bytes,
            })
        })
    }

    /// Copies a backup into a fresh folder beside the other journals and opens it by its words. What is there already
    /// stays as it is; a copy that does not open is taken away again.
    pub fn restore(&self, backup: &str, words: &SecretString, name: &str) -> Result<Opened, Error> {
        let name = names::tidy(name)?;
        let with =
            Unlock::Words(RecoveryWords::parse(words.expose_secret()).map_err(vault::Error::from)?);
        let folder = cards::fresh_folder(&self.paths.journals, &name)?;
        let locked = vault::restore(Path::new(backup), &folder)?;
        let vault = locked
            .unlock(with, &schema(), &self.surroundings)
            .inspect_err(|_| {
                // Made a moment ago from the backup, which stays.
                let _ = fs::remove_dir_all(&folder);
            })?;
        let opened = Opened {
            needs_protection: !self.opens_without_words(&locked),
            ..opened(vault.name(), false)
        };
        *self.state_mut() = State::Open(Box::new(open_journal(vault, &self.tools)?));
        self.remember(&folder);
        Ok(opened)
    }
}

/// The vault says "not found" of a folder to write into; to a person that means a place that cannot be written to.
fn no_place(error: vault::Error) -> vault::Error {
    if matches!(error, vault::Error::NotFound) {
        vault::Error::NotWritable
    } else {
        error
    }
}

fn opened(name: &str, sample: bool) -> Opened {
    Opened {
        name: name.to_owned(),
        sample,
        needs_protection: false,
    }
}

fn key(with: UnlockRequest) -> Result<Unlock, Error> {
    Ok(match with {
        UnlockRequest::Keychain => Unlock::Keychain,
        UnlockRequest::Passphrase { passphrase } => Unlock::Passphrase(passphrase),
        UnlockRequest::Words { words } => {
            Unlock::Words(RecoveryWords::parse(words.expose_secret()).map_err(vault::Error::from)?)
        }
    })
}
