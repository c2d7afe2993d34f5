//! Unlocking a journal, backing it up and restoring it.

use std::fs;
use std::path::Path;
use std::sync::PoisonError;

use secrecy::{ExposeSecret, SecretString};
use vault::{Locked, RecoveryWords, Slot, SlotState, Unlock, Vault};

use super::backups::look;
use super::long::Since;
use super::setup::open_journal;
use super::{Desk, OpenJournal, State, cards};
use crate::error::Error;
use crate::schema::schema;
use crate::views::{BackedUp, BackupLook, KnownBackup, Opened, UnlockRequest};
use crate::{dates, held, names, setting};

impl Desk {
    /// Opens the locked journal. Nothing is ever made in place of one that cannot be opened. Everything else may go on
    /// meanwhile: a keychain may be waiting for the person ([`Desk::cancel_unlock`] ends that).
    pub fn unlock(&self, with: UnlockRequest) -> Result<Opened, Error> {
        let by_words = matches!(with, UnlockRequest::Words { .. });
        let with = key(with)?;
        let since = self.begin_opening();
        let _opening = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match &*self.state() {
            State::Absent => return Err(vault::Error::NotFound.into()),
            State::Locked(closed) => closed.folder.clone(),
            // Asked twice: the second time there is nothing left to do.
            State::Open(open) => return Ok(opened(open.vault.name(), open.sample.is_some())),
        };
        let locked = Locked::look(&folder)?;
        let vault = self.trying(&folder, with, |with| {
            locked.unlock(with, &schema(), &self.surroundings)
        })?;
        let needs_protection = by_words && !self.opens_by_login(&locked);
        let opened = Opened {
            needs_protection,
            ..opened(vault.name(), false)
        };
        self.lay_open(vault, by_words, since)?;
        self.remember(&folder);
        Ok(opened)
    }

    /// Ends an unlocking that waits for the keychain; it answers that the keychain is locked.
    pub fn cancel_unlock(&self) {
        self.surroundings.keychain.give_up();
    }

    /// Lays a journal that was just unlocked on the desk, unless another one was put there meanwhile or it was locked again.
    pub(super) fn lay_open(&self, vault: Vault, by_words: bool, since: Since) -> Result<(), Error> {
        let folder = vault.folder().to_owned();
        let open = self.opened_by(vault, by_words)?;
        self.arrive();
        let mut state = self.state_mut();
        match &*state {
            State::Locked(closed) if closed.folder == folder && self.begin_opening() == since => {
                *state = State::Open(Box::new(open));
                Ok(())
            }
            _ => Err(Error::Locked),
        }
    }

    /// A vault that was just unlocked, as a journal. That its words were there today is noted, where it can be: on a full
    /// disk they open it all the same.
    fn opened_by(&self, vault: Vault, by_words: bool) -> Result<OpenJournal, Error> {
        let mut open = open_journal(vault, &self.tools)?;
        open.by_words = by_words;
        if by_words {
            let today = self.tools.today();
            let _ = self.with_book(&open, |book| {
                book.write(move |transaction| Ok(setting::set_words_checked(transaction, today)?))
            });
        }
        Ok(open)
    }

    /// Whether this journal would open by this computer's login. A passphrase says nothing: whoever comes by the words has
    /// perhaps forgotten it.
    fn opens_by_login(&self, locked: &Locked) -> bool {
        locked.slots().get(&Slot::Keychain) == Some(&SlotState::Ready)
            && self.surroundings.keychain.get(&locked.item()).is_ok()
    }

    /// Writes a checked backup of the open journal into one file; `progress` is told numbers from 0 to 1. Saving goes
    /// on meanwhile.
    pub fn back_up(&self, to: &str, progress: &mut dyn FnMut(f32)) -> Result<BackedUp, Error> {
        let _long = self.work_long();
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            // Counted in the file itself: an entry saved meanwhile is not in it.
            let made = open.vault.backup_and(Path::new(to), progress, held::count);
            let (backup, held) = made.map_err(no_place)?;
            let now = self.tools.now();
            let known = KnownBackup {
                file: to.to_owned(),
                date: now.date_naive(),
                found: true,
                entries: Some(held.entries),
                newest: held.newest,
            };
            // It is made and whole, whether or not that can be noted.
            let _ = self.with_book(open, |book| {
                book.write(move |transaction| {
                    setting::set_last_backup(transaction, known.date)?;
                    Ok(setting::note_backup(transaction, known)?)
                })
            });
            Ok(BackedUp {
                file: to.to_owned(),
                at: dates::time(now),
                entries: held.entries,
                bytes: backup.bytes,
            })
        })
    }

    /// Opens a backup by its words, checks it from end to end and says what it holds. Nothing of it stays.
    pub(super) fn look_by_words(
        &self,
        backup: &str,
        words: &SecretString,
    ) -> Result<BackupLook, Error> {
        let with =
            Unlock::Words(RecoveryWords::parse(words.expose_secret()).map_err(vault::Error::from)?);
        // Before what is half made, which goes before this does.
        let at_door = self.begin_at_door();
        let stop = at_door.stop();
        fs::create_dir_all(&self.paths.data)?;
        // A hidden name: what a crash leaves of it goes at the next start, like an unfinished sample.
        let workshop = tempfile::Builder::new()
            .prefix(".look-")
            .tempdir_in(&self.paths.data)?;
        let file = Path::new(backup);
        let (random, s) = (self.surroundings.random.as_ref(), &self.surroundings);
        let locked = vault::restore(file, &workshop.path().join("copy"), random, stop)?;
        let about = vault::inspect(file)?;
        let vault = locked.unlock_received(with, &schema(), s, stop)?;
        let held = vault.database().run(|connection| held::count(connection))?;
        at_door.leave()?;
        Ok(look(&about, &held))
    }

    /// Copies a backup into a fresh folder beside the other journals and opens it by its words. What is there already
    /// stays as it is; a copy that does not open is taken away again, and a journal that is open stays open.
    pub fn restore(&self, backup: &str, words: &SecretString, name: &str) -> Result<Opened, Error> {
        let name = names::tidy(name)?;
        let since = self.begin_opening();
        let with =
            Unlock::Words(RecoveryWords::parse(words.expose_secret()).map_err(vault::Error::from)?);
        let folder = cards::fresh_folder(&self.paths.journals, &name)?;
        let (random, s) = (self.surroundings.random.as_ref(), &self.surroundings);
        let at_door = self.begin_at_door();
        let stop = at_door.stop();
        let locked = vault::restore(Path::new(backup), &folder, random, stop)?;
        let unlocked = locked.unlock_received(with, &schema(), s, stop);
        let open = unlocked
            .map_err(Error::from)
            .and_then(|vault| self.opened_by(vault, true))
            .and_then(|open| at_door.leave().map(|()| open))
            .inspect_err(|_| {
                // Made a moment ago from the backup, which stays.
                let _ = fs::remove_dir_all(&folder);
            })?;
        let opened = Opened {
            needs_protection: !self.opens_by_login(&locked),
            ..opened(open.vault.name(), false)
        };
        self.lay(open, since)?;
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

pub(super) fn key(with: UnlockRequest) -> Result<Unlock, Error> {
    Ok(match with {
        UnlockRequest::Keychain => Unlock::Keychain,
        UnlockRequest::Passphrase { passphrase } => Unlock::Passphrase(passphrase),
        UnlockRequest::Words { words } => {
            Unlock::Words(RecoveryWords::parse(words.expose_secret()).map_err(vault::Error::from)?)
        }
    })
}
